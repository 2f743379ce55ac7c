(async () => {
  const figure = document.getElementById('{{id}}');
  try {
    const packed = document.getElementById('figure-script');
    const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const script = document.createElement('script');
    script.textContent = await new Response(stream).text();
    document.head.append(script);
    packed.remove();
    await bookFigures.draw('{{id}}');
  } catch (problem) {
    figure.classList.add('figure-missing');
    console.error(problem);
  }
})();
