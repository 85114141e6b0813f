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
const { readReadings } = await import('../dist/work/read/store.js');
const { putReadings } = await import('../dist/report/readings.js');
const { listAsked } = await import('../dist/reading/asked.js');
const { messageOf } = await import('../dist/assess/messages.js');

const out = opt.out ?? mkdtempSync(join(tmpdir(), 'noticediff-readings-'));
if (opt.out === undefined) process.on('exit', () => rmSync(out, { recursive: true, force: true }));
const { folds = [], foldOf = {} } = opt.tables === undefined ? {} : JSON.parse(readFileSync(opt.tables, 'utf8'));
const pairs = Object.entries(JSON.parse(readFileSync(opt.pairs, 'utf8'))).filter(
  ([, { group }]) => opt.group === undefined || group === opt.group,
);
const WAYS = ['rules', 'reader', 'both'];
const sets = [...new Set(pairs.map(([, { set }]) => set))];
const counts = {};
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
  counts[set] ??= { pairs: 0, asked: 0, read: 0 };
  counts[set].pairs++;
  counts[set].asked += asked.length;
  counts[set].read += on.size;
  const both = putReadings(report, on, { lang: 'en', messageOf, isOn: true, clearing: new Set() });
  const findings = { rules: report.findings, reader: readerAlone(asked, on), both: both.findings };
  for (const way of WAYS) {
    mkdirSync(join(out, way, set), { recursive: true });
    writeFileSync(join(out, way, set, `${id}.json`), JSON.stringify({ findings: findings[way] }));
  }
}
for (const set of sets) {
  const ids = join(out, `${set}.ids`);
  writeFileSync(ids, pairs.flatMap(([, pair]) => (pair.set === set ? [pair.id] : [])).join('\n'));
  console.log(`${set}: ${counts[set].pairs} pairs, ${counts[set].read} of ${counts[set].asked} changes read`);
  for (const way of WAYS) {
    const labels = join(opt.data, set, 'labels.jsonl');
    const args = [
      '--labels',
      labels,
      '--reports',
      join(out, way, set),
      '--ids',
      ids,
      '--misses',
      join(out, `${way}-${set}.misses.jsonl`),
      '--json',
    ];
    const run = spawnSync(process.execPath, [join(opt.data, '../score-findings.mjs'), ...args], { encoding: 'utf8' });
    const s = JSON.parse(run.stdout);
    const shown = [
      'f1',
      'recall',
      'precision',
      'recallHigh',
      'neutralFlagged',
      'neutralUnclear',
      'categoryAgreement',
      'duplicates',
    ];
    console.log(`  ${way.padEnd(7)}${shown.map((name) => `${name} ${s[name] ?? '–'}`).join('  ')}`);
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
