// Labelled material → rows for the fit: every changed passage of every pair, its signals, and what its labels say of it.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const readJsonl = (f) =>
  readFileSync(f, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l));
const plain = (s, most = 600) =>
  (s ?? '')
    .slice(0, most)
    .normalize('NFKC')
    .replace(/\]\([^)]*\)/g, ']')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

// the same matching as the evaluation's scorer: half of the shorter quote's character 4-grams in the longer
const grams = (s) => {
  const n = Math.min(4, s.length);
  return new Set(Array.from({ length: Math.max(0, s.length - n + 1) }, (_, i) => s.slice(i, i + n)));
};
function overlap(a, b) {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const whole = short.length >= 4 ? grams(long) : null;
  const g = grams(short);
  let hit = 0;
  for (const x of g) if (whole ? whole.has(x) : long.includes(x)) hit++;
  return hit / g.size;
}
export function matchOf(candidate, label) {
  const sides = [
    [candidate.o, label.o],
    [candidate.n, label.n],
  ]
    .filter(([x, y]) => x.length > 1 && y.length > 1)
    .map(([x, y]) => overlap(x, y));
  return sides.length === 0 || sides.some((s) => s < 0.5) ? 0 : sides.reduce((a, b) => a + b, 0) / sides.length;
}

/** How much of both quotes is in each other: of the passages that match a label, the one that says most of it is the label's. */
function closeness(candidate, label) {
  const shares = [
    [candidate.o, label.o],
    [candidate.n, label.n],
  ]
    .filter(([x, y]) => x.length > 1 && y.length > 1)
    .map(([x, y]) => (overlap(x, y) * Math.min(x.length, y.length)) / Math.max(x.length, y.length));
  return shares.reduce((a, b) => a + b, 0) / Math.max(1, shares.length);
}

const hash = (s) => [...s].reduce((h, c) => (h * 31 + c.codePointAt(0)) >>> 0, 7);

/** Small pages about one labelled edit each, as the evaluation builds them. */
function smallPairs(set, file) {
  if (!existsSync(file)) return [];
  const dir = mkdtempSync(join(tmpdir(), 'noticediff-fit-'));
  return readJsonl(file).map((e) => {
    const page = (text) => {
      const marked = (p) => p.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
      return `<!doctype html><html lang="${e.lang}"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>${e.lang === 'zh' ? '隐私政策' : 'Privacy Policy'}</h1><h2>${e.heading || (e.lang === 'zh' ? '个人信息的处理' : 'How we handle information')}</h2>${text
        .split(/\n+/)
        .filter(Boolean)
        .map((p) => `<p>${marked(p)}</p>`)
        .join(
          '\n',
        )}<h2>${e.lang === 'zh' ? '联系我们' : 'Contact us'}</h2><p>${e.lang === 'zh' ? '如您对本政策有任何疑问，请通过网站上公布的方式与我们联系。' : 'If you have any question about this policy, write to us at the address given on the website.'}</p></main></body></html>`;
    };
    const before = join(dir, `${e.id}.before.html`),
      after = join(dir, `${e.id}.after.html`);
    writeFileSync(before, page(e.old));
    writeFileSync(after, page(e.new));
    return { set, id: e.id, before, after, service: e.set ?? e.id, changes: [e] };
  });
}

/** The fold in which the pair's service is left out. */
export const foldOf = (pair) => hash(pair.service) % 5;

export function pairsOf(data) {
  const own = join(import.meta.dirname, '../tests/judging');
  const list = [
    ...smallPairs('minimal', join(data, 'minimal.jsonl')),
    ...smallPairs('own-en', join(own, 'pairs-en.jsonl')),
    ...smallPairs('own-zh', join(own, 'pairs-zh.jsonl')),
  ];
  for (const set of ['en', 'zh', 'zw', 'seed']) {
    const dir = join(data, set);
    if (!existsSync(dir)) continue;
    const labels = new Map(readJsonl(join(dir, 'labels.jsonl')).map((l) => [l.id, l]));
    for (const x of readJsonl(join(dir, 'index.jsonl'))) {
      const [before, after] = x.old
        ? [join(dir, x.old), join(dir, x.new)]
        : (x.files ?? ['old.md', 'new.md']).map((f) => join(dir, x.id, f));
      list.push({
        set,
        id: x.id,
        before,
        after,
        service: set === 'zh' ? x.path : (x.service ?? x.old.split('/')[0]),
        changes: labels.get(x.id).changes,
      });
    }
  }
  return list;
}

/** What a reader looked at and found neutral, or raising, says more than what nobody labelled. */
const NEUTRAL_WEIGHT = 2.5;
const RAISES_WEIGHT = 1.5;

/** Rows of one pair: each changed passage that was compared, with what its labels say: { set, id, service, fold, compared, lowers, raises, categories, severity, weight }. */
export function rowsOf(pair, read) {
  const own = read.map((compared) => ({
    compared,
    set: pair.set,
    id: pair.id,
    service: pair.service,
    fold: foldOf(pair),
    o: plain(compared.passage.beforeText, 300),
    n: plain(compared.passage.afterText, 300),
    lowers: false,
    raises: false,
    categories: {},
    weight: 1,
  }));
  pair.changes.forEach((c) => {
    const label = { ...c, o: plain(c.old), n: plain(c.new) };
    const matched = own
      .filter((r) => matchOf(r, label) > 0)
      .map((r) => ({ r, m: closeness(r, label) }))
      .sort((a, b) => b.m - a.m);
    matched.forEach(({ r }, rank) => {
      if (label.direction === 'neutral') r.weight = NEUTRAL_WEIGHT;
      else if (rank === 0) {
        r[label.direction] = true;
        r.categories[label.direction] ??= label.category;
        if (label.direction === 'lowers') r.severity ??= label.severity;
        if (label.direction === 'raises') r.weight = Math.max(r.weight, RAISES_WEIGHT);
      } else if (!r[label.direction]) r.ignored = label.direction;
    });
  });
  // a second passage of one label would count as a duplicate: neither right nor wrong to the fit
  for (const r of own) if (r.ignored && !r[r.ignored]) r.weight = 0;
  return own;
}

/** Marks of tests/judging/sentences.tsv: what a sentence does when it is added, and when it is removed. */
const MARKS = { L: { lowers: true }, R: { raises: true }, r: { raises: true }, N: {}, l: null };
/** A mark is one reader's, of a sentence without its page: half the weight of a label. */
const SENTENCE_WEIGHT = 0.5;

/**
 * Sentences of the material, marked one by one (id: the first 12 hex digits of the sentence's SHA-256; then the mark when added, when removed, the category, and
 * which reader where it is not the first), each as if it had been added and removed alone; `readSentences` reads those of a file. The texts stay in the material; a sentence
 * that is not found there is left out.
 */
export async function sentenceRows(data, readSentences) {
  const file = join(import.meta.dirname, '../tests/judging/sentences.tsv');
  if (!existsSync(file)) return [];
  const marks = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => [l.slice(0, 12), l.split('\t').slice(1)]),
  );
  const rows = [];
  for (const pair of pairsOf(data)) {
    if (!['en', 'zh', 'zw'].includes(pair.set)) continue;
    for (const sentence of await readSentences(pair.after)) {
      const id = createHash('sha256').update(sentence.text).digest('hex').slice(0, 12);
      const [added, removed, category] = marks.get(id) ?? [];
      if (added === undefined) continue;
      marks.delete(id);
      for (const [kind, mark] of [
        ['added', added],
        ['removed', removed],
      ]) {
        const says = MARKS[mark];
        rows.push({
          set: 'sentences',
          id: pair.id,
          service: pair.service,
          fold: foldOf(pair),
          compared: sentence.as(kind),
          lowers: false,
          raises: false,
          ...says,
          categories: { lowers: category, raises: category },
          weight: says ? SENTENCE_WEIGHT : 0,
        });
      }
    }
  }
  return rows;
}
