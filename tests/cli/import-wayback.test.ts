/** `import wayback` against a stand-in for the archive: versions in order, duplicates skipped, suspects aside, and no request twice. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openNetwork } from '../../src/source/network.js';
import type { ImportOptions } from '../../src/tasks/import/options.js';
import { importWayback } from '../../src/tasks/import/wayback.js';
import { type Archived, serveWayback, type Trick } from '../source/wayback-server.js';
import { drive } from './pty.js';
import { NO_PROXY, run, surroundingsOf } from './run.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const URL = 'https://shop.example.com/privacy';
const page = (months: number, token = ''): string =>
  `<!doctype html><html lang="en"><title>Privacy Notice</title><h1>Privacy Notice</h1>${`<p>We keep the records of your orders for ${months} months, and delete them when you ask us to.</p>`.repeat(5)}<!--${token}--></html>`;

const CAPTURES: readonly Archived[] = [
  { stamp: '20210105080000', url: URL, body: page(12) },
  { stamp: '20210120080000', url: URL, body: page(12, 'another token') },
  { stamp: '20210301080000', url: URL, body: '<title>Just a moment...</title><p>Checking your browser</p>' },
  { stamp: '20210302080000', url: URL, body: 'moved', status: 302, location: 'https://shop.example.com/legal' },
  { stamp: '20210401080000', url: URL, body: page(24) },
  { stamp: '20210415080000', url: URL, body: page(36) },
];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'noticediff-wayback-'));
  folders.push(made);
  writeFileSync(join(made, 'noticediff.config.json'), JSON.stringify({ notices: [{ id: 'shop', urls: [URL] }] }));
  return made;
}

async function bring(where: string, wishes: Partial<ImportOptions> = {}, trick?: Trick, pageSize = 2) {
  const archive = await serveWayback(CAPTURES, { pageSize, ...(trick && { trick }) });
  const network = openNetwork({
    env: { NOTICEDIFF_WAYBACK: archive.origin },
    contact: null,
    robots: true,
    pause: 0,
    timeout: 5_000,
    now: () => new Date('2026-03-01T12:00:00Z'),
    sleep: async () => {},
  });
  const output = join(where, 'said.txt');
  const config = join(where, 'noticediff.config.json');
  const exit = await importWayback(
    ['shop'],
    { config, output, lang: 'en', quiet: true, ...wishes },
    surroundingsOf({ network: async () => network }),
  );
  await (await network.http()).close();
  await archive.close();
  return {
    exit,
    said: readFileSync(output, 'utf8'),
    replays: archive.asked.filter((path) => path.startsWith('/web/')),
  };
}

const stampsIn = (path: string): string[] => readdirSync(path).filter((name) => /^\d{8}T/.test(name));

describe('import wayback', () => {
  it('brings in what differs, puts aside what is no notice, and leaves out redirects', async () => {
    const where = folder();
    const { exit, said } = await bring(where);
    expect([exit, said]).toEqual([0, 'shop: 3 brought in, 1 there before, 1 put aside as suspect\n']);
    expect(stampsIn(join(where, 'snapshots/shop'))).toEqual([
      '20210105T080000Z',
      '20210401T080000Z',
      '20210415T080000Z',
    ]);
    expect(stampsIn(join(where, 'snapshots/shop/suspect'))).toEqual(['20210301T080000Z']);
    const record = JSON.parse(readFileSync(join(where, 'snapshots/shop/20210401T080000Z/capture.json'), 'utf8'));
    expect(record).toMatchObject({ cameBy: 'wayback', capturedAt: '2021-04-01T08:00:00Z', urls: [URL] });
  });

  it('asks for nothing a second time', async () => {
    const where = folder();
    await bring(where);
    const { exit, said, replays } = await bring(where);
    expect([exit, said, replays]).toEqual([0, 'shop: 5 there before\n', []]);
  });

  it('goes on where it was stopped', async () => {
    const where = folder();
    const broken: Trick = (path, response) => {
      if (!/^\/web\/202104/.test(path)) return false;
      response.writeHead(500).end();
      return true;
    };
    expect((await bring(where, {}, broken)).exit).toBe(3);
    const { exit, replays } = await bring(where);
    expect([exit, replays]).toEqual([0, [`/web/20210401080000id_/${URL}`, `/web/20210415080000id_/${URL}`]]);
  });

  it('takes one of each month, and only of the time that was asked for', async () => {
    const where = folder();
    await bring(where, { every: 'month', from: '2021-04' });
    expect(stampsIn(join(where, 'snapshots/shop'))).toEqual(['20210401T080000Z', '20210415T080000Z']);
    const { said } = await bring(folder(), { to: '2021-02', dryRun: true });
    expect(said).toBe('shop: 2 to bring in\n');
  });
});

describe('import wayback, the built command', () => {
  const many: readonly Archived[] = Array.from({ length: 12 }, (_, number) => ({
    stamp: `2021${String(1 + Math.floor(number / 2)).padStart(2, '0')}${number % 2 === 0 ? '05' : '20'}080000`,
    url: URL,
    body: page(number),
  }));
  const args = ['import', 'wayback', URL, '--notice', 'shop', '--from', '2021', '--every', 'month'];

  it('reads a paged index, is stopped, and goes on where it was; it asks for nothing twice', async () => {
    let gone = true;
    const trick: Trick = (path, response) => {
      if (!gone || !/^\/web\/20210[3-9]/.test(path)) return false;
      response.writeHead(404).end();
      return true;
    };
    const server = await serveWayback(many, { pageSize: 5, trick });
    const cwd = folder();
    writeFileSync(join(cwd, 'noticediff.config.json'), JSON.stringify({ fetch: { pause: 0 } }));
    const env = { NOTICEDIFF_WAYBACK: server.origin };
    const stopped = await run([...args, '--lang', 'en'], { cwd, env });
    expect([stopped.status, stopped.stdout]).toEqual([3, 'shop: 2 brought in\n3 failed\n']);
    expect(stopped.stderr).toContain('3 captures in a row could not be read; the rest was not asked for.');
    expect(stopped.stderr).toContain('it goes on where it stopped');
    expect(server.asked.filter((path) => path.startsWith('/cdx/'))).toHaveLength(3);

    gone = false;
    server.asked.length = 0;
    const rest = await run([...args, '--lang', 'zh'], { cwd, env });
    expect([rest.status, rest.stderr, rest.stdout]).toEqual([0, '', 'shop：已导入 5 个，已有 2 个\n']);
    expect(server.asked.filter((path) => path.startsWith('/web/'))).toHaveLength(5);
    // The first of each month, and the newest.
    expect(stampsIn(join(cwd, 'snapshots/shop')).map((stamp) => stamp.slice(0, 8))).toEqual(
      ['0105', '0205', '0305', '0405', '0505', '0605', '0620'].map((day) => `2021${day}`),
    );
    await server.close();
  });

  it('counts on a terminal, and what is told stands between', async () => {
    const moved = { stamp: '20210701080000', url: URL, body: '', status: 200 };
    const trick: Trick = (path, response) => {
      if (!path.startsWith('/web/20210701')) return false;
      response.writeHead(302, { location: '/web/20210701080000id_/https://shop.example.com/legal' }).end();
      return true;
    };
    const server = await serveWayback([...many, moved], { trick });
    const cwd = folder();
    writeFileSync(join(cwd, 'noticediff.config.json'), JSON.stringify({ fetch: { pause: 0 } }));
    const terminal = drive([...args, '--lang', 'en'], {
      cwd,
      columns: 240,
      env: { ...NO_PROXY, NOTICEDIFF_WAYBACK: server.origin },
    });
    const { code, output } = await terminal.ended();
    expect([code, output.includes('0/7')]).toEqual([0, true]);
    expect(terminal.screen()).toMatch(
      /^noticediff: shop 20210701080000: .* redirect to another page\.\nshop: 6 brought in\n/,
    );
    await server.close();
  });
});
