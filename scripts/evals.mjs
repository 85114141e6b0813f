// Runs the evaluation and prints its scores as a table: `npm run evals [-- --set minimal,seed] [--out DIR] [--json FILE]`;
// with `--cv` the scores on services left out of the fit, five folds; with `--blind` those on pairs of our own that are never fitted on.
// The material is outside the repository: $NOTICEDIFF_EVALS, else ../shared/evals beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const material = resolve(root, process.env.NOTICEDIFF_EVALS ?? '../shared/evals');
const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'string' },
    cv: { type: 'boolean' },
    blind: { type: 'boolean' },
  },
});
const runner = join(material, 'run.mjs');
if (!existsSync(runner)) {
  console.error(`No evaluation at ${material}; set NOTICEDIFF_EVALS to its folder.`);
  process.exit(2);
}
if (values.cv) {
  const fit = [join(root, 'scripts/fit-weights.mjs'), '--cv', '--data', join(material, 'data')];
  process.exit(spawnSync(process.execPath, fit, { stdio: 'inherit' }).status ?? 1);
}
const folder = mkdtempSync(join(tmpdir(), 'noticediff-scores-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const json = values.json ?? join(folder, 'scores.json');
const args = [runner, '--bin', join(root, 'bin/noticediff.js'), '--json', json];
if (values.blind) args.push('--data', join(root, 'tests/judging/blind'));
if (values.set) args.push('--set', values.set);
if (values.out) args.push('--out', values.out);
const run = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
if (run.status !== 0) process.exit(run.status ?? 1);

const scores = JSON.parse(readFileSync(json, 'utf8'));
for (const [set, measures] of Object.entries(scores)) {
  console.log(`\n${set}`);
  const rows = Object.entries(measures).filter(
    ([, value]) => typeof value === 'number' || value === null || typeof value === 'string',
  );
  for (const [name, value] of rows) console.log(`  ${name.padEnd(24)}${String(value ?? '–').padStart(10)}`);
  for (const [name, value] of Object.entries(measures)) {
    if (Array.isArray(value) && value.length > 0) console.log(`  ${name}: ${value.slice(0, 8).join('; ')}`);
  }
}
