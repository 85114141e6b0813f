import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CaptureRecord, listNotices, listSnapshots, readCaptureRecord } from '../../src/source/archive.js';
import { noticeIdOf } from '../../src/source/ota.js';
import { newRepository, noticeOf, pageOf, type Repository } from './git-repository.js';
import { folderOf, run } from './run.js';

const archiveIn = (folder: string) => ({ snapshots: join(folder, 'snapshots') });

interface Kept extends CaptureRecord {
  readonly texts: readonly string[];
}

async function keptIn(folder: string, notice: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const snapshot of await listSnapshots(archiveIn(folder), notice)) {
    const record = await readCaptureRecord(snapshot);
    kept.push({ ...record, texts: record.pages.map(({ file }) => readFileSync(join(snapshot.folder, file), 'utf8')) });
  }
  return kept;
}

describe('a versions repository', () => {
  const FILE = 'Larkhaven/Privacy Policy.md';
  let repository: Repository;
  let commits: string[];

  beforeAll(() => {
    repository = newRepository();
    const { commit } = repository;
    commits = [
      commit('2019-05-01T08:00:00+02:00', 'First record of Larkhaven Privacy Policy', {
        [FILE]: noticeOf(12),
        'README.md': '# Versions',
        'Larkhaven/Terms of Service.md': noticeOf(1),
      }),
      commit('2019-08-01T06:00:00Z', 'Record new changes of Larkhaven Privacy Policy', { [FILE]: noticeOf(24) }),
      // Committed in the same second; the later one is the newer text.
      commit('2019-08-01T06:00:00Z', 'Refilter Larkhaven Privacy Policy', { [FILE]: noticeOf(24, ' More.') }),
      commit('2019-07-01T06:00:00Z', 'Apply technical or declaration upgrade on Larkhaven Privacy Policy', {
        [FILE]: noticeOf(24, ' More words.'),
      }),
      commit('2020-01-01T00:00:00Z', 'Record new changes of Larkhaven Privacy Policy', { [FILE]: noticeOf(36) }),
    ];
    commit('2020-02-01T00:00:00Z', 'First record of 微云 隐私政策', {
      '微云/隐私政策.md': noticeOf(6),
      '-rf/--output=x.md': noticeOf(7),
      'Larkhaven/a\nb.md': noticeOf(8),
    });
  });

  it('is brought in whole: every version, in order, under its date, the technical ones marked', async () => {
    const folder = folderOf({});
    const done = await run(['import', 'ota', repository.folder, '--service', 'larkhaven', '--type', 'Privacy Policy'], {
      cwd: folder,
    });
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toBe('larkhaven-privacy-policy: 5 brought in, 2 given a later time, so that the order stays\n');
    const kept = await keptIn(folder, 'larkhaven-privacy-policy');
    expect(kept.map(({ texts }) => texts)).toEqual([
      [noticeOf(12)],
      [noticeOf(24)],
      [noticeOf(24, ' More.')],
      [noticeOf(24, ' More words.')],
      [noticeOf(36)],
    ]);
    expect(kept.map(({ capturedAt }) => capturedAt)).toEqual([
      '2019-05-01T06:00:00Z',
      '2019-08-01T06:00:00Z',
      '2019-08-01T06:00:01Z',
      '2019-08-01T06:00:02Z',
      '2020-01-01T00:00:00Z',
    ]);
    expect(kept.map(({ technical }) => technical ?? false)).toEqual([false, false, true, true, false]);
    expect(kept.map(({ commit }) => commit?.id)).toEqual(commits);
    expect(kept[3]?.commit).toMatchObject({ authoredAt: '2019-07-01T06:00:00Z', path: FILE });
  });

  it('gives every document its notice, whatever its name', async () => {
    const folder = folderOf({});
    expect((await run(['import', 'ota', repository.folder, '--all'], { cwd: folder })).status).toBe(0);
    const notices = await listNotices(archiveIn(folder));
    expect(notices).toContain('larkhaven-terms-of-service');
    expect(notices).toContain(noticeIdOf('微云', '隐私政策'));
    expect(notices).toContain('rf-output-x');
    expect(notices).toHaveLength(5);
    expect(await readdir(repository.folder)).toEqual(expect.arrayContaining(['-rf', 'README.md']));
  });

  it('is brought in once: a second run adds what is new only', async () => {
    const folder = folderOf({});
    const args = ['import', 'ota', repository.folder, '--service', 'Larkhaven', '--type', 'Privacy Policy'];
    await run([...args, '--notice', 'lark'], { cwd: folder });
    expect((await run([...args, '--notice', 'lark', '--lang', 'zh'], { cwd: folder })).stdout).toBe(
      'lark：已有 5 个\n',
    );
    expect((await run([...args, '--dry-run'], { cwd: folder })).stdout).toBe(
      'larkhaven-privacy-policy: 5 to bring in\n',
    );
    expect(await listNotices(archiveIn(folder))).toEqual(['lark']);
  });

  it('wants to know which document', async () => {
    const folder = folderOf({});
    const open = await run(['import', 'ota', repository.folder], { cwd: folder });
    expect(open.status).toBe(2);
    expect(open.stderr).toContain('holds 5 documents');
    const wrong = await run(['import', 'ota', repository.folder, '--service', 'Nobody'], { cwd: folder });
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('Larkhaven/Privacy Policy') });
    const two = await run(['import', 'ota', repository.folder, '--service', 'Larkhaven', '--notice', 'lark'], {
      cwd: folder,
    });
    expect(two).toMatchObject({ status: 2, stderr: expect.stringContaining('3 documents were named') });
  });

  it.each(['https://example.com/versions.git', './nowhere', '.'])('refuses %s, which is no clone', async (where) => {
    const done = await run(['import', 'ota', where, '--all'], { cwd: folderOf({ 'x.md': 'x' }) });
    expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining('hint: ') });
  });
});

describe('a snapshots repository', () => {
  it('joins the pages of one fetch to one version, and reads them as UTF-8 whatever they declare', async () => {
    const { folder: from, commit } = newRepository();
    const [first, second] = ['Inkwarren/Privacy Policy #a1.html', 'Inkwarren/Privacy Policy #b2.html'];
    commit('2021-03-01T00:00:00Z', 'Record', { 'Inkwarren/Privacy Policy.html': pageOf('Alone', 6) });
    commit('2021-04-01T00:00:00Z', 'Record', { [first]: pageOf('One', 12) });
    commit('2021-04-01T00:00:00Z', 'Record', { [second]: pageOf('Two', 12) });
    commit('2021-05-01T00:00:00Z', 'Record', { [second]: pageOf('Two', 24) });
    commit('2021-06-01T00:00:00Z', 'Record', { [first]: pageOf('One', 36), 'Inkwarren/Imprint.pdf': '%PDF-' });
    const folder = folderOf({});
    expect((await run(['import', 'ota', from], { cwd: folder })).stderr).toBe('');
    const kept = await keptIn(folder, 'inkwarren-privacy-policy');
    expect(kept.map(({ capturedAt, texts }) => [capturedAt.slice(0, 10), texts.length])).toEqual([
      ['2021-03-01', 1],
      ['2021-04-01', 2],
      ['2021-05-01', 2],
      ['2021-06-01', 2],
    ]);
    expect(kept[2]?.texts).toEqual([pageOf('One', 12), pageOf('Two', 24)]);
    expect(kept[2]?.commit?.path).toBe(first);
    const text = await run(['extract', 'inkwarren-privacy-policy@latest'], { cwd: folder });
    expect(text.stdout).toContain('in its shop – and in its app');
    expect(text.stderr).toBe('');
  });

  it('puts a page that is no notice aside, and goes on', async () => {
    const { folder: from, commit } = newRepository();
    commit('2021-03-01T00:00:00Z', 'Record', { 'Inkwarren/Privacy Policy.html': pageOf('Notice', 6) });
    commit('2021-04-01T00:00:00Z', 'Record', { 'Inkwarren/Privacy Policy.html': '<html><body></body></html>' });
    commit('2021-05-01T00:00:00Z', 'Record', { 'Inkwarren/Privacy Policy.html': pageOf('Notice', 12) });
    const folder = folderOf({});
    const done = await run(['import', 'ota', from], { cwd: folder });
    expect(done.stdout).toBe('inkwarren-privacy-policy: 2 brought in, 1 put aside as suspect\n');
    expect(done.stderr).toContain('put aside as suspect: empty: ');
    expect(await readdir(join(folder, 'snapshots/inkwarren-privacy-policy'))).toEqual([
      '20210301T000000Z',
      '20210501T000000Z',
      'suspect',
    ]);
    expect((await run(['import', 'ota', from], { cwd: folder })).stdout).toBe(
      'inkwarren-privacy-policy: 3 there before\n',
    );
  });
});

describe('the id of a notice', () => {
  it.each([
    ['Larkhaven', 'Privacy Policy', 'larkhaven-privacy-policy'],
    ['Société Générale', 'Charte', 'societe-generale-charte'],
    ['a.b', 'C++', 'a-b-c'],
  ])('of %s, %s reads as its name', (service, type, id) => {
    expect(noticeIdOf(service, type)).toBe(id);
  });

  it('is legal for any name, stable, and different for different names', () => {
    const names = ['微信', '支付宝', 'CON', '-', 'x'.repeat(90), 'Пример', '../../etc'];
    const ids = names.map((name) => noticeIdOf(name, '隐私政策'));
    expect(new Set(ids).size).toBe(names.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
    expect(noticeIdOf('微信', '隐私政策')).toBe(ids[0]);
  });
});
