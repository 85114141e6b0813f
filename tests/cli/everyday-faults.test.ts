/** What goes wrong on an ordinary day → the exit code and the words that it ends with; nothing of it is a bug of the command. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { Capture } from '../../src/model/capture.js';
import type { Report } from '../../src/model/report.js';
import { compare } from '../../src/pipeline.js';
import { hideSecrets, printRef } from '../../src/source/print-ref.js';
import { isPrivate } from '../../src/source/private-host.js';
import { readFileLimited } from '../../src/source/read-limited.js';
import { cpuTimeOf } from '../cpu-time.js';
import { type Loopback, serve } from '../source/loopback.js';
import { newRepository } from './git-repository.js';
import { AFTER, BEFORE, BIN, folderOf, NO_PROXY, run, runProcess } from './run.js';

const CONFIG = 'noticediff.config.json';
const notices = (...listed: readonly object[]): Record<string, string> => ({
  [CONFIG]: JSON.stringify({ notices: listed, fetch: { pause: 0 } }),
});
const pair = JSON.stringify({ id: 'pair', before: 'before.md', after: 'after.md' });

interface Row {
  readonly fault: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly input?: string;
  readonly exit: number;
  readonly says: RegExp;
  readonly neverSays?: RegExp;
}

const ROWS: readonly Row[] = [
  {
    fault: 'a notice that is named has no address',
    files: notices({ id: 'shop' }),
    args: ['fetch', 'shop'],
    exit: 2,
    says: /gives "shop" no address/,
  },
  {
    fault: 'no notice of the configuration has an address',
    files: notices({ id: 'shop' }, { id: 'app' }),
    args: ['fetch', '--dry-run'],
    exit: 2,
    says: /nothing to fetch.*none that has an address/,
    neverSays: /unchanged|server/,
  },
  {
    fault: 'an option with one value is given twice',
    args: ['diff', 'before.md', 'after.md', '--format', 'json', '--format', 'markdown'],
    exit: 2,
    says: /--format <format>' is given twice/,
  },
  {
    fault: 'the same with its short name',
    args: ['diff', 'before.md', 'after.md', '-o', 'one.json', '--output', 'two.json'],
    exit: 2,
    says: /--output <file>' is given twice/,
  },
  {
    fault: 'two reasons are given',
    args: ['approve', '--notice', 'shop', '--all', '--reason', 'One', '--reason', 'Two'],
    exit: 2,
    says: /--reason <text>' is given twice/,
  },
  {
    fault: 'a selector of the configuration is no CSS',
    files: notices({ id: 'shop', select: ['main', 'div['] }),
    args: ['diff', 'before.md', 'after.md'],
    exit: 2,
    says: /noticediff\.config\.json:1:\d+: entry 2 of "select" of "shop" must be a CSS selector.*found "div\["/,
  },
  {
    fault: 'a selector to remove matches nothing that CSS could mean',
    files: notices({ id: 'shop', remove: ['main >'] }),
    args: ['check'],
    exit: 2,
    says: /"remove" of "shop" must be a CSS selector/,
  },
  {
    fault: 'an address of the configuration holds a password',
    files: notices({ id: 'shop', urls: ['https://ada:hunter2@shop.example/privacy'] }),
    args: ['check'],
    exit: 2,
    says: /found "https:\/\/\*\*\*@shop\.example\/privacy"/,
    neverSays: /ada|hunter2/,
  },
  {
    fault: 'an address on the command line holds a password and a key',
    args: ['diff', 'before.md', 'http://ada:hunter2@127.0.0.1:1/p?api_key=k3y#token=t0ken'],
    exit: 2,
    says: /http:\/\/\*\*\*@127\.0\.0\.1:1\/p\?api_key=\*\*\*/,
    neverSays: /ada|hunter2|k3y|t0ken/,
  },
  {
    fault: 'a page behind a key does not answer',
    args: ['extract', 'http://127.0.0.1:1/p?lang=en&API-Key=k3y&access_token=t0ken'],
    exit: 3,
    says: /p\?lang=en&API-Key=\*\*\*&access_token=\*\*\*/,
    neverSays: /k3y|t0ken/,
  },
  {
    fault: 'a line of a batch asks for a page behind a key',
    args: ['batch', '--jobs', '1'],
    input: JSON.stringify({ id: 1, before: 'before.md', after: 'wayback:https://u:pw@x.example/?token=t0ken' }),
    exit: 3,
    says: /wayback:https:\/\/\*\*\*@x\.example\/\?token=\*\*\*/,
    neverSays: /pw@|t0ken/,
  },
  {
    fault: 'a line of a batch is bad: its number counts blank ones, and a byte-order mark is none of its text',
    args: ['batch', '--jobs', '1'],
    input: `\ufeff${pair}\n\n  \nno json\n`,
    exit: 3,
    says: /"id":"pair","schemaVersion"[\s\S]*line 4: not JSON/,
  },
  {
    fault: '-o is a file that is read',
    args: ['diff', 'before.md', 'after.md', '-f', 'markdown', '-o', './after.md'],
    exit: 2,
    says: /\.\/after\.md: this is what the command reads/,
  },
  {
    fault: '-o is the page that is extracted',
    args: ['extract', 'before.md', '-o', 'before.md'],
    exit: 2,
    says: /before\.md: this is what the command reads/,
  },
  {
    fault: 'a format of check would replace the configuration',
    files: notices({ id: 'shop' }),
    args: ['check', '--format', `json=${CONFIG}`],
    exit: 2,
    says: /noticediff\.config\.json: this is what the command reads/,
  },
];

describe('faults of every day', () => {
  test.each(ROWS)('$fault', async ({ files = {}, args, input = '', exit, says, neverSays = /this is a bug/ }) => {
    const cwd = folderOf({ 'before.md': BEFORE, 'after.md': AFTER, ...files });
    const start = args[0] === 'batch' ? runProcess : run;
    const { status, stdout, stderr } = await start(args, { cwd, input });
    const said = stdout + stderr;
    expect([status, said]).toEqual([exit, expect.stringMatching(says)]);
    expect(said).not.toMatch(neverSays);
    expect([readFileSync(join(cwd, 'before.md'), 'utf8'), readFileSync(join(cwd, 'after.md'), 'utf8')]).toEqual([
      BEFORE,
      AFTER,
    ]);
  });
});

const servers: Loopback[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
});
const serveAll = async (handler: Parameters<typeof serve>[0]): Promise<Loopback> => {
  const server = await serve(handler);
  servers.push(server);
  return server;
};

describe('fetch', () => {
  test('skips what has no address, says so, and goes on', async () => {
    const { origin } = await serveAll((_, response) => response.setHeader('content-type', 'text/markdown').end(BEFORE));
    const cwd = folderOf(notices({ id: 'file' }, { id: 'shop', urls: [`${origin}/privacy`] }));
    for (const [lang, skipped] of [
      ['en', 'file: skipped, the configuration gives it no address'],
      ['zh', 'file：已跳过，配置中没有它的网址'],
    ] as const) {
      const { status, stdout, stderr } = await run(['fetch', '--dry-run', '--lang', lang], { cwd });
      expect([status, stderr]).toEqual([0, `noticediff: ${skipped}\n`]);
      expect(stdout).not.toContain('file');
    }
    expect(existsSync(join(cwd, 'snapshots'))).toBe(false);
  });

  test('follows no redirect from a public address into a private network, unless the notice allows it', async () => {
    const { origin } = await serveAll((_, response) => response.setHeader('content-type', 'text/markdown').end(BEFORE));
    // A proxy stands for the public web: it answers for a host that nobody here knows.
    const web = await serveAll((request, response) => {
      if (request.url?.endsWith('/robots.txt')) response.writeHead(404).end();
      else response.writeHead(302, { location: `${origin}/inside` }).end();
    });
    const urls = ['http://shop.invalid/privacy'];
    const env = { HTTP_PROXY: web.origin, NO_PROXY: '127.0.0.1' };
    const refused = await run(['fetch', '--lang', 'en'], { cwd: folderOf(notices({ id: 'shop', urls })), env });
    expect([refused.status, refused.stdout]).toEqual([
      3,
      expect.stringMatching(/redirects to http:\/\/127\.0\.0\.1:\d+\/inside, an address of a private network/),
    ]);
    const cwd = folderOf(notices({ id: 'shop', urls, privateRedirects: true }));
    expect(await run(['fetch', '--lang', 'en'], { cwd, env })).toMatchObject({ status: 0 });
  });

  test.each([
    ['http://127.0.0.1/', true],
    ['http://10.1.2.3/', true],
    ['http://169.254.169.254/', true],
    ['http://[::1]/', true],
    ['http://[::ffff:192.168.0.1]/', true],
    ['http://[fd00::1]/', true],
    ['http://0/', true],
    ['http://intranet.localhost/', true],
    ['http://93.184.216.34/', false],
    ['http://[2606:2800:220:1::1]/', false],
    ['http://shop.invalid/', false],
  ])('%s is private: %s', async (address, expected) => {
    expect(await isPrivate(new URL(address))).toBe(expected);
  });
});

describe('-o', () => {
  const written = (args: readonly string[], cwd: string, env = {}) =>
    runProcess(['diff', 'before.md', 'after.md', '-f', 'json', ...args], { cwd, env });

  test('is no link to a file, whether that is there or not', async () => {
    const cwd = folderOf({ 'before.md': BEFORE, 'after.md': AFTER, 'report.json': 'old' });
    symlinkSync('report.json', join(cwd, 'link.json'));
    symlinkSync('nowhere.json', join(cwd, 'loose.json'));
    linkSync(join(cwd, 'after.md'), join(cwd, 'same.md'));
    for (const [file, why] of [
      ['link.json', 'this is a link to a file'],
      ['loose.json', 'this is a link to a file'],
      ['same.md', 'this is what the command reads'],
    ] as const)
      expect(await run(['diff', 'before.md', 'after.md', '-o', file], { cwd })).toMatchObject({
        status: 2,
        stderr: `noticediff: ${file}: ${why}.\nhint: Give -o a file of its own.\n`,
      });
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('old');
    expect(existsSync(join(cwd, 'nowhere.json'))).toBe(false);
  });

  test.skipIf(!existsSync('/dev/stdout'))('is /dev/stdout where that is wanted, a pipe or a file', async () => {
    const cwd = folderOf({ 'before.md': BEFORE, 'after.md': AFTER });
    const piped = await written(['-o', '/dev/stdout'], cwd);
    expect([piped.status, JSON.parse(piped.stdout).changed]).toEqual([0, true]);
    const shell = `"${process.execPath}" "${BIN}" diff before.md after.md -f json -o /dev/stdout > out.json`;
    expect(spawnSync('sh', ['-c', shell], { cwd }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).changed).toBe(true);
  });

  test('is no file that is checked', async () => {
    const { folder, commit, git } = newRepository();
    commit('2024-01-01T00:00:00Z', 'First', {
      'privacy.md': BEFORE,
      [CONFIG]: JSON.stringify({ notices: [{ id: 'shop', files: ['*.md'] }] }),
    });
    git('switch', '-q', '-c', 'side');
    writeFileSync(join(folder, 'privacy.md'), AFTER);
    const { status, stderr } = await run(['check', '--base', 'main', '-f', 'markdown=privacy.md'], { cwd: folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining('privacy.md: this is what the command reads')]);
    expect(readFileSync(join(folder, 'privacy.md'), 'utf8')).toBe(AFTER);
  });

  test('is not the file that standard input comes from', async () => {
    const cwd = folderOf({ 'pairs.ndjson': '' });
    const shell = `"${process.execPath}" "${BIN}" batch --jobs 1 -o pairs.ndjson < pairs.ndjson`;
    const { status, stderr } = spawnSync('sh', ['-c', shell], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('this is what the command reads')]);
  });

  test('leaves nothing of a run that was killed beside it, and touches no draft of one that goes on', async () => {
    const cwd = folderOf({ 'before.md': BEFORE, 'after.md': AFTER });
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(
      `import { createRequire, syncBuiltinESMExports } from 'node:module';
       createRequire('file:///')('node:fs').fsyncSync = () => process.kill(process.pid, 'SIGKILL');
       syncBuiltinESMExports();`,
    )}`;
    await written(['-o', 'report.json'], cwd, { NODE_OPTIONS });
    const drafts = () => readdirSync(cwd).filter((name) => name.endsWith('.tmp'));
    expect(drafts()).toHaveLength(1);
    writeFileSync(join(cwd, '.report.json.notes.tmp'), 'somebody’s own');
    expect((await written(['-o', 'report.json'], cwd)).status).toBe(0);
    expect(drafts()).toEqual(['.report.json.notes.tmp']);
  });
});

describe('a named pipe', () => {
  test.skipIf(process.platform === 'win32')('is waited for, and not for ever', async () => {
    const cwd = folderOf({});
    const pipe = join(cwd, 'page.md');
    execFileSync('mkfifo', [pipe]);
    const waits = readFileLimited(pipe, 'page.md', 1_000_000, 100);
    await expect(waits).rejects.toMatchObject({ code: 'timeout', exit: 'unjudged' });
    const read = run(['extract', 'page.md'], { cwd });
    // Opening it waits for a reader, which this process is.
    spawn('sh', ['-c', 'cat > page.md'], { cwd }).stdin.end(BEFORE);
    expect(await read).toMatchObject({ status: 0, stdout: expect.stringContaining('12 months') });
  });
});

describe('a list without an end', () => {
  const pageOf = (text: string): Capture => ({
    ref: 'page',
    sha256: '0'.repeat(64),
    capturedAt: null,
    pages: [{ mediaType: 'html', charset: 'utf-8', text }],
    problems: [],
  });
  const inScript = (data: unknown): string =>
    `<html><body><div id="root"></div><script type="application/json">${JSON.stringify(data)}</script></body></html>`;
  const items = Array.from({ length: 250_000 }, (_, i) => `We use ${i}.`);
  const prose = 'We keep your personal data for twelve months after your last order, and we sell none of it. '.repeat(
    3,
  );

  test.each([
    ['in HTML', `<main><h1>Privacy Notice</h1><ul><li>${items.join('<li>')}</ul></main>`],
    [
      'in HTML that a script holds',
      inScript({ html: `<h1>Notice</h1><ul>${'<li>We use your data for this.'.repeat(250_000)}</ul>` }),
    ],
  ])('%s: the limit is named', (_, text) => {
    expect(() => extract(pageOf(text))).toThrow(/25000[01] paragraphs, list items and rows; the limit is 100000/);
  });

  test('of paragraphs that all changed is compared, and not judged', () => {
    const page = (verb: string): Capture =>
      pageOf(
        `<main><h1>Privacy Notice</h1><ul><li>${items.slice(0, 16_000).join('<li>').replaceAll('use', verb)}</ul></main>`,
      );
    let report: Report | null = null;
    const time = cpuTimeOf(() => {
      report = compare(page('use'), page('used'));
    });
    expect(report).toMatchObject({
      findings: [],
      problems: [{ code: 'too-many-changes', fatal: true, detail: expect.stringContaining('16000 paragraphs') }],
    });
    expect(time).toBeLessThan(20_000);
  });

  test('of long sentences that all changed is not judged either', () => {
    const page = (verb: string): Capture =>
      pageOf(
        `<main><h1>Privacy Notice</h1>${items
          .slice(0, 2_000)
          .map((item) => `<p>${item} ${prose.replaceAll('keep', verb)}`)
          .join('')}</main>`,
      );
    expect(compare(page('keep'), page('store'))).toMatchObject({
      findings: [],
      problems: [
        { code: 'too-many-changes', detail: expect.stringMatching(/^sentences of 1\d{6} characters changed/) },
      ],
    });
  });

  test('of texts or numbers in the data of a page is read, or passed over', () => {
    const numbers = Array.from({ length: 300_000 }, (_, i) => i);
    const pages = [
      inScript({ items }),
      inScript({ numbers, prose }),
      inScript({ doc: { type: 'paragraph', content: numbers }, prose }),
    ];
    expect(cpuTimeOf(() => pages.map((text) => extract(pageOf(text))))).toBeLessThan(20_000);
    expect(extract(pageOf(pages[2] ?? '')).sections[0]?.blocks.map(({ text }) => text)).toEqual([prose.trim()]);
  });
});

describe('secrets in addresses', () => {
  test.each([
    ['https://example.com/a?lang=en&apikey=1&b=2', 'https://example.com/a?lang=en&apikey=***&b=2'],
    ['https://example.com/a?%61pi_key=1', 'https://example.com/a?%61pi_key=***'],
    ['https://example.com/a#access_token=1', 'https://example.com/a#access_token=***'],
    ['see http://a:b@c/ and http://d@e/', 'see http://***@c/ and http://***@e/'],
    ['wayback:https://example.com@2022-01-18', 'wayback:https://example.com@2022-01-18'],
    ['wayback:https://u:p@example.com/@2022-01-18', 'wayback:https://***@example.com/@2022-01-18'],
    ['https://example.com/@user?page=2', 'https://example.com/@user?page=2'],
    ['./notes?token.md', './notes?token.md'],
  ])('%s', (address, expected) => {
    expect([hideSecrets(address), printRef(address)]).toEqual([expected, expected]);
  });

  test('stand in no report of a page behind one', async () => {
    const { origin } = await serveAll((_, response) => response.setHeader('content-type', 'text/markdown').end(AFTER));
    const cwd = folderOf({ 'before.md': BEFORE });
    const page = `${origin}/p?api_key=k3y`;
    for (const format of ['terminal', 'json', 'markdown', 'html'])
      expect((await run(['diff', 'before.md', page, '-f', format], { cwd })).stdout).not.toContain('k3y');
    const check = ['check', '--notice', 'shop', '--before', 'before.md', '--after', page];
    for (const format of ['terminal', 'json', 'github', 'sarif', 'junit', 'gitlab']) {
      const { status, stdout } = await run([...check, '-f', format], { cwd });
      expect([status, stdout]).toEqual([1, expect.not.stringContaining('k3y')]);
    }
  });
});

describe('a repository of another user', () => {
  test('is not read, and git’s own remedy is the hint', async () => {
    const { folder, commit } = newRepository();
    commit('2024-01-01T00:00:00Z', 'First', { 'privacy.md': BEFORE });
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...NO_PROXY };
    const { status, stderr } = await run(['extract', 'git:HEAD:privacy.md'], { cwd: folder, env });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/dubious ownership[\s\S]*hint: .*git config --global --add safe\.directory \S+/),
    ]);
  });
});
