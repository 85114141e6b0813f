/** What would hide a change from the gate: versions that are still to come, and approvals that lie somewhere else. */
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIRST, SECOND, writeNotice, writeVersion } from './archive.js';
import { newRepository, noticeOf } from './git-repository.js';
import { AFTER, BEFORE, folderOf, run } from './run.js';

const now = (): Date => new Date('2024-06-01T12:00:00Z');
const versionsOf = (folder: string): readonly string[] =>
  existsSync(join(folder, 'snapshots/shop')) ? readdirSync(join(folder, 'snapshots/shop')) : [];

describe('a version that is still to come', () => {
  test.each([
    ['by its name', ['2024-06-02.md'], []],
    ['by --date', ['page.md'], ['--date', '2024-06-02']],
    ['in a dry run', ['page.md'], ['--date', '2099-01-01', '--dry-run']],
  ])('is brought in from no file, %s', async (_, [file = ''], more) => {
    const cwd = folderOf({ [file]: BEFORE });
    const { status, stderr } = await run(['import', 'files', file, '--notice', 'shop', ...more], { cwd, now });
    expect([status, stderr]).toEqual([3, expect.stringMatching(/is dated 20\d\d-\S+, which is still to come/)]);
    expect(versionsOf(cwd)).toEqual([]);
  });

  test('is brought in from no commit; those before it are', async () => {
    const { folder, commit } = newRepository();
    commit('2024-05-01T00:00:00Z', 'First', { 'privacy.md': noticeOf(12) });
    commit('2024-07-01T00:00:00Z', 'From a clock that is fast', { 'privacy.md': noticeOf(18) });
    for (const more of [['--dry-run'], []]) {
      const args = ['import', 'git', 'privacy.md', '--notice', 'shop', ...more];
      const { status, stderr } = await run(args, { cwd: folder, now });
      expect([status, stderr]).toEqual([3, expect.stringContaining('which is still to come')]);
    }
    expect(versionsOf(folder)).toEqual(['20240501T000000Z']);
  });

  test('stops the gate, which would look at nothing else until then', async () => {
    const cwd = folderOf({});
    writeNotice(cwd, 'shop', BEFORE, BEFORE);
    writeVersion(cwd, 'shop', '2099-01-01T00:00:00Z', BEFORE);
    const { status, stdout } = await run(['check', '--lang', 'en'], { cwd, now });
    expect([status, stdout]).toEqual([3, expect.stringMatching(/which is still\s+to come/)]);
  });

  test('is none where two clocks differ by a minute', async () => {
    const cwd = folderOf({ 'page.md': BEFORE });
    const args = ['import', 'files', 'page.md', '--notice', 'shop', '--date', '2024-06-01T12:01:00Z'];
    expect(await run(args, { cwd, now })).toMatchObject({ status: 0 });
  });
});

test('approvals that are a link are not read and not written', async () => {
  const cwd = folderOf({});
  writeNotice(cwd, 'shop', BEFORE, AFTER);
  const elsewhere = folderOf({});
  mkdirSync(join(elsewhere, 'shop'));
  symlinkSync(elsewhere, join(cwd, 'linked'));
  const env = { NOTICEDIFF_APPROVALS: 'linked' };
  for (const args of [
    ['check', 'shop'],
    ['approvals'],
    [
      'approve',
      '--notice',
      'shop',
      '--all',
      '--reason',
      'Agreed',
      '--by',
      'Ada',
      '--before',
      `shop@${FIRST}`,
      '--after',
      `shop@${SECOND}`,
    ],
  ]) {
    const { status, stdout, stderr } = await run(args, { cwd, env });
    expect([args[0], status, stdout + stderr]).toEqual([args[0], 2, expect.stringMatching(/linked|no baseline/)]);
  }
  expect(readdirSync(join(elsewhere, 'shop'))).toEqual([]);
});
