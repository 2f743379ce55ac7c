'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Tabs: one part at a time, arrows lead from one to the next.
  const tabs = all('[role=tab]');
  const panel = (tab) => document.getElementById(tab.getAttribute('aria-controls'));
  const open = (tab) => {
    for (const one of tabs) {
      one.setAttribute('aria-selected', String(one === tab));
      one.tabIndex = one === tab ? 0 : -1;
      panel(one).hidden = one !== tab;
    }
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => open(tab));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: -1 }[event.key];
      if (to === undefined) return;
      const next = tabs.at(to % tabs.length);
      event.preventDefault();
      open(next);
      next.focus();
    });
  });
  document.querySelector('nav').classList.add('ready');
  open(tabs[0]);

  // Filters.
  const form = document.querySelector('form');
  const articles = all('article');
  const filter = () => {
    const wanted = form.elements;
    const words = wanted.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const article of articles) {
      const { words: text, tags, state, generator } = article.dataset;
      const fits = words.every((word) => text.includes(word))
        && (!wanted.tags.value || tags.split(' ').includes(wanted.tags.value))
        && (!wanted.state.value || state === wanted.state.value)
        && (!wanted.generator.value || generator === wanted.generator.value);
      article.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const chapter of all('.chapter')) chapter.hidden = !chapter.querySelector('article:not([hidden])');
    form.querySelector('output').textContent = `${shown} shown`;
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());

  // A figure or a generator named by the address is shown, wherever the reader is.
  const visit = () => {
    const article = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = article && article.closest('[role=tabpanel]');
    if (!part || part === article) return;
    if (article.tagName !== 'ARTICLE') {
      open(tabs.find((tab) => panel(tab) === part));
      article.tabIndex = -1;
      article.focus();
      return;
    }
    form.reset();
    filter();
    open(tabs[0]);
    const details = article.querySelector('details');
    details.open = true;
    article.scrollIntoView();
    details.querySelector('summary').focus({ preventScroll: true });
  };
  addEventListener('hashchange', visit);
  for (const link of all('.jump')) link.addEventListener('click', () => link.hash === location.hash && visit());
  visit();

  // Costs: the largest of a column first.
  for (const button of all('.sort')) {
    button.addEventListener('click', () => {
      const heading = button.closest('th');
      const headings = [...heading.parentElement.children];
      const column = headings.indexOf(heading);
      const body = heading.closest('table').tBodies[0];
      const value = (row) => Number(row.cells[column].dataset.value);
      for (const one of headings) {
        if (one.ariaSort) one.ariaSort = one === heading ? 'descending' : 'none';
      }
      body.append(...[...body.rows].sort((a, b) => value(b) - value(a)));
    });
  }

  // Snippets: into the clipboard, else marked for the reader to copy.
  for (const button of all('.copy')) {
    button.addEventListener('click', async () => {
      const code = button.closest('.snippet').querySelector('pre');
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = 'Marked';
      }
    });
  }

  // On paper every part is there, opened.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('article > details:not([open])');
    for (const details of closed) details.open = true;
    for (const tab of tabs) panel(tab).hidden = false;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
    open(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true'));
  });
})();
