import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyArchive } from '../../src/source/verify.js';
import { noticeOf } from './git-repository.js';
import { folderOf, run } from './run.js';

let folder: string;
const FIRST = 'snapshots/larkhaven/20220101T000000Z';

let template: string;
beforeAll(async () => {
  template = folderOf({ 'lark-2022-01-01.md': noticeOf(12), 'lark-2022-02-01.md': noticeOf(24) });
  expect((await run(['import', 'files', '.', '--notice', 'larkhaven'], { cwd: template })).status).toBe(0);
});
beforeEach(() => {
  folder = folderOf({});
  cpSync(template, folder, { recursive: true });
});

const verify = (...args: string[]) => run(['verify', '--format', 'json', ...args], { cwd: folder });
const wrongs = async (...notices: string[]): Promise<string[]> => {
  const { wrong } = await verifyArchive({ snapshots: join(folder, 'snapshots') }, notices);
  return wrong.map(({ path, code }) => `${path} ${code}`);
};

describe('verify', () => {
  it('finds an archive as it was captured', async () => {
    expect(JSON.parse((await verify()).stdout)).toMatchObject({
      notices: 1,
      captures: 2,
      files: 2,
      wrong: [],
      leftovers: [],
    });
    expect((await run(['verify'], { cwd: folder })).stdout).toBe('1 notice, 2 captures, 472 B: all as captured\n');
    expect((await run(['verify', 'larkhaven', '--lang', 'zh'], { cwd: folder })).stdout).toContain('均与采集时一致');
  });

  it('finds the shipped archive as it was captured', async () => {
    expect((await run(['verify'])).status).toBe(0);
  });

  it.each<[what: string, spoil: (at: (path: string) => string) => void, expected: readonly string[]]>([
    [
      'a page with a byte more',
      (at) => appendFileSync(at(`${FIRST}/1.md`), '\n'),
      ['larkhaven/20220101T000000Z/1.md hash-differs'],
    ],
    [
      'a page with line ends that git changed',
      (at) => writeFileSync(at(`${FIRST}/1.md`), noticeOf(12).replaceAll('\n', '\r\n')),
      ['larkhaven/20220101T000000Z/1.md hash-differs'],
    ],
    ['a page that is gone', (at) => rmSync(at(`${FIRST}/1.md`)), ['larkhaven/20220101T000000Z/1.md missing-file']],
    [
      'a page that is a link',
      (at) => {
        renameSync(at(`${FIRST}/1.md`), at('x.md'));
        symlinkSync(at('x.md'), at(`${FIRST}/1.md`));
      },
      ['larkhaven/20220101T000000Z/1.md unreadable'],
    ],
    [
      'a record that is gone',
      (at) => rmSync(at(`${FIRST}/capture.json`)),
      ['larkhaven/20220101T000000Z/capture.json no-record'],
    ],
    [
      'a record that was cut off',
      (at) => writeFileSync(at(`${FIRST}/capture.json`), '{"schemaVersion": 1,'),
      ['larkhaven/20220101T000000Z/capture.json bad-record'],
    ],
    [
      'a capture moved to another time',
      (at) => renameSync(at(FIRST), at('snapshots/larkhaven/20210101T000000Z')),
      ['larkhaven/20210101T000000Z/capture.json wrong-time'],
    ],
    [
      'a version put among the suspect captures',
      (at) => {
        mkdirSync(at('snapshots/larkhaven/suspect'));
        renameSync(at(FIRST), at('snapshots/larkhaven/suspect/20220101T000000Z'));
      },
      ['larkhaven/suspect/20220101T000000Z/capture.json wrong-place'],
    ],
    [
      'files that do not belong there',
      (at) => {
        writeFileSync(at('snapshots/notes.txt'), '');
        writeFileSync(at('snapshots/larkhaven/notes.txt'), '');
        writeFileSync(at(`${FIRST}/2.md`), '');
        mkdirSync(at('snapshots/con'));
        writeFileSync(at('snapshots/.gitkeep'), '');
      },
      ['con stray', 'larkhaven/20220101T000000Z/2.md stray', 'larkhaven/notes.txt stray', 'notes.txt stray'],
    ],
  ])('names %s', async (_what, spoil, expected) => {
    spoil((path) => join(folder, path));
    expect(await wrongs()).toEqual(expected);
  });

  it('checks that the baseline is a version of the archive, with that text', async () => {
    const { pages } = JSON.parse(readFileSync(join(folder, FIRST, 'capture.json'), 'utf8'));
    const sign = (baseline: unknown): void => {
      mkdirSync(join(folder, 'approvals/larkhaven'), { recursive: true });
      writeFileSync(join(folder, 'approvals/larkhaven/baseline.json'), JSON.stringify(baseline));
    };
    const right = { sha256: pages[0].sha256, capturedAt: '2022-01-01T00:00:00Z', by: 'a', on: '2022-01-02' };
    sign(right);
    expect(await wrongs()).toEqual([]);
    sign({ ...right, sha256: '0'.repeat(64) });
    expect(await wrongs()).toEqual(['../approvals/larkhaven/baseline.json baseline-differs']);
    sign({ ...right, capturedAt: '2022-01-03T00:00:00Z' });
    expect(await wrongs('larkhaven')).toEqual(['../approvals/larkhaven/baseline.json baseline-missing']);
    sign({});
    expect(await wrongs()).toEqual(['../approvals/larkhaven/baseline.json bad-baseline']);
  });

  it('looks at the named notices only, and refuses what it cannot look at', async () => {
    appendFileSync(join(folder, FIRST, '1.md'), '\n');
    expect(await verify()).toMatchObject({ status: 3, stdout: expect.stringContaining('"hash-differs"') });
    await run(['import', 'files', 'lark-2022-01-01.md', '--notice', 'other'], { cwd: folder });
    expect(await wrongs('other')).toEqual([]);
    expect(await verify('nobody')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('no snapshot of "nobody"'),
    });
    await expect(verifyArchive({ snapshots: join(folder, 'nowhere') })).rejects.toMatchObject({ code: 'no-archive' });
  });
});
