/** What notices that are files are held against: how it is named, what is told where it is not here, and that no pull request names its own. */
import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newRepository, noticeOf, type Repository } from './git-repository.js';
import { folderOf, run } from './run.js';

const CONFIG = 'noticediff.config.json';
const configOf = (more: object = {}): string =>
  JSON.stringify({ ...more, notices: [{ id: 'shop', files: ['legal/shop.md'] }] });
const day = (of: number): string => `2026-01-0${of}T00:00:00Z`;

/** `main`, and a branch that lowers, whose configuration says what is given. */
function newBranch(before: object, after: object): Repository {
  const repository = newRepository();
  repository.commit(day(1), 'one', { 'legal/shop.md': noticeOf(12), [CONFIG]: configOf(before) });
  repository.git('switch', '-q', '-c', 'side');
  repository.commit(day(2), 'two', { 'legal/shop.md': noticeOf(24), [CONFIG]: configOf(after) });
  return repository;
}

async function check(cwd: string, args: readonly string[] = [], lang = 'en') {
  const { status, stdout, stderr } = await run(['check', '--format', 'json', '--lang', lang, ...args], {
    cwd,
    env: { GIT_CONFIG_GLOBAL: '/dev/null' },
  });
  const [notice] = stdout === '' ? [] : JSON.parse(stdout).notices;
  const { message = '', hint = '', code = null } = notice?.error ?? {};
  const rules: readonly string[] = (notice?.findings ?? []).map(({ rule }: { rule: string }) => rule);
  return { status, stderr, rules, code, message, hint };
}

describe('a pull request that names its own base, where neither CI nor the remote names one', () => {
  const asked = ['retention-extended', 'configuration-changed'];

  it('is held against the one that its configuration named before', async () => {
    for (const named of ['HEAD', 'nowhere']) {
      const { folder, commit, git } = newBranch({ base: 'main' }, { base: named });
      expect([named, await check(folder)]).toMatchObject([named, { status: 1, rules: asked }]);
      // Nor by a second step, from a branch of its own that has the first.
      git('branch', 'own');
      commit(day(3), 'three', { [CONFIG]: configOf({ base: 'own' }) });
      expect([named, await check(folder)]).toMatchObject([named, { status: 1, rules: asked }]);
    }
  });

  it('also where the configuration was lost on the way, is a link, or is not committed', async () => {
    const { folder, commit, git } = newBranch({ base: 'main' }, {});
    git('rm', '-q', CONFIG);
    commit(day(3), 'lost', {});
    commit(day(4), 'broken', { [CONFIG]: '{' });
    commit(day(5), 'found', { [CONFIG]: configOf({ base: 'side' }) });
    expect(await check(folder)).toMatchObject({ status: 1, rules: asked });
    git('reset', '-q', '--hard', 'main');
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(24));
    writeFileSync(join(folder, CONFIG), configOf({ base: 'HEAD' }));
    expect(await check(folder)).toMatchObject({ status: 1, rules: asked });
    git('reset', '-q', '--hard', 'main');
    renameSync(join(folder, CONFIG), join(folder, 'settings.json'));
    symlinkSync('settings.json', join(folder, CONFIG));
    commit(day(6), 'link', {});
    git('branch', '-f', 'main');
    commit(day(7), 'two', { 'settings.json': configOf({ base: 'side' }), 'legal/shop.md': noticeOf(24) });
    expect(await check(folder)).toMatchObject({ status: 1, rules: asked });
  });

  it('is not judged where nothing was named before, or the clone does not show it', async () => {
    const { folder } = newBranch({}, { base: 'HEAD' });
    const own = await check(folder);
    expect([own.status, own.code]).toEqual([3, 'no-base']);
    expect(own.message).toContain('is HEAD itself: nothing would be compared');
    const shallow = join(folderOf({}), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', '-b', 'side', `file://${folder}`, shallow]);
    execFileSync('git', ['remote', 'set-head', 'origin', '-d'], { cwd: shallow });
    const cut = await check(shallow);
    expect([cut.status, cut.message]).toEqual([3, expect.stringContaining('does not show since when')]);
  });

  it('stands once the change of the base was merged, and where the configuration always had it', async () => {
    const { folder, git, commit } = newBranch({ base: 'main' }, { base: 'trunk' });
    git('branch', 'trunk', 'main');
    git('switch', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'merged', 'side');
    git('branch', '-f', 'trunk');
    expect(await check(folder)).toMatchObject({ status: 0, rules: [] });
    git('switch', '-q', '-c', 'next');
    commit(day(3), 'three', { 'legal/shop.md': noticeOf(36) });
    expect(await check(folder)).toMatchObject({ status: 1, rules: ['retention-extended'] });
    const always = newBranch({ base: 'main' }, { base: 'main' });
    expect(await check(always.folder)).toMatchObject({ status: 1, rules: ['retention-extended'] });
    always.git('switch', '-q', 'main');
    expect(await check(always.folder)).toMatchObject({ status: 0 });
  });

  it('is held against what the remote names where the configuration of that cannot be read', async () => {
    const { folder, commit, git } = newRepository();
    commit(day(1), 'one', { 'legal/shop.md': noticeOf(12), [CONFIG]: 'nonsense' });
    git('update-ref', 'refs/remotes/origin/HEAD', 'main');
    git('switch', '-q', '-c', 'side');
    commit(day(2), 'two', { 'legal/shop.md': noticeOf(24), [CONFIG]: configOf({ base: 'HEAD', failOn: 'none' }) });
    const told = await check(folder);
    expect([told.status, told.rules.slice(0, 2)]).toEqual([1, asked]);
  });
});

describe('a base that is not here', () => {
  it.each([
    ['main'],
    ['origin/main'],
    ['refs/heads/main'],
    ['refs/remotes/origin/main'],
    ['hash'],
    ['of the configuration'],
  ])('is there after the command that is printed: %s', async (named) => {
    const { folder, git } = newBranch({ base: 'main' }, { base: 'main' });
    const args =
      named === 'of the configuration' ? [] : ['--base', named === 'hash' ? git('rev-parse', 'main').trim() : named];
    for (const branches of ['--single-branch', '--no-single-branch']) {
      const clone = join(folderOf({}), 'clone');
      execFileSync('git', ['clone', '-q', '--depth', '1', branches, '-b', 'side', `file://${folder}`, clone]);
      execFileSync('git', ['remote', 'set-head', 'origin', '-d'], { cwd: clone });
      const { status, hint } = await check(clone, args);
      expect(status).toBe(3);
      expect(hint).toMatch(/^Fetch it: git fetch --unshallow origin \S+$/);
      execSync(hint.replace('Fetch it: ', ''), { cwd: clone, stdio: 'ignore' });
      expect(await check(clone, args)).toMatchObject({ status: 1, rules: ['retention-extended'] });
    }
  });

  it('is told of without a command where none would bring it', async () => {
    const { folder, git } = newBranch({}, {});
    for (const named of ['main', 'HEAD~99', 'deadbeef']) {
      if (named !== 'main') git('remote', 'add', named.replace('~', ''), folder);
      else git('branch', '-m', 'main', 'trunk');
      const { status, hint } = await check(folder, ['--base', named]);
      expect([status, hint]).toEqual([3, expect.stringMatching(/^No branch is called so/)]);
    }
  });
});

describe('what is no base', () => {
  it.each([
    ['', 'nothing'],
    [' ', 'nothing'],
    ['--upload-pack=touch', '"--upload-pack=touch", which looks like an option'],
    ['main:legal', '"main:legal", which is none'],
    ['main..side', '"main..side", which is none'],
    ['main^{tree}', '"main^{tree}", which is none'],
    ['main\nside', '"main�side", which is none'],
  ])('is named with what was expected, and nothing is fetched: %j', async (named, found) => {
    const { folder } = newBranch({}, {});
    const { status, code, message, hint } = await check(folder, [`--base=${named}`]);
    expect([status, code]).toEqual([2, 'bad-base']);
    expect(message).toContain(`must be a commit, such as origin/main; found ${found}.`);
    expect(hint).not.toContain('fetch');
  });

  it('is an option that stands where the value was forgotten, of whatever option', async () => {
    const { folder } = newBranch({}, {});
    for (const args of [
      ['check', '--base', '--staged'],
      ['check', '--config', '-q'],
      ['approve', '--reason', '--all'],
    ]) {
      const { status, stderr } = await run(args, { cwd: folder });
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/takes a value; found the option '--?\w+' in its place/),
      ]);
    }
    const { stderr } = await run(['check', '--lang', 'zh', '--base', '--staged'], { cwd: folder });
    expect(stderr).toContain('其位置上是选项 --staged');
  });
});

describe('a configuration that is a link', () => {
  const loose = configOf({ failOn: 'none' });

  function linked(): Repository {
    const repository = newRepository();
    mkdirSync(join(repository.folder, 'conf'));
    symlinkSync('conf/gate.json', join(repository.folder, CONFIG));
    repository.commit(day(1), 'one', { 'conf/gate.json': configOf(), 'legal/shop.md': noticeOf(12) });
    repository.git('switch', '-q', '-c', 'side');
    return repository;
  }

  it('is followed on the base, in the index and between two refs: whoever loosens it is judged by it', async () => {
    const asked = { status: 1, rules: ['retention-extended', 'configuration-changed'] };
    for (const isReplaced of [true, false]) {
      const { folder, commit, git } = linked();
      if (isReplaced) rmSync(join(folder, CONFIG));
      commit(day(2), 'two', { [isReplaced ? CONFIG : 'conf/gate.json']: loose, 'legal/shop.md': noticeOf(24) });
      expect(await check(folder, ['--base', 'main'])).toMatchObject(asked);
      const refs = ['--notice', 'shop', '--before', 'git:main:legal/shop.md', '--after', 'git:side:legal/shop.md'];
      expect((await run(['check', ...refs], { cwd: folder })).status).toBe(1);
      git('reset', '-q', '--soft', 'main');
      expect(await check(folder, ['--staged'])).toMatchObject(asked);
    }
  });

  it('through a folder likewise', async () => {
    const { folder, commit } = newRepository();
    mkdirSync(join(folder, 'v1'));
    symlinkSync('v1', join(folder, 'current'));
    const config = (failOn: string): string =>
      JSON.stringify({ failOn, notices: [{ id: 'shop', files: ['../legal/shop.md'] }] });
    commit(day(1), 'one', { 'v1/gate.json': config('unclear'), 'legal/shop.md': noticeOf(12) });
    commit(day(2), 'two', { 'v1/gate.json': config('none'), 'legal/shop.md': noticeOf(24) });
    const call = ['--config', 'current/gate.json'];
    expect(await check(folder, [...call, '--base', 'HEAD~1'])).toMatchObject({ status: 1 });
    expect((await check(folder, [...call, '--staged'])).status).toBe(0);
  });

  it.each([
    ['to nothing', 'nowhere.json'],
    ['out of the repository', '/etc/hostname'],
    ['in a circle', CONFIG],
  ])('that leads %s is an error, and on the base counts as the defaults', async (_, target) => {
    const { folder, commit, git } = newRepository();
    symlinkSync(target, join(folder, CONFIG));
    commit(day(1), 'one', { 'legal/shop.md': noticeOf(12) });
    git('switch', '-q', '-c', 'side');
    expect((await check(folder, ['--base', 'main'])).status).toBe(2);
    expect((await check(folder, ['--staged'])).status).toBe(3);
    rmSync(join(folder, CONFIG));
    commit(day(2), 'two', { [CONFIG]: loose, 'legal/shop.md': noticeOf(24) });
    const { status, rules } = await check(folder, ['--base', 'main']);
    expect([status, new Set(rules)]).toEqual([1, new Set(['retention-extended', 'configuration-changed'])]);
  });
});

describe('a notice that was files and is rendered, or the other way round', () => {
  const config = (notice: object): string => JSON.stringify({ failOn: 'low', notices: [{ id: 'shop', ...notice }] });
  const files = { files: ['legal/shop.md'] };
  // What the command prints, or the file says, is the old text; what is served may be the new one.
  const rendered = { render: ['cat', 'legal/old.md'] };

  it.each([
    ['files, and is rendered', files, rendered],
    ['rendered, and is files', { render: ['cat', 'legal/shop.md'] }, { files: ['legal/old.md'] }],
  ])('is no way past the gate: %s', async (_, before, after) => {
    const { folder, commit, git } = newRepository();
    commit(day(1), 'one', { 'legal/shop.md': noticeOf(12), [CONFIG]: config(before) });
    git('switch', '-q', '-c', 'side');
    commit(day(2), 'two', {
      'legal/shop.md': noticeOf(24),
      'legal/old.md': noticeOf(12),
      [CONFIG]: config(after),
    });
    expect((await check(folder, ['--base', 'main'])).status).toBe(3);
    expect(await check(folder, ['--base', 'main', '--render'])).toMatchObject({
      status: 1,
      rules: ['notice-removed', 'configuration-changed'],
    });
    const approve = ['approve', '--notice', 'shop', '--base', 'main', '--render', '--all', '--reason', 'Built now'];
    expect((await run(approve, { cwd: folder })).status).toBe(0);
    expect((await check(folder, ['--base', 'main', '--render'])).status).toBe(0);
  });
});
