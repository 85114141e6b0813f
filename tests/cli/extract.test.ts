import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BEFORE, BIN, folderOf, run, ZH_BEFORE } from './run.js';

const folder = folderOf({ 'before.md': BEFORE, 'zh.md': ZH_BEFORE, 'empty.html': '<html><body></body></html>' });
const extract = (...args: string[]) => run(['extract', ...args], { cwd: folder });

describe('extract', () => {
  test('gives the sections as JSON', async () => {
    const { status, stdout } = await extract('before.md', '--format', 'json');
    const notice = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(notice).toMatchObject({
      schemaVersion: 1,
      title: 'Privacy Notice',
      statedDate: '2022-03-01',
      language: 'en',
    });
    expect(Object.keys(notice)).toEqual(['schemaVersion', 'title', 'statedDate', 'language', 'sections', 'problems']);
    expect(Object.keys(notice.sections[0])).toEqual(['id', 'heading', 'level', 'blocks']);
    expect(Object.keys(notice.sections[0].blocks[0])).toEqual(['kind', 'text', 'marks', 'links']);
    expect(notice.sections.map((section: { heading: string }) => section.heading)).toEqual(
      expect.arrayContaining(['Sharing', 'Retention', 'Contact']),
    );
  });

  test.each(['before.md', 'zh.md'])('what it prints as Markdown is read again as the same notice: %s', async (file) => {
    const sectionsOf = async (ref: string, input = '') =>
      JSON.parse((await run(['extract', ref, '-f', 'json'], { cwd: folder, input })).stdout).sections.map(
        ({ heading, blocks }: { heading: string; blocks: { text: string }[] }) => [
          heading,
          blocks.map((block) => block.text),
        ],
      );
    const markdown = (await extract(file, '-f', 'markdown')).stdout;
    writeFileSync(join(folder, 'again.md'), markdown);
    expect(await sectionsOf('again.md')).toEqual(await sectionsOf(file));
  });

  test('--textconv never fails: what is wrong is its first line', async () => {
    expect(await extract('--textconv', 'before.md')).toMatchObject({ status: 0, stderr: '' });
    const empty = await extract('--textconv', 'empty.html');
    expect([empty.status, empty.stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^noticediff: empty: /)]);
    for (const wrong of [['-x.html'], [], ['before.md', '-o', 'nowhere/out.txt']])
      expect(await extract('--textconv', ...wrong)).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^noticediff: /),
      });
    const missing = await extract('--textconv', 'nowhere.html');
    expect([missing.status, missing.stdout]).toEqual([0, expect.stringMatching(/^noticediff: not-found: /)]);
  });

  test('git shows notices as text with it, as the README says', () => {
    const repository = folderOf({ '.gitattributes': '*.html diff=notice\n' });
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: repository,
        encoding: 'utf8',
      });
    const page = (days: number) =>
      `<html><body><main><h1>Privacy Notice</h1><p>${BEFORE.split('\n')[4]}</p><h2>Retention</h2><p>We keep logs for ${days} days.</p></main></body></html>`;
    git('init', '-q');
    writeFileSync(join(repository, 'notice.html'), page(30));
    git('add', '.');
    git('commit', '-qm', 'one');
    writeFileSync(join(repository, 'notice.html'), page(90));
    const { stdout } = git(
      '-c',
      `diff.notice.textconv=${JSON.stringify(process.execPath)} ${JSON.stringify(BIN)} extract --textconv`,
      'diff',
    );
    expect(stdout).toContain('-We keep logs for 30 days.\n+We keep logs for 90 days.');
  });

  test('reads standard input', async () => {
    expect((await run(['extract', '-'], { cwd: folder, input: BEFORE })).stdout).toContain(
      'We keep order records for 12 months.',
    );
  });
});
