(() => {
  const own = (window.bookFigures ||= {});
  own.loaded ||= new Promise((done, failed) => {
    const given = document.querySelector('meta[name="figures"]');
    const script = document.createElement('script');
    script.src = (given ? given.content.replace(/\/?$/, '/') : 'figures/') + '{{script}}';
    script.onload = done;
    script.onerror = () =>
      failed(new Error(script.src + ' is missing: <meta name="figures" content="..."> says where the figures are'));
    document.head.append(script);
  });
  own.loaded.then(() => bookFigures.draw('{{id}}')).catch((problem) => {
    document.getElementById('{{id}}').classList.add('figure-missing');
    console.error(problem);
  });
})();
