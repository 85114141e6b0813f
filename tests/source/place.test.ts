import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRef } from '../../src/source/ref.js';
import { sourceIo } from './io.js';

let root = '';
const pathOf = async (ref: string, cwd = root, archive = 'snapshots'): Promise<string | null> =>
  (await readRef(ref, sourceIo({ stdin: Readable.from(['We keep data.']), cwd, archive }))).path ?? null;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'noticediff-place-')));
  const snapshot = join(root, 'snapshots/shop/20220118T101500Z');
  for (const folder of ['docs/zh', snapshot])
    mkdirSync(join(folder.startsWith('/') ? '' : root, folder), { recursive: true });
  writeFileSync(join(root, 'top.md'), 'We keep data.');
  writeFileSync(join(root, 'docs/privacy, 2022.md'), 'We keep data.');
  writeFileSync(join(root, 'docs/zh/隐私.md'), '我们保存数据。');
  writeFileSync(join(snapshot, '1.html'), '<p>We keep data.');
  const page = {
    file: '1.html',
    sha256: createHash('sha256').update('<p>We keep data.').digest('hex'),
    mediaType: 'text/html',
    charset: null,
    url: null,
  };
  const record = { schemaVersion: 1, urls: [], capturedAt: '2022-01-18T10:15:00Z', cameBy: 'import', pages: [page] };
  writeFileSync(join(snapshot, 'capture.json'), JSON.stringify(record));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a capture knows its file in the working folder', () => {
  it.each([
    ['top.md', '', 'top.md'],
    ['./docs/../top.md', '', 'top.md'],
    ['docs/privacy, 2022.md', '', 'docs/privacy, 2022.md'],
    ['zh/隐私.md', 'docs', 'zh/隐私.md'],
    ['../top.md', 'docs', null],
    ['git:HEAD:docs/zh/隐私.md', '', 'docs/zh/隐私.md'],
    ['git:HEAD:docs/zh/隐私.md', 'docs', 'zh/隐私.md'],
    ['git:HEAD:./zh/隐私.md', 'docs', 'zh/隐私.md'],
    ['git:HEAD:top.md', 'docs', null],
    ['shop@latest', '', 'snapshots/shop/20220118T101500Z/1.html'],
    ['-', '', null],
  ])('%s in /%s is %s', async (ref, folder, path) => {
    expect(await pathOf(ref, join(root, folder))).toBe(path);
  });

  it('has none where the archive lies outside', async () => {
    expect(await pathOf('shop@latest', join(root, 'docs'), '../snapshots')).toBeNull();
  });
});
