(async () => {
  const figure = document.getElementById('ID');
  try {
    const packed = document.getElementById('figure-script');
    const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const script = document.createElement('script');
    script.textContent = await new Response(stream).text();
    document.head.append(script);
    packed.remove();
    await bookFigures.draw('ID');
  } catch (problem) {
    figure.classList.add('figure-missing');
    console.error(problem);
  }
})();
