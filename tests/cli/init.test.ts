import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn as spawnInTerminal } from '@lydell/node-pty';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/tasks/config/load.js';
import { printConfig } from '../../src/tasks/init/config-text.js';
import { readDeclaration } from '../../src/tasks/init/declaration.js';
import { suggestId } from '../../src/tasks/init/suggest-id.js';
import { archiveOf } from './archive.js';
import { BEFORE, BIN, folderOf, run } from './run.js';

const FILE = 'noticediff.config.json';

describe('the file that init writes', () => {
  const notice = { id: 'a', name: null, urls: [], language: null, select: [], remove: [] };
  const hostile = { ...notice, id: 'b', name: '*/ // "}\n\u202e\u001b[2J', urls: ['https://b.example/?q="//'] };

  test.each(['en', 'zh'] as const)('is read back as it was told, whatever the names hold (%s)', async (lang) => {
    const draft = { archive: 'data/"v', approvals: 'approvals', contact: 'a@b.example', notices: [notice, hostile] };
    const text = printConfig(draft, lang);
    expect(text).not.toMatch(/[\u202e\u001b]/);
    const folder = folderOf({ [FILE]: text });
    expect(await loadConfig({}, { env: {}, cwd: folder })).toMatchObject({
      archive: join(folder, 'data/"v'),
      failOn: 'unclear',
      fetch: { contact: 'a@b.example' },
      notices: [notice, hostile],
    });
  });

  test('offers a short name from the address', () => {
    expect(suggestId('https://www.shop.example/privacy')).toBe('shop-example');
    expect(suggestId('https://[::1]/')).toBe('1');
    expect(suggestId('nonsense')).toBe('notice');
  });
});

describe('a declaration of Open Terms Archive', () => {
  const declare = (terms: unknown) => readDeclaration(JSON.stringify({ name: 'Larkhaven', terms }), 'larkhaven.json');
  const fetch = 'https://larkhaven.example/privacy';

  test('gives a notice for each of its terms, named as import names them', () => {
    const { notices, untold } = declare({
      'Privacy Policy': { fetch, select: ['.content', 'h1'], remove: '.share' },
      'Terms of Service': { fetch: 'https://larkhaven.example/terms', select: 'main' },
    });
    expect(untold).toEqual([]);
    expect(notices).toEqual([
      {
        id: 'larkhaven-privacy-policy',
        name: 'Larkhaven Privacy Policy',
        language: null,
        urls: [fetch],
        select: ['.content', 'h1'],
        remove: ['.share'],
      },
      expect.objectContaining({ id: 'larkhaven-terms-of-service', select: ['main'], remove: [] }),
    ]);
  });

  test('that combines pages gives one notice of several pages', () => {
    const second = 'https://larkhaven.example/children';
    const { notices, untold } = declare({
      'Privacy Policy': { select: 'body', combine: [{ fetch }, { fetch: second, select: 'main' }] },
    });
    expect(notices[0]).toMatchObject({ urls: [fetch, second], select: ['body', 'main'] });
    expect(untold).toEqual([expect.stringContaining('selectors of their own')]);
  });

  test('what cannot be said here is named, and no filter is run', () => {
    const { notices, untold } = declare({
      'Privacy Policy': {
        fetch,
        select: { startBefore: '#a', endBefore: '#b' },
        remove: ['nav', { startAfter: 'h1', endBefore: 'h2' }],
        filter: ['dropTokens', { removeQueryParams: ['x'] }],
        executeClientScripts: true,
        future: 1,
      },
      'Cookie Policy': { fetch: 'javascript:alert(1)' },
      Odd: 'https://larkhaven.example',
    });
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ select: [], remove: ['nav'] });
    expect(untold).toEqual([
      expect.stringMatching(/^Privacy Policy: "select" from one element to another.*startBefore/),
      expect.stringMatching(/^Privacy Policy: "remove" from one element to another/),
      'Privacy Policy: filters are programs and are not run: dropTokens, removeQueryParams',
      expect.stringContaining('executeClientScripts'),
      'Privacy Policy: "future" is not known here',
      expect.stringMatching(/^Cookie Policy: left out/),
      expect.stringMatching(/^Odd: left out/),
    ]);
  });

  test.each(['{', '[]', '{"name":"x"}', '{"name":"x","terms":{}}', '{"name":1,"terms":{"a":{}}}'])(
    'is refused where it is none: %s',
    (text) => {
      expect(() => readDeclaration(text, 'x.json')).toThrow(/is no declaration of Open Terms Archive/);
    },
  );
});

describe('noticediff init', () => {
  test('takes flags, keeps a file that is there, and replaces it only with --force', async () => {
    const folder = folderOf({
      'larkhaven.json': '{"name":"Larkhaven","terms":{"Privacy":{"fetch":"https://l.example"}}}',
    });
    const init = (...args: string[]) => run(['init', ...args], { cwd: folder });
    const { status, stdout, stderr } = await init('--url', 'https://shop.example/privacy', '--language', 'zh');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('noticediff approve --baseline shop-example@latest');
    const written = readFileSync(join(folder, FILE), 'utf8');
    expect((await loadConfig({}, { env: {}, cwd: folder })).notices[0]).toMatchObject({
      id: 'shop-example',
      language: 'zh',
    });
    expect((await init('--yes')).status).toBe(2);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(written);
    expect((await init('--from', 'larkhaven.json', '--force')).status).toBe(0);
    expect((await loadConfig({}, { env: {}, cwd: folder })).notices[0]?.id).toBe('larkhaven-privacy');
  });

  test('names a notice of the archive in what comes next, where it declares none', async () => {
    const folder = archiveOf({ larkhaven: [{ stamp: '20220101T000000Z', text: BEFORE }] });
    expect((await run(['init', '--yes'], { cwd: folder })).stderr).toContain('approve --baseline larkhaven@latest');
  });

  test('asks in a terminal, and writes nothing where it is cancelled', async () => {
    const folder = folderOf({});
    const cancelled = await talk(folder, [['Address of the notice', '\u0003']]);
    expect(cancelled).toBe(130);
    await expect(loadConfig({ config: join(folder, FILE) }, { env: {}, cwd: folder })).rejects.toThrow(
      /noticediff\.config\.json/,
    );
    const code = await talk(folder, [
      ['Address of the notice', 'shop.example\r'],
      ['begins with https', '\u0015https://shop.example/privacy\r'],
      ['Another page', '\r'],
      ['Short name', '\r'],
      ['Name for people', 'Larkhaven\r'],
      ['Language', '\r'],
      ['Watch another', '\r'],
      ['Folder for the versions', '\r'],
      ['Your address', '\r'],
    ]);
    expect(code).toBe(0);
    expect((await loadConfig({}, { env: {}, cwd: folder })).notices).toEqual([
      expect.objectContaining({
        id: 'shop-example',
        name: 'Larkhaven',
        urls: ['https://shop.example/privacy'],
        language: 'en',
      }),
    ]);
  });
});

/** Runs init in a terminal: each answer is typed when its question stands on the screen. Gives the exit code. */
function talk(folder: string, script: readonly (readonly [question: string, answer: string])[]): Promise<number> {
  const child = spawnInTerminal(process.execPath, [BIN, 'init', '--lang', 'en'], {
    cols: 100,
    rows: 40,
    cwd: folder,
    env: { ...process.env, TERM: 'xterm-256color', CI: '' } as Record<string, string>,
  });
  const left = [...script];
  let shown = '';
  child.onData((data) => {
    shown += data;
    const [next] = left;
    if (next === undefined || !shown.includes(next[0])) return;
    left.shift();
    shown = '';
    child.write(next[1]);
  });
  return new Promise((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
}
