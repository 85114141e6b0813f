#!/usr/bin/env node
// Fits the tables of src/assess/weights.ts on labelled material, or prints how they do on services left out of the fit.
//
//   node scripts/fit-weights.mjs [--data DIR] [--cv] [--lines] [--json FILE] [--rows FILE] [--tables FILE]
//
// --data   labelled material laid out as `run.mjs` of the evaluation reads it (default: the one variable below)
// --cv     five folds by service (minimal pairs: by pair): fits on four, judges the fifth; writes nothing
// --lines  with --cv: the same for other lines than those of src/assess/conclude.ts
// --json   with --cv: the scores by set, as JSON
// --tables with --cv: the tables of the folds, and the fold of each pair, as JSON (for score-readings.mjs)
// --rows   with --cv: what each passage was and how it was judged, as JSON lines
//
// Two logistic regressions with one set of weights: what is signed speaks for lowering as it speaks against raising, so that swapping the sides of a pair turns
// the answer about. At most ROWS signals, none of them a word. What a change is about: a softmax over the categories, of signals that weigh
// alike for each. Passages of `marked` whose service is held back as blind are not read. Deterministic.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldOf, pairsOf, rowsOf, sentenceRows } from './labels.mjs';
import { judgePair, readPair, readSentences } from './read-pair.mjs';

const { values: opt } = parseArgs({
  options: {
    data: { type: 'string' },
    cv: { type: 'boolean' },
    lines: { type: 'boolean' },
    rows: { type: 'string' },
    tables: { type: 'string' },
    json: { type: 'string' },
  },
});
const data = opt.data ?? process.env.NOTICEDIFF_EVALS_DATA ?? '../shared/evals/data';
const ROWS = 550;
const LEAST_SEEN = 12;
const PENALTY = 6;
const SUBJECT_PENALTY = 2;
const ROUNDS = 150;
const FOLDS = [0, 1, 2, 3, 4];
/** Written to show one rule each, and few: each counts as several labels. */
const EXAMPLE_WEIGHT = 4;
/** What a rule speaks of counts for its way, or not at all. */
const ONE_WAY = /^(?:rule|phrase) /;
const OPENING = {
  en: ['# Privacy notice', 'This notice is about your personal data.'],
  zh: ['# 隐私政策', '本政策说明我们如何处理您的个人信息。'],
};

const { evidenceOf, spokenOf, subjectSignals } = await import('../dist/assess/evidence.js');
const { conclude } = await import('../dist/assess/conclude.js');
const { CATEGORIES } = await import('../dist/model/finding.js');
const { RULES } = await import('../dist/assess/rules/catalogue.js');

const rows = [];
for (const pair of pairsOf(data)) rows.push(...rowsOf(pair, await readPair(pair.before, pair.after)));
rows.push(...(await sentenceRows(data, readSentences)));
for (const [set, file] of [
  ['marked-en', 'marked.jsonl'],
  ['marked-zh', 'marked-zh.jsonl'],
])
  rows.push(...(await markedRows(set, join(data, '../marked', file))));
rows.push(...(await exampleRows()));
const used = rows.filter((r) => r.weight > 0);
for (const r of used) r.spoken = spokenOf(r.compared);
for (const r of used) r.evidence = evidenceOf(r.compared, r.spoken);
console.error(
  `${used.length} changed passages, ${used.filter((r) => r.lowers).length} lower, ${used.filter((r) => r.raises).length} raise`,
);

/** The rules' own examples. What a near miss raises is not known. */
async function exampleRows() {
  const dir = mkdtempSync(join(tmpdir(), 'noticediff-examples-'));
  const found = [];
  for (const rule of RULES)
    for (const [language, { flags, passes }] of Object.entries(rule.examples))
      for (const [which, pairs] of Object.entries({ flags, passes }))
        for (const pair of pairs) {
          const files = pair.map((text, side) => {
            const file = join(dir, `${side}.md`);
            writeFileSync(file, `${[...OPENING[language], text].filter(Boolean).join('\n\n')}\n`);
            return file;
          });
          for (const compared of await readPair(...files))
            found.push({
              compared,
              set: 'examples',
              id: rule.id,
              fold: foldOf({ service: `rule ${rule.id}` }),
              lowers: which === 'flags',
              raises: which === 'flags' ? false : null,
              categories: which === 'flags' ? { lowers: rule.category } : {},
              severity: rule.severity,
              weight: EXAMPLE_WEIGHT,
            });
        }
  rmSync(dir, { recursive: true });
  return found;
}

/** Passages marked one by one, each laid into a small notice with what the other version says nearest. */
async function markedRows(set, file) {
  if (!existsSync(file)) return [];
  const isBlind = (service) => BigInt(`0x${createHash('sha256').update(service).digest('hex')}`) % 3n === 0n;
  const flat = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const dir = mkdtempSync(join(tmpdir(), 'noticediff-marked-'));
  const opening = OPENING[set.slice('marked-'.length)];
  const found = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const r = JSON.parse(line);
    if (r.direction === 'unclear' || isBlind(r.service)) continue;
    const sides = ['before', 'after'].map((side) => {
      const text = flat(r[side]);
      const page = [
        ...opening,
        flat(r.heading) && `## ${flat(r.heading)}`,
        flat(r.leadIn),
        ...(r.nearest ?? []).map(flat),
        text && (r.block === 'list-item' ? `- ${text}` : text),
      ];
      writeFileSync(join(dir, `${side}.md`), `${page.filter(Boolean).join('\n\n')}\n`);
      return join(dir, `${side}.md`);
    });
    const read = await readPair(...sides);
    const says = (way) => r.direction === way || r.direction === 'both';
    found.push(
      ...read.map((compared) => ({
        compared,
        set,
        id: r.id,
        fold: foldOf({ service: `marked ${r.service}` }),
        lowers: says('lowers'),
        raises: says('raises'),
        categories: { lowers: r.category, raises: r.category },
        severity: r.severity,
        weight: read.length > 1 ? 0.7 : 1.5,
      })),
    );
  }
  rmSync(dir, { recursive: true });
  return found;
}

/** Adam on a penalised log-likelihood, all cases at once. `gradient` adds its slopes to what it is given. */
function descend(size, penalty, gradient, isOneWay = () => false) {
  const [w, m, s] = [0, 0, 0].map(() => new Float64Array(size));
  for (let t = 1; t <= ROUNDS; t++) {
    const g = new Float64Array(size);
    gradient(w, g);
    for (let j = 0; j < size; j++) {
      g[j] += penalty * w[j];
      m[j] = 0.9 * m[j] + 0.1 * g[j];
      s[j] = 0.99 * s[j] + 0.01 * g[j] * g[j];
      w[j] -= (0.05 * (m[j] / (1 - 0.9 ** t))) / (Math.sqrt(s[j] / (1 - 0.99 ** t)) + 1e-8);
      if (w[j] < 0 && isOneWay(j)) w[j] = 0;
    }
  }
  return w;
}

/** Names that were seen often enough, with how often. */
function count(lists, isKept = () => true) {
  const seen = new Map();
  for (const names of lists) for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => seen.get(name) >= LEAST_SEEN && isKept(name)).sort();
  return { names, seen, place: new Map(names.map((name, i) => [name, i])) };
}

/** Signals that are fitted, as their places and values. */
function packed(signals, place, sign) {
  const known = [...signals].filter(([name]) => place.has(name));
  return {
    at: Int32Array.from(known, ([name]) => place.get(name)),
    by: Float64Array.from(known, ([, value]) => value * sign),
  };
}

function dot(w, { at, by }) {
  let sum = 0;
  for (let k = 0; k < at.length; k++) sum += w[at[k]] * by[k];
  return sum;
}

function slope(g, { at, by }, d) {
  for (let k = 0; k < at.length; k++) g[at[k]] += d * by[k];
}

/** Pairs stand there both ways, with half the weight each. */
function fitWeights(train, isKept) {
  const all = [
    ...train,
    ...train
      .filter((r) => r.compared.passage.kind === 'pair')
      .map((r) => ({ ...r, lowers: r.raises, raises: r.lowers, turned: true })),
  ];
  const { names, seen, place } = count(
    all.map(({ evidence }) => [...evidence.signed.keys(), ...evidence.plain.keys()]),
    isKept,
  );
  const cases = all.map(({ evidence, lowers, raises, weight, compared, turned }) => ({
    signed: packed(evidence.signed, place, turned ? -1 : 1),
    plain: packed(evidence.plain, place, 1),
    lowers: lowers === null ? null : +lowers,
    raises: raises === null ? null : +raises,
    weight: weight * (compared.passage.kind === 'pair' ? 0.5 : 1),
  }));
  const odds = (z) => 1 / (1 + Math.exp(-z));
  const w = descend(
    names.length,
    PENALTY,
    (w, g) => {
      for (const c of cases) {
        const [way, much] = [dot(w, c.signed), dot(w, c.plain)];
        const down = c.lowers === null ? 0 : (odds(much + way) - c.lowers) * c.weight;
        const up = c.raises === null ? 0 : (odds(much - way) - c.raises) * c.weight;
        slope(g, c.signed, down - up);
        slope(g, c.plain, down + up);
      }
    },
    (j) => ONE_WAY.test(names[j]),
  );
  return names.map((name, j) => [name, [w[j], seen.get(name)]]);
}

/** The signals that carry most, fitted again without the rest. */
function fitTable(train) {
  const carries = ([, [weight, seen]]) => Math.abs(weight) * Math.sqrt(seen);
  const kept = new Set(
    fitWeights(train)
      .sort((a, b) => carries(b) - carries(a))
      .slice(0, ROWS)
      .map(([name]) => name),
  );
  return Object.fromEntries(fitWeights(train, (name) => kept.has(name)));
}

function fitSubjects(train) {
  const cases = [];
  for (const r of train)
    for (const way of ['lowers', 'raises']) {
      const is = CATEGORIES.indexOf(r.categories?.[way]);
      if (!r[way] || is < 0) continue;
      const signals = subjectSignals(r.compared, r.spoken, way === 'lowers' ? 1 : -1);
      cases.push({ is, weight: Math.min(1, r.weight), of: CATEGORIES.map((category) => [...signals(category)]) });
    }
  const { names, seen, place } = count(cases.map(({ of }) => of.flatMap((own) => own.map(([name]) => name))));
  for (const c of cases) c.of = c.of.map((own) => packed(own, place, 1));
  const w = descend(names.length, SUBJECT_PENALTY, (w, g) => {
    for (const { of, is, weight } of cases) {
      const z = of.map((own) => dot(w, own));
      const top = Math.max(...z);
      const e = z.map((v) => Math.exp(v - top));
      const all = e.reduce((a, b) => a + b, 0);
      for (const [c, own] of of.entries()) {
        slope(g, own, (e[c] / all - (c === is ? 1 : 0)) * weight);
      }
    }
  });
  return Object.fromEntries(names.map((name, j) => [name, [w[j], seen.get(name)]]));
}

const fit = (train) => ({ weights: fitTable(train), subjects: fitSubjects(train) });

if (opt.cv) {
  const folds = FOLDS.map((fold) => fit(used.filter((r) => r.fold !== fold)));
  if (opt.tables) {
    const ofPair = Object.fromEntries(pairsOf(data).map((pair) => [pair.id, foldOf(pair)]));
    writeFileSync(opt.tables, JSON.stringify({ folds, foldOf: ofPair }));
  }
  for (const r of used) {
    const conclusion = conclude(r.compared, {}, folds[r.fold]);
    r.outcomes = conclusion.kind === 'found' ? conclusion.outcomes : [];
    r.cleared = conclusion.kind === 'found' ? null : conclusion.reason;
    r.sum = sumOf(r, folds[r.fold].weights);
  }
  const measured = {};
  for (const set of ['minimal', 'own-en', 'own-zh', 'en', 'zh', 'zw', 'seed', 'marked-en', 'marked-zh'])
    measured[set] = Object.fromEntries(
      Object.entries(printPassages(set)).map(([name, value]) => [name, Number(value)]),
    );
  if (opt.json) writeFileSync(opt.json, JSON.stringify(measured));
  if (opt.rows) writeFileSync(opt.rows, used.map((r) => `${JSON.stringify(shown(r))}\n`).join(''));
  if (!opt.lines && !opt.json) await printPairs(folds);
} else {
  const { weights, subjects } = fit(used);
  const print = (table) =>
    Object.entries(table)
      .filter(([, [weight]]) => Math.abs(weight) >= 0.02)
      .map(([name, [weight, seen]]) => `  '${name}': [${weight.toFixed(2)}, ${seen}],`)
      .join('\n');
  writeFileSync(
    join(import.meta.dirname, '../src/assess/weights.ts'),
    `// Written by scripts/fit-weights.mjs; read it as a diff. A signal that is not named weighs nothing.
import type { Weights } from './weigh.js';

/** Whether a change lowers or raises. By signal: its weight, and how many passages of the fit had it. */
export const WEIGHTS: Weights = {
${print(weights)}
};

/** What it is about. */
export const SUBJECTS: Weights = {
${print(subjects)}
};
`,
  );
}

function sumOf({ evidence }, weights) {
  const of = (signals) => [...signals].reduce((n, [name, value]) => n + (weights[name]?.[0] ?? 0) * value, 0);
  const [way, much] = [of(evidence.signed), of(evidence.plain)];
  return { lowers: much + way, raises: much - way };
}

/** What was labelled and what was said of one passage. */
function shown({ set, id, compared, lowers, raises, categories, severity, outcomes, cleared, sum }) {
  const { kind, under, beforeText, afterText } = compared.passage;
  const said = outcomes.map((o) => ({
    direction: o.direction,
    category: o.category,
    rules: o.hits.map((hit) => hit.rule.id),
    differences: o.differences.map((d) => [
      d.change,
      d.what,
      d.sign,
      ...d.before.map((s) => beforeText.slice(s.start, s.end)),
      '→',
      ...d.after.map((s) => afterText.slice(s.start, s.end)),
    ]),
  }));
  return {
    set,
    id,
    kind,
    lowers,
    raises,
    category: categories.lowers ?? categories.raises,
    severity,
    said,
    cleared,
    sum,
    ...under.after,
    before: beforeText,
    after: afterText,
  };
}

function printPassages(set) {
  const own = used.filter((r) => r.set === set);
  const share = (some, all) => (all.length === 0 ? '–' : (some.length / all.length).toFixed(3));
  const says = (r, direction) => r.outcomes.some((o) => o.direction === direction);
  const [gold, neutral] = [own.filter((r) => r.lowers), own.filter((r) => !r.lowers && !r.raises)];
  const high = gold.filter((r) => r.severity === 'high');
  const f1 = (of, direction, labelled) =>
    (2 * of.filter((r) => says(r, direction) && labelled(r)).length) /
    Math.max(1, of.filter((r) => says(r, direction)).length + of.filter(labelled).length);
  const found = gold.filter((r) => says(r, 'lowers'));
  const first = (r) => r.outcomes.find((o) => o.direction === 'lowers');
  const GRAVEST = ['high', 'medium', 'low'];
  const severityOf = (r) => GRAVEST.find((severity) => first(r).hits.some((hit) => hit.severity === severity));
  const measured = {
    n: own.length,
    F1: f1(own, 'lowers', (r) => r.lowers).toFixed(3),
    recall: share(found, gold),
    recallHigh: share(
      high.filter((r) => says(r, 'lowers')),
      high,
    ),
    silent: share(
      gold.filter((r) => !says(r, 'lowers') && !says(r, 'unclear')),
      gold,
    ),
    neutralFlagged: share(
      neutral.filter((r) => says(r, 'lowers')),
      neutral,
    ),
    neutralUnclear: share(
      neutral.filter((r) => says(r, 'unclear') && !says(r, 'lowers')),
      neutral,
    ),
    neutralRaised: share(
      neutral.filter((r) => says(r, 'raises')),
      neutral,
    ),
    raisesF1: f1(own, 'raises', (r) => r.raises).toFixed(3),
    category: share(
      found.filter((r) => first(r).category === r.categories.lowers),
      found,
    ),
    severity: share(
      found.filter((r) => severityOf(r) === r.severity),
      found,
    ),
  };
  console.log(
    set.padEnd(10),
    Object.entries(measured)
      .map(([name, value]) => `${name} ${value}`)
      .join('  '),
  );
  if (!opt.lines) return measured;
  const at = (line) => {
    const said = own.filter((r) => r.sum.lowers > line);
    return ((2 * said.filter((r) => r.lowers).length) / Math.max(1, gold.length + said.length)).toFixed(3);
  };
  console.log(
    '          ',
    [-1.6, -1.4, -1.2, -1, -0.8, -0.6, -0.4, -0.2, 0].map((line) => `${line}: ${at(line)}`).join('  '),
  );
  return measured;
}

/** Judges every pair with the tables of the fold that left its service out; prints what the evaluation's scorer says. */
async function printPairs(folds) {
  for (const set of ['en', 'zh', 'zw', 'seed']) {
    const dir = mkdtempSync(join(tmpdir(), 'noticediff-cv-'));
    for (const pair of pairsOf(data).filter((p) => p.set === set)) {
      const findings = await judgePair(pair.before, pair.after, folds[foldOf(pair)]);
      writeFileSync(join(dir, `${pair.id}.json`), JSON.stringify({ findings }));
    }
    const args = [
      '--labels',
      join(data, set, 'labels.jsonl'),
      '--reports',
      dir,
      '--misses',
      join(dir, 'misses.jsonl'),
      '--json',
    ];
    const { stdout } = spawnSync(process.execPath, [join(data, '../score-findings.mjs'), ...args], {
      encoding: 'utf8',
    });
    const { byCategory, ...scores } = JSON.parse(stdout);
    console.log(set, JSON.stringify(scores));
    rmSync(dir, { recursive: true });
  }
}
