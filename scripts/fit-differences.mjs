#!/usr/bin/env node
// Fits src/assess/difference-weights.ts on labelled material, or prints how it does on services left out.
//
//   node scripts/fit-differences.mjs [--data DIR] [--cv]
//
// Two logistic regressions with one set of weights: what is signed speaks for lowering as it speaks against raising, so that swapping the sides of a
// pair turns the answer about. At most ROWS signals, none of them a word. The passages of `marked` whose service is held back as blind are not read.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldOf, pairsOf, rowsOf, sentencesOf } from './labels.mjs';
import { readEvidence, sentenceEvidence } from './read-pair.mjs';

const { values: opt } = parseArgs({ options: { data: { type: 'string' }, cv: { type: 'boolean' } } });
const data = opt.data ?? process.env.NOTICEDIFF_EVALS_DATA ?? '../shared/evals/data';
const ROWS = 600;
const LEAST_SEEN = 12;
const PENALTY = 6;
const ROUNDS = 150;
const FOLDS = [0, 1, 2, 3, 4];

const rows = [];
for (const pair of pairsOf(data)) rows.push(...rowsOf(pair, await readEvidence(pair.before, pair.after)));
for (const { sentence, ...labels } of await sentencesOf(data, sentenceEvidence)) rows.push({ ...labels, ...sentence });
for (const file of ['marked.jsonl', 'marked-zh.jsonl']) rows.push(...(await markedRows(join(data, '../marked', file))));
const used = rows.filter((r) => r.weight > 0);
console.error(
  `${used.length} changed passages, ${used.filter((r) => r.lowers).length} lower, ${used.filter((r) => r.raises).length} raise`,
);

/** Passages marked one by one, each laid into a small notice with what the other version says nearest. */
async function markedRows(file) {
  if (!existsSync(file)) return [];
  const isBlind = (service) => BigInt(`0x${createHash('sha256').update(service).digest('hex')}`) % 3n === 0n;
  const flat = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const dir = mkdtempSync(join(tmpdir(), 'noticediff-marked-'));
  const found = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const r = JSON.parse(line);
    if (r.direction === 'unclear' || isBlind(r.service)) continue;
    const sides = ['before', 'after'].map((side) => {
      const text = flat(r[side]);
      const page = [
        '# Privacy notice',
        'This notice is about your personal data.',
        flat(r.heading) && `## ${flat(r.heading)}`,
        flat(r.leadIn),
        ...(r.nearest ?? []).map(flat),
        text && (r.block === 'list-item' ? `- ${text}` : text),
      ];
      writeFileSync(join(dir, `${side}.md`), `${page.filter(Boolean).join('\n\n')}\n`);
      return join(dir, `${side}.md`);
    });
    const read = await readEvidence(...sides);
    const says = (way) => r.direction === way || r.direction === 'both';
    const service = `marked ${r.service}`;
    const weight = read.length > 1 ? 0.7 : 1.5;
    found.push(
      ...read.map((one) => ({
        ...one,
        set: 'marked',
        fold: foldOf({ service }),
        lowers: says('lowers'),
        raises: says('raises'),
        weight,
      })),
    );
  }
  rmSync(dir, { recursive: true });
  return found;
}

/** Full-batch Adam on the penalised log-likelihood: deterministic. Pairs stand there both ways, with half the weight each. */
function fit(train, isKept = () => true) {
  const all = [
    ...train,
    ...train
      .filter((r) => r.candidate.kind === 'pair')
      .map((r) => ({ ...r, lowers: r.raises, raises: r.lowers, turned: true })),
  ];
  const seen = new Map();
  for (const { evidence } of all)
    for (const name of [...evidence.signed.keys(), ...evidence.plain.keys()]) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => seen.get(name) >= LEAST_SEEN && isKept(name)).sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const cases = all.map(({ evidence, lowers, raises, weight, candidate, turned }) => {
    const known = (signals) =>
      [...signals].filter(([name]) => place.has(name)).map(([name, value]) => [place.get(name), value]);
    return {
      signed: known(evidence.signed).map(([j, v]) => [j, turned ? -v : v]),
      plain: known(evidence.plain),
      lowers: +lowers,
      raises: +raises,
      weight: weight * (candidate.kind === 'pair' ? 0.5 : 1),
    };
  });
  const [w, m, s] = [0, 0, 0].map(() => new Float64Array(names.length));
  const odds = (z) => 1 / (1 + Math.exp(-z));
  for (let t = 1; t <= ROUNDS; t++) {
    const g = new Float64Array(names.length);
    for (const c of cases) {
      let [way, much] = [0, 0];
      for (const [j, v] of c.signed) way += w[j] * v;
      for (const [j, v] of c.plain) much += w[j] * v;
      const [down, up] = [(odds(much + way) - c.lowers) * c.weight, (odds(much - way) - c.raises) * c.weight];
      for (const [j, v] of c.signed) g[j] += (down - up) * v;
      for (const [j, v] of c.plain) g[j] += (down + up) * v;
    }
    for (let j = 0; j < w.length; j++) {
      g[j] += PENALTY * w[j];
      m[j] = 0.9 * m[j] + 0.1 * g[j];
      s[j] = 0.99 * s[j] + 0.01 * g[j] * g[j];
      w[j] -= (0.05 * (m[j] / (1 - 0.9 ** t))) / (Math.sqrt(s[j] / (1 - 0.99 ** t)) + 1e-8);
    }
  }
  return new Map(names.map((name, j) => [name, [w[j], seen.get(name)]]));
}

/** The signals that carry most, fitted again without the rest. */
function fitTable(train) {
  const carries = ([, [weight, count]]) => Math.abs(weight) * Math.sqrt(count);
  const kept = new Set(
    [...fit(train)]
      .sort((a, b) => carries(b) - carries(a))
      .slice(0, ROWS)
      .map(([name]) => name),
  );
  return fit(train, (name) => kept.has(name));
}

if (opt.cv) {
  for (const fold of FOLDS) {
    const table = fitTable(used.filter((r) => r.fold !== fold));
    const sum = (signals) => [...signals].reduce((n, [name, value]) => n + (table.get(name)?.[0] ?? 0) * value, 0);
    for (const r of used) if (r.fold === fold) r.sum = sum(r.evidence.signed) + sum(r.evidence.plain);
  }
  for (const set of [...new Set(used.map((r) => r.set))]) {
    const own = used.filter((r) => r.set === set);
    const gold = own.filter((r) => r.lowers).length;
    const at = (line) => {
      const said = own.filter((r) => r.sum > line);
      return ((2 * said.filter((r) => r.lowers).length) / Math.max(1, gold + said.length)).toFixed(3);
    };
    console.log(set.padEnd(10), [-1.8, -1.2, -0.8, -0.4].map((line) => `F1 from ${line}: ${at(line)}`).join('  '));
  }
} else {
  const lines = [...fitTable(used)]
    .filter(([, [weight]]) => Math.abs(weight) >= 0.02)
    .map(([name, [weight, count]]) => `  '${name}': [${weight.toFixed(2)}, ${count}],`);
  writeFileSync(
    join(import.meta.dirname, '../src/assess/difference-weights.ts'),
    `// Written by scripts/fit-differences.mjs; read it as a diff. A signal that is not named weighs nothing.
import type { DifferenceWeights } from './weigh-differences.js';

/** By signal: its weight, and how many passages of the fit had it. */
export const DIFFERENCE_WEIGHTS: DifferenceWeights = {
${lines.join('\n')}
};
`,
  );
}
