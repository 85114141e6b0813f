// Prints how much CPU time and memory noticediff takes, as ratios to `node -e 0` on the same machine in the same run.
//
//   node scripts/bench.mjs [--gate] [--quick] [--beside]
//
// --gate    exits with 1 where time or memory grows faster than the input (ratios are printed, never gated)
// --quick   doublings up to 2.5 MB in place of 10 MB, and no worst inputs
// --changelog  only the changelog of 300 versions of a notice of 100 KB: cold, and again from the cache
// --beside  also runs Readability with jsdom and jsdiff's diffWords on the same pages, installed into a temporary folder
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeHistory } from './bench-history.mjs';
import { PATHOLOGICAL, writeHtml, writeMarkdown, writeWorst } from './bench-pages.mjs';

const { values: options } = parseArgs({
  options: {
    gate: { type: 'boolean' },
    quick: { type: 'boolean' },
    beside: { type: 'boolean' },
    changelog: { type: 'boolean' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/noticediff.js');
const preload = join(root, 'scripts/measure.cjs');
const folder = mkdtempSync(join(tmpdir(), 'noticediff-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const MOST_MEMORY = 200;

/** The median by CPU time of some runs; fails loudly where the program fails. */
function measure(args, { runs = 5, cwd = root } = {}) {
  const out = join(folder, 'measured.json');
  const results = [];
  for (let i = 0; i < runs; i++) {
    const run = spawnSync(process.execPath, ['-r', preload, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, NOTICEDIFF_MEASURE: out },
    });
    if (run.status !== 0)
      throw new Error(
        `${args.join(' ').slice(0, 200)}: exit ${run.status ?? run.signal}\n${run.stderr.slice(0, 2000)}`,
      );
    results.push(JSON.parse(readFileSync(out, 'utf8')));
  }
  return results.sort((one, other) => one.cpu - other.cpu)[Math.floor(runs / 2)];
}

function writePair(name, type, before, after) {
  const files = ['before', 'after'].map((side) => join(folder, `${name}-${side}.${type}`));
  writeFileSync(files[0], before);
  writeFileSync(files[1], after);
  return files;
}

/** How much of a run is spent on judging (src/assess): of the samples of a profile, those under its one function. */
function shareOfJudging(args) {
  const at = join(folder, 'profile');
  const run = spawnSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir', at, ...args], {
    cwd: root,
    stdio: 'ignore',
  });
  if (run.status !== 0) throw new Error(`${args.join(' ').slice(0, 200)}: exit ${run.status ?? run.signal}`);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(at, readdirSync(at)[0]), 'utf8'));
  rmSync(at, { recursive: true });
  const judging = new Set();
  const idle = new Set();
  // Parents stand before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (/^assess(?:\$\d+)?$/.test(callFrame.functionName)) judging.add(id);
    if (callFrame.functionName === '(idle)') idle.add(id);
    if (judging.has(id)) for (const child of children) judging.add(child);
  }
  const sum = (of) => samples.reduce((time, id, index) => (of(id) ? time + timeDeltas[index] : time), 0);
  if (judging.size === 0) throw new Error(`nothing was judged among ${nodes.length} functions`);
  return sum((id) => judging.has(id)) / sum((id) => !idle.has(id));
}

const diffArgs = (files) => [bin, 'diff', '--no-pager', '-o', join(folder, 'out.txt'), ...files];
const print = (label, { cpu, memory }, bound = '') =>
  console.log(
    `${label.padEnd(44)}${`${(cpu / base.cpu).toFixed(1)} ×`.padStart(9)}${`${cpu.toFixed(2)} s`.padStart(10)}${`${memory.toFixed(0)} MB`.padStart(9)}  ${bound}`,
  );

function printPair(label, files, runs, wanted) {
  const measured = measure(diffArgs(files), runs);
  const judging = (shareOfJudging(diffArgs(files)) * measured.cpu) / base.cpu;
  print(label, measured, `${wanted} (src/assess: ${judging.toFixed(1)} ×)`);
}

if (options.changelog) {
  measureChangelog();
  process.exit();
}

const base = measure(['-e', '0'], { runs: 9 });
console.log(`${''.padEnd(44)}${'of node'.padStart(9)}${'CPU'.padStart(10)}${'peak'.padStart(9)}`);
print('node -e 0', base);
print('--version', measure([bin, '--version'], { runs: 9 }), 'wanted: 1.2 ×');
print('--help', measure([bin, '--help'], { runs: 9 }), 'wanted: 1.25 ×');
for (const language of ['en', 'zh']) {
  const markdown = writePair(
    `small-${language}`,
    'md',
    ...[false, true].map((edited) => writeMarkdown(130_000, language, edited)),
  );
  printPair(`diff, two Markdown notices of 130 KB (${language})`, markdown, { runs: 5 }, 'wanted: 6 ×');
  const html = writePair(
    `page-${language}`,
    'html',
    ...[false, true].map((edited) => writeHtml(1_100_000, language, edited)),
  );
  printPair(`diff, two pages of 1.1 MB (${language})`, html, { runs: 3 }, 'wanted: 12 ×, 200 MB');
  if (options.beside) besideOthers(html, language);
}

measureCheck();

let grown = 0;
console.log('\nDoublings of the input (Markdown, and HTML pages)');
for (const [type, write] of [
  ['md', writeMarkdown],
  ['html', writeHtml],
]) {
  let before = null;
  for (let size = 625_000; size <= (options.quick ? 2_500_000 : 10_000_000); size *= 2) {
    const files = writePair('doubling', type, write(size, 'zh', false), write(size, 'zh', true));
    const now = measure(diffArgs(files), { runs: size > 2_000_000 ? 1 : 3 });
    const growth =
      before === null
        ? null
        : {
            cpu: (now.cpu - base.cpu) / (before.cpu - base.cpu),
            memory: (now.memory - base.memory) / (before.memory - base.memory),
          };
    print(
      `  ${type} ${(size / 1e6).toFixed(2)} MB a side`,
      now,
      growth === null ? '' : `grew ${growth.cpu.toFixed(2)} × in time, ${growth.memory.toFixed(2)} × in memory`,
    );
    // Twice the input may take a little more than twice the time (caches, garbage collection), never the four times of a quadratic step.
    if (growth !== null && (growth.cpu > 3 || growth.memory > 3)) grown++;
    before = now;
  }
}
if (!options.quick) {
  console.log('\nWorst inputs');
  for (const [name, type, before, after] of writeWorst())
    print(
      `  ${name}`,
      measure(diffArgs(writePair('worst', type, before, after)), { runs: 1 }),
      name === PATHOLOGICAL ? 'wanted: 3 s' : '',
    );
}
if (grown > 0) {
  console.log(`\n${grown} doublings grew more than threefold: something is not linear.`);
  if (options.gate) process.exitCode = 1;
}

/** Seconds on the clock: two cores share the work. */
function measureChangelog() {
  writeHistory(join(folder, 'snapshots'), 'bench', { versions: 300, size: 100_000 });
  process.env.XDG_CACHE_HOME = join(folder, 'cache');
  console.log(`changelog of 300 versions of 100 KB, ${availableParallelism()} cores`);
  for (const [label, bound] of [
    ['cold', 5],
    ['from the cache', 2],
  ]) {
    const started = performance.now();
    const args = [bin, 'changelog', '--quiet', 'bench', '-o', join(folder, 'out.txt')];
    const { cpu, memory } = measure(args, { runs: 1, cwd: folder });
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `  ${label.padEnd(16)}${seconds.toFixed(2).padStart(8)} s ${cpu.toFixed(2).padStart(8)} s CPU ${memory.toFixed(0).padStart(6)} MB   wanted: ${bound} s, ${MOST_MEMORY} MB`,
    );
    if (options.gate && seconds > bound) process.exitCode = 1;
  }
}

/** The gate over 200 notices of 130 KB, of which nothing changed: wall time, since that is what a job waits for. */
function measureCheck() {
  const archive = join(folder, 'gate');
  for (let i = 0; i < 200; i++) {
    const text = `${writeMarkdown(130_000, i % 2 === 0 ? 'en' : 'zh', false)}\n\nNotice ${i}.\n`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const capturedAt = '2022-01-18T10:15:00Z';
    const at = join(archive, 'snapshots', `notice-${i}`, '20220118T101500Z');
    const approvals = join(archive, 'approvals', `notice-${i}`);
    for (const made of [at, approvals]) mkdirSync(made, { recursive: true });
    const page = { file: '1.md', sha256, mediaType: 'text/markdown', charset: 'utf-8', url: null };
    writeFileSync(join(at, '1.md'), text);
    writeFileSync(
      join(at, 'capture.json'),
      JSON.stringify({ schemaVersion: 1, urls: [], capturedAt, cameBy: 'import', pages: [page] }),
    );
    writeFileSync(
      join(approvals, 'baseline.json'),
      JSON.stringify({ sha256, capturedAt, by: 'bench', on: '2022-01-18' }),
    );
  }
  const started = performance.now();
  const measured = measure([bin, 'check', '-o', join(folder, 'out.txt')], { runs: 3, cwd: archive });
  const wall = (performance.now() - started) / 3000;
  print('check, 200 notices with nothing changed', measured, `${wall.toFixed(2)} s of wall time; wanted: 6 ×`);
}

/** What people put together today: Readability over jsdom, then a word diff of the two texts. */
function besideOthers(files, language) {
  const others = join(folder, 'others');
  const npm = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      others,
      '--no-audit',
      '--no-fund',
      '--silent',
      '@mozilla/readability@0.6',
      'jsdom@26',
      'diff@9',
    ],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (npm.status !== 0) {
    console.log('  (Readability, jsdom and diff cannot be installed here: not measured)');
    return;
  }
  const script = join(others, 'beside.mjs');
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { diffWords } from 'diff';
const [before, after] = process.argv.slice(2).map((file) => new Readability(new JSDOM(readFileSync(file, 'utf8')).window.document).parse()?.textContent ?? '');
console.log(diffWords(before, after).length);
`,
  );
  try {
    print(`  Readability, jsdom, diffWords (${language})`, measure([script, ...files], { runs: 1, cwd: others }));
  } catch (error) {
    console.log(`  (Readability, jsdom, diffWords failed: ${String(error).slice(0, 200)})`);
  }
}
