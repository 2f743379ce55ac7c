// Draws the figures of a page from the numbers that stand beside them.
(() => {
  const own = (window.bookFigures ||= {});
  if (own.draw) return;

  const config = {
    responsive: true,
    displaylogo: false,
    doubleClick: 'reset',
    modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d'],
  };

  // Axes that several graphs share move together.
  const join = (links) => {
    for (const { axis, graphs } of links) {
      const all = graphs.map((id) => document.getElementById(id));
      let busy = false;
      for (const one of all) {
        one.on('plotly_relayout', (change) => {
          if (busy || !Object.keys(change).some((key) => key.startsWith(axis + '.'))) return;
          busy = true;
          const range = one.layout[axis].range.slice();
          const others = all.filter((other) => other !== one);
          Promise.all(others.map((other) => Plotly.relayout(other, axis + '.range', range))).then(() => (busy = false));
        });
      }
    }
  };

  // A key of a legend shows and hides all traces of its name.
  const toggle = (figure, button) => {
    const shown = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(shown));
    const graphs = button.dataset.graph
      ? [document.getElementById(button.dataset.graph)]
      : figure.querySelectorAll('.figure-graph');
    for (const graph of graphs) {
      const traces = graph.data.flatMap((trace, i) => (trace.meta && trace.meta.key === button.dataset.key ? [i] : []));
      if (traces.length) Plotly.restyle(graph, { visible: shown }, traces);
    }
  };

  const axesOf = (graph) => Object.keys(graph._fullLayout).filter((name) => /^[xy]axis$/.test(name));

  const start = new WeakMap();

  const moved = (graph, dx, dy, zoom) => {
    const change = {};
    for (const name of axesOf(graph)) {
      const [from, to] = graph._fullLayout[name].range;
      const by = (to - from) * (name === 'xaxis' ? dx : dy) * 0.1;
      const middle = (from + to) / 2 + by;
      const half = ((to - from) / 2) * zoom;
      change[name + '.range'] = [middle - half, middle + half];
    }
    Plotly.relayout(graph, change);
  };

  const turned = (graph, dx, dy, zoom) => {
    const { x, y, z } = graph._fullLayout.scene.camera.eye;
    const far = Math.hypot(x, y, z) * zoom;
    const round = Math.atan2(y, x) + dx * 0.12;
    const high = Math.max(-1.5, Math.min(1.5, Math.asin(z / Math.hypot(x, y, z)) + dy * 0.1));
    const eye = { x: far * Math.cos(high) * Math.cos(round), y: far * Math.cos(high) * Math.sin(round), z: far * Math.sin(high) };
    Plotly.relayout(graph, 'scene.camera.eye', eye);
  };

  const keys = {
    ArrowLeft: [-1, 0, 1], ArrowRight: [1, 0, 1], ArrowUp: [0, 1, 1], ArrowDown: [0, -1, 1],
    '+': [0, 0, 0.8], '=': [0, 0, 0.8], '-': [0, 0, 1.25],
  };

  const listen = (graph) => {
    const space = Boolean(graph._fullLayout.scene);
    start.set(graph, space
      ? { 'scene.camera': structuredClone(graph.layout.scene.camera) }
      : Object.fromEntries(axesOf(graph).map((name) => [name + '.range', graph._fullLayout[name].range.slice()])));
    graph.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === '0' || event.key === 'Home') {
        Plotly.relayout(graph, start.get(graph));
      } else if (keys[event.key]) {
        (space ? turned : moved)(graph, ...keys[event.key]);
      } else {
        return;
      }
      event.preventDefault();
    });
    new ResizeObserver(() => Plotly.Plots.resize(graph)).observe(graph);
  };

  own.draw = async (id) => {
    const figure = document.getElementById(id);
    const { graphs, links } = JSON.parse(document.getElementById(id + '-data').textContent);
    for (const { id: name, data, layout } of graphs) {
      const graph = document.getElementById(name);
      await Plotly.newPlot(graph, data, layout, { ...config, toImageButtonOptions: { format: 'svg', filename: name } });
      listen(graph);
    }
    join(links);
    figure.addEventListener('click', (event) => {
      const button = event.target.closest('.figure-key');
      if (button) toggle(figure, button);
    });
    figure.dataset.drawn = String(graphs.length);
  };
})();
