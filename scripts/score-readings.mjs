// How well readings do on labelled pairs: the rules alone, the reader alone (its directions in place of the rules'), and both together.
//
//   node scripts/score-readings.mjs --data DIR --pairs FILE --readings DIR [--group NAME] [--tables FILE] [--out DIR]
//
// --data      labelled material, laid out as `run.mjs` of the evaluation reads it; its scorer lies beside it
// --pairs     JSON: the notice of each pair → { id, set, group, before, after } (`noticediff read BEFORE AFTER --notice … --all` made its readings)
// --readings  folder of the readings, one folder a notice
// --tables    what `fit-weights.mjs --cv --tables FILE` wrote: each pair is judged with weights that were fitted without its service
// --out       keeps the findings of the three, and what each missed
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportPair } from './read-pair.mjs';

const { values: opt } = parseArgs({
  options: {
    data: { type: 'string' },
    pairs: { type: 'string' },
    readings: { type: 'string' },
    group: { type: 'string' },
    tables: { type: 'string' },
    out: { type: 'string' },
  },
});
if (!opt.data || !opt.pairs || !opt.readings) {
  console.error(
    'usage: score-readings.mjs --data DIR --pairs FILE --readings DIR [--group NAME] [--tables FILE] [--out DIR]',
  );
  process.exit(2);
}
const { readReadings } = await import('../dist/tasks/read/store.js');
const { putReadings } = await import('../dist/report/readings.js');
const { listAsked } = await import('../dist/reading/asked.js');
const { explain } = await import('../dist/assess/messages.js');

const out = opt.out ?? mkdtempSync(join(tmpdir(), 'noticediff-readings-'));
if (opt.out === undefined) process.on('exit', () => rmSync(out, { recursive: true, force: true }));
const { folds = [], foldOf = {} } = opt.tables === undefined ? {} : JSON.parse(readFileSync(opt.tables, 'utf8'));
const pairs = Object.entries(JSON.parse(readFileSync(opt.pairs, 'utf8'))).filter(
  ([, { group }]) => opt.group === undefined || group === opt.group,
);
/** `clearing`: both, and every neutral reading may clear. */
const WAYS = ['rules', 'reader', 'both', 'clearing'];
const put = { lang: 'en', explain };
const counts = {};
const count = (set, name, more = 1) => {
  for (const one of [set, 'all']) {
    counts[one] ??= { pairs: 0, asked: 0, read: 0, cleared: 0 };
    counts[one][name] += more;
  }
};
for (const [notice, { id, set, before, after }] of pairs) {
  const { byFingerprint } = await readReadings({ readings: resolve(opt.readings) }, notice);
  const report = await reportPair(before, after, notice, folds[foldOf[id]]);
  const asked = listAsked(report, true);
  // With other weights a finding may be on another part of its sentence, which has its reading under another name.
  const byText = new Map([...byFingerprint.values()].map((reading) => [textOf(reading), reading]));
  const on = new Map(
    asked.flatMap((one) => {
      const reading = byFingerprint.get(one.fingerprint) ?? byText.get(textOf(one));
      return reading === undefined ? [] : [[one.fingerprint, reading]];
    }),
  );
  const cleared = putReadings(report, on, { ...put, clearing: new Set(on.keys()) });
  const findings = {
    rules: report.findings,
    reader: readerAlone(asked, on),
    both: putReadings(report, on, { ...put, clearing: new Set() }).findings,
    clearing: cleared.findings,
  };
  count(set, 'pairs');
  count(set, 'asked', asked.length);
  count(set, 'read', on.size);
  count(set, 'cleared', cleared.cleared.filter(({ reason }) => reason === 'reader').length);
  for (const way of WAYS)
    for (const folder of [set, 'all']) {
      mkdirSync(join(out, way, folder), { recursive: true });
      writeFileSync(join(out, way, folder, `${id}.json`), JSON.stringify({ findings: findings[way] }));
    }
}
const SHOWN =
  'f1 recall precision recallHigh recallWithUnclear neutralFlagged neutralUnclear categoryAgreement duplicates'.split(
    ' ',
  );
for (const set of Object.keys(counts)) {
  const own = pairs.filter(([, pair]) => set === 'all' || pair.set === set);
  const wanted = new Set(own.map(([, { id }]) => id));
  const labels = [...new Set(own.map(([, pair]) => pair.set))].flatMap((one) =>
    readFileSync(join(opt.data, one, 'labels.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && wanted.has(JSON.parse(line).id)),
  );
  const file = join(out, `${set}.labels.jsonl`);
  writeFileSync(file, `${labels.join('\n')}\n`);
  const { pairs: n, asked, read, cleared } = counts[set];
  console.log(`${set}: ${n} pairs, ${read} of ${asked} changes read, ${cleared} could be cleared by a reading`);
  for (const way of WAYS) {
    const misses = join(out, `${way}-${set}.misses.jsonl`);
    const args = ['--labels', file, '--reports', join(out, way, set), '--misses', misses, '--json'];
    const run = spawnSync(process.execPath, [join(opt.data, '../score-findings.mjs'), ...args], { encoding: 'utf8' });
    const scores = JSON.parse(run.stdout);
    console.log(`  ${way.padEnd(9)}${SHOWN.map((name) => `${name} ${scores[name] ?? '–'}`).join('  ')}`);
  }
}

function textOf({ before, after }) {
  return JSON.stringify([before, after]);
}

/** What the reader said, as findings: of passages with several changes each has its own. */
function readerAlone(asked, on) {
  return asked.flatMap(({ fingerprint, before, after }) => {
    const reading = on.get(fingerprint);
    if (reading === undefined || reading.direction === 'neutral') return [];
    const { direction, category, severity } = reading;
    const quote = (text) => text && { quote: text.slice(0, 300) };
    return [
      { rule: 'reader', scope: 'passage', direction, category, severity, before: quote(before), after: quote(after) },
    ];
  });
}
