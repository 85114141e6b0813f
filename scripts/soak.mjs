// Kills the command at random moments while it writes, again and again: afterwards the archive must verify, hold nothing half-written, and the
// next run must complete it. `node scripts/soak.mjs --times 50 [--seed 1] [--only import]`; prints one line a scenario, exits with 1 where one fails.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const BIN = fileURLToPath(new URL('../bin/noticediff.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'noticediff-soak-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

/** Numbers in [0, 1), the same for a seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomOf(Number(values.seed));

/** A page of a few sentences, each other than in the version before. */
const page = (version) =>
  `# Privacy Notice\n\nThis notice explains how Larkhaven handles personal information in its shop and app.\n\n## Retention\n\nWe keep order records for ${version} months.\n\n${'Messages to support are deleted after some days. '.repeat(version % 7)}\n`;

/** A versions repository of Open Terms Archive with so many commits. */
function makeRepository(folder, count) {
  const file = 'Larkhaven/Privacy Policy.md';
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  const git = (args, date) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  git(['init', '-q']);
  git(['config', 'user.name', 'Archivist']);
  git(['config', 'user.email', 'archivist@example.com']);
  for (let version = 1; version <= count; version++) {
    writeFileSync(join(folder, file), page(version));
    git(['add', '-A']);
    git(['commit', '-qm', 'Record'], new Date(Date.UTC(2020, 0, version)).toISOString());
  }
}

/** Runs the command and kills it after so many milliseconds; gives how long it ran, and whether it was done by then. */
function runAndKill(args, cwd, after) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ done: code !== null, took: performance.now() - started });
    });
  });
}

const run = (args, cwd) => spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8' });

function assert(holds, message, detail = '') {
  if (!holds) throw new Error(`${message}${detail === '' ? '' : `\n${detail}`}`);
}

/** Relative path → content of every file of the archive but its state. */
function readArchive(folder) {
  const files = new Map();
  const visit = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (entry.name === '.state') continue;
      const name = join(path, entry.name);
      if (entry.isDirectory()) visit(name);
      else files.set(name, readFileSync(join(folder, name), 'latin1'));
    }
  };
  visit('snapshots');
  return files;
}

const same = (one, other) =>
  one.size === other.size && [...one].every(([name, content]) => other.get(name) === content);

/**
 * A scenario gives the command's arguments. Its result when it runs undisturbed is what every killed and repeated run must come to; whatever
 * a killed run has left must verify, and stay as it is.
 */
async function soak({ name, args, prepare }, times) {
  const whole = join(root, `${name}-whole`);
  mkdirSync(whole);
  prepare?.(whole);
  const started = performance.now();
  const first = run(args, whole);
  const length = performance.now() - started;
  assert(first.status === 0, 'the undisturbed run failed', first.stderr);
  const expected = readArchive(whole);
  let [kills, folder, number] = [0, '', 0];
  while (kills < times) {
    if (folder === '') {
      folder = join(root, `${name}-${++number}`);
      mkdirSync(folder);
      prepare?.(folder);
    }
    // Some right at the beginning, some when all is written; the longer run comes from a busy machine.
    const { done } = await runAndKill(args, folder, length * (0.2 + random()));
    if (!done) kills++;
    const verified = run(['verify'], folder);
    const nothing = verified.stderr.includes('cannot be read');
    assert(verified.status === 0 || nothing, 'verify is not clean', verified.stdout + verified.stderr);
    if (!nothing) {
      for (const [file, content] of readArchive(folder))
        assert(expected.get(file) === content, `${file} is other than in the undisturbed run`);
    }
    if (done || random() < 0.3) {
      const rest = run(args, folder);
      assert(rest.status === 0, 'the next run failed', rest.stderr);
      assert(same(readArchive(folder), expected), 'the next run did not complete the archive');
      const state = join(folder, 'snapshots/.state');
      const left = [...readdirSync(join(state, 'drafts')), ...readdirSync(join(state, 'locks'))];
      assert(left.length === 0, 'drafts or locks are left', left.join('\n'));
      rmSync(folder, { recursive: true });
      folder = '';
    }
  }
  return { kills, archives: number };
}

function scenarios() {
  const repository = join(root, 'repository');
  mkdirSync(repository);
  makeRepository(repository, 25);
  const pages = (folder) => {
    mkdirSync(join(folder, 'old'));
    for (let day = 10; day < 30; day++) writeFileSync(join(folder, `old/2022-01-${day}.md`), page(day));
  };
  return [
    { name: 'import-ota', args: ['import', 'ota', repository, '--all'] },
    { name: 'import-files', args: ['import', 'files', 'old', '--notice', 'larkhaven'], prepare: pages },
  ];
}

let failed = false;
const chosen = scenarios().filter(({ name }) => values.only === undefined || name.startsWith(values.only));
for (const scenario of chosen) {
  try {
    const { kills, archives } = await soak(scenario, Math.ceil(Number(values.times) / chosen.length));
    process.stdout.write(`${scenario.name}: ${kills} kills over ${archives} archives, nothing lost\n`);
  } catch (error) {
    failed = true;
    process.stdout.write(`${scenario.name}: ${error.message}\n`);
  }
}
process.exitCode = failed ? 1 : 0;
