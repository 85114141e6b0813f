#!/usr/bin/env node
// Fits the weights of src/assess/weights.ts on labelled material, or scores them on services left out.
//
//   node scripts/fit-weights.mjs [--data DIR] [--cv] [--hold FILE] [--penalty N]
//
// --data     labelled material laid out as `run.mjs` of the evaluation reads it (default: the one variable below)
// --cv       five folds by service: fits on four, prints the F1 of the fifth; writes nothing
// --hold     ids that are never read, one a line
//
// A signal's weight is the maximum a posteriori of a logistic regression whose Gaussian prior stands on the hand-set
// weight of its rule (PRIOR below), so that a signal seldom seen keeps what its rule says.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mapLabels } from './labels.mjs';

const { values: opt } = parseArgs({ options: { data: { type: 'string' }, cv: { type: 'boolean' }, hold: { type: 'string' }, penalty: { type: 'string' } } });
const data = opt.data ?? process.env.NOTICEDIFF_EVALS_DATA ?? '../shared/evals/data';
const hold = new Set(opt.hold && existsSync(opt.hold) ? readFileSync(opt.hold, 'utf8').split('\n').filter(Boolean) : []);
const SEVERITY = { high: 1.4, medium: 1, low: 0.6 };
const PENALTY = Number(opt.penalty ?? 1.5);
const ROUNDS = 400;

const { RULES } = await import('../dist/assess/rules/catalogue.js');
const rows = (await mapLabels(data, hold)).filter((r) => r.weight > 0);
console.error(`${rows.length} changed passages, ${rows.filter((r) => r.lowers).length} lower, ${rows.filter((r) => r.raises).length} raise`);

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
  const names = new Map();
  const count = new Map();
  for (const r of train) for (const name of r.values.keys()) count.set(name, (count.get(name) ?? 0) + 1);
  for (const [name, n] of count) if (n >= 3) names.set(name, names.size);
  names.set('(all)', names.size);
  const all = names.get('(all)');
  const mean = Float64Array.from([...names.keys()].map((n) => prior(n, way)));
  const w = Float64Array.from(mean);
  const x = train.map((r) => [[all, 1], ...[...r.values].filter(([n]) => names.has(n)).map(([n, v]) => [names.get(n), v])]);
  const m = new Float64Array(w.length), s = new Float64Array(w.length);
  for (let t = 1; t <= ROUNDS; t++) {
    const g = new Float64Array(w.length);
    for (let i = 0; i < x.length; i++) {
      let z = 0;
      for (const [j, v] of x[i]) z += w[j] * v;
      const d = (1 / (1 + Math.exp(-z)) - (train[i][way] ? 1 : 0)) * train[i].weight;
      for (const [j, v] of x[i]) g[j] += d * v;
    }
    for (let j = 0; j < w.length; j++) {
      if (j !== all) g[j] += PENALTY * (w[j] - mean[j]);
      m[j] = 0.9 * m[j] + 0.1 * g[j];
      s[j] = 0.99 * s[j] + 0.01 * g[j] * g[j];
      w[j] -= (0.05 * (m[j] / (1 - 0.9 ** t))) / (Math.sqrt(s[j] / (1 - 0.99 ** t)) + 1e-8);
    }
  }
  return Object.fromEntries([...names.keys()].sort().map((n) => [n, +w[names.get(n)].toFixed(2)]).filter(([, v]) => v !== 0));
}

const score = (weights, r) => {
  let z = weights['(all)'] ?? 0;
  for (const [n, v] of r.values) z += (weights[n] ?? 0) * v;
  return z;
};

/** Best F1 over thresholds; found labels count once a label, as the evaluation counts. */
function best(scored, gold) {
  let top = { f1: 0, at: 0 };
  for (let at = -3; at <= 3; at += 0.1) {
    const flagged = scored.filter((s) => s.z >= at);
    const right = flagged.filter((s) => s.y).length;
    const found = new Set(flagged.flatMap((s) => s.labels)).size;
    const p = right / Math.max(1, flagged.length), r = found / Math.max(1, gold);
    const f1 = p + r ? (2 * p * r) / (p + r) : 0;
    if (f1 > top.f1) top = { f1, at: +at.toFixed(1), p, r };
  }
  return top;
}

if (opt.cv) {
  const sets = ['en', 'zh', 'zw', 'seed', 'minimal'];
  const out = new Map(sets.map((s) => [`${s} lowers`, []]));
  for (const s of sets) out.set(`${s} raises`, []);
  for (let fold = 0; fold < 5; fold++) {
    const train = rows.filter((r) => r.fold !== fold), test = rows.filter((r) => r.fold === fold);
    for (const way of ['lowers', 'raises']) {
      const weights = fit(train, way);
      for (const r of test) out.get(`${r.set} ${way}`).push({ z: score(weights, r), y: r[way], labels: way === 'lowers' ? r.labels : [] });
    }
  }
  const golds = rows.golds;
  for (const s of sets) {
    const scored = out.get(`${s} lowers`);
    const labels = new Set(rows.filter((r) => r.set === s).flatMap((r) => r.labels)).size;
    console.log(s, 'reachable labels', labels, 'rows', scored.length, JSON.stringify(best(scored, labels)), 'raises', JSON.stringify(bestRows(out.get(`${s} raises`))));
  }
} else {
  const weights = { lowers: fit(rows, 'lowers'), raises: fit(rows, 'raises') };
  const print = (o) => `{\n${Object.entries(o).map(([k, v]) => `    ${JSON.stringify(k).replace(/^"|"$/g, "'")}: ${v},`).join('\n')}\n  }`;
  writeFileSync(join(import.meta.dirname, '../src/assess/weights.ts'),
    `// Written by scripts/fit-weights.mjs; read it as a diff. A signal not named here weighs nothing.\nexport const WEIGHTS: {\n  readonly lowers: Readonly<Record<string, number>>;\n  readonly raises: Readonly<Record<string, number>>;\n} = {\n  lowers: ${print(weights.lowers)},\n  raises: ${print(weights.raises)},\n};\n`);
}

function bestRows(scored) {
  let top = { f1: 0 };
  const gold = scored.filter((s) => s.y).length;
  for (let at = -3; at <= 3; at += 0.1) {
    const flagged = scored.filter((s) => s.z >= at);
    const right = flagged.filter((s) => s.y).length;
    const p = right / Math.max(1, flagged.length), r = right / Math.max(1, gold);
    const f1 = p + r ? (2 * p * r) / (p + r) : 0;
    if (f1 > top.f1) top = { f1: +f1.toFixed(3), at: +at.toFixed(1), p: +p.toFixed(3), r: +r.toFixed(3) };
  }
  return top;
}
