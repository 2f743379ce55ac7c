(() => {
  const own = (window.bookFigures ||= {});
  const given = document.querySelector('meta[name="figures"]');
  const alone = decodeURI(location.pathname).endsWith('/{{file}}');
  const folder = alone ? '{{up}}' : given ? given.content.replace(/\/?$/, '/') : 'figures/';
  own.loaded ||= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = folder + '{{script}}';
    script.onload = done;
    script.onerror = () => failed(new Error(script.src + ' is missing: say where the figures are with <meta name="figures" content="...">'));
    document.head.append(script);
  });
  own.loaded.then(() => bookFigures.draw('{{id}}')).catch((problem) => {
    document.getElementById('{{id}}').classList.add('figure-missing');
    console.error(problem);
  });
})();
