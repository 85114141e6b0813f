// Shows `batch` at scale: a made corpus as one process and as parts of which one is killed, the results compared byte for byte.
// docs/scale.md tells the story and has measured figures.
//
//   node scripts/scale.mjs [--pairs 20000] [--part 1000] [--seed 1] [--folder FOLDER] [--over parallel] [--over spark]
//
// --pairs   how many pairs; a tenth of them is measured too
// --part    how many pairs a part has: a process takes about 3 s of CPU time more until its code is compiled, whatever it is given
// --folder  where the corpus and the results are made and kept; a temporary one, removed at the end, where none is given
// --over    also in parts across two hosts (two network namespaces of this machine, so as root), by GNU parallel or Apache Spark
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract } from '../dist/index.js';
import { writeCorpus } from './scale-corpus.mjs';
import { runParallel, runSpark, whatIsMissing } from './scale-hosts.mjs';

/** Parts that a worker has finished before it is killed in the middle of the next. */
const FINISHED_BEFORE = 2;

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    part: { type: 'string', default: '1000' },
    over: { type: 'string', multiple: true, default: [] },
  },
});
const ENGINES = { parallel: runParallel, spark: runSpark };
const [pairs, partSize] = [Number(options.pairs), Number(options.part)];
for (const name of options.over) if (ENGINES[name] === undefined) stop(`--over ${name}: expected parallel or spark`);
if (!(partSize >= 1 && pairs >= 8 * partSize))
  stop('--pairs, --part: expected numbers, and pairs for at least eight parts');
const missing = options.over.flatMap(whatIsMissing);
if (missing.length > 0) stop(missing.join('\n'));

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'noticediff-scale-'));
if (options.folder === undefined) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const corpus = join(folder, 'corpus');
writeCorpus({ folder: corpus, pairs, seed: Number(options.seed), snapshots: join(root, 'snapshots'), extract });
const lines = readFileSync(join(corpus, 'pairs.ndjson'), 'utf8').split(/(?<=\n)/);
console.log(`${pairs} pairs, seed ${options.seed}; Node ${process.version}`);

const expected = join(folder, 'one-process.sorted');
for (const count of [Math.round(pairs / 10), pairs]) {
  const run = openRun(`one-process-${count}`);
  writeFileSync(join(run.folder, 'input'), lines.slice(0, count).join(''));
  const status = await startPart(run, join(run.folder, 'input'), join(run.folder, 'result')).ended;
  if (status !== 0) stop(`one process, ${count} pairs: exit ${status}`);
  sort(run, expected);
  report(`one process, ${count} pairs`, run, count);
}
console.log(`  sorted by id: ${await hash(expected)}`);

await check('two workers on this host', runHere);
for (const name of options.over) await check(`two hosts, ${name}`, ENGINES[name]);

/** Runs all pairs in parts and holds the result against that of one process. */
async function check(label, engine) {
  const run = openRun(label.replaceAll(/\W+/g, '-'));
  await engine({
    ...run,
    corpus,
    lines,
    partSize,
    finishedBefore: FINISHED_BEFORE,
    measured: () => measured(run),
  });
  const result = join(run.folder, 'sorted');
  sort(run, result);
  report(label, run, pairs);
  const same = spawnSync('cmp', [expected, result], { encoding: 'utf8' });
  console.log(
    `  sorted by id: ${await hash(result)}, ${same.status === 0 ? 'the same bytes' : `NOT THE SAME: ${same.stdout}${same.stderr}`}`,
  );
  if (same.status !== 0) process.exitCode = 1;
}

/** A folder of a run: `result*` what it prints, `measured` one file a process, and the command of a part. */
function openRun(name) {
  const run = { folder: join(folder, name), command: join(folder, name, 'part') };
  rmSync(run.folder, { recursive: true, force: true });
  mkdirSync(join(run.folder, 'measured'), { recursive: true });
  // The file is there from the beginning of a process and has its figures at the end: one that was killed leaves it empty.
  writeFileSync(
    run.command,
    `#!/bin/sh
cd '${corpus}' || exit 2
NOTICEDIFF_MEASURE=$(mktemp '${run.folder}/measured/'"$(stat -Lc %i /proc/self/ns/net)"-XXXXXX) || exit 2
export NOTICEDIFF_MEASURE
exec '${process.execPath}' -r '${join(root, 'scripts/measure.cjs')}' '${join(root, 'bin/noticediff.js')}' batch --part --jobs 1 --quiet
`,
    { mode: 0o755 },
  );
  return run;
}

/** What the processes of a run took so far, one entry each; null for one that has not ended, or never will. */
function measured({ folder: at }) {
  return readdirSync(join(at, 'measured')).map((name) => {
    const text = readFileSync(join(at, 'measured', name), 'utf8');
    return { host: name.split('-')[0], taken: text === '' ? null : JSON.parse(text) };
  });
}

function startPart({ command }, input, output) {
  const [from, to] = [openSync(input), openSync(output, 'w')];
  const child = spawn(command, { stdio: [from, to, 'inherit'] });
  closeSync(from);
  closeSync(to);
  return {
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve) => child.on('close', (code) => resolve(code))),
  };
}

/** The engine where there is none: two workers take parts from one list; a part whose process fails goes back into it. */
async function runHere(run) {
  const todo = [];
  for (let at = 0; at < run.lines.length; at += partSize) {
    const input = join(run.folder, `input-${String(at).padStart(6, '0')}`);
    writeFileSync(input, run.lines.slice(at, at + partSize).join(''));
    todo.push(input);
  }
  let toKill = true;
  const work = async (isVictim) => {
    for (let done = 0, input = todo.shift(); input !== undefined; input = todo.shift()) {
      const draft = `${input}.draft`;
      const part = startPart(run, input, draft);
      const kill = isVictim && toKill && done === FINISHED_BEFORE;
      if (kill) toKill = !(await killOnceItAnswers(part, draft));
      if ((await part.ended) !== 0) todo.push(input);
      else {
        renameSync(draft, input.replace('input-', 'result-'));
        done++;
      }
    }
  };
  await Promise.all([work(false), work(true)]);
}

async function killOnceItAnswers(part, draft) {
  while (readFileSync(draft).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  return part.kill();
}

function sort({ folder: at }, output) {
  const results = readdirSync(at).filter((name) => name.startsWith('result'));
  const done = spawnSync('sort', ['-o', output, ...results.map((name) => join(at, name))], {
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  if (done.status !== 0) stop(`sort: ${done.stderr}`);
}

function report(label, run, count) {
  const all = measured(run);
  const ended = all.flatMap(({ taken }) => taken ?? []);
  const cpu = ended.reduce((sum, taken) => sum + taken.cpu, 0);
  const memory = Math.max(...ended.map((taken) => taken.memory));
  console.log(
    `${label}: ${ended.length} processes ended, ${all.length - ended.length} killed; ${cpu.toFixed(1)} s of CPU (those that ended), ` +
      `${((1000 * cpu) / count).toFixed(2)} ms a pair; at most ${memory.toFixed(0)} MB a process`,
  );
}

async function hash(file) {
  const sha256 = createHash('sha256');
  for await (const chunk of createReadStream(file)) sha256.update(chunk);
  return `sha256 ${sha256.digest('hex')}`;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
