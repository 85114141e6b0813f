import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNotice } from '../cli/archive.js';
import { newRepository } from '../cli/git-repository.js';
import { AFTER, BEFORE, folderOf, ROOT, run } from '../cli/run.js';
import { action, openJob, tool } from './run-action.js';

function lowered(): string {
  const folder = folderOf({});
  writeNotice(folder, 'shop', BEFORE, AFTER);
  return folder;
}

const approveAll = async (cwd: string): Promise<void> => {
  const args = ['approve', '--notice', 'shop', '--all', '--reason', 'Agreed with counsel', '--by', 'Ada Reviewer'];
  expect((await run(args, { cwd })).status).toBe(0);
};

/** Stands for the command line, and writes down its arguments. */
const recorder = folderOf({});
for (const part of ['bin', 'dist/cli']) mkdirSync(join(recorder, part), { recursive: true });
writeFileSync(join(recorder, 'dist/cli/main.cjs'), '');
writeFileSync(
  join(recorder, 'bin/noticediff.js'),
  `require('node:fs').writeFileSync(${JSON.stringify(join(recorder, 'args.json'))}, JSON.stringify(process.argv.slice(2)));`,
);
const recorded = (): readonly string[] => JSON.parse(readFileSync(join(recorder, 'args.json'), 'utf8'));

describe('the action', () => {
  test('fails with the exit code of check, and leaves counts, reports, annotations and a summary', () => {
    const job = openJob(lowered());
    const { status, log, outputs } = job.run({});
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ 'exit-code': '1', unapproved: '2', high: '1', medium: '1', approved: '0' });
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({ exitCode: 1 });
    expect(readFileSync(outputs['markdown'] ?? '', 'utf8')).toMatch(/^<!-- noticediff:check -->/);
    expect(log).toContain('::error file=snapshots/shop/20230601T100000Z/1.md,line=9,');
    expect(log).toContain('noticediff approve --notice shop C-001 --reason');
    expect(job.summary()).toContain('sale-allowed');
    expect(job.calls()).toEqual([]);
  });

  test('passes what is approved', async () => {
    const folder = lowered();
    await approveAll(folder);
    expect(openJob(folder).run({})).toMatchObject({
      status: 0,
      outputs: { 'exit-code': '0', unapproved: '0', approved: '2' },
    });
  });

  describe('runs the commands that print notices where it is asked to', () => {
    const config = JSON.stringify({
      notices: [{ id: 'shop', render: ['node', '-p', 'fs.readFileSync("text.md", "utf8")'] }],
    });
    const { folder, git, commit } = newRepository();
    commit('2026-01-01T00:00:00Z', 'one', { 'noticediff.config.json': config, 'text.md': BEFORE });
    git('switch', '-q', '-c', 'side');
    commit('2026-01-02T00:00:00Z', 'two', { 'text.md': AFTER });

    test.each([
      ['a branch of the repository', 'pull_request', { head: { repo: { id: 1 } }, base: { repo: { id: 1 } } }],
      ['a push', 'push', undefined],
    ])('on %s and %s', (_, name, pull) => {
      const job = openJob(folder, { pull_request: pull });
      expect(job.run({ base: 'main', render: 'true' }, { GITHUB_EVENT_NAME: name }).status).toBe(1);
      expect(job.run({ base: 'main' }, { GITHUB_EVENT_NAME: name }).status).toBe(3);
    });

    test.each([
      ['a fork', 'pull_request', { head: { repo: { id: 2 } }, base: { repo: { id: 1 } } }],
      ['a fork that is gone', 'pull_request', { head: { repo: null }, base: { repo: { id: 1 } } }],
      ['the target of one', 'pull_request_target', { head: { repo: { id: 1 } }, base: { repo: { id: 1 } } }],
      ['what another workflow ended', 'workflow_run', undefined],
    ])('and not on %s and %s', (_, name, pull) => {
      const env = { GITHUB_EVENT_NAME: name, GITHUB_ACTION_PATH: recorder };
      expect(openJob(folder, { pull_request: pull }).run({ base: 'main', render: 'true' }, env).status).toBe(0);
      expect(recorded()).toContain('--base=main');
      expect(recorded()).not.toContain('--render');
    });
  });

  test('takes two refs, further formats and a working folder, by the names of the flags', () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'web site'));
    writeFileSync(join(folder, 'web site', 'before.md'), BEFORE);
    writeFileSync(join(folder, 'web site', 'after.md'), AFTER);
    const { status, log, outputs } = openJob(folder).run({
      notice: 'shop',
      before: 'before.md',
      after: 'after.md',
      'fail-on': 'high',
      rule: 'sale-allowed=low\nretention-extended=high',
      format: 'sarif=out.sarif\njunit=out.xml\n',
      lang: 'zh',
      'working-directory': 'web site',
    });
    expect([status, outputs['unapproved']]).toEqual([1, '1']);
    expect(log).toContain('::error file=after.md,line=13,');
    expect(log).toContain('未通过');
    expect(JSON.parse(readFileSync(join(folder, 'web site/out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'web site/out.xml'), 'utf8')).toContain('<testsuites');
  });

  test('checks only the notices that are named, one a line', () => {
    const folder = lowered();
    writeNotice(folder, 'quiet', BEFORE, BEFORE);
    writeNotice(folder, 'still', BEFORE, BEFORE);
    const { status, outputs } = openJob(folder).run({ notices: 'quiet\n  still\n' });
    expect(status).toBe(0);
    const { notices } = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'));
    expect(notices.map(({ notice }: { notice: string }) => notice)).toEqual(['quiet', 'still']);
  });

  test('gives 2 and no report where the call is wrong', () => {
    const { status, log, outputs } = openJob(lowered()).run({ 'fail-on': 'hgih', comment: 'true' });
    expect([status, outputs['exit-code'], outputs['report']]).toEqual([2, '2', '']);
    expect(log).toContain('hgih');
  });
});

describe('its comment', () => {
  test('is one, and kept up to date; what others wrote is left alone, marker or not', async () => {
    const job = openJob(lowered());
    const other = {
      url: 'https://github.com/o/r/pull/7#issuecomment-5',
      body: '<!-- noticediff:check --> Passed!',
      viewerDidAuthor: false,
    };
    const earlier = { url: 'https://github.com/o/r/pull/7#issuecomment-6', body: 'Deployed.', viewerDidAuthor: true };
    writeFileSync(job.commentsFile, JSON.stringify([other, earlier]));
    expect(job.run({ comment: 'true' }).status).toBe(1);
    expect(job.comments()).toEqual([
      other,
      earlier,
      expect.objectContaining({ body: expect.stringContaining('sale-allowed') }),
    ]);
    const [, , ours] = job.comments();
    await approveAll(job.folder);
    expect(job.run({ comment: 'true' }).status).toBe(0);
    expect(job.comments()).toHaveLength(3);
    expect(job.comments()[2]).toMatchObject({ url: ours?.url, body: expect.stringContaining('Ada Reviewer') });
    expect(job.comments()[2]?.body).not.toBe(ours?.body);
  });

  test('is not begun where nothing changed, nor outside of pull requests', () => {
    const folder = folderOf({});
    writeNotice(folder, 'quiet', BEFORE, BEFORE);
    const job = openJob(folder);
    expect(job.run({ comment: 'true' }).status).toBe(0);
    expect(job.comments()).toEqual([]);
    const push = openJob(lowered(), { ref: 'refs/heads/main' });
    expect(push.run({ comment: 'true' }).status).toBe(1);
    expect(push.calls()).toEqual([]);
  });

  test('that may not be written is a warning; the gate’s answer stays', () => {
    const { status, log } = openJob(lowered()).run({ comment: 'true' }, { GH_FAILS: '1' });
    expect(status).toBe(1);
    expect(log).toContain('::warning title=noticediff::The comment could not be written.');
  });
});

describe('hostile inputs', () => {
  const hostile = [
    '"; touch x; "',
    '$(touch x)',
    '`touch x`',
    "'; touch x; '",
    'a\ntouch x\n',
    '--output=x',
    '-ox',
    '\n; touch x #',
    '*',
    '-',
    '\\',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of this file.
    '${{ github.token }}',
  ];
  const free = Object.keys(action.inputs).filter((name) => !/^(working-directory|token|comment)$/.test(name));
  const perLine = ['notices', 'config', 'rule', 'select', 'remove', 'format'];

  const { folder: clone, commit } = newRepository();
  commit('2026-03-01T00:00:00Z', 'One', { 'a.md': BEFORE });

  test.each(hostile)('reach check as they are and do nothing else: %j', (value) => {
    expect(openJob(clone).run({ base: value }, { GITHUB_ACTION_PATH: recorder }).status).toBe(0);
    expect(readdirSync(clone)).toEqual(['.git', 'a.md']);
    const folder = folderOf({ x1: '' });
    const inputs = Object.fromEntries(free.map((name) => [name, value]));
    expect(openJob(folder).run(inputs, { GITHUB_ACTION_PATH: recorder }).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['x1']);
    const lines = value.split('\n').filter((line) => line !== '');
    const expected = free
      // Anything but `true` is no.
      .filter((name) => !['notices', 'render', 'require-readings'].includes(name))
      .flatMap((name) => (perLine.includes(name) ? lines : [value]).map((one) => `--${name}=${one}`));
    const [command, ...args] = recorded();
    const end = args.indexOf('--');
    expect(command).toBe('check');
    expect(args.slice(4, end).toSorted()).toEqual(expected.toSorted());
    expect(args.slice(end + 1)).toEqual(lines.map((line) => line.trim()));
  });

  test('are a wrong call for check', () => {
    const folder = lowered();
    const names = readdirSync(folder);
    for (const inputs of [
      { notices: '--output=x' },
      { notice: '--output=x', before: '-', after: '-' },
      { config: '-' },
    ]) {
      const { status, outputs } = openJob(folder).run(inputs);
      expect([status, outputs['report'], readdirSync(folder)], JSON.stringify(inputs)).toEqual([2, '', names]);
    }
  });

  test('are never pasted into a script, and neither is anything else', () => {
    for (const { run: script, shell } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(script).not.toContain('${{');
    }
  });

  test('of a notice’s text end up in the log as text, and in no output', () => {
    const text = AFTER.replace(
      '## Retention',
      '## ::error::x %0A::warning::y\n\n::set-output name=exit-code::0\n\n## Retention',
    );
    const hostileText = folderOf({});
    writeNotice(
      hostileText,
      'shop',
      BEFORE,
      text.replace('We may sell', 'We\r::error::may\u202e sell `touch x` $(touch x)'),
    );
    const { status, log, outputs } = openJob(hostileText).run({ comment: 'true' });
    expect([status, outputs['exit-code']]).toEqual([1, '1']);
    for (const line of log.split(/[\r\n]/).filter((one) => one.startsWith('::')))
      expect(line).toMatch(/^::(error|warning|notice) (file=[^:]+,line=\d+,col=\d+,)?title=/);
    expect(existsSync(join(hostileText, 'x'))).toBe(false);
  });
});

describe('its declaration', () => {
  test('has an input for every option of check but those of a terminal, a hook or a reader', async () => {
    const options = [...(await run(['check', '--help'])).stdout.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(
      ([, name]) => name,
    );
    // A filter narrows what one person reads; a job's reports are everybody's, and name all that fails.
    const filters = ['only', 'category', 'severity', 'section'];
    const left = ['color', 'quiet', 'output', 'help', 'staged', ...filters];
    const own = ['notices', 'working-directory', 'comment', 'token'];
    expect(Object.keys(action.inputs).toSorted()).toEqual(
      [...options.filter((name) => !left.includes(name ?? '')), ...own].toSorted(),
    );
  });

  test('says of every input and output what it is, and the documentation names each', () => {
    const documentation = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      expect(description, name).toMatch(/\S/);
      expect(documentation, name).toContain(`\`${name}\``);
    }
  });
});

describe('its build', () => {
  /** A checkout of the action, with a build that leaves its mark. */
  const checkout = (): string => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'scripts'));
    const build =
      "import { mkdirSync, writeFileSync } from 'node:fs'; mkdirSync('dist/cli', { recursive: true }); writeFileSync('dist/cli/main.cjs', '');";
    writeFileSync(join(folder, 'scripts/build.mjs'), build);
    return folder;
  };

  test('installs by the lock file, runs no package’s script, and is made once', () => {
    const [folder, archive] = [checkout(), lowered()];
    const npm = tool({ npm: `echo "npm $*" >> '${join(folder, 'npm.txt')}'` });
    const job = openJob(archive);
    const env = { GITHUB_ACTION_PATH: folder, PATH: `${npm}:${process.env['PATH']}` };
    // What stands there has no command line, so that the second step fails.
    expect(job.run({}, env).status).toBe(1);
    expect(readFileSync(join(folder, 'npm.txt'), 'utf8')).toBe(
      'npm ci --include=dev --ignore-scripts --no-audit --no-fund\n',
    );
    expect(existsSync(join(folder, 'dist/cli/main.cjs'))).toBe(true);
    job.run({}, env);
    expect(readFileSync(join(folder, 'npm.txt'), 'utf8').split('\n')).toHaveLength(2);
  });

  test('says which Node it needs where there is another', () => {
    const node = tool({ node: 'exit 1' });
    const { status, log } = openJob(lowered()).run({}, { PATH: `${node}:${process.env['PATH']}` });
    expect([status, log]).toEqual([2, expect.stringContaining('Node 20.19 or newer')]);
  });
});

describe('a commit that was released', () => {
  const NAME = 'noticediff-9.9.9.tar';
  const marker = 'console.log("from the bundle")';

  /** The action's checkout, without what is built, and a server that has the release. */
  function release(hashOf: (bundle: Buffer) => string): NodeJS.ProcessEnv {
    const packed = folderOf({});
    for (const file of ['package/dist/cli/main.cjs', 'package/bin/noticediff.js']) {
      mkdirSync(dirname(join(packed, file)), { recursive: true });
      writeFileSync(join(packed, file), marker);
    }
    const server = folderOf({});
    const place = join(server, 'o/action/releases/download/v9.9.9');
    mkdirSync(place, { recursive: true });
    execFileSync('tar', ['-cf', join(place, NAME), 'package'], { cwd: packed });
    const hash = hashOf(readFileSync(join(place, NAME)));
    return {
      GITHUB_ACTION_PATH: folderOf({ 'bundle.sha256': `${hash}  ${NAME}\n` }),
      GITHUB_ACTION_REPOSITORY: 'o/action',
      GITHUB_SERVER_URL: `file://${server}`,
    };
  }

  test('is not built: its bundle is taken from the release, where it is what the commit says', () => {
    const { status, log } = openJob(folderOf({})).run(
      {},
      release((bundle) => createHash('sha256').update(bundle).digest('hex')),
    );
    expect([status, log]).toEqual([0, expect.stringContaining('from the bundle')]);
  });

  test('stops the job where the release is something else', () => {
    const { status, log } = openJob(folderOf({})).run(
      {},
      release(() => '0'.repeat(64)),
    );
    expect([status, log]).toEqual([70, expect.stringMatching(/::error .*the pinned commit says 0{64}/)]);
    expect(log).not.toContain('from the bundle');
  });
});
