/** Notices that are files: what they are held against, what of them came and went, and that a pull request cannot disarm the gate. */
import { execSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { listBases } from '../../src/tasks/change/base.js';
import { newRepository, noticeOf, type Repository } from './git-repository.js';
import { BIN, folderOf, run, runProcess } from './run.js';
import { schemaErrors } from './schema.js';

const CONFIG = 'noticediff.config.json';
const configOf = (more: object = {}, ...files: readonly string[]): string =>
  JSON.stringify({ notices: [{ id: 'shop', files: files.length > 0 ? files : ['legal/shop.md'], ...more }] });

/** On a branch of its own; `main` is its base. */
function newBranch(files: Readonly<Record<string, string>> = {}, config = configOf()): Repository {
  const repository = newRepository();
  repository.commit('2026-01-01T00:00:00Z', 'one', { 'legal/shop.md': noticeOf(12), [CONFIG]: config, ...files });
  repository.git('switch', '-q', '-c', 'side');
  return repository;
}

interface Answer {
  readonly status: number | null;
  readonly stderr: string;
  readonly notices: readonly (Report & {
    readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
    readonly gate: { readonly failOn: string; readonly compared?: false };
  })[];
  readonly rules: readonly string[];
}

async function check(cwd: string, args: readonly string[] = ['--base', 'main'], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = await run(['check', '--format', 'json', ...args], {
    cwd,
    env: { GIT_CONFIG_GLOBAL: '/dev/null', ...env },
  });
  const json = stdout === '' ? { notices: [] } : JSON.parse(stdout);
  if (stdout !== '') expect(schemaErrors('check', json)).toEqual([]);
  const notices: Answer['notices'] = json.notices;
  const rules = notices.flatMap(({ findings }) => (findings ?? []).map(({ rule }) => rule));
  return { status, stderr, notices, rules } satisfies Answer;
}

const codeOf = ({ status, notices }: Answer) => [status, notices[0]?.error?.code];

describe('the base', () => {
  const here = (env: NodeJS.ProcessEnv = {}) => ({ cwd: '/', env });
  const first = (...args: Parameters<typeof listBases>) => listBases(...args)[0];
  const event = (value: unknown): NodeJS.ProcessEnv => ({
    GITHUB_EVENT_PATH: join(folderOf({ 'event.json': JSON.stringify(value) }), 'event.json'),
  });
  const sha = 'a'.repeat(40);

  it('is what the call says, else the configuration, else CI, else the remote', () => {
    const ci = here({ GITHUB_BASE_REF: 'trunk' });
    expect(listBases('v1', 'origin/next', ci).map(({ rev }) => rev)).toEqual([
      'v1',
      'origin/next',
      'origin/trunk',
      'origin/HEAD',
    ]);
    expect(first(undefined, null, ci)).toMatchObject({ by: 'ci', full: 'refs/remotes/origin/trunk' });
  });

  it('is what each CI says of pull requests, of its merge queue, and of pushes', () => {
    expect(first(undefined, null, here(event({ merge_group: { base_sha: sha } })))?.rev).toBe(sha);
    expect(first(undefined, null, here(event({ before: sha })))?.rev).toBe(sha);
    expect(first(undefined, null, here({ CI_MERGE_REQUEST_DIFF_BASE_SHA: sha, CI_COMMIT_BEFORE_SHA: '0' }))?.rev).toBe(
      sha,
    );
    expect(first(undefined, null, here({ CI_COMMIT_BEFORE_SHA: sha }))?.rev).toBe(sha);
    // A new branch was nothing before; an event that cannot be read says nothing.
    expect(first(undefined, null, here(event({ before: '0'.repeat(40) })))?.by).toBe('remote');
    expect(first(undefined, null, here({ GITHUB_EVENT_PATH: '/nowhere' }))?.by).toBe('remote');
  });

  it('is an error with what to fetch where it is not here, and with what to write where two things have its name', async () => {
    const { folder, git } = newBranch();
    const absent = await check(folder, ['--base', 'origin/next']);
    expect(codeOf(absent)).toEqual([3, 'no-base']);
    expect(absent.notices[0]?.error?.hint).toBe('Fetch it: git fetch origin +next:refs/remotes/origin/next');
    expect(codeOf(await check(folder, []))).toEqual([3, 'no-base']);
    git('tag', 'main');
    expect(codeOf(await check(folder))).toEqual([3, 'ambiguous-git-rev']);
    expect(codeOf(await check(folder, ['--base', 'refs/heads/main']))).toEqual([0, undefined]);
    git('switch', '-q', '--orphan', 'apart');
    writeFileSync(join(folder, CONFIG), configOf());
    git('add', '-A');
    git('commit', '-qm', 'apart', '--allow-empty');
    expect((await check(folder, ['--base', 'side'])).notices[0]?.error?.message).toContain('no common ancestor');
  });

  it('says that nothing was compared where it is HEAD, never that nothing changed', async () => {
    const { folder, git } = newBranch();
    git('switch', '-q', 'main');
    const idle = await check(folder);
    expect([idle.status, idle.notices[0]?.gate.compared]).toEqual([0, false]);
    for (const format of ['terminal', 'markdown', 'github', 'sarif', 'junit']) {
      const { stdout } = await run(['check', '--base', 'main', '--format', format], { cwd: folder });
      expect(stdout).toContain('Nothing was compared');
      expect(stdout).not.toMatch(/nothing changed|Nothing unapproved/);
    }
    expect((await run(['diff', 'shop', '--base', 'main'], { cwd: folder })).stdout).toMatch(
      /^Nothing was compared.*\n$/,
    );
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(24));
    const changed = await check(folder);
    expect([changed.status, changed.notices[0]?.gate.compared]).toEqual([1, undefined]);
  });

  it('cannot be named by the pull request itself', async () => {
    const { folder, git, commit } = newBranch();
    git('update-ref', 'refs/remotes/origin/HEAD', 'main');
    commit('2026-01-02T00:00:00Z', 'two', {
      'legal/shop.md': noticeOf(24),
      [CONFIG]: configOf().replace('{', '{ "base": "HEAD", '),
    });
    expect(await check(folder, [])).toMatchObject({
      status: 1,
      rules: ['retention-extended', 'configuration-changed'],
    });
  });
});

describe('what is held against the base', () => {
  it('is the work tree, the index with --staged, and never both', async () => {
    const { folder, git } = newBranch();
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(24));
    expect((await check(folder)).status).toBe(1);
    expect((await check(folder, ['--staged'])).status).toBe(0);
    git('add', '-A');
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(12));
    expect((await check(folder)).status).toBe(0);
    expect((await check(folder, ['--staged'])).status).toBe(1);
    expect((await run(['check', '--staged', '--base', 'main'], { cwd: folder })).status).toBe(2);
  });

  it('is the commit that is being made: of everything, of a part, in another work tree', async () => {
    const { folder, git } = newBranch({ 'other.md': 'Other\n' });
    const hook = join(folder, '.git/hooks/pre-commit');
    writeFileSync(hook, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" check --staged >&2\n`);
    chmodSync(hook, 0o755);
    const commit = (cwd: string, ...args: readonly string[]): boolean =>
      spawnSync('git', ['commit', '-qm', 'x', ...args], {
        cwd,
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
      }).status === 0;
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(24));
    writeFileSync(join(folder, 'other.md'), 'More\n');
    expect(commit(folder, '-a')).toBe(false);
    expect(commit(folder, '--', 'other.md')).toBe(true);
    expect(commit(folder, '--', 'legal/shop.md')).toBe(false);
    const tree = join(folderOf({}), 'tree');
    git('worktree', 'add', '-q', tree);
    writeFileSync(join(tree, 'legal/shop.md'), noticeOf(36));
    expect(commit(tree, '-a')).toBe(false);
    writeFileSync(join(tree, 'legal/shop.md'), noticeOf(6));
    expect(commit(tree, '-a')).toBe(true);
  });

  it('takes the configuration and the decisions of the index too', async () => {
    const { folder, git } = newBranch();
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(24));
    git('add', '-A');
    const approve = ['approve', '--notice', 'shop', '--staged', 'C-001', '--reason', 'Agreed'];
    const approved = await run(approve, { cwd: join(folder, 'legal') });
    expect(approved.status).toBe(0);
    expect(existsSync(join(folder, 'approvals/shop'))).toBe(true);
    expect((await check(folder, ['--staged'])).status).toBe(1);
    // What is printed puts it into the commit, from any folder.
    const [, command = ''] = /: (git add \S+)\n$/.exec(approved.stdout) ?? [];
    execSync(command, { cwd: join(folder, 'legal') });
    writeFileSync(join(folder, CONFIG), 'nonsense');
    expect((await check(folder, ['--staged'])).status).toBe(0);
    expect((await check(folder)).status).toBe(2);
  });

  it('is every file that a pattern matches, sorted; one that matches none is an error of the configuration', async () => {
    const { folder } = newBranch({ 'legal/b/2.md': noticeOf(3), 'legal/a.txt': 'x' }, configOf({}, 'legal/**/*.md'));
    expect((await check(folder)).notices[0]?.after.repositoryPaths ?? []).toEqual(['legal/b/2.md', 'legal/shop.md']);
    for (const files of [['nothing/*.md'], ['legal/absent.md']]) {
      writeFileSync(join(folder, CONFIG), configOf({}, ...files));
      expect(codeOf(await check(folder))).toEqual([2, 'no-such-file']);
    }
    for (const path of ['../shop.md', '.git/config', 'legal/../.GIT/config']) {
      writeFileSync(join(folder, CONFIG), configOf({}, path));
      expect((await run(['check', '--base', 'main'], { cwd: folder })).status).toBe(2);
    }
  });

  it.each([
    ['an empty file', (folder: string) => writeFileSync(join(folder, 'legal/shop.md'), ''), undefined],
    [
      'a link that leads out of the repository',
      (folder: string) => {
        spawnSync('rm', [join(folder, 'legal/shop.md')]);
        symlinkSync('/etc/hostname', join(folder, 'legal/shop.md'));
      },
      'bad-link',
    ],
    [
      'a link to what git keeps for itself',
      (folder: string) => {
        spawnSync('rm', [join(folder, 'legal/shop.md')]);
        symlinkSync('../.git/config', join(folder, 'legal/shop.md'));
      },
      'bad-link',
    ],
    [
      'a folder in its place',
      (folder: string) => {
        spawnSync('rm', [join(folder, 'legal/shop.md')]);
        mkdirSync(join(folder, 'legal/shop.md'));
      },
      'is-a-directory',
    ],
  ])('is not judged where it is %s', async (_, spoil, code) => {
    const { folder } = newBranch();
    spoil(folder);
    expect(codeOf(await check(folder))).toEqual([3, code]);
  });

  it('is not judged where it is too large: its own notice, and no other', async () => {
    const config = JSON.stringify({ notices: ['large', 'shop'].map((id) => ({ id, files: [`legal/${id}.md`] })) });
    const { folder, git, commit } = newRepository();
    const large = Buffer.alloc(17_000_000, 'We keep it. ');
    commit('2026-01-01T00:00:00Z', 'one', { 'legal/shop.md': noticeOf(12), 'legal/large.md': large, [CONFIG]: config });
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(18));
    git('add', '-A');
    const messages = async (...args: readonly string[]) => {
      const { status, notices } = await check(folder, args);
      return [status, ...notices.map(({ error, findings }) => error?.message ?? findings.map(({ rule }) => rule))];
    };
    const wrong = expect.stringMatching(/legal\/large\.md is 16\.2 MB large; the limit is 16 MB\.$/);
    for (const args of [['--staged'], ['--base', 'HEAD']])
      expect(await messages(...args)).toEqual([3, wrong, ['retention-extended']]);
    // Where it changed too.
    writeFileSync(join(folder, 'legal/large.md'), Buffer.concat([large, Buffer.from('We sell it.')]));
    git('add', '-A');
    for (const args of [['--staged'], ['--base', 'HEAD']])
      expect(await messages(...args)).toEqual([3, wrong, ['retention-extended']]);
  });

  it('is not judged where two branches differ in it', async () => {
    const { folder, git, commit } = newBranch();
    commit('2026-01-02T00:00:00Z', 'side', { 'legal/shop.md': noticeOf(6) });
    git('switch', '-q', 'main');
    commit('2026-01-03T00:00:00Z', 'main', { 'legal/shop.md': noticeOf(3) });
    git('switch', '-q', 'side');
    expect(spawnSync('git', ['merge', '-q', 'main'], { cwd: folder }).status).toBe(1);
    expect(codeOf(await check(folder, ['--staged']))).toEqual([3, 'merge-conflict']);
    expect((await check(folder)).status).toBe(3);
  });

  it('is also what links within the repository lead to', async () => {
    const { folder, commit, git } = newBranch({ 'texts/2026/shop.md': noticeOf(12) });
    git('switch', '-q', 'main');
    symlinkSync('texts/2026', join(folder, 'current'));
    commit('2026-01-02T00:00:00Z', 'links', { [CONFIG]: configOf({}, 'current/shop.md') });
    git('switch', '-q', '-C', 'side', 'main');
    writeFileSync(join(folder, 'texts/2026/shop.md'), noticeOf(24));
    expect((await check(folder)).rules).toEqual(['retention-extended']);
    git('add', '-A');
    expect((await check(folder, ['--staged'])).rules).toEqual(['retention-extended']);
  });
  it('is found by a few processes of git, however many pages the base has not, or has behind links', async () => {
    const folders = ['base', 'new'];
    const paths = folders.flatMap((folder) => Array.from({ length: 20 }, (_, i) => `${folder}/to/${i}.md`));
    const notices = paths.map((path, i) => ({ id: `n${i}`, files: [path] }));
    const { folder, git, commit } = newRepository();
    mkdirSync(join(folder, 'base'));
    symlinkSync('../texts', join(folder, 'base/to'));
    const texts = (months: number) =>
      Object.fromEntries(paths.slice(0, 20).map((_, i) => [`texts/${i}.md`, noticeOf(months)]));
    commit('2026-01-01T00:00:00Z', 'one', { ...texts(12), [CONFIG]: '{ "notices": [] }' });
    git('switch', '-q', '-c', 'side');
    const fresh = Object.fromEntries(paths.slice(20).map((path) => [path, noticeOf(6)]));
    commit('2026-01-02T00:00:00Z', 'two', { ...texts(24), ...fresh, [CONFIG]: JSON.stringify({ notices }) });
    const counted = folderOf({ git: `#!/bin/sh\necho >>"$0.calls"\nPATH=\${PATH#*:} exec git "$@"\n` });
    chmodSync(join(counted, 'git'), 0o755);
    const ids = paths.map((_, i) => `n${i}`);
    const listed = await check(folder, ['--base', 'main', ...ids.slice(18, 22)], {
      PATH: `${counted}:${process.env['PATH']}`,
    });
    expect(listed.rules).toEqual([...Array(2).fill('retention-extended'), ...Array(2).fill('notice-added')]);
    // Twenty links are read one by one; before, each missing page took a process for each of its folders as well.
    expect(readFileSync(join(counted, 'git.calls'), 'utf8').length).toBeLessThan(100);
  });
});

describe('a page that came or went', () => {
  it('was renamed where git finds it again, added to the index or not', async () => {
    const { folder, git } = newBranch();
    git('mv', 'legal/shop.md', 'legal/privacy.md');
    writeFileSync(join(folder, CONFIG), configOf({}, 'legal/privacy.md'));
    expect(await check(folder)).toMatchObject({ status: 0, rules: [] });
    git('reset', '-q');
    expect(await check(folder)).toMatchObject({ status: 0, rules: [] });
    git('add', '-A');
    writeFileSync(join(folder, 'legal/privacy.md'), noticeOf(24));
    expect((await check(folder)).rules).toEqual(['retention-extended']);
  });

  it('is asked for as a whole; an approval holds for that very text', async () => {
    const { folder } = newBranch({}, configOf({}, 'legal/*.md'));
    const page = (words: string): void => writeFileSync(join(folder, 'legal/club.md'), `# The Club\n\n${words}\n`);
    page('Members of the club get a card. We delete what is written on it when they leave the club.');
    expect((await check(folder)).rules.at(-1)).toBe('notice-added');
    const approve = ['approve', '--base', 'main', '--all', '--reason', 'Read', '--notice', 'shop'];
    expect((await run(approve, { cwd: folder })).status).toBe(0);
    expect((await check(folder)).status).toBe(0);
    page('Members of the club get a card. We delete what is written on it a year after they leave the club.');
    expect((await check(folder)).status).toBe(1);
    // What lowers in it is told also where only that is asked for.
    page('Members of the club get a card. We may sell your personal information to advertisers.');
    const { status, rules } = await check(folder, ['--base', 'main', '--fail-on', 'high']);
    expect([status, rules.includes('notice-added'), rules.length > 1]).toEqual([1, true, true]);
  });

  it('is gone, with all that it said, where the configuration drops it or the file is deleted', async () => {
    const { folder, git } = newBranch({ 'legal/club.md': noticeOf(5) }, configOf({}, 'legal/shop.md', 'legal/club.md'));
    const checkWith = async (config: string) => {
      writeFileSync(join(folder, CONFIG), config);
      const { status, rules } = await check(folder);
      return [status, rules];
    };
    expect(await checkWith(configOf({}, 'legal/shop.md'))).toEqual([1, ['notice-removed']]);
    expect(await checkWith('{ "notices": [] }')).toEqual([1, ['notice-removed']]);
    // a copy in its place is no rename while the page itself stays
    writeFileSync(join(folder, 'legal/copy.md'), readFileSync(join(folder, 'legal/club.md')));
    expect(await checkWith(configOf({}, 'legal/shop.md', 'legal/copy.md'))).toEqual([
      1,
      ['notice-removed', 'notice-added'],
    ]);
    rmSync(join(folder, 'legal/copy.md'));
    git('rm', '-q', '-f', CONFIG);
    expect((await check(folder)).rules).toEqual(['notice-removed']);
    git('checkout', '-q', 'HEAD', '--', '.');
    git('rm', '-q', 'legal/club.md');
    expect((await check(folder)).rules).toEqual(['notice-removed']);
    const approve = ['approve', '--base', 'main', '--all', '--reason', 'Closed', '--notice', 'shop'];
    expect((await run(approve, { cwd: folder })).status).toBe(0);
    expect((await check(folder)).status).toBe(0);
  });
});

describe('a pull request cannot disarm the gate that judges it', () => {
  const strict = configOf({ failOn: 'unclear', remove: ['footer'] });
  const lowered = (config: string) => ({ 'legal/shop.md': noticeOf(24), [CONFIG]: config });

  it.each([
    ['the gate', configOf({ failOn: 'none', remove: ['footer'] }), 'failOn "unclear" → "none"'],
    [
      'a rule',
      strict.replace('{', '{ "rules": { "retention-extended": "off" }, '),
      'rules {} → {"retention-extended":"off"}',
    ],
    [
      'what is left out',
      configOf({ failOn: 'unclear', remove: ['footer', 'p'] }),
      'remove ["footer"] → ["footer","p"]',
    ],
    ['what is taken', configOf({ failOn: 'unclear', remove: ['footer'], select: ['h1'] }), 'select [] → ["h1"]'],
    ['everything, by words that nobody can read', 'null', null],
  ])('by %s', async (_, config, said) => {
    const { folder, commit, git } = newBranch({}, strict);
    commit('2026-01-02T00:00:00Z', 'two', lowered(config));
    if (said === null) {
      expect((await run(['check', '--base', 'main'], { cwd: folder })).status).toBe(2);
      return;
    }
    const expected = ['retention-extended', 'configuration-changed'];
    const told = await check(folder);
    expect(told).toMatchObject({ status: 1, rules: expected });
    expect(told.notices[0]?.findings.at(-1)?.message).toContain(said);
    expect(told.notices[0]?.gate.failOn).toBe('unclear');
    const refs = ['--notice', 'shop', '--before', 'git:main:legal/shop.md', '--after', 'git:HEAD:legal/shop.md'];
    const { status, stdout } = await run(['check', '--format', 'json', ...refs], { cwd: folder });
    expect([status, JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)]).toEqual([1, expected]);
    git('reset', '-q', '--soft', 'main');
    expect(await check(folder, ['--staged'])).toMatchObject({ status: 1, rules: expected });
  });

  it('an archive is guarded likewise, where a base is named', async () => {
    const { folder, commit, git } = newRepository();
    const config = (failOn: string): string => JSON.stringify({ notices: [{ id: 'shop', failOn }] });
    const pages = folderOf({ '2022-03-01.md': noticeOf(12), '2023-03-01.md': noticeOf(24) });
    commit('2026-01-01T00:00:00Z', 'one', { [CONFIG]: config('low') });
    for (const day of ['2022-03-01', '2023-03-01']) {
      await run(['import', 'files', join(pages, `${day}.md`), '--notice', 'shop'], { cwd: folder });
      if (day === '2022-03-01') await run(['approve', '--baseline', 'shop', '--by', 'Ada'], { cwd: folder });
    }
    commit('2026-01-01T00:00:00Z', 'two', {});
    git('switch', '-q', '-c', 'side');
    commit('2026-01-02T00:00:00Z', 'three', { [CONFIG]: config('none') });
    expect((await check(folder, [])).status).toBe(0);
    const { status, rules, notices } = await check(folder);
    expect([status, rules, notices[0]?.gate.failOn]).toEqual([
      1,
      ['retention-extended', 'configuration-changed'],
      'low',
    ]);
  });

  it('one decision on a setting is kept for every notice that it is common to', async () => {
    const notices = ['shop', 'club'].map((id) => ({ id, files: [`legal/${id}.md`] }));
    const { folder } = newBranch({ 'legal/club.md': noticeOf(5) }, JSON.stringify({ notices }));
    writeFileSync(join(folder, CONFIG), JSON.stringify({ failOn: 'low', notices }));
    const { notices: told } = await check(folder);
    const [fingerprint = ''] = told.flatMap(({ findings }) => findings.map((finding) => finding.fingerprint));
    const approve = ['approve', fingerprint, '--base', 'main', '--reason', 'Agreed'];
    expect((await run(approve, { cwd: folder })).status).toBe(0);
    expect((await check(folder)).status).toBe(0);
    for (const id of ['shop', 'club'])
      expect(existsSync(join(folder, `approvals/${id}/${fingerprint}.json`))).toBe(true);
  });
});

describe('a repository of several configurations', () => {
  const two = () => {
    const repository = newRepository();
    const files = Object.fromEntries(
      ['one', 'two'].flatMap((name) => [
        [`${name}/${CONFIG}`, JSON.stringify({ notices: [{ id: 'shop', files: ['shop.md'] }] })],
        [`${name}/shop.md`, noticeOf(12)],
        [`${name}/docs/readme.md`, name],
      ]),
    );
    repository.commit('2026-01-01T00:00:00Z', 'one', files);
    repository.git('switch', '-q', '-c', 'side');
    for (const name of ['one', 'two']) writeFileSync(join(repository.folder, name, 'shop.md'), noticeOf(24));
    return repository;
  };

  it('finds the nearest from any folder, and keeps decisions beside it', async () => {
    const { folder } = two();
    const docs = join(folder, 'one/docs');
    expect((await check(docs)).rules).toEqual(['retention-extended']);
    const { stdout } = await run(['check', '--base', 'main'], { cwd: docs });
    const [line = ''] = /noticediff approve .*/.exec(stdout) ?? [];
    expect(line).toContain('--config :/one/noticediff.config.json --base main');
    const words = line.replace('"…"', 'Agreed').split(' ').slice(1);
    expect((await run(words, { cwd: join(folder, 'two') })).status).toBe(0);
    expect([existsSync(join(folder, 'one/approvals')), existsSync(join(docs, 'approvals'))]).toEqual([true, false]);
    expect((await check(docs)).status).toBe(0);
    expect((await check(join(folder, 'two'))).status).toBe(1);
  });

  it('names at the root what it does not run, and runs what is named, once each', async () => {
    const { folder } = two();
    const alone = await run(['check', '--base', 'main'], { cwd: folder });
    expect([alone.status, alone.stderr]).toEqual([
      2,
      expect.stringContaining('Not checked: one/noticediff.config.json, two/'),
    ]);
    const named = ['--config', `one/${CONFIG}`, '--config', `:/two/${CONFIG}`, '--base', 'main'];
    const both = await check(folder, [...named, '--config', `./two/../one/${CONFIG}`]);
    expect(both).toMatchObject({ status: 1, stderr: '', rules: ['retention-extended', 'retention-extended'] });
    expect(both.notices.map(({ after }) => after.path)).toEqual(['one/shop.md', 'two/shop.md']);
    // Both call their notice "shop": GitLab would show one of two findings of the same name.
    const gitlab = await run(['check', '--format', 'gitlab', ...named], { cwd: folder });
    const names = JSON.parse(gitlab.stdout).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect([names.length, new Set(names).size]).toEqual([2, 2]);
    expect((await run(['check', 'shop', ...named], { cwd: folder })).status).toBe(2);
    const below = ['--config', `:/two/${CONFIG}`, '--base', 'main', '--format', 'github'];
    const { stdout } = await run(['check', ...below], { cwd: join(folder, 'two/docs') });
    expect(stdout).toContain('file=two/shop.md');
    expect((await run(['check', '--config', `one/${CONFIG}`], { cwd: join(folder, 'two') })).status).toBe(2);
  });

  it('is not searched beyond the repository', async () => {
    const above = folderOf({ [CONFIG]: '{ "notices": [] }' });
    for (const name of ['.git', 'docs']) mkdirSync(join(above, 'inside', name), { recursive: true });
    const { status, stderr } = await run(['check'], { cwd: join(above, 'inside/docs') });
    expect([status, stderr]).toEqual([2, expect.stringContaining('or above it in the repository')]);
  });
});

describe('the other commands', () => {
  it('diff, approve and approvals hold a notice against the same base', async () => {
    const { folder } = newBranch();
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(24));
    const here = { cwd: join(folder, 'legal') };
    const diff = await run(['diff', 'shop', '--base', 'main', '--format', 'json'], here);
    expect(JSON.parse(diff.stdout).findings).toMatchObject([{ rule: 'retention-extended' }]);
    const page = await run(['diff', 'shop', '--base', 'main', '--format', 'html'], here);
    expect(page.stdout).toContain('noticediff approve v2-');
    expect(page.stdout).toMatch(/--notice shop --base main --reason/);
    expect((await run(['diff', 'nowhere', '--base', 'main'], here)).status).toBe(2);
    expect((await run(['diff', 'a.md', 'b.md', '--base', 'main'], here)).status).toBe(2);
    await run(['approve', '--notice', 'shop', 'C-001', '--base', 'main', '--reason', 'Agreed'], here);
    const unused = (cwd: string) => run(['approvals', '--unused'], { cwd });
    // Without a base nobody knows.
    expect((await unused(folder)).stdout).not.toContain('retention-extended');
    writeFileSync(join(folder, CONFIG), configOf().replace('{', '{ "base": "main", '));
    expect((await unused(folder)).stdout).not.toContain('retention-extended');
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(12));
    expect((await unused(folder)).stdout).toContain('retention-extended');
  });

  it('workers judge many notices', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `n${index}`);
    const files = Object.fromEntries(ids.map((id) => [`legal/${id}.md`, noticeOf(12)]));
    const config = JSON.stringify({ notices: ids.map((id) => ({ id, files: [`legal/${id}.md`] })) });
    const { folder, git } = newBranch(files, config);
    for (const id of ids) writeFileSync(join(folder, `legal/${id}.md`), noticeOf(24));
    git('add', '-A');
    for (const args of [['--base', 'main'], ['--staged']]) {
      const spread = await runProcess(['check', '--format', 'json', ...args], { cwd: folder });
      expect(spread.status).toBe(1);
      const told: Answer['notices'] = JSON.parse(spread.stdout).notices;
      expect(told.map(({ notice, findings }) => [notice, findings[0]?.rule])).toEqual(
        ids.map((id) => [id, 'retention-extended']),
      );
    }
  });
});

describe('translations', () => {
  const zh = (months: string): string =>
    `# 隐私政策\n\n本政策说明云雀购物如何处理您的个人信息，适用于所有购买者。\n\n## 保存期限\n\n我们保存订单记录${months}个月，期满后删除。客服消息在三十日后删除。\n`;
  const languages = { en: 'legal/shop.md', zh: ['legal/*.zh.md'] };
  const config = JSON.stringify({ notices: [{ id: 'shop', languages }] });
  const branch = () => newBranch({ 'legal/shop.zh.md': zh('十二') }, config);

  it('that a change left behind are named, and approved until it changes again', async () => {
    const { folder } = branch();
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(6));
    const first = await check(folder);
    const left = first.notices[0]?.findings.find(({ rule }) => rule === 'translation-left-behind');
    expect([first.status, left]).toEqual([
      1,
      expect.objectContaining({ direction: 'unclear', scope: 'check', place: { line: 1, column: 1, page: 2 } }),
    ]);
    expect(left?.message).toContain('en → zh: “Retention”');
    const { stdout } = await run(['check', '--base', 'main', '--lang', 'zh'], { cwd: folder });
    expect(stdout).toMatch(/另一语言的相应章节却没有/);
    const approve = [
      'approve',
      '--base',
      'main',
      '--notice',
      'shop',
      '--all',
      '--reason',
      'Will follow',
      '--by',
      'Ada',
    ];
    expect((await run(approve, { cwd: folder })).status).toBe(0);
    expect((await check(folder)).status).toBe(0);
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(3));
    expect((await check(folder)).status).toBe(1);
  });

  it('in step are not', async () => {
    const { folder } = branch();
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(6));
    writeFileSync(join(folder, 'legal/shop.zh.md'), zh('六'));
    expect((await check(folder)).rules).not.toContain('translation-left-behind');
  });

  it('cannot be taken out of step by the change that leaves them behind', async () => {
    const { folder } = branch();
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(6));
    const files = Object.values(languages).flat();
    writeFileSync(join(folder, CONFIG), JSON.stringify({ notices: [{ id: 'shop', files }] }));
    expect((await check(folder)).rules).toEqual(
      expect.arrayContaining(['translation-left-behind', 'configuration-changed']),
    );
  });
});
