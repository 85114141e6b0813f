// All scores that `.ci/run` holds against tests/scores.json: `npm run score [-- --json FILE]`. In sample (`run.mjs`, `marked`), with weights left out (five
// folds by service; minimal pairs by pair; rules and lexicon were written in sight of them), and what passes in silence. The blind third of `marked` is not
// among them. The material is outside the repository: $NOTICEDIFF_EVALS, else ../shared/evals beside it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const material = resolve(root, process.env.NOTICEDIFF_EVALS ?? '../shared/evals');
const { values } = parseArgs({ options: { json: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'noticediff-scores-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Runs a scorer, which writes its scores as JSON. */
function scored(script, ...args) {
  const json = join(folder, 'scores.json');
  const run = spawnSync(process.execPath, [script, ...args, '--json', json], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
  return JSON.parse(readFileSync(json, 'utf8'));
}

const bin = ['--bin', join(root, 'bin/noticediff.js')];
const silent = scored(join(material, 'silent/run.mjs'), ...bin, '--cases', join(material, 'silent/dev.jsonl'));
const mutated = scored(join(material, 'silent/mutate.mjs'), ...bin);
const scores = {
  ...scored(join(material, 'run.mjs'), ...bin),
  marked: scored(join(material, 'marked/run.mjs'), ...bin, '--part', 'fit'),
  leftOut: scored(join(root, 'scripts/fit-weights.mjs'), '--cv', '--data', join(material, 'data')),
  silent: silent.table.find(({ kind }) => kind === 'ALL'),
  mutated: { silent: mutated.ALL.silent, harmless: mutated.harmless['something said'] },
};
if (values.json) writeFileSync(values.json, JSON.stringify(scores, null, 2));
const { scores: recorded } = JSON.parse(readFileSync(join(root, 'tests/scores.json'), 'utf8'));
for (const { metric } of recorded)
  console.log(
    metric.padEnd(36),
    metric.split('.').reduce((value, key) => value?.[key], scores),
  );
