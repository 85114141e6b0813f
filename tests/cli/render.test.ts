/** Notices that a command prints: before and after are what the base's command prints in a work tree of each. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRepository, noticeOf, type Repository } from './git-repository.js';
import { folderOf, run } from './run.js';
import { schemaErrors } from './schema.js';

const CONFIG = 'noticediff.config.json';
const NODE = process.execPath;
/** Prints the template with the value that lies beside it. */
const BUILD = `import { readFileSync } from 'node:fs';
const { months } = JSON.parse(readFileSync('values.json', 'utf8'));
console.log(readFileSync('shop.tmpl', 'utf8').replaceAll('%MONTHS%', months));
`;
const configOf = (render: readonly string[] = [NODE, 'build.mjs'], more: object = {}): string =>
  JSON.stringify({ notices: [{ id: 'shop', render, ...more }] });
const TEMPLATE = noticeOf(12).replace('12', '%MONTHS%');
const values = (months: number) => ({ 'legal/values.json': JSON.stringify({ months }) });

/** The configuration lies in a folder of its own, where its commands run. */
function newBranch(config = configOf()): Repository {
  const repository = newRepository();
  const files = { 'legal/build.mjs': BUILD, 'legal/shop.tmpl': TEMPLATE, [`legal/${CONFIG}`]: config };
  repository.commit('2026-01-01T00:00:00Z', 'one', { ...files, ...values(12) });
  repository.git('switch', '-q', '-c', 'side');
  return repository;
}

async function check(folder: string, args: readonly string[] = ['--base', 'main', '--render'], env = {}) {
  const cwd = join(folder, 'legal');
  const { status, stdout } = await run(['check', '--format', 'json', ...args], { cwd, env });
  const json = JSON.parse(stdout);
  expect(schemaErrors('check', json)).toEqual([]);
  const [notice] = json.notices;
  const rules: readonly string[] = (notice.findings ?? []).map(({ rule }: { rule: string }) => rule);
  return { status, rules, code: notice.error?.code as string | undefined, notice };
}

const leftovers = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => /^noticediff-(base|index)-/.test(name));

describe('a notice that a command prints', () => {
  test('is compared as printed, and nothing is left of the work tree of the base', async () => {
    const { folder, git } = newBranch();
    const before = leftovers();
    expect(await check(folder)).toMatchObject({ status: 0, rules: [] });
    writeFileSync(join(folder, 'legal/values.json'), '{ "months": 24 }');
    const changed = await check(folder);
    expect([changed.status, changed.rules]).toEqual([1, ['retention-extended']]);
    expect(changed.notice.findings[0].after.quote).toContain('24 months');
    expect(leftovers()).toEqual(before);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  });

  test('is not judged without --render, and nothing is run', async () => {
    const { folder } = newBranch(configOf([NODE, '-e', "fs.writeFileSync('ran', '')"]));
    const { status, code, notice } = await check(folder, ['--base', 'main']);
    expect([status, code, notice.error.hint]).toEqual([3, 'not-rendered', expect.stringContaining('--render')]);
    expect(existsSync(join(folder, 'legal/ran'))).toBe(false);
    const { stdout } = await run(['check', '--base', 'main', '--lang', 'zh'], { cwd: join(folder, 'legal') });
    expect(stdout.replace(/\s/g, '')).toContain('而命令不会未经要求就运行');
  });

  test('is that of the index with --staged, also in the hook of a commit', async () => {
    const { folder, git } = newBranch();
    writeFileSync(join(folder, 'legal/values.json'), '{ "months": 24 }');
    expect((await check(folder, ['--staged', '--render'])).status).toBe(0);
    git('add', '-A');
    writeFileSync(join(folder, 'legal/values.json'), '{ "months": 12 }');
    expect((await check(folder, ['--staged', '--render'])).rules).toEqual(['retention-extended']);
    // As git calls a hook: the index is the commit's own.
    const env = { GIT_INDEX_FILE: join(folder, '.git/index'), GIT_DIR: join(folder, '.git'), GIT_PREFIX: '' };
    const index = readFileSync(env.GIT_INDEX_FILE);
    expect((await check(folder, ['--staged', '--render'], env)).rules).toEqual(['retention-extended']);
    expect(readFileSync(env.GIT_INDEX_FILE)).toEqual(index);
  });

  test('is decided on by the printed command', async () => {
    const { folder } = newBranch();
    writeFileSync(join(folder, 'legal/values.json'), '{ "months": 24 }');
    const { stdout } = await run(['check', '--base', 'main', '--render'], { cwd: join(folder, 'legal') });
    const [line = ''] = /noticediff approve .*/.exec(stdout) ?? [];
    expect(line).toContain('--base main --render');
    const words = line.replace('"…"', 'Agreed').split(' ').slice(1);
    expect(await run(words, { cwd: folder })).toMatchObject({ status: 0 });
    expect((await check(folder)).status).toBe(0);
  });

  test('is printed by the command of the base: a pull request cannot have another one print it', async () => {
    const { folder } = newBranch();
    writeFileSync(join(folder, 'legal/values.json'), '{ "months": 24 }');
    writeFileSync(join(folder, `legal/${CONFIG}`), configOf([NODE, '-e', 'console.log("nothing")']));
    const { status, rules } = await check(folder);
    expect([status, rules]).toEqual([1, ['retention-extended', 'configuration-changed']]);
  });

  test('may have been a file, and may become one', async () => {
    const { folder, commit, git } = newBranch();
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(24));
    writeFileSync(join(folder, `legal/${CONFIG}`), configOf([], { files: ['shop.md'] }).replace('"render":[],', ''));
    expect((await check(folder)).rules).toEqual(['notice-removed', 'retention-extended', 'configuration-changed']);
    commit('2026-01-02T00:00:00Z', 'files', {});
    git('branch', '-q', '-f', 'main', 'side');
    writeFileSync(join(folder, `legal/${CONFIG}`), configOf());
    expect((await check(folder)).rules).toEqual(['notice-removed', 'retention-shortened', 'configuration-changed']);
  });

  test('that came or went is told, whether or not its command runs', async () => {
    const { folder } = newBranch('{ "notices": [] }');
    writeFileSync(join(folder, `legal/${CONFIG}`), configOf());
    expect(await check(folder)).toMatchObject({ status: 1, rules: ['notice-added'] });
    const gone = newBranch();
    writeFileSync(join(gone.folder, `legal/${CONFIG}`), '{ "notices": [] }');
    for (const args of [
      ['--base', 'main', '--render'],
      ['--base', 'main'],
    ])
      expect(await check(gone.folder, args)).toMatchObject({ status: 1, rules: ['notice-removed'] });
  });

  test.each([
    ['fails', [NODE, '-e', 'console.error("no such value"); process.exit(4)'], 'render-failed', /ended with 4\./],
    ['is none', ['no-such-program'], 'render-failed', /could not be started/],
    ['prints nothing', [NODE, '-e', '0'], undefined, null],
    ['prints more than a page', [NODE, '-e', 'process.stdout.write("We keep it. ".repeat(2e6))'], 'too-large', /16 MB/],
  ])('is not judged where its command %s', async (_, words, code, said) => {
    const { folder } = newBranch(configOf(words));
    const answer = await check(folder);
    expect([answer.status, answer.code]).toEqual([3, code]);
    if (said !== null) expect(answer.notice.error.message).toMatch(said);
  });

  test('gets no shell, no input, and nothing of what git sets for a hook', async () => {
    const print = `#!/bin/sh\ncat\necho "# Privacy Notice"\necho\necho "We keep your data for \${GIT_DIR:-12} months. $1"\n`;
    const { folder, commit, git } = newBranch(configOf(['./print.sh', '$(touch ran); `id`']));
    git('switch', '-q', 'main');
    writeFileSync(join(folder, 'legal/print.sh'), print);
    chmodSync(join(folder, 'legal/print.sh'), 0o755);
    commit('2026-01-02T00:00:00Z', 'print', {});
    git('switch', '-q', '-C', 'side');
    const { status } = await check(folder, undefined, { GIT_DIR: join(folder, '.git'), GIT_WORK_TREE: folder });
    expect([status, existsSync(join(folder, 'legal/ran'))]).toEqual([0, false]);
  });

  test('says it once: beside files, and where it names no program, the configuration is wrong', async () => {
    for (const [config, said] of [
      [configOf(undefined, { files: ['shop.md'] }), /"files" and "render" of "shop" both say/],
      [configOf([]), /"render" of "shop" names no program/],
    ] as const) {
      const { status, stderr } = await run(['check'], { cwd: folderOf({ [CONFIG]: config }) });
      expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
    }
    expect((await run(['diff', 'a.md', 'b.md', '--render'], { cwd: folderOf({}) })).status).toBe(2);
  });
});
