import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/pipeline.js';
import { listSnapshots } from '../../src/source/archive.js';
import { readSnapshot } from '../../src/source/pages.js';
import { newRepository, noticeOf, pageOf } from './git-repository.js';
import { folderOf, run } from './run.js';

const REORDERED = noticeOf(24).replace(
  'We keep order records for 24 months. Messages to support are deleted after 30 days.',
  'Messages to support are deleted after 30 days. We keep order records for 24 months.',
);
const STATED = noticeOf(36).replace('# Privacy Notice', '# Privacy Notice\n\nLast updated: March 1, 2022');

describe('log', () => {
  let folder: string;

  beforeAll(async () => {
    folder = folderOf({
      '2022-01-01.md': noticeOf(12),
      '2022-02-01.md': noticeOf(24),
      '2022-03-01.md': noticeOf(24).replaceAll('.', '．').replace('## Retention', '## 1. Retention'),
      '2022-04-01.md': REORDERED,
      '2022-05-01.html': '<html><body><form><input type="password"></form></body></html>',
      '2022-06-01.md': noticeOf(12),
      '2022-07-01.md': STATED,
    });
    await run(['import', 'files', '.', '--notice', 'larkhaven'], { cwd: folder });
    mkdirSync(join(folder, 'approvals/larkhaven'), { recursive: true });
    const baseline = { sha256: '0'.repeat(64), capturedAt: '2022-02-01T00:00:00Z', by: 'Mei', on: '2022-02-03' };
    writeFileSync(join(folder, 'approvals/larkhaven/baseline.json'), JSON.stringify(baseline));
  });

  it('says of each capture whether it changed the text, returns to an earlier one, or is suspect, the newest first', async () => {
    const done = await run(['log', '--format', 'json'], { cwd: folder });
    expect(done).toMatchObject({ status: 0, stderr: '' });
    const [log] = JSON.parse(done.stdout).notices;
    expect(log).toMatchObject({
      notice: 'larkhaven',
      baseline: { by: 'Mei', on: '2022-02-03', held: true },
      seenAt: null,
    });
    const told = log.captures.map((one: Record<string, string | boolean>) => [
      String(one['capturedAt']).slice(0, 10),
      one['status'],
      one['returnsTo'],
      one['baseline'],
    ]);
    expect(told).toEqual([
      ['2022-07-01', 'changed', null, false],
      ['2022-06-01', 'changed', '2022-01-01T00:00:00Z', false],
      ['2022-05-01', 'suspect', null, false],
      ['2022-04-01', log.captures[3].status, null, false],
      ['2022-03-01', 'unchanged', null, false],
      ['2022-02-01', 'changed', null, true],
      ['2022-01-01', 'first', null, false],
    ]);
    expect(log.captures[0]).toMatchObject({
      statedDate: '2022-03-01',
      title: 'Privacy Notice',
      cameBy: 'import',
      pages: 1,
    });
    expect(log.captures[2]).toMatchObject({ ref: null, problem: { code: expect.any(String) } });
  });

  it('agrees with diff on what has changed', async () => {
    const [log] = JSON.parse((await run(['log', '--format', 'json'], { cwd: folder })).stdout).notices;
    const entries = log.captures.filter((one: { ref: string | null }) => one.ref !== null).reverse();
    const archive = { snapshots: join(folder, 'snapshots') };
    const captures = await Promise.all((await listSnapshots(archive, 'larkhaven')).map((one) => readSnapshot(one)));
    expect(captures).toHaveLength(6);
    let last = captures[0];
    for (const [index, capture] of captures.entries()) {
      if (last === undefined || index === 0) continue;
      const { changed } = compare(last, capture);
      expect([capture.ref, entries[index].status]).toEqual([capture.ref, changed ? 'changed' : 'unchanged']);
      if (changed) last = capture;
    }
  });

  it('is a table for people, in both languages', async () => {
    const en = (await run(['log', 'larkhaven'], { cwd: folder })).stdout;
    expect(en).toContain('baseline: the version of 2022-02-01 00:00 UTC, signed off by Mei on 2022-02-03');
    expect(en).toMatch(/^\* 2022-02-01 00:00 {2}import {3}236 B {14}changed, baseline$/m);
    expect(en).toContain('returns to the text of 2022-01-01 00:00 UTC');
    const zh = (await run(['log', '--lang', 'zh'], { cwd: folder })).stdout;
    expect(zh).toContain('恢复为 2022-01-01 00:00 UTC 的文本');
    expect(zh).toContain('可疑，不作为版本');
  });

  it('shows what is damaged, and the rest', async () => {
    const copy = folderOf({ '2022-01-01.md': noticeOf(12), '2022-02-01.md': noticeOf(24) });
    await run(['import', 'files', '.', '--notice', 'larkhaven'], { cwd: copy });
    writeFileSync(join(copy, 'snapshots/larkhaven/20220101T000000Z/1.md'), 'other');
    const done = await run(['log'], { cwd: copy });
    expect(done.status).toBe(0);
    expect(done.stdout).toMatch(/2022-01-01 .*could not be judged\n {6}archive-damaged: /);
    expect(done.stdout).toMatch(/2022-02-01 .*first/);
  });

  it('of a notice that the archive does not hold is an error, of an empty archive a sentence', async () => {
    for (const name of ['nobody', '../snapshots', 'a\u001b[31m']) {
      const done = await run(['log', name], { cwd: folder });
      expect(done).toMatchObject({ status: 3, stdout: '' });
      expect(done.stderr).not.toContain('\u001b');
    }
    expect(await run(['log'], { cwd: folderOf({}) })).toMatchObject({
      status: 0,
      stdout: 'The archive holds no captures.\n',
    });
  });
});

describe('import git', () => {
  it('brings in what a file was on the main line, also under its earlier names', async () => {
    const { folder, commit, git } = newRepository();
    commit('2021-01-01T00:00:00Z', 'Draft', { 'notice.md': noticeOf(12), 'other.md': 'other' });
    commit('2021-02-01T00:00:00Z', 'Longer', { 'notice.md': noticeOf(24) });
    commit('2021-03-01T00:00:00Z', 'Elsewhere', { 'notice.md': null, 'docs/privacy.md': noticeOf(24) });
    git('checkout', '-q', '-b', 'side');
    commit('2021-03-10T00:00:00Z', 'Try', { 'docs/privacy.md': noticeOf(99) });
    commit('2021-03-11T00:00:00Z', 'Settle', { 'docs/privacy.md': noticeOf(36) });
    git('checkout', '-q', 'main');
    commit('2021-04-01T00:00:00Z', 'Unrelated', { 'other.md': 'more' });
    git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    const done = await run(['import', 'git', 'docs/privacy.md', '--notice', 'own'], { cwd: folder });
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toMatch(/^own: 3 brought in/);
    const [log] = JSON.parse((await run(['log', '--format', 'json'], { cwd: folder })).stdout).notices;
    expect(log.captures).toHaveLength(3);
    expect(log.captures[1]).toMatchObject({ capturedAt: '2021-02-01T00:00:00Z', status: 'changed' });
    expect((await run(['extract', 'own@latest'], { cwd: folder })).stdout).toContain('36 months');
    expect((await run(['import', 'git', 'docs/privacy.md', '--notice', 'own'], { cwd: folder })).stdout).toBe(
      'own: 3 there before\n',
    );
  });

  it.each([
    ['a path that no commit holds', 'nowhere.md', 3],
    ['a path that looks like an option', '--output=x.md', 2],
    ['a path outside', '../x.md', 3],
    ['a file that is no page', 'x.bin', 3],
  ])('refuses %s', async (_what, path, status) => {
    const { folder, commit } = newRepository();
    commit('2021-01-01T00:00:00Z', 'One', { 'notice.md': noticeOf(12) });
    expect((await run(['import', 'git', path, '--notice', 'own'], { cwd: folder })).status).toBe(status);
  });

  it('takes a file that is called like an option, behind --', async () => {
    const { folder, commit } = newRepository();
    commit('2021-01-01T00:00:00Z', 'One', { '--output=x.md': noticeOf(12) });
    const done = await run(['import', 'git', '--notice', 'own', '--', '--output=x.md'], { cwd: folder });
    expect(done.stdout).toBe('own: 1 brought in\n');
  });
});

describe('import files', () => {
  const SAVED = `<!--\n Page saved with SingleFile \n url: https://larkhaven.example/privacy \n saved date: Tue Jan 18 2022 10:15:00 GMT+0800 (CST)\n-->${pageOf('Notice', 6)}`;

  it('takes the date of each from its name or its markup, refuses the others by name, and goes on', async () => {
    const folder = folderOf({ 'a-20220101.md': noticeOf(12), 'b.md': noticeOf(24), 'c.html': SAVED, 'd.bin': 'x' });
    const done = await run(['import', 'files', '.', '--notice', 'larkhaven'], { cwd: folder });
    expect(done.status).toBe(3);
    expect(done.stdout).toBe('larkhaven: 2 brought in\n1 failed\n');
    expect(done.stderr).toContain('b.md: no date was found (looked at: name, page).');
    const [log] = JSON.parse((await run(['log', '--format', 'json'], { cwd: folder })).stdout).notices;
    expect(log.captures.map((one: { capturedAt: string }) => one.capturedAt)).toEqual([
      '2022-01-18T02:15:00Z',
      '2022-01-01T00:00:00Z',
    ]);
  });

  it('takes a date from the text, the file system or the call on request', async () => {
    const folder = folderOf({ 'a.md': STATED });
    const call = (...more: string[]) => run(['import', 'files', 'a.md', '--notice', 'n', ...more], { cwd: folder });
    expect((await call('--date-from', 'stated')).status).toBe(0);
    expect((await call('--date-from', 'mtime')).status).toBe(0);
    expect((await call('--date', '2022-09-01')).status).toBe(0);
    expect((await call('--date', '2022-09-31')).status).toBe(2);
    expect((await call('--date', '2022-09-01', '--date-from', 'name')).status).toBe(2);
    expect((await run(['import', 'files', 'a.md'], { cwd: folder })).status).toBe(2);
    expect((await run(['import', 'files', 'a.md', '--notice', 'con'], { cwd: folder })).status).toBe(2);
    expect((await run(['import', 'elsewhere', 'a.md'], { cwd: folder })).status).toBe(2);
    const [log] = JSON.parse((await run(['log', '--format', 'json'], { cwd: folder })).stdout).notices;
    const days = log.captures.map((one: { capturedAt: string }) => one.capturedAt);
    expect(days).toContain('2022-03-01T00:00:00Z');
    expect(days).toContain('2022-09-01T00:00:00Z');
    expect(days).toHaveLength(3);
  });
});
