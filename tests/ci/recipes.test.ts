/** What docs/ci.md, its template for GitLab and .pre-commit-hooks.yaml hand to users, run as it stands there as far as that is possible on one machine. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { SECOND, writeNotice, writeVersion } from '../cli/archive.js';
import { newRepository, type Repository } from '../cli/git-repository.js';
import { AFTER, BEFORE, BIN, folderOf, ROOT } from '../cli/run.js';
import { action, openJob, tool } from './run-action.js';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const DOCUMENTATION = read('docs/ci.md');

/** The fenced block that begins with this line, and its YAML. */
function blockOf(first: string): string {
  const at = DOCUMENTATION.indexOf(`\n${first}\n`);
  expect(at, first).toBeGreaterThan(0);
  return DOCUMENTATION.slice(at + 1, DOCUMENTATION.indexOf('\n```', at));
}

const noticediff = `exec '${process.execPath}' '${BIN}' "$@"`;

function sh(script: string, cwd: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  const PATH = `${tool({ noticediff })}:${process.env['PATH']}`;
  const settings = { LC_ALL: 'C.UTF-8', NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return spawnSync('sh', ['-c', script], { cwd, encoding: 'utf8', env: { ...process.env, ...settings, PATH, ...env } });
}

/** As the output prints them, with a reason. */
const toApprove = (output: string): readonly string[] =>
  [...output.matchAll(/noticediff approve .*$/gm)].map(([line]) => line.replace(/"…"|"<why>"/, '"Agreed"'));

describe('the workflow for readings', () => {
  const { jobs, permissions } = parse(blockOf('# .github/workflows/readings.yml'));

  test('gives the key to no fork, and pushes readings alone', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.read.if).toBe('github.event.pull_request.head.repo.full_name == github.repository');
    const origin = newRepository();
    origin.commit('2026-03-01T00:00:00Z', 'Notice', { 'docs/privacy.md': BEFORE });
    origin.git('config', 'receive.denyCurrentBranch', 'updateInstead');
    const folder = folderOf({});
    expect(sh(`git clone -q '${origin.folder}' .`, folder).status).toBe(0);
    const push = jobs.read.steps.at(-1).run;
    expect(sh(push, folder).status).toBe(0);
    expect(origin.git('log', '--format=%s')).toBe('Notice\n');
    mkdirSync(join(folder, 'readings/privacy'), { recursive: true });
    writeFileSync(join(folder, 'readings/privacy/v2-1.json'), '{}');
    writeFileSync(join(folder, 'other.txt'), 'x');
    expect(sh(push, folder).status).toBe(0);
    expect(origin.git('show', '--name-only', '--format=%s')).toBe('Readings\n\nreadings/privacy/v2-1.json\n');
    const [command] = jobs.read.steps.flatMap(
      ({ run = '' }: { readonly run?: string }) => /noticediff read.*/.exec(run) ?? [],
    );
    expect(command).toBe('noticediff read || test $? -eq 3');
  });
});

describe('the workflow for GitHub', () => {
  const workflow = parse(blockOf('# .github/workflows/privacy.yml'));

  test('asks for no more than it needs, and gives inputs that there are', () => {
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    for (const text of DOCUMENTATION.matchAll(/^```yaml\n([\s\S]*?)^```/gm))
      for (const document of parseAllDocuments(text[1] ?? '')) expect(document.errors, text[1]).toEqual([]);
    const { with: inputs } = workflow.jobs.check.steps.at(-1);
    for (const name of Object.keys(inputs)) expect(action.inputs).toHaveProperty(name);
  });

  test('gates a pull request, whose author approves by the command in the comment', () => {
    const origin = newRepository();
    const config = JSON.stringify({ notices: [{ id: 'privacy', files: ['docs/privacy.md'] }] });
    origin.commit('2026-03-01T00:00:00Z', 'Notice', { 'docs/privacy.md': BEFORE, 'noticediff.config.json': config });
    origin.git('switch', '-q', '-c', 'change');
    origin.commit('2026-03-02T00:00:00Z', 'Change', { 'docs/privacy.md': AFTER });
    const clone = folderOf({});
    origin.git('clone', '-q', '--depth', '1', '--branch', 'change', `file://${origin.folder}`, clone);
    const { with: inputs } = workflow.jobs.check.steps.at(-1);
    const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
    const event = { GITHUB_BASE_REF: 'main' };
    const job = openJob(clone);
    expect(job.run(given, event)).toMatchObject({ status: 1, outputs: { unapproved: '2' } });
    const [comment] = job.comments();
    const [command = '', ...more] = toApprove(comment?.body ?? '');
    expect([command, more]).toEqual([expect.stringContaining('--notice privacy --base origin/main'), []]);
    expect(sh(`${command} --by 'Ada Reviewer'`, clone)).toMatchObject({ status: 0, stderr: '' });
    expect(job.run(given, event)).toMatchObject({ status: 0, outputs: { unapproved: '0', approved: '2' } });
    expect(job.comments()).toHaveLength(1);
  });
});

describe('the owners of decisions', () => {
  test('own all that decides, by the rules of git’s own patterns', () => {
    const lines = blockOf('# .github/CODEOWNERS')
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .map((line) => line.split(/ +/));
    expect(new Set(lines.map(([, owner]) => owner)).size).toBe(1);
    const { folder, git } = newRepository();
    writeFileSync(join(folder, '.gitignore'), lines.map(([pattern]) => `${pattern}\n`).join(''));
    const decide = [
      'approvals/privacy/v1-00000000000000000000000000000000.json',
      'approvals/privacy/baseline.json',
      'noticediff.config.json',
      'snapshots/shop/20220118T101500Z/1.html',
      'docs/privacy.md',
      '.github/CODEOWNERS',
      '.github/workflows/privacy.yml',
    ];
    expect(
      git('check-ignore', '--no-index', ...decide)
        .trim()
        .split('\n'),
    ).toEqual(decide);
  });
});

describe('the template for GitLab', () => {
  const template = parse(read('docs/noticediff.gitlab-ci.yml'));
  const { script, variables, artifacts } = template.noticediff;

  /** As the runner does: the lines of `script`, one after the other in one shell that stops at the first failure. */
  function runJob(folder: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
    const npx = `[ "$1 $2 $3 $4" = "--yes --package $NOTICEDIFF_PACKAGE noticediff" ] || exit 99; shift 4; ${noticediff}`;
    const PATH = `${tool({ npx })}:${process.env['PATH']}`;
    return sh(`set -e\n${script.join('\n')}`, folder, { ...variables, PATH, ...env });
  }

  test('installs this version, and fails with the exit code of check, its reports written', () => {
    const { version } = JSON.parse(read('package.json'));
    expect(variables.NOTICEDIFF_PACKAGE).toBe(`noticediff@${version}`);
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, AFTER);
    const { status, stdout } = runJob(folder);
    expect([status, toApprove(stdout).length]).toEqual([1, 2]);
    const reports = [artifacts.reports.codequality, artifacts.reports.junit, ...artifacts.paths];
    for (const file of reports) expect(readFileSync(join(folder, file), 'utf8')).toContain('sale-allowed');
    expect(artifacts.when).toBe('always');
    expect(runJob(folder, { NOTICEDIFF_FAIL_ON: 'none' }).status).toBe(0);
  });

  test('checks two refs where they are named; hostile names do nothing', () => {
    const { folder, commit } = newRepository();
    commit('2026-03-01T00:00:00Z', 'Notice', { 'privacy.md': BEFORE });
    writeFileSync(join(folder, 'privacy.md'), AFTER);
    const refs = {
      NOTICEDIFF_NOTICE: 'privacy',
      NOTICEDIFF_BEFORE: 'git:HEAD:privacy.md',
      NOTICEDIFF_AFTER: 'privacy.md',
    };
    expect(runJob(folder, refs).status).toBe(1);
    for (const hostile of ['"; touch x; "', '$(touch x)', '`touch x`', '--output=x', 'a\ntouch x']) {
      const env = { ...refs, NOTICEDIFF_NOTICE: hostile };
      expect([runJob(folder, env).status, existsSync(join(folder, 'x'))], hostile).toEqual([2, false]);
    }
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  const [archived, ofFile] = parse(blockOf('# .pre-commit-config.yaml')).repos[0].hooks;

  /** What pre-commit does with a hook: where a staged file matches, its entry is run with its arguments, and no files. */
  function install({ folder }: Repository, { files, entry, args = [] }: typeof hook): void {
    const words = args.map((word: string) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    const script = `#!/bin/sh\nif git diff --cached --name-only | grep -qE '${files}'; then exec ${entry} ${words}; fi\n`;
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(folder, '.git/hooks/pre-commit'), script);
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
  }

  const commitAll = (folder: string): SpawnSyncReturns<string> => sh('git add -A && git commit -qm Change', folder);
  const said = ({ stdout, stderr }: SpawnSyncReturns<string>): string => stdout + stderr;

  test('runs the command that the package installs', () => {
    expect(hook).toMatchObject({ id: 'noticediff-check', language: 'node', pass_filenames: false });
    expect(Object.keys(JSON.parse(read('package.json')).bin)).toContain(hook.entry.split(' ')[0]);
    expect([archived.id, ofFile.id]).toEqual([hook.id, hook.id]);
  });

  test('stops a commit that brings a lowering version into the archive, until it is approved', () => {
    const repository = newRepository();
    const { folder } = repository;
    writeNotice(folder, 'shop', BEFORE, BEFORE);
    repository.commit('2026-03-01T00:00:00Z', 'Archive', {});
    install(repository, hook);
    writeVersion(folder, 'shop', SECOND, AFTER);
    const stopped = commitAll(folder);
    expect(stopped.status).toBe(1);
    const commands = toApprove(said(stopped));
    expect(commands).toHaveLength(2);
    expect(sh('git reset -q && echo x > readme.txt && git add readme.txt && git commit -qm Other', folder).status).toBe(
      0,
    );
    for (const command of commands) expect(sh(command, folder).status).toBe(0);
    expect(commitAll(folder).status).toBe(0);
    expect(readdirSync(join(folder, 'approvals/shop'))).toHaveLength(3);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('stops a commit that lowers a notice which is a file', () => {
    const repository = newRepository();
    const { folder } = repository;
    const config = JSON.stringify({ notices: [{ id: 'privacy', files: ['docs/privacy.md'] }] });
    repository.commit('2026-03-01T00:00:00Z', 'Notice', {
      'docs/privacy.md': BEFORE,
      'noticediff.config.json': config,
    });
    install(repository, { ...hook, ...ofFile });
    writeFileSync(join(folder, 'docs/privacy.md'), AFTER);
    const stopped = commitAll(folder);
    expect(stopped.status).toBe(1);
    for (const command of toApprove(said(stopped))) expect(sh(command, folder).status).toBe(0);
    expect(commitAll(folder)).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'docs/privacy.md'), AFTER.replace('36 months', '6 months'));
    expect(commitAll(folder).status).toBe(0);
  });

  test('can be installed: `npm pack` prints the name of the file and nothing else', () => {
    const scripts = { prepare: 'node -e "console.log(1)"' };
    const folder = folderOf({
      'package.json': JSON.stringify({ name: 'packed', version: '1.0.0', scripts }),
      '.npmrc': read('.npmrc'),
    });
    const { stdout } = spawnSync('npm', ['pack'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('packed-1.0.0.tgz\n');
  });
});
