#!/usr/bin/env node
// Fits the weights of src/assess/weights.ts on labelled material, or scores them on services left out.
//
//   node scripts/fit-weights.mjs [--data DIR] [--cv] [--hold FILE [--held]] [--penalty N]
//
// --data     labelled material laid out as `run.mjs` of the evaluation reads it (default: the one variable below)
// --cv       five folds by service: fits on four, judges the fifth; prints the evaluation's scores, writes nothing
// --hold     ids of pairs that are never read, one a line; with --held those alone are judged and scored
//
// A signal's weight is the maximum a posteriori of a logistic regression whose Gaussian prior stands on the hand-set
// weight of its rule (PRIOR below), so that a signal seldom seen keeps what its rule says.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldOf, pairsOf, readRows, SOURCE } from './labels.mjs';
import { judgePair } from './read-pair.mjs';

const { values: opt } = parseArgs({
  options: {
    data: { type: 'string' },
    cv: { type: 'boolean' },
    hold: { type: 'string' },
    held: { type: 'boolean' },
    penalty: { type: 'string' },
  },
});
const data = opt.data ?? process.env.NOTICEDIFF_EVALS_DATA ?? '../shared/evals/data';
const hold = new Set(
  opt.hold && existsSync(opt.hold) ? readFileSync(opt.hold, 'utf8').split('\n').filter(Boolean) : [],
);
const SEVERITY = { high: 1.4, medium: 1, low: 0.6 };
// 1.5, 3 and 6 gave the same F1 on services left out
const PENALTY = Number(opt.penalty ?? 3);
/** A word is a signal where so many services use it: what fewer say is theirs, not the field's. */
const LEAST_SERVICES = 3;
/** Smaller weights of words are left out: they decide nothing. */
const LEAST_WORD_WEIGHT = 0.2;
const ROUNDS = 250;
/** Of the other signals, such smaller ones. */
const LEAST_WEIGHT = 0.1;
const CATEGORY_PENALTY = 2;
const LEAST_CATEGORY_WEIGHT = 0.2;

const { subjectSignals } = await import('../dist/assess/decide.js');
const { CATEGORIES } = await import('../dist/model/finding.js');
const { isWord } = await import('../dist/assess/vocabulary.js');
const { RULES } = await import('../dist/assess/rules/catalogue.js');
const rows = (await readRows(data, hold)).filter((r) => r.weight > 0);
console.error(
  `${rows.length} changed passages, ${rows.filter((r) => r.lowers).length} lower, ${rows.filter((r) => r.raises).length} raise`,
);

/** Words of the field: those of several services that are no names. */
function wordsOfTheField(train) {
  const services = new Map();
  const seen = new Map();
  for (const r of train) {
    for (const name of r.values.keys()) {
      if (!isWord(name)) continue;
      if (!services.has(name.slice(1))) services.set(name.slice(1), new Set());
      services.get(name.slice(1)).add(r.service);
    }
    for (const [, start, word] of `${r.candidate.beforeText} ${r.candidate.afterText}`.matchAll(
      /([.:•"“]\s*)?\b([A-Za-z]+)/g,
    )) {
      const stem = word.toLowerCase().slice(0, 6);
      const counts = seen.get(stem) ?? [0, 0];
      if (start === undefined) counts[/^[a-z]/.test(word) ? 0 : 1]++;
      seen.set(stem, counts);
    }
  }
  const isName = (stem) => {
    const [small, capital] = seen.get(stem) ?? [1, 0];
    return capital > small;
  };
  return new Set(
    [...services].filter(([stem, by]) => by.size >= LEAST_SERVICES && !isName(stem)).map(([stem]) => stem),
  );
}

/** Prior mean of a signal in the head that looks for `way`. */
function prior(name, way) {
  const other = way === 'lowers' ? 'raises' : 'lowers';
  for (const rule of RULES) {
    if (name === `${rule.id} ${way}`) return 0.8 * SEVERITY[rule.severity];
    if (name === `${rule.id} ${other}`) return -0.4 * SEVERITY[rule.severity];
  }
  return name === '(all)' ? -2.5 : 0;
}

/** Full-batch Adam on the penalised log-likelihood: deterministic, some hundred signals, some thousand rows. */
function fit(train, way) {
  const words = wordsOfTheField(train);
  const names = new Map();
  const count = new Map();
  for (const r of train) for (const name of r.values.keys()) count.set(name, (count.get(name) ?? 0) + 1);
  for (const [name, n] of count)
    if (n >= (isWord(name) ? 6 : 3) && (!isWord(name) || words.has(name.slice(1)))) names.set(name, names.size);
  names.set('(all)', names.size);
  const all = names.get('(all)');
  const mean = Float64Array.from([...names.keys()].map((n) => prior(n, way)));
  const w = Float64Array.from(mean);
  const rows = train.map((r) => {
    const known = [...r.values].filter(([n]) => names.has(n));
    return {
      at: Int32Array.from([all, ...known.map(([n]) => names.get(n))]),
      value: Float64Array.from([1, ...known.map(([, v]) => v)]),
      is: r[way] ? 1 : 0,
      weight: r.weight,
    };
  });
  const m = new Float64Array(w.length);
  const s = new Float64Array(w.length);
  for (let t = 1; t <= ROUNDS; t++) {
    const g = new Float64Array(w.length);
    for (const { at, value, is, weight } of rows) {
      let z = 0;
      for (let k = 0; k < at.length; k++) z += w[at[k]] * value[k];
      const d = (1 / (1 + Math.exp(-z)) - is) * weight;
      for (let k = 0; k < at.length; k++) g[at[k]] += d * value[k];
    }
    for (let j = 0; j < w.length; j++) {
      if (j !== all) g[j] += PENALTY * (w[j] - mean[j]);
      m[j] = 0.9 * m[j] + 0.1 * g[j];
      s[j] = 0.99 * s[j] + 0.01 * g[j] * g[j];
      w[j] -= (0.05 * (m[j] / (1 - 0.9 ** t))) / (Math.sqrt(s[j] / (1 - 0.99 ** t)) + 1e-8);
    }
  }
  return Object.fromEntries(
    [...names.keys()]
      .sort()
      .map((n) => [n, +w[names.get(n)].toFixed(2)])
      .filter(([n, v]) => !n.startsWith(SOURCE) && Math.abs(v) >= (isWord(n) ? LEAST_WORD_WEIGHT : LEAST_WEIGHT)),
  );
}

const fitBoth = (train) => ({
  lowers: fit(train, 'lowers'),
  raises: fit(train, 'raises'),
  categories: fitCategories(train),
});

/** Softmax over the categories that readers gave, by the same descent. */
function fitCategories(train) {
  const cases = [];
  const count = new Map();
  for (const r of train) {
    for (const way of ['lowers', 'raises']) {
      const is = CATEGORIES.indexOf(r.categories?.[way]);
      if (!r[way] || is < 0) continue;
      const names = subjectSignals(r.signals, way);
      for (const n of names) count.set(n, (count.get(n) ?? 0) + 1);
      cases.push({ names, is, weight: r.set === 'sentences' ? 0.5 : 1 });
    }
  }
  const names = [...count.keys()].filter((n) => count.get(n) >= 5).sort();
  const place = new Map(names.map((n, i) => [n, i]));
  const size = CATEGORIES.length;
  const w = new Float64Array(names.length * size);
  const m = new Float64Array(w.length);
  const s = new Float64Array(w.length);
  for (const c of cases) c.at = c.names.map((n) => place.get(n)).filter((i) => i !== undefined);
  for (let t = 1; t <= 120; t++) {
    const g = new Float64Array(w.length);
    for (const { at, is, weight } of cases) {
      const z = CATEGORIES.map((_, c) => at.reduce((sum, j) => sum + w[j * size + c], 0));
      const top = Math.max(...z);
      const e = z.map((v) => Math.exp(v - top));
      const all = e.reduce((a, b) => a + b, 0);
      for (let c = 0; c < size; c++) {
        const d = (e[c] / all - (c === is ? 1 : 0)) * weight;
        for (const j of at) g[j * size + c] += d;
      }
    }
    for (let j = 0; j < w.length; j++) {
      const grad = g[j] + CATEGORY_PENALTY * w[j];
      m[j] = 0.9 * m[j] + 0.1 * grad;
      s[j] = 0.99 * s[j] + 0.01 * grad * grad;
      w[j] -= (0.05 * (m[j] / (1 - 0.9 ** t))) / (Math.sqrt(s[j] / (1 - 0.99 ** t)) + 1e-8);
    }
  }
  return Object.fromEntries(
    names.map((n, j) => [
      n,
      Object.fromEntries(
        CATEGORIES.map((category, c) => [category, +w[j * size + c].toFixed(2)]).filter(
          ([, v]) => Math.abs(v) >= LEAST_CATEGORY_WEIGHT,
        ),
      ),
    ]),
  );
}

if (opt.cv) {
  const weights = [0, 1, 2, 3, 4].map((fold) => fitBoth(rows.filter((r) => r.fold !== fold)));
  await scoreFolds(data, weights, null);
} else if (opt.held) {
  const weights = fitBoth(rows);
  await scoreFolds(data, [weights, weights, weights, weights, weights], opt.hold);
} else {
  const weights = fitBoth(rows);
  const print = (o) =>
    Object.entries(o)
      .map(([k, v]) => `    '${k}': ${JSON.stringify(v)},`)
      .join('\n');
  writeFileSync(
    join(import.meta.dirname, '../src/assess/weights.ts'),
    `// Written by scripts/fit-weights.mjs; read it as a diff. A signal not named here weighs nothing.
import type { Category } from '../model/finding.js';

export interface Weights {
  readonly lowers: Readonly<Record<string, number>>;
  readonly raises: Readonly<Record<string, number>>;
  /** What a change is about. */
  readonly categories: Readonly<Record<string, Readonly<Partial<Record<Category, number>>>>>;
}

export const WEIGHTS: Weights = {
  lowers: {
${print(weights.lowers)}
  },
  raises: {
${print(weights.raises)}
  },
  categories: {
${print(weights.categories)}
  },
};
`,
  );
}

/** Judges every pair with the weights of the fold that left its service out; prints what the evaluation's scorer says. */
async function scoreFolds(data, weights, ids) {
  for (const set of ['en', 'zh', 'zw', 'seed']) {
    const dir = mkdtempSync(join(tmpdir(), 'noticediff-cv-'));
    for (const pair of pairsOf(data).filter((p) => p.set === set)) {
      const findings = await judgePair(pair.before, pair.after, weights[foldOf(pair)]);
      writeFileSync(join(dir, `${pair.id}.json`), JSON.stringify({ findings }));
    }
    const args = [
      '--labels',
      join(data, set, 'labels.jsonl'),
      '--reports',
      dir,
      '--misses',
      join(tmpdir(), `noticediff-${set}.misses.jsonl`),
      '--json',
    ];
    if (ids) args.push('--ids', ids);
    const { stdout } = spawnSync(process.execPath, [join(data, '../score-findings.mjs'), ...args], {
      encoding: 'utf8',
    });
    const { byCategory, ...scores } = JSON.parse(stdout);
    console.log(set, JSON.stringify(scores));
    rmSync(dir, { recursive: true });
  }
}
