// Kills the command at random moments while it writes, again and again: afterwards the archive must verify, hold nothing half-written, and the
// next run must complete it. `node scripts/soak.mjs --times 50 [--seed 1] [--only import]`; prints one line a scenario, exits with 1 where one fails.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';

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

/** No proxy stands between the command and the servers here; `extra` is the scenario's own. */
const environment = (extra = {}) => {
  const plain = Object.entries(process.env).filter(([name]) => !/^https?_proxy$/i.test(name));
  return { ...Object.fromEntries(plain), ...extra };
};

/** Runs the command, and kills it after so many milliseconds where that is given. Never blocks: the servers are in this process. */
function run({ args, cwd, env, killAfter }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const started = performance.now();
    const timer = killAfter === undefined ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, said, took: performance.now() - started });
    });
  });
}

function assert(holds, message, detail = '') {
  if (!holds) throw new Error(`${message}${detail === '' ? '' : `\n${detail}`}`);
}

/** Relative path → content of every file of the archive but its state. What was fetched is compared without the time at which it was. */
function readArchive(folder, { timeless = false }) {
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
  return timeless ? new Map([...files].map(([name, content]) => withoutTime(name, content))) : files;
}

const withoutTime = (name, content) => [
  name.replace(/2\d{3}[01]\d[0-3]\dT\d{6}Z/, (stamp) => (stamp < EARLIER ? stamp : 'now')),
  content.replace(/("capturedAt": *)"[^"]*"/, '$1"now"'),
];
/** Stamps before it were brought in by `prepare`. */
const EARLIER = '2021';

const same = (one, other) =>
  one.size === other.size && [...one].every(([name, content]) => other.get(name) === content);

/**
 * A scenario gives the command's arguments. Its result when it runs undisturbed is what every killed and repeated run must come to; whatever
 * a killed run has left must verify, and stay as it is.
 */
async function soak({ name, args, env, exit = 0, prepare, ...reading }, times) {
  const make = async (kind) => {
    const folder = join(root, `${name}-${kind}`);
    mkdirSync(folder);
    await prepare?.(folder);
    return folder;
  };
  const whole = await make('whole');
  const first = await run({ args, env, cwd: whole });
  assert(first.status === exit, 'the undisturbed run failed', first.said);
  const expected = readArchive(whole, reading);
  let [kills, folder, number, length] = [0, '', 0, first.took];
  while (kills < times) {
    if (folder === '') folder = await make(++number);
    // Some right at the beginning, some when all is written. How long a whole run takes changes with what else the machine does.
    const { status, took } = await run({ args, env, cwd: folder, killAfter: length * (0.2 + random()) });
    const done = status !== null;
    if (done) length = took;
    else kills++;
    const verified = await run({ args: ['verify'], cwd: folder });
    const nothing = verified.said.includes('cannot be read');
    assert(verified.status === 0 || nothing, 'verify is not clean', verified.said);
    if (!nothing) {
      for (const [file, content] of readArchive(folder, reading))
        assert(expected.get(file) === content, `${file} is other than in the undisturbed run`, content);
    }
    if (done || random() < 0.3) {
      const rest = await run({ args, env, cwd: folder });
      assert(rest.status === exit, 'the next run failed', rest.said);
      assert(same(readArchive(folder, reading), expected), 'the next run did not complete the archive', rest.said);
      const state = join(folder, 'snapshots/.state');
      const left = [...readdirSync(join(state, 'drafts')), ...readdirSync(join(state, 'locks'))];
      assert(left.length === 0, 'drafts or locks are left', left.join('\n'));
      rmSync(folder, { recursive: true });
      folder = '';
    }
  }
  return { kills, archives: number };
}

/** A stand-in for the web that the tests use, as this Node can load it. */
async function loadStandIn(name) {
  const input = fileURLToPath(new URL(`../tests/source/${name}.ts`, import.meta.url));
  const file = join(root, `${name}.mjs`);
  await build({ input, platform: 'node', logLevel: 'silent', output: { file, codeSplitting: false } });
  return import(pathToFileURL(file).href);
}

/** As HTML, long enough for a notice. */
const asHtml = (version) =>
  `<!doctype html><html lang="en"><title>Privacy Notice</title>${page(version)
    .split('\n\n')
    .map((text) => (text.startsWith('#') ? `<h2>${text.replace(/^#+ /, '')}</h2>` : `<p>${text}</p>`))
    .join('')}</html>`;

const writeConfig = (folder, notices) =>
  writeFileSync(join(folder, 'noticediff.config.json'), JSON.stringify({ notices, fetch: { pause: 0 } }));

/** Twelve notices, every third of them of two pages, one behind a wall; of each an earlier version is there. */
async function fetchScenario() {
  const { serve } = await loadStandIn('loopback');
  const server = await serve((request, response) => {
    const [, number, part] = /^\/(\d+)\/(\d)$/.exec(request.url) ?? [];
    const etag = `"${number}-${part}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag });
    response.end(
      number === '5' ? '<title>Just a moment...</title><p>Checking your browser</p>' : asHtml(number * 10 + part),
    );
  });
  const notices = Array.from({ length: 12 }, (_, number) => ({
    id: `notice-${number}`,
    urls: [1, ...(number % 3 === 0 ? [2] : [])].map((part) => `${server.origin}/${number}/${part}`),
  }));
  const prepare = async (folder) => {
    writeConfig(folder, notices);
    writeFileSync(join(folder, '2020-02-02.md'), page(6));
    for (const { id } of notices.slice(0, 4)) {
      const brought = await run({ args: ['import', 'files', '2020-02-02.md', '--notice', id], cwd: folder });
      assert(brought.status === 0, 'no first version', brought.said);
    }
  };
  return { scenario: { name: 'fetch', args: ['fetch'], exit: 3, timeless: true, prepare }, server };
}

/** Forty captures in a paged index, one of them no notice. */
async function waybackScenario() {
  const { serveWayback } = await loadStandIn('wayback-server');
  const url = 'https://larkhaven.example.com/privacy';
  const captures = Array.from({ length: 40 }, (_, number) => ({
    stamp: `2021${String(1 + Math.floor(number / 4)).padStart(2, '0')}${String(3 + 6 * (number % 4)).padStart(2, '0')}080000`,
    url,
    body: number === 7 ? '<title>Just a moment...</title><p>Checking your browser</p>' : asHtml(number),
  }));
  const server = await serveWayback(captures, { pageSize: 15 });
  const prepare = (folder) => writeConfig(folder, [{ id: 'larkhaven', urls: [url] }]);
  const env = { NOTICEDIFF_WAYBACK: server.origin };
  return { scenario: { name: 'import-wayback', args: ['import', 'wayback', 'larkhaven'], env, prepare }, server };
}

function otaScenario() {
  const repository = join(root, 'repository');
  mkdirSync(repository);
  makeRepository(repository, 25);
  return { scenario: { name: 'import-ota', args: ['import', 'ota', repository, '--all'] } };
}

function filesScenario() {
  const prepare = (folder) => {
    mkdirSync(join(folder, 'old'));
    for (let day = 10; day < 30; day++) writeFileSync(join(folder, `old/2022-01-${day}.md`), page(day));
  };
  return { scenario: { name: 'import-files', args: ['import', 'files', 'old', '--notice', 'larkhaven'], prepare } };
}

const SCENARIOS = {
  'import-ota': otaScenario,
  'import-files': filesScenario,
  fetch: fetchScenario,
  'import-wayback': waybackScenario,
};
const names = Object.keys(SCENARIOS).filter((name) => values.only === undefined || name.startsWith(values.only));
const chosen = await Promise.all(names.map((name) => SCENARIOS[name]()));
let failed = false;
const work = async ({ scenario }) => {
  try {
    const { kills, archives } = await soak(scenario, Math.ceil(Number(values.times) / chosen.length));
    return `${scenario.name}: ${kills} kills over ${archives} archives, nothing lost\n`;
  } catch (error) {
    failed = true;
    return `${scenario.name}: ${error.message}\n`;
  }
};
// All at once: each waits for its processes most of the time, and a busy machine shows more. Told in their order, whoever is done first.
for (const line of await Promise.all(chosen.map(work))) process.stdout.write(line);
await Promise.all(chosen.map(({ server }) => server?.close()));
process.exitCode = failed ? 1 : 0;
