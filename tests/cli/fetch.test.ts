/** `fetch` as its users run it: a process of its own against a server on loopback, also in a terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Loopback, serve } from '../source/loopback.js';
import { linesOf, pdfFile } from '../source/pdf-file.js';
import { drive } from './pty.js';
import { folderOf, NO_PROXY, run } from './run.js';

const servers: Loopback[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const page = (months: number, parts = 9): string =>
  `<!doctype html><html lang="en"><title>Privacy Notice</title><h1>Privacy Notice</h1><h2>Retention</h2>
<p>We keep the records of your orders for ${months} months, and delete them when you ask us to.</p>${Array.from(
    { length: parts },
    (_, part) => `<h2>Part ${part}</h2><p>We tell you what we do with data of kind ${part}, and whom to write to.</p>`,
  ).join('')}</html>`;
const WALL = '<title>Just a moment...</title><p>Checking your browser</p>';

/** Pages by path, which a test may change; what is not there is gone. */
async function servePages(pages: Map<string, string>): Promise<Loopback> {
  const server = await serve((request, response) => {
    const body = pages.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  servers.push(server);
  return server;
}

/** A folder whose configuration lists these notices, by the paths of their pages. */
function folderFor({ origin }: Loopback, notices: Readonly<Record<string, readonly string[]>>): string {
  const listed = Object.entries(notices).map(([id, paths]) => ({ id, urls: paths.map((path) => `${origin}${path}`) }));
  return folderOf({ 'noticediff.config.json': JSON.stringify({ notices: listed, fetch: { pause: 0 } }) });
}

const fetchIn = (cwd: string, ...args: string[]) => run(['fetch', '--lang', 'en', ...args], { cwd });
const stampsIn = (folder: string, notice: string): string[] =>
  readdirSync(join(folder, 'snapshots', notice)).filter((name) => /^\d{8}T/.test(name));
const withoutTimes = (text: string): string => text.replace(/\d{8}T\d{6}Z/g, '<time>').replaceAll('\\', '/');

describe('fetch', () => {
  it('keeps a PDF as it came', async () => {
    const bytes = pdfFile([linesOf(560, 'We keep the records of your orders for 12 months,', 'and delete them then.')]);
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes);
    });
    servers.push(server);
    const folder = folderFor(server, { shop: ['/privacy'] });
    expect((await fetchIn(folder)).status).toBe(0);
    const [stamp = ''] = stampsIn(folder, 'shop');
    expect(readFileSync(join(folder, 'snapshots/shop', stamp, '1.pdf'))).toEqual(bytes);
    const { stdout } = await run(['extract', '--lang', 'en', 'shop@latest'], { cwd: folder });
    expect(stdout).toBe('We keep the records of your orders for 12 months, and delete them then.\n');
  });

  it('keeps every notice that can be read; what fails or looks wrong stops no other, and exits 3', async () => {
    const pages = new Map([
      ['/shop', page(12)],
      ['/app/1', page(12)],
      ['/app/2', page(6, 3)],
      ['/wall', WALL],
      ['/short', page(12)],
    ]);
    const server = await servePages(pages);
    const folder = folderFor(server, {
      shop: ['/shop'],
      app: ['/app/1', '/app/2'],
      gone: ['/gone'],
      wall: ['/wall'],
      short: ['/short'],
    });
    const first = await fetchIn(folder);
    expect([first.status, first.stderr, withoutTimes(first.stdout).split('\n')]).toEqual([
      3,
      '',
      [
        'shop: first capture, kept as <time>',
        'app: first capture, kept as <time>',
        `gone: FAILED: Cannot read ${server.origin}/gone: it answered 404 Not Found; there is no such page.`,
        'wall: SUSPECT, kept aside and no version: the page says "Just a moment..." (blocked)',
        '  snapshots/wall/suspect/<time>',
        'short: first capture, kept as <time>',
        '3 new, 1 suspect, 1 failed',
        '',
      ],
    ]);
    const [app = ''] = stampsIn(folder, 'app');
    const record = JSON.parse(readFileSync(join(folder, 'snapshots/app', app, 'capture.json'), 'utf8'));
    expect(record).toMatchObject({
      urls: [`${server.origin}/app/1`, `${server.origin}/app/2`],
      cameBy: 'live',
      pages: [{ file: '1.html' }, { file: '2.html' }],
    });

    pages.set('/app/2', page(24, 3)).set('/short', page(12, 0));
    const dry = await fetchIn(folder, '--dry-run', 'app', 'short');
    expect([dry.status, dry.stdout.split('\n')]).toEqual([
      3,
      [
        'app: would be kept; nothing was (--dry-run)',
        expect.stringMatching(
          /^short: SUSPECT: the text has \d+ % of the length of the version before \(shorter\); nothing kept \(--dry-run\)$/,
        ),
        '  If the page is right as it is: fetch it again with --accept.',
        '1 changed, 1 suspect',
        '',
      ],
    ]);
    expect([stampsIn(folder, 'app'), stampsIn(folder, 'short').length]).toEqual([[app], 1]);

    // The second page alone changed: the new version is both pages, and the report stands under its line.
    const shown = await fetchIn(folder, '--diff', 'shop', 'app');
    expect([shown.status, shown.stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^shop: unchanged since /)]);
    expect(shown.stdout).toMatch(/^app: changed, kept as \S+\n\nPrivacy Notice\n/m);
    expect(shown.stdout).toContain('retention-extended');
    expect(shown.stdout).toMatch(/Flags changes for review; no legal advice\.\n\n1 changed, 1 unchanged\n$/);
    const newest = stampsIn(folder, 'app').at(-1) ?? '';
    expect(readdirSync(join(folder, 'snapshots/app', newest)).sort()).toEqual(['1.html', '2.html', 'capture.json']);

    const accepted = await fetchIn(folder, '--accept', 'short');
    expect([accepted.status, withoutTimes(accepted.stdout)]).toEqual([0, 'short: changed, kept as <time>\n']);
    expect(stampsIn(folder, 'short')).toHaveLength(2);
    expect((await fetchIn(folder, '--accept', 'wall')).status).toBe(3);
  });

  it('fetches an address without a configuration, and says under which name', async () => {
    const server = await servePages(new Map([['/privacy', page(12)]]));
    const folder = folderOf({});
    const named = await fetchIn(folder, `${server.origin}/privacy`, '--notice', 'shop');
    expect([named.status, named.stderr, stampsIn(folder, 'shop').length]).toEqual([0, '', 1]);
    const derived = await fetchIn(folder, `${server.origin}/privacy`);
    expect(derived.stderr).toContain('is kept as "127-0-0-1-privacy"; --notice names it otherwise');
  });

  it('shares a portfolio out: each notice belongs to one shard', async () => {
    const paths = ['/one', '/two', '/three', '/four', '/five'];
    const server = await servePages(new Map(paths.map((path) => [path, page(12)])));
    const folder = folderFor(server, Object.fromEntries(paths.map((path) => [path.slice(1), [path]])));
    const shards = [await fetchIn(folder, '--shard', '1/2'), await fetchIn(folder, '--shard', '2/2')];
    const idsOf = ({ stdout }: { readonly stdout: string }): string[] =>
      [...stdout.matchAll(/^(\w+): /gm)].map(([, id = '']) => id);
    expect(shards.map(idsOf)).toEqual([
      ['one', 'three', 'five'],
      ['two', 'four'],
    ]);
    expect(readdirSync(join(folder, 'snapshots')).filter((name) => !name.startsWith('.')).length).toBe(5);
  });

  it('counts on a terminal while pages are on their way, and leaves nothing of it', async () => {
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = await serve((_request, response) => {
      void asked.then(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page(12)));
    });
    servers.push(slow);
    const quick = await servePages(new Map([['/', page(12)]]));
    const notices = [slow, slow, quick].map(({ origin }, index) => ({ id: `n${index}`, urls: [`${origin}/`] }));
    const folder = folderOf({ 'noticediff.config.json': JSON.stringify({ notices, fetch: { pause: 0 } }) });
    for (const [lang, line] of [
      ['en', /n0: .*\nn1: .*\nn2: .*\n3 new/],
      ['zh', /n0：.*\nn1：.*\nn2：.*\n无变更 3/],
    ] as const) {
      const terminal = drive(['fetch', '--lang', lang], { cwd: folder, columns: 100, env: NO_PROXY });
      if (lang === 'en') {
        await terminal.see('1/3');
        answer();
      }
      const { code, output } = await terminal.ended();
      expect([code, terminal.screen()]).toEqual([0, expect.stringMatching(line)]);
      expect(output).toContain('0/3');
      expect(terminal.screen()).not.toMatch(/\d\/3/);
    }
  });
});
