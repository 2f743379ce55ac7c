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

  // The two scales of an axis, logarithmic and linear, as they are at first.
  const scales = new WeakMap();

  // Notes as they are at first.
  const notes = new WeakMap();

  // A note at the coordinates that it has on the present scales, on the other side of its point where it would leave the plot.
  const noted = (graph, specs, note) => {
    const placed = { ...note };
    for (const letter of ['x', 'y']) {
      const pair = scales.get(graph)[letter + 'axis'];
      const { type, range } = specs[letter + 'axis'];
      if (!pair || note[letter + 'ref'] !== letter || type === pair.first) continue;
      placed[letter] = type === 'log' ? Math.log10(note[letter]) : 10 ** note[letter];
      const length = graph._fullLayout._size[letter === 'x' ? 'w' : 'h'];
      const at = (length * (placed[letter] - range[0])) / (range[1] - range[0]);
      const away = note.showarrow ? (letter === 'x' ? note.ax : -note.ay) : 0;
      const low = at + away < 12;
      if (away && (low || at + away > length - 12)) placed['a' + letter] = -note['a' + letter];
      if (low && note[letter + 'anchor'] === 'top') placed[letter + 'anchor'] = 'bottom';
    }
    return placed;
  };

  // An axis changes to its other scale, on all charts that share it; notes stay with the curves.
  const rescale = (figure, links, button) => {
    const { axis, graph: pressed } = button.dataset;
    const log = button.getAttribute('aria-pressed') !== 'true';
    const link = links.find((one) => one.axis === axis && one.graphs.includes(pressed));
    const names = link ? link.graphs : [pressed];
    for (const one of figure.querySelectorAll(`.figure-scale[data-axis="${axis}"]`)) {
      if (!names.includes(one.dataset.graph)) continue;
      const graph = document.getElementById(one.dataset.graph);
      const spec = scales.get(graph)[axis][log];
      const specs = { xaxis: graph.layout.xaxis, yaxis: graph.layout.yaxis, [axis]: spec };
      const change = { [axis]: structuredClone(spec) };
      if (notes.has(graph)) change.annotations = notes.get(graph).map((note) => noted(graph, specs, note));
      one.setAttribute('aria-pressed', String(log));
      start.get(graph)[axis + '.range'] = spec.range.slice();
      Plotly.relayout(graph, change);
    }
  };

  // Elements in a plot area learn where it is.
  const measure = (graph) => {
    const { l, b, w, h } = graph._fullLayout._size;
    const place = { '--left': l, '--low': b, '--wide': w, '--high': h };
    for (const [name, pixels] of Object.entries(place)) graph.parentElement.style.setProperty(name, pixels + 'px');
  };

  // Plot areas of a row and of a column stand in line; rows and columns divide what is left after labels and legends.
  const align = async (figure) => {
    const grid = figure.querySelector('.figure-grid');
    if (getComputedStyle(grid).display !== 'grid') return;
    const panels = [...grid.children].map((panel) => {
      const [row, column, rows, columns] = panel.dataset.cell.split(' ').map(Number);
      const graph = panel.querySelector('.figure-graph');
      const inner = (graph ? graph.parentElement : panel.querySelector('.figure-picture')).getBoundingClientRect();
      const outer = panel.getBoundingClientRect();
      const flat = graph && !graph._fullLayout.scene;
      const { l, r, t, b } = flat ? graph._fullLayout._size : { l: 0, r: 0, t: 0, b: 0 };
      const before = { x: inner.left - outer.left + l, y: inner.top - outer.top + t };
      const after = { x: outer.right - inner.right + r, y: outer.bottom - inner.bottom + b };
      const first = { x: column, y: row };
      const last = { x: column + columns - 1, y: row + rows - 1 };
      return { graph: flat && graph, before, after, first, last, margin: { l, r, t, b } };
    });
    const most = (way, side, end, track) =>
      Math.max(0, ...panels.filter((panel) => panel.graph && panel[end][way] === track).map((panel) => panel[side][way]));
    const tracks = { x: grid.dataset.columns.split(' ').map(Number), y: grid.dataset.rows.split(' ').map(Number) };
    const space = { x: grid.clientWidth, y: grid.clientHeight };
    const style = getComputedStyle(grid);
    const gap = { x: parseFloat(style.columnGap) || 0, y: parseFloat(style.rowGap) || 0 };
    for (const way of ['x', 'y']) {
      const needs = tracks[way].map((_, i) => most(way, 'before', 'first', i) + most(way, 'after', 'last', i));
      const free = space[way] - gap[way] * (needs.length - 1) - needs.reduce((sum, need) => sum + need, 0);
      const all = tracks[way].reduce((sum, share) => sum + share, 0);
      if (free < 40 * needs.length) continue;
      const sizes = tracks[way].map((share, i) => `minmax(0, ${(needs[i] + (free * share) / all).toFixed(1)}fr)`).join(' ');
      grid.style[way === 'x' ? 'gridTemplateColumns' : 'gridTemplateRows'] = sizes;
    }
    await Promise.all(panels.filter((panel) => panel.graph).map(({ graph, before, after, first, last, margin }) =>
      Plotly.relayout(graph, {
        'margin.l': margin.l + most('x', 'before', 'first', first.x) - before.x,
        'margin.t': margin.t + most('y', 'before', 'first', first.y) - before.y,
        'margin.r': margin.r + most('x', 'after', 'last', last.x) - after.x,
        'margin.b': margin.b + most('y', 'after', 'last', last.y) - after.y,
      })));
    await Promise.all(panels.filter((panel) => panel.graph).map(({ graph }) => Plotly.Plots.resize(graph)));
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
    measure(graph);
    graph.on('plotly_afterplot', () => measure(graph));
    new ResizeObserver(() => Plotly.Plots.resize(graph)).observe(graph);
  };

  // A graph takes what a frame changes; what the reader hid, zoomed or rescaled stays so.
  const takes = (figure, graph, { data, traces = {}, layout = {} }) => {
    const hidden = new Set([...figure.querySelectorAll('.figure-key[aria-pressed="false"]')]
      .filter((key) => !key.dataset.graph || key.dataset.graph === graph.id).map((key) => key.dataset.key));
    const all = data
      ? data.map((trace) => (trace.meta && hidden.has(trace.meta.key) ? { ...trace, visible: false } : trace))
      : graph.data.map((trace, i) => ({ ...trace, ...traces[i] }));
    const next = { ...graph.layout, ...structuredClone(layout) };
    if (layout.annotations) {
      notes.set(graph, structuredClone(layout.annotations));
      next.annotations = layout.annotations.map((note) => noted(graph, { xaxis: next.xaxis, yaxis: next.yaxis }, note));
    }
    return Plotly.react(graph, all, next);
  };

  // Slider and button that go through the frames.
  const play = async (figure, { states, seconds, shown }) => {
    const [slider, button, output] = ['.figure-slider', '.figure-play', '.figure-player output'].map((name) => figure.querySelector(name));
    let timer = 0;
    let drawing = false;
    const show = async () => {
      const { slots, graphs } = states[slider.valueAsNumber];
      for (const [name, text] of Object.entries(slots)) {
        const place = figure.querySelector(`[data-slot="${name}"]`);
        if (place) place.innerHTML = text;
      }
      output.textContent = `${slider.valueAsNumber + 1} / ${states.length}`;
      const title = slots.title === undefined ? '' : ': ' + figure.querySelector('.figure-title').textContent;
      slider.setAttribute('aria-valuetext', output.textContent.replace('/', 'of') + title);
      await Promise.all(Object.entries(graphs).map(([name, change]) => takes(figure, document.getElementById(name), change)));
    };
    // One frame is drawn at a time; of those asked for meanwhile, the last.
    const update = async () => {
      if (drawing) return;
      drawing = true;
      for (let at = NaN; at !== slider.valueAsNumber; ) {
        at = slider.valueAsNumber;
        await show();
      }
      drawing = false;
    };
    const stop = () => {
      clearTimeout(timer);
      timer = 0;
      button.textContent = 'Play';
    };
    const next = async () => {
      if (slider.valueAsNumber >= states.length - 1) return stop();
      slider.valueAsNumber += 1;
      await update();
      if (timer) timer = setTimeout(next, 1000 * seconds[slider.valueAsNumber]);
    };
    slider.addEventListener('input', () => {
      stop();
      update();
    });
    button.addEventListener('click', async () => {
      if (timer) return stop();
      if (slider.valueAsNumber >= states.length - 1) slider.valueAsNumber = 0;
      button.textContent = 'Pause';
      timer = setTimeout(next, 1000 * seconds[slider.valueAsNumber]);
      await update();
    });
    if (shown < 0) await update();
  };

  own.draw = async (id) => {
    const figure = document.getElementById(id);
    const { graphs, links, frames } = JSON.parse(document.getElementById(id + '-data').textContent);
    for (const { id: name, data, layout, scales: others = {} } of graphs) {
      const graph = document.getElementById(name);
      const pair = (axis) => ({ first: layout[axis].type,
        [layout[axis].type === 'log']: structuredClone(layout[axis]), [others[axis].type === 'log']: others[axis] });
      scales.set(graph, Object.fromEntries(Object.keys(others).map((axis) => [axis, pair(axis)])));
      if (layout.annotations) notes.set(graph, structuredClone(layout.annotations));
      await Plotly.newPlot(graph, data, layout, { ...config, toImageButtonOptions: { format: 'svg', filename: name } });
      listen(graph);
    }
    await align(figure);
    join(links);
    figure.addEventListener('click', (event) => {
      const button = event.target.closest('.figure-key');
      if (button) toggle(figure, button);
      const scale = event.target.closest('.figure-scale');
      if (scale) rescale(figure, links, scale);
    });
    for (const { axis, graphs: names } of links) {
      const buttons = names.map((name) => figure.querySelector(`.figure-scale[data-graph="${name}"][data-axis="${axis}"]`));
      if (buttons.includes(null)) buttons.forEach((button) => button && button.remove());
    }
    if (frames) await play(figure, frames);
    figure.dataset.drawn = String(graphs.length);
  };
})();
