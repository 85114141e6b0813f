/*
 * What script adds to the report: filters, steps from change to change, copying. It asks for nothing, keeps nothing but the part of the
 * address behind `#`, and the page reads in full without it. State: #at=C-001&view=split&severity=high,low
 */
(() => {
  const toolbar = document.getElementById('toolbar');
  if (toolbar === null) return;
  const root = document.documentElement;
  const changes = document.querySelector('.changes');
  const told = toolbar.querySelector('.told');
  const words = toolbar.dataset;
  const FACETS = ['severity', 'direction', 'category', 'status', 'change'];
  const boxes = [...toolbar.querySelectorAll('input[type=checkbox]')];
  const views = [...toolbar.querySelectorAll('input[type=radio]')];
  const lines = [...document.querySelectorAll('tr.finding')].map((line) => ({
    line,
    id: line.dataset.id,
    reason: document.getElementById(line.dataset.id),
    row: document.getElementById(line.dataset.id)?.closest('.row') ?? null,
    facts: line.dataset,
  }));
  const rows = [...changes.querySelectorAll('.row')];
  const tables = [...document.querySelectorAll('.lines')];
  const parts = [...changes.querySelectorAll('.part')];
  const search = toolbar.querySelector('input[type=search]');
  const keys = toolbar.querySelector('.keys');
  let at = null;

  /* State and address */

  function readState() {
    const given = decodeURIComponent(location.hash.slice(1));
    if (given !== '' && !given.includes('=')) return { at: given };
    return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  }

  function writeState() {
    const state = [];
    if (at !== null) state.push(`at=${at}`);
    const view = views.find((radio) => radio.checked)?.value;
    if (view !== 'unified') state.push(`view=${view}`);
    for (const facet of FACETS) {
      const values = boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value);
      if (values.length > 0) state.push(`${facet}=${values.join(',')}`);
    }
    const hash = state.length === 1 && at !== null ? `#${at}` : `#${state.join('&')}`;
    try {
      history.replaceState(null, '', state.length === 0 ? location.pathname + location.search : hash);
    } catch {
      // A page inside of another may not write its address; it works all the same.
    }
  }

  function restore() {
    const state = readState();
    const isPlace = Object.keys(state).length === 1 && state.at !== undefined;
    // A link to a place keeps the filters that are on.
    if (!isPlace) {
      for (const radio of views) radio.checked = radio.value === (state.view === 'split' ? 'split' : 'unified');
      for (const box of boxes) box.checked = (state[box.name] ?? '').split(',').includes(box.value);
      if (boxes.some((box) => box.checked)) toolbar.querySelector('.filters').open = true;
      filter();
    }
    const target = state.at === undefined ? null : document.getElementById(state.at);
    if (target !== null) go(target);
  }

  /* Filters: within a group any, between groups all */

  function filter() {
    const wanted = FACETS.map((facet) => [
      facet,
      new Set(boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value)),
    ]).filter(([, values]) => values.size > 0);
    const query = search.value.trim().toLowerCase();
    const says = (element) => query === '' || element.textContent.toLowerCase().includes(query);
    const narrowed = wanted.length > 0 || query !== '';
    const byChange = wanted.find(([facet]) => facet === 'change')?.[1];
    const byFinding = wanted.some(([facet]) => facet !== 'change');
    const kept = new Set();
    let shown = 0;
    for (const { line, reason, row, facts } of lines) {
      const fits =
        wanted.every(([facet, values]) => values.has(facts[facet])) && (says(line) || (row !== null && says(row)));
      line.classList.toggle('off', !fits);
      reason?.classList.toggle('off', !fits);
      if (fits) shown++;
      if (fits && row !== null) kept.add(row);
    }
    for (const table of tables) table.classList.toggle('off', table.querySelector('tr.finding:not(.off)') === null);
    const keptParts = new Set();
    for (const row of rows) {
      const fits =
        (wanted.length === 0 || (byFinding ? kept.has(row) : byChange.has(row.dataset.change))) &&
        (kept.has(row) || says(row));
      row.classList.toggle('off', !fits);
      if (fits)
        for (let part = row.closest('.part'); part; part = part.parentElement.closest('.part')) keptParts.add(part);
    }
    for (const part of parts) part.classList.toggle('off', narrowed && !keptParts.has(part));
    root.classList.toggle('filtered', narrowed);
    steps = null;
    if (!narrowed) told.textContent = '';
    else if (keptParts.size === 0 && shown === 0) told.textContent = words.nothingShown;
    else told.textContent = words.shown.replace('{shown}', shown).replace('{all}', lines.length);
  }

  /* Steps */

  let steps = null;

  function step(by) {
    steps ??= rows.filter((row) => !row.classList.contains('off'));
    if (steps.length === 0) return;
    const row = at === null ? null : document.getElementById(at)?.closest('.row');
    const from = steps.indexOf(row);
    const to = from < 0 ? (by > 0 ? 0 : steps.length - 1) : (from + by + steps.length) % steps.length;
    go(steps[to]);
    told.textContent = words.place.replace('{at}', to + 1).replace('{all}', steps.length);
  }

  function go(target) {
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    for (const current of document.querySelectorAll('.current')) current.classList.remove('current');
    target.classList.add('current');
    at = target.id;
    target.scrollIntoView({ block: 'start' });
    if (target.tabIndex === -1 || target.tagName === 'A') target.focus({ preventScroll: true });
    writeState();
  }

  /* Some at a time: thousands at once would hold the page up. */
  function unfold(folds, open) {
    for (const fold of folds.slice(0, 50)) fold.open = open;
    if (folds.length > 50) setTimeout(() => unfold(folds.slice(50), open));
  }

  /* Copying */

  async function copy(text, button, shown) {
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      done = copyByHand(text);
    }
    if (!done && shown) {
      shown.closest('details').open = true;
      getSelection().selectAllChildren(shown);
    }
    told.textContent = done ? words.copied : words.notCopied;
    const label = button.textContent;
    button.textContent = done ? words.copied : words.notCopied;
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  }

  /* Where the clipboard is refused to a page from a file. */
  function copyByHand(text) {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'vh';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }

  /* Events: a handful, whatever the number of findings */

  const actions = {
    next: () => step(1),
    previous: () => step(-1),
    clear() {
      for (const box of boxes) box.checked = false;
      search.value = '';
      filter();
      writeState();
    },
    expand(button) {
      const folds = [...changes.querySelectorAll('details.fold')];
      const open = folds.some((fold) => !fold.open);
      unfold(folds, open);
      button.textContent = open ? words.fold : words.expand;
    },
    link(button) {
      const { id } = button.closest('.reason');
      copy(`${location.href.split('#')[0]}#${id}`, button, null);
    },
    command(button) {
      const command = button.closest('.reason').querySelector('.command');
      copy(command.textContent, button, command);
    },
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-do]');
    if (button !== null) return actions[button.dataset.do](button);
    const link = event.target.closest('a[href^="#"]');
    const target = link === null ? null : document.getElementById(link.hash.slice(1));
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    event.preventDefault();
    return go(target);
  });

  toolbar.addEventListener('change', (event) => {
    if (event.target.type === 'checkbox') filter();
    writeState();
  });

  let waiting = 0;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === search) {
      search.value = '';
      search.blur();
      filter();
    }
    const typing = event.target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]',
    );
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
    else if (event.key === '?') keys.open = !keys.open;
    else if (event.key === '/') {
      event.preventDefault();
      search.focus();
    }
  });

  addEventListener('hashchange', restore);

  /* Paper: everything is unfolded, and folded again afterwards. */
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const fold of unfolded) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of unfolded) fold.open = false;
  });

  /* Buttons are of no use without script, and many: script puts them in, some at a time. */
  function addButtons(left) {
    for (const { reason } of left.slice(0, 50)) {
      if (reason === null) continue;
      const tools = document.createElement('p');
      tools.className = 'tools screen';
      const actions = [['link', words.copyLink]];
      if (reason.querySelector('.command') !== null) actions.push(['command', words.copyCommand]);
      for (const [action, label] of actions) {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset.do = action;
        button.textContent = label;
        tools.append(button);
      }
      reason.append(tools);
    }
    if (left.length > 50) setTimeout(() => addButtons(left.slice(50)));
  }

  for (const element of toolbar.querySelectorAll('[hidden]')) element.hidden = false;
  addButtons(lines);
  restore();
})();
