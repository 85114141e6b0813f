import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault.js';
import { readRef, type SourceIo } from '../../src/source/ref.js';
import { sourceIo } from './io.js';

let cwd = '';
const write = (name: string, content: string | Buffer): void => writeFileSync(join(cwd, name), content);
const io = (more: Partial<SourceIo> = {}): SourceIo => sourceIo({ cwd, ...more });
const sha = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

async function faultOf(ref: string, more: Partial<SourceIo> = {}): Promise<string> {
  const error = await readRef(ref, io(more)).catch((thrown: unknown) => thrown);
  if (!(error instanceof Fault)) throw new Error(`expected a Fault for ${ref}, got ${String(error)}`);
  expect(error.message).toMatch(/\.$/);
  return `${error.exit}: ${error.code}`;
}

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'noticediff-source-'));
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('a path', () => {
  it('is read with its hash, type and encoding', async () => {
    write('a.html', '<p>您好</p>');
    expect(await readRef('a.html', io())).toEqual({
      ref: 'a.html',
      sha256: sha('<p>您好</p>'),
      capturedAt: null,
      path: 'a.html',
      pages: [{ mediaType: 'html', charset: 'utf-8', text: '<p>您好</p>' }],
      problems: [],
    });
  });

  it.each([
    ['page', '<!-- saved --><!DOCTYPE html><p>a', 'html'],
    ['note.txt', '\ufeff<html><body>a', 'html'],
    ['notice.md', '# A', 'markdown'],
    ['notice.MARKDOWN', 'A', 'markdown'],
    ['notice.txt', '# A', 'text'],
    ['noname', '# Privacy\n\nText', 'markdown'],
    ['plain', 'We keep data.\n\nFor a year.', 'text'],
    ['fragment', '<div><p>a</p><p>b</p></div>', 'html'],
    ['bare.html', 'No tag in here', 'text'],
  ])('named %s is of the type that its name or content says', async (name, content, mediaType) => {
    write(name, content);
    expect((await readRef(`./${name}`, io())).pages[0]?.mediaType).toBe(mediaType);
  });

  it.each([
    ['png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /PNG/],
    ['jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), /JPEG/],
    ['zip', Buffer.from('PK\u0003\u0004....x', 'latin1'), /ZIP/],
    ['gzip', gzipSync('<p>a</p>'), /gzip/],
    ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7) % 32)), /binary/],
  ])('that holds a %s under the name of a page is refused by its content', async (_what, bytes, message) => {
    write('lie.html', bytes);
    const error = await readRef('lie.html', io()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'not-text', exit: 'unjudged', message: expect.stringMatching(message) });
  });

  it('that is missing, a folder, too large or a circle of links says so', async () => {
    mkdirSync(join(cwd, 'folder'));
    symlinkSync('loop', join(cwd, 'loop'));
    write('large.txt', 'x'.repeat(200));
    expect(await faultOf('absent.html')).toBe('unjudged: not-found');
    expect(await faultOf('../../x@latest')).toBe('unjudged: not-found');
    expect(await faultOf('folder')).toBe('unjudged: is-a-directory');
    expect(await faultOf('loop')).toBe('unjudged: not-readable');
    expect(await faultOf('large.txt', { sizeLimit: 100 })).toBe('unjudged: too-large');
    expect(await faultOf('a.html/b')).toBe('unjudged: not-found');
  });

  it.runIf(process.platform === 'linux')('to an endless device stops at the limit', async () => {
    expect(await faultOf('/dev/zero', { sizeLimit: 1_000_000 })).toBe('unjudged: too-large');
  });
});

describe('standard input', () => {
  it('is read once', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdout.write("<p>a</p>")'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const both = io({ stdin: child.stdout });
    expect((await readRef('-', both)).pages[0]).toMatchObject({ text: '<p>a</p>', mediaType: 'html' });
    await expect(readRef('-', both)).rejects.toMatchObject({ code: 'stdin-twice', exit: 'usage' });
  });

  it('that never ends stops at the limit', async () => {
    const child = spawn(
      process.execPath,
      [
        '-e',
        'process.stdout.on("error",()=>process.exit());(function f(){while(process.stdout.write("x".repeat(65536)));process.stdout.once("drain",f)})()',
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    expect(await faultOf('-', { stdin: child.stdout, sizeLimit: 500_000 })).toBe('unjudged: too-large');
    child.kill();
  });
});

describe('git', () => {
  beforeAll(() => {
    git('init', '-q', '-b', 'main');
    mkdirSync(join(cwd, 'docs'));
    write('docs/notice.md', '# One\n');
    git('add', 'docs/notice.md');
    git('commit', '-qm', 'one');
    write('docs/notice.md', '# Two\n');
    git('commit', '-qam', 'two');
  });

  it('reads a file of a revision, from the root and from here', async () => {
    expect(await readRef('git:HEAD~1:docs/notice.md', io())).toMatchObject({
      sha256: sha('# One\n'),
      pages: [{ mediaType: 'markdown', text: '# One\n' }],
    });
    expect((await readRef('git:main:docs/notice.md', io({ cwd: join(cwd, 'docs') }))).pages[0]?.text).toBe('# Two\n');
    expect((await readRef('git:HEAD^{/one}:./notice.md', io({ cwd: join(cwd, 'docs') }))).pages[0]?.text).toBe(
      '# One\n',
    );
  });

  it('says what is missing', async () => {
    expect(await faultOf('git:nowhere:docs/notice.md')).toBe('unjudged: bad-git-rev');
    expect(await faultOf('git:HEAD:absent.md')).toBe('unjudged: not-found');
    expect(await faultOf('git:HEAD:docs')).toBe('unjudged: is-a-directory');
    expect(await faultOf('git:HEAD:docs/notice.md', { sizeLimit: 3 })).toBe('unjudged: too-large');
    expect(await faultOf('git:HEAD:a', { cwd: tmpdir() })).toBe('unjudged: no-git-repository');
  });

  const textOf = async (ref: string, more = {}): Promise<string | undefined> =>
    (await readRef(ref, io(more))).pages[0]?.text;

  it('reads the index, and the merge base of two branches', async () => {
    write('docs/notice.md', '# Three\n');
    git('add', 'docs/notice.md');
    write('docs/notice.md', '# Four\n');
    expect(await textOf('git::docs/notice.md')).toBe('# Three\n');
    expect(await textOf('git::./notice.md', { cwd: join(cwd, 'docs') })).toBe('# Three\n');
    expect(await faultOf('git::absent.md')).toBe('unjudged: not-found');
    git('switch', '-qc', 'side');
    git('commit', '-qm', 'three');
    git('switch', '-q', '--discard-changes', 'main');
    write('docs/notice.md', '# Five\n');
    git('commit', '-qam', 'five');
    expect(await textOf('git:main...side:docs/notice.md')).toBe('# Two\n');
    expect(await textOf('git:side...:docs/notice.md')).toBe('# Two\n');
    expect(await faultOf('git:main...nowhere:docs/notice.md')).toBe('unjudged: bad-git-rev');
  });

  it('refuses a name that is a tag and a branch', async () => {
    git('branch', 'spring', 'HEAD~1');
    git('tag', 'spring');
    git('config', 'core.warnAmbiguousRefs', 'false');
    expect(await faultOf('git:spring:docs/notice.md')).toBe('unjudged: ambiguous-git-rev');
    expect(await textOf('git:refs/heads/spring:docs/notice.md')).toBe('# Two\n');
  });

  it('follows symbolic links inside of the repository, and names those that lead out or round', async () => {
    for (const [target, name] of [
      ['notice.md', 'docs/link.md'],
      ['docs', 'papers'],
      ['../../etc/passwd', 'docs/out.md'],
      ['/etc/passwd', 'docs/absolute.md'],
      ['round.md', 'docs/round.md'],
    ] as const)
      symlinkSync(target, join(cwd, name));
    git('add', '-A');
    git('commit', '-qm', 'links');
    for (const rev of ['HEAD', '']) {
      expect(await textOf(`git:${rev}:docs/link.md`)).toBe('# Five\n');
      expect(await textOf(`git:${rev}:papers/link.md`)).toBe('# Five\n');
      for (const name of ['out', 'absolute', 'round'])
        expect(await faultOf(`git:${rev}:docs/${name}.md`)).toBe('unjudged: bad-link');
    }
  });

  it('makes no option and no command of what a ref holds', async () => {
    expect(await faultOf('git:--upload-pack=touch x:y')).toBe('usage: bad-git-ref');
    expect(await faultOf('git:HEAD:--textconv')).toBe('unjudged: not-found');
    expect(await faultOf('git:$(touch x):y')).toBe('unjudged: bad-git-rev');
    expect(await faultOf('x')).toBe('unjudged: not-found');
  });
});

describe('the archive', () => {
  const snapshot = (stamp: string, pages: readonly string[], more: object = {}): void => {
    const folder = join(cwd, 'snapshots', 'shop-cn', stamp);
    mkdirSync(folder, { recursive: true });
    for (const [index, page] of pages.entries()) writeFileSync(join(folder, `${index + 1}.html`), page);
    const capturedAt = stamp.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
    const record = {
      schemaVersion: 1,
      urls: ['https://shop.example/privacy'],
      capturedAt,
      cameBy: 'live',
      pages: pages.map((page, index) => ({
        file: `${index + 1}.html`,
        sha256: sha(page),
        mediaType: 'text/html',
        charset: null,
        url: null,
      })),
      ...more,
    };
    writeFileSync(join(folder, 'capture.json'), JSON.stringify(record));
  };
  const textOf = async (ref: string): Promise<string | undefined> => (await readRef(ref, io())).pages[0]?.text;

  beforeAll(() => {
    snapshot('20220118T101500Z', ['<p>one</p>']);
    snapshot('20220307T000000Z', ['<p>two</p>', '<p>more</p>']);
    snapshot('20220307T235959Z', ['<p>three</p>']);
    mkdirSync(join(cwd, 'snapshots', 'shop-cn', 'suspect', '20230101T000000Z'), { recursive: true });
  });

  it('reads the version that is meant', async () => {
    expect(await textOf('shop-cn@latest')).toBe('<p>three</p>');
    expect(await textOf('shop-cn@latest~2')).toBe('<p>one</p>');
    expect(await textOf('shop-cn@2022-03-07')).toBe('<p>three</p>');
    expect(await textOf('shop-cn@2022-03-07T12:00:00Z')).toBe('<p>two</p>');
    expect(await textOf('shop-cn@2022-03-06')).toBe('<p>one</p>');
    expect(await readRef('shop-cn@latest~1', io())).toMatchObject({
      capturedAt: '2022-03-07T00:00:00Z',
      sha256: sha('<p>two</p><p>more</p>'),
      pages: [{ text: '<p>two</p>' }, { text: '<p>more</p>' }],
    });
  });

  it('says what it does not hold', async () => {
    expect(await faultOf('shop-cn@latest~3')).toBe('unjudged: no-such-version');
    expect(await faultOf('shop-cn@2022-01-17')).toBe('unjudged: no-such-version');
    expect(await faultOf('other@latest')).toBe('unjudged: no-such-notice');
    await expect(readRef('other@latest', io())).rejects.toMatchObject({ hint: expect.stringContaining('shop-cn') });
  });

  it('finds the baseline, and never chooses one', async () => {
    expect(await faultOf('shop-cn@baseline')).toBe('usage: no-baseline');
    mkdirSync(join(cwd, 'approvals', 'shop-cn'), { recursive: true });
    write('approvals/shop-cn/baseline.json', '{');
    expect(await faultOf('shop-cn@baseline')).toBe('usage: bad-baseline');
    const baseline = { sha256: sha('<p>one</p>'), capturedAt: '2022-01-18T10:15:00Z', by: 'A', on: '2022-01-19' };
    write('approvals/shop-cn/baseline.json', JSON.stringify(baseline));
    expect(await textOf('shop-cn@baseline')).toBe('<p>one</p>');
    write('approvals/shop-cn/baseline.json', JSON.stringify({ ...baseline, capturedAt: '2021-01-18T10:15:00Z' }));
    expect(await faultOf('shop-cn@baseline')).toBe('usage: baseline-missing');
  });

  it('refuses pages that are not what was captured, and names outside the folder', async () => {
    snapshot('20240101T000000Z', ['<p>x</p>']);
    write('snapshots/shop-cn/20240101T000000Z/1.html', '<p>y</p>');
    expect(await faultOf('shop-cn@2024-01-01')).toBe('unjudged: archive-damaged');
    snapshot('20240102T000000Z', ['<p>x</p>'], { pages: [{ file: '../1.html', sha256: sha('') }] });
    expect(await faultOf('shop-cn@2024-01-02')).toBe('unjudged: archive-damaged');
    snapshot('20240103T000000Z', ['<p>x</p>'], { schemaVersion: 2 });
    expect(await faultOf('shop-cn@2024-01-03')).toBe('unjudged: archive-damaged');
  });

  it('asks which one is meant where a file has the same name', async () => {
    write('shop-cn@latest', 'file');
    expect(await faultOf('shop-cn@latest')).toBe('usage: ambiguous-ref');
    expect(await textOf('./shop-cn@latest')).toBe('file');
    rmSync(join(cwd, 'shop-cn@latest'));
  });
});
