// Labelled material → rows for the fit: every changed passage of every pair, its signals, and what its labels say of it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const readJsonl = (f) => readFileSync(f, 'utf8').split('\n').filter((l) => l.trim()).map((l) => JSON.parse(l));
const plain = (s, most = 600) => (s ?? '').slice(0, most).normalize('NFKC').replace(/\]\([^)]*\)/g, ']').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

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
  const sides = [[candidate.o, label.o], [candidate.n, label.n]].filter(([x, y]) => x.length > 1 && y.length > 1).map(([x, y]) => overlap(x, y));
  return sides.length === 0 || sides.some((s) => s < 0.5) ? 0 : sides.reduce((a, b) => a + b, 0) / sides.length;
}

const hash = (s) => [...s].reduce((h, c) => (h * 31 + c.codePointAt(0)) >>> 0, 7);

/** The small pages of the minimal pairs, as the evaluation builds them. */
function minimalPairs(data) {
  const dir = mkdtempSync(join(tmpdir(), 'noticediff-fit-'));
  return readJsonl(join(data, 'minimal.jsonl')).map((e) => {
    const page = (text) => {
      const marked = (p) => p.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
      return `<!doctype html><html lang="${e.lang}"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>${e.lang === 'zh' ? '隐私政策' : 'Privacy Policy'}</h1><h2>${e.heading || (e.lang === 'zh' ? '个人信息的处理' : 'How we handle information')}</h2>${text.split(/\n+/).filter(Boolean).map((p) => `<p>${marked(p)}</p>`).join('\n')}<h2>${e.lang === 'zh' ? '联系我们' : 'Contact us'}</h2><p>${e.lang === 'zh' ? '如您对本政策有任何疑问，请通过网站上公布的方式与我们联系。' : 'If you have any question about this policy, write to us at the address given on the website.'}</p></main></body></html>`;
    };
    const before = join(dir, `${e.id}.before.html`), after = join(dir, `${e.id}.after.html`);
    writeFileSync(before, page(e.old));
    writeFileSync(after, page(e.new));
    return { set: 'minimal', id: e.id, before, after, service: e.id, changes: [e] };
  });
}

export function pairsOf(data) {
  const list = minimalPairs(data);
  for (const set of ['en', 'zh', 'zw', 'seed']) {
    const dir = join(data, set);
    if (!existsSync(dir)) continue;
    const labels = new Map(readJsonl(join(dir, 'labels.jsonl')).map((l) => [l.id, l]));
    for (const x of readJsonl(join(dir, 'index.jsonl'))) {
      const [before, after] = x.old ? [join(dir, x.old), join(dir, x.new)] : (x.files ?? ['old.md', 'new.md']).map((f) => join(dir, x.id, f));
      list.push({ set, id: x.id, before, after, service: set === 'zh' ? x.path : (x.service ?? x.old.split('/')[0]), changes: labels.get(x.id).changes });
    }
  }
  return list;
}

/** Rows: { set, id, fold, values, lowers, raises, labels, weight, candidate }. */
export async function mapLabels(data, hold) {
  const { readPair } = await import('./read-pair.mjs');
  const rows = [];
  for (const pair of pairsOf(data)) {
    if (hold.has(pair.id)) continue;
    const labels = pair.changes.map((c, i) => ({ ...c, key: `${pair.id}#${i}`, o: plain(c.old), n: plain(c.new) }));
    const read = await readPair(pair.before, pair.after);
    const own = read.map(({ candidate, signals }) => ({
      set: pair.set, id: pair.id, fold: hash(pair.service) % 5, values: signals.values, signals, candidate,
      o: plain(candidate.beforeText, 300), n: plain(candidate.afterText, 300), lowers: false, raises: false, labels: [], weight: 1,
    }));
    for (const label of labels) {
      const matched = own.map((r) => ({ r, m: matchOf(r, label) })).filter((x) => x.m > 0).sort((a, b) => b.m - a.m);
      const direction = label.direction === 'neutral' ? 'neutral' : label.direction;
      matched.forEach(({ r }, i) => {
        if (direction === 'lowers') r.labels.push(label.key);
        if (direction === 'neutral') r.weight = Math.max(r.weight, 1.5);
        else if (i === 0) r[direction] = true;
        else if (!r[direction]) r.ignored = direction;
      });
    }
    for (const r of own) if (r.ignored && !r[r.ignored]) r.weight = 0;
    rows.push(...own);
  }
  return rows;
}
