'use strict';
(() => {
  const preview = location.pathname === '/';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, attributes = {}, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };

  // A bar that says how things stand.
  const phase = make('p', { className: 'phase' });
  const problems = make('ul');
  const home = preview
    ? make('a', { href: '/site/', textContent: 'Pages of the book', hidden: true })
    : make('a', { href: '/', textContent: 'All figures' });
  const bar = make('div', { id: 'watch-bar' }, phase, home, problems);
  bar.setAttribute('role', 'status');
  document.body.append(bar);
  const say = (name, words, list = []) => {
    bar.dataset.phase = name;
    phase.textContent = words;
    problems.replaceChildren(...list.map((text) => make('li', { textContent: text })));
  };

  // Pictures: only those whose files changed are loaded again, and shown once they are there.
  const versions = new Map();
  const newest = (address) => {
    const url = new URL(address, location.href);
    for (const [file, version] of versions) {
      if (url.pathname.endsWith(file)) {
        url.search = `?v=${version}`;
        return url.href;
      }
    }
    return address;
  };
  const renew = (root) => {
    for (const image of all('img[src]', root)) {
      const address = newest(image.src);
      if (address !== image.src) {
        const next = new Image();
        next.onload = () => { image.src = address; };
        next.src = address;
      }
    }
    for (const source of all('source[srcset]', root)) {
      const address = newest(source.srcset);
      if (address !== source.srcset) source.srcset = address;
    }
  };

  const article = (id) => {
    const element = preview && document.getElementById(id);
    return element && element.tagName === 'ARTICLE' ? element : null;
  };
  const resting = () => all('.watch-working').forEach((one) => one.classList.remove('watch-working'));

  // The latest changes, the newest first.
  const list = make('ol');
  const strip = make('section', { className: 'watch-latest', hidden: true }, make('h2', { textContent: 'Latest changes' }), list);
  const latest = (changes) => {
    strip.hidden = !changes.length;
    for (const one of all('.watch-changed')) one.classList.remove('watch-changed');
    list.replaceChildren(...changes.flatMap((change) => {
      const card = article(change.id);
      if (!card) return [];
      card.classList.add('watch-changed');
      const picture = card.querySelector('img');
      const tile = make('a', { href: `#${change.id}` }, make('span', { textContent: change.id }),
        make('small', { textContent: change.reasons.join('; ') }));
      if (picture) tile.prepend(make('img', { src: newest(picture.src), alt: picture.alt }));
      return [make('li', {}, tile)];
    }));
  };

  // Cards: the page is asked for again, and cards that read differently now take the place of the old ones.
  let cards = new Map();
  const read = (page) => new Map(all('article', page).map((one) => [one.id, one.outerHTML]));
  const refresh = async () => {
    const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
    const fresh = read(page);
    const same = [...fresh.keys()].join() === [...cards.keys()].join() && cards.size > 0;
    if (!same && !cards.size) return location.reload();
    if (!same) {
      const chapters = all('.chapter');
      const opened = all('article > details[open]').map((one) => one.parentElement.id);
      chapters.at(-1).after(...all('.chapter', page).map((one) => document.adoptNode(one)));
      chapters.forEach((one) => one.remove());
      opened.forEach((id) => article(id)?.querySelector('details').setAttribute('open', ''));
    } else {
      for (const [id, html] of fresh) {
        if (cards.get(id) === html) continue;
        const old = article(id);
        const next = document.adoptNode(page.getElementById(id));
        if (old.querySelector('details').open) next.querySelector('details').open = true;
        const focused = old.contains(document.activeElement);
        // A picture whose address is the same stays, so that nothing flickers.
        const [before, after] = [old.querySelector('picture'), next.querySelector('picture')];
        if (before && after) after.replaceWith(before);
        old.replaceWith(next);
        if (focused) next.querySelector('summary').focus({ preventScroll: true });
      }
    }
    for (const id of ['failures', 'lint', 'slowest']) {
      document.getElementById(`panel-${id}`).replaceChildren(...page.getElementById(`panel-${id}`).childNodes);
      document.getElementById(`tab-${id}`).textContent = page.getElementById(`tab-${id}`).textContent;
    }
    document.querySelector('header p').textContent = page.querySelector('header p').textContent;
    cards = fresh;
    renew(document);
    document.dispatchEvent(new Event('figures-changed'));
  };
  if (preview) {
    cards = read(document);
    document.querySelector('nav')?.before(strip);
  }

  let stale = false;
  const source = new EventSource('/events');
  source.addEventListener('state', async (event) => {
    const state = JSON.parse(event.data);
    home.hidden = preview && !state.site;
    if (state.phase === 'building') say('building', 'Looking for what changed…');
    if (state.phase === 'broken') say('broken', 'Not built: the pictures are those of before.', state.problems);
    if (state.phase === 'ready') say('ready', state.words);
    for (const change of state.latest) note(change);
    renew(document);
    if (state.phase !== 'building') resting();
    if (preview && state.phase === 'ready' && (stale || !cards.size)) {
      stale = false;
      await refresh();
    }
    if (preview) latest(state.latest);
    document.documentElement.dataset.watch = state.phase;
  });
  const note = (change) => change.endings.forEach((ending) => versions.set(`/figures/${change.file}${ending}`, change.version));
  source.addEventListener('figure', (event) => {
    const change = JSON.parse(event.data);
    stale = true;
    note(change);
    renew(document);
    const card = article(change.id);
    card?.classList.remove('watch-working');
    const caption = card?.querySelector('details > p');
    if (caption && change.caption) caption.textContent = change.caption;
  });
  source.addEventListener('failure', () => { stale = true; });
  source.addEventListener('working', (event) => {
    const titles = JSON.parse(event.data).titles;
    say('building', `Making ${titles.join(', ')}…`);
    resting();
    for (const title of titles) {
      const ids = title.replace(/^measure for /, '').split(', ');
      ids.forEach((id) => article(id)?.classList.add('watch-working'));
    }
  });
  // Pages of the book that mvn site has rendered: the one that is looked at comes again, where it was scrolled to.
  const here = decodeURIComponent(location.pathname).replace(/\/$/, '/index.html');
  let reload = 0;
  source.addEventListener('pages', (event) => {
    const paths = JSON.parse(event.data).paths;
    if (preview || !paths.some((path) => path === here || /\.(css|js)$/.test(path))) return;
    clearTimeout(reload);
    reload = setTimeout(() => location.reload(), 300);
  });
  // Figures that went, or whose texts alone changed, are seen by asking again.
  source.addEventListener('open', () => { stale = true; });
  source.addEventListener('error', () => say('gone', 'Nobody is watching any more: start figure:watch again.'));
})();
