import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIRST, writeNotice, writeSuspect, writeVersion } from './archive.js';
import { AFTER, BEFORE, BIN, folderOf, ROOT, run, runProcess } from './run.js';

let folder: string;
beforeAll(() => {
  folder = folderOf({
    'before.md': BEFORE,
    'after.md': AFTER,
    'empty.html': '<html><body></body></html>',
    'picture.html': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  });
});
const inFolder = (...args: string[]) => run(args, { cwd: folder });

/** Code that runs before the command line, in its process. */
const preload = (code: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
});

describe('exit codes', () => {
  test('0 when two versions were compared, also where they differ', async () => {
    expect((await inFolder('diff', 'before.md', 'after.md')).status).toBe(0);
  });

  test('1 with --exit-code where they differ, 0 where they do not', async () => {
    expect((await inFolder('diff', '--exit-code', 'before.md', 'after.md')).status).toBe(1);
    expect((await inFolder('diff', '--exit-code', 'before.md', 'before.md')).status).toBe(0);
  });

  test.each([
    [['difff']],
    [['diff', 'before.md']],
    [['diff', '--format', 'yaml', 'before.md', 'after.md']],
    [['diff', '--nonsense', 'before.md', 'after.md']],
    [['diff', '-', '-']],
    [['batch', '--shard', '3/2']],
    [['batch', '--jobs', '0']],
    [[]],
  ])('2 for a wrong call: %j', async (args) => {
    const { status, stdout, stderr } = await run(args, { cwd: folder, input: BEFORE });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/ {4}at /);
  });

  test('3 for what cannot be read or judged, with the reason and nothing claimed', async () => {
    const missing = await inFolder('diff', 'before.md', 'nowhere.md');
    expect([missing.status, missing.stdout]).toEqual([3, '']);
    expect(missing.stderr).toContain('nowhere.md');
    expect((await inFolder('diff', 'before.md', 'picture.html')).status).toBe(3);
    const empty = await inFolder('diff', 'before.md', 'empty.html', '--format', 'json');
    expect(empty.status).toBe(3);
    const report = JSON.parse(empty.stdout);
    expect(report).toMatchObject({ changed: true, verdict: 'unclear', sections: [], findings: [] });
    expect(
      report.problems.some((problem: { fatal: boolean; side: string }) => problem.fatal && problem.side === 'after'),
    ).toBe(true);
    expect((await inFolder('extract', 'empty.html')).status).toBe(3);
  });

  test('70 with a hint where it is not built', () => {
    const bare = folderOf({});
    cpSync(dirname(BIN), join(bare, 'bin'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(bare, 'bin/noticediff.js'), '--version'], {
      encoding: 'utf8',
    });
    expect(status).toBe(70);
    expect(stderr).toContain('npm run build');
  });

  test('0 for --help and --version, which name every command', async () => {
    expect(await runProcess(['--version'])).toMatchObject({
      status: 0,
      stdout: `${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}\n`,
    });
    const help = await run(['--help']);
    expect(help.status).toBe(0);
    for (const command of ['diff', 'extract', 'batch']) expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test('0 and no noise where the reader closes the pipe', async () => {
    const lines = Array.from({ length: 200 }, (_, id) =>
      JSON.stringify({ id, before: 'before.md', after: 'after.md' }),
    ).join('\n');
    const child = spawn(process.execPath, [BIN, 'batch', '--jobs', '1'], { cwd: folder });
    let noise = '';
    child.stderr.on('data', (data) => {
      noise += data;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(lines);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect([code, noise]).toEqual([0, '']);
  });

  test('130 where it is interrupted', async () => {
    const child = spawn(process.execPath, [BIN, 'batch', '--jobs', '1'], { cwd: folder });
    child.stdin.write(`${JSON.stringify({ id: 1, before: 'before.md', after: 'after.md' })}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
  });
});

describe('exit codes of check', () => {
  const archive = folderOf({ 'after.md': AFTER });
  writeNotice(archive, 'lowered', BEFORE, AFTER);
  writeNotice(archive, 'same', BEFORE, BEFORE);
  writeVersion(archive, 'unsigned', FIRST, BEFORE);
  writeNotice(archive, 'unjudged', BEFORE, BEFORE);
  writeSuspect(archive, 'unjudged', '2024-01-01T00:00:00Z', '# Access denied');
  writeNotice(archive, 'crash', BEFORE, AFTER);
  // The reader of decisions trusts the system that a folder is one: this makes it fail in a way that nobody foresaw.
  const crash = preload(`
    import { createRequire, syncBuiltinESMExports } from 'node:module';
    const fs = createRequire('file:///')('node:fs');
    const { readdirSync } = fs;
    fs.readdirSync = (path, ...more) => (/approvals.crash$/.test(String(path)) ? null : readdirSync(path, ...more));
    syncBuiltinESMExports();`);
  const check = (args: readonly string[]) =>
    args.includes('crash')
      ? runProcess(['check', ...args], { cwd: archive, env: crash })
      : run(['check', ...args], { cwd: archive });

  test.each([
    [0, ['same']],
    [0, ['lowered', '--fail-on', 'none']],
    [1, ['lowered']],
    [1, ['lowered', 'same']],
    [2, ['unsigned']],
    [3, ['unjudged']],
    [70, ['crash']],
    [3, ['lowered', 'unjudged']],
    [2, ['unsigned', 'lowered', 'unjudged']],
    [70, ['unsigned', 'crash', 'lowered', 'same', 'unjudged']],
  ])('%i for %j; one notice stops no other, and the gravest wins', async (code, args) => {
    const { status, stdout } = await check([...args, '-f', 'json']);
    const { exitCode, notices } = JSON.parse(stdout);
    expect([status, exitCode]).toEqual([code, code]);
    expect(notices).toHaveLength(args.filter((arg) => !/^(--fail-on|none)$/.test(arg)).length);
  });

  test('2 for a wrong call, a wrong configuration and nothing to check, each with what to do', async () => {
    const calls: readonly (readonly [readonly string[], RegExp])[] = [
      [['lowerd'], /no notice "lowerd"; the nearest is "lowered"/],
      [['--before', 'after.md', '--after', 'after.md'], /--notice, --before and --after together/],
      [['--notice', '../../x', '--before', 'after.md', '--after', 'after.md'], /cannot be the id of a notice/],
      [['--notice', 'x', '--before', 'git:--upload-pack=x:y', '--after', 'after.md'], /bad-git-ref/],
      [['--fail-on', 'hgih'], /unclear, low, medium, high, none/],
      [['--format', 'yaml'], /"yaml" is no format/],
      [['--rule', 'sale-alowed=off'], /nearest is 'sale-allowed'/],
      [['--shard', '3/2'], /--shard 3\/2/],
      [['--config', 'nowhere.json'], /nowhere\.json/],
    ];
    for (const [args, said] of calls) {
      const { status, stdout, stderr } = await run(['check', ...args], { cwd: archive });
      expect([status, stdout + stderr], args.join(' ')).toEqual([2, expect.stringMatching(said)]);
    }
    const empty = folderOf({ 'noticediff.config.json': '{ "notices": [] }' });
    expect(await run(['check'], { cwd: empty })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('noticediff.config.json lists no notices'),
    });
  });

  test('3 where a ref of two cannot be read', async () => {
    const args = ['--notice', 'x', '--before', 'nowhere.md', '--after', 'after.md'];
    expect((await run(['check', ...args], { cwd: archive })).status).toBe(3);
  });
});

describe('exit codes of init', () => {
  test('0 for a file written; 2 where nobody can be asked, for wrong flags and for a file that is there', async () => {
    const empty = folderOf({ 'odd.json': '{}' });
    const init = (...args: string[]) => run(['init', ...args], { cwd: empty });
    expect((await init()).status).toBe(2);
    expect((await init('--url', 'shop.example')).status).toBe(2);
    expect((await init('--from', 'odd.json')).status).toBe(2);
    expect(existsSync(join(empty, 'noticediff.config.json'))).toBe(false);
    expect((await init('--from', 'nowhere.json')).status).toBe(3);
    expect((await init('--yes')).status).toBe(0);
    expect((await init('--yes')).status).toBe(2);
  });
});

describe('exit codes of the other commands', () => {
  const archive = folderOf({
    'undated.md': BEFORE,
    '2022-05-01.md': BEFORE,
    'empty.html': '<html><body></body></html>',
  });
  writeNotice(archive, 'lowered', BEFORE, AFTER);
  writeVersion(archive, 'damaged', FIRST, BEFORE);
  writeFileSync(join(archive, 'snapshots/damaged/20220301T100000Z/1.md'), 'other bytes');
  const decide = ['--notice', 'lowered', '--by', 'Ada Reviewer', '--reason', 'Agreed'];

  test.each([
    [0, ['rules']],
    [2, ['rules', 'no-such-rule']],
    [0, ['extract', 'lowered@latest']],
    [0, ['extract', '--textconv', 'nowhere.md']],
    [2, ['extract']],
    [3, ['extract', 'nowhere.md']],
    [0, ['log', 'lowered']],
    [2, ['log', '--format', 'yaml']],
    [3, ['log', 'nowhere']],
    [0, ['verify', 'lowered']],
    [2, ['verify', '--format', 'yaml']],
    [3, ['verify']],
    [0, ['changelog', 'lowered']],
    [2, ['changelog', '--format', 'yaml']],
    [3, ['changelog', 'nowhere']],
    [0, ['import', 'files', '2022-05-01.md', '--notice', 'imported', '--dry-run']],
    [2, ['import', 'nowhere']],
    [2, ['import', 'files', '2022-05-01.md']],
    [3, ['import', 'files', 'undated.md', '--notice', 'imported', '--dry-run']],
    [3, ['import', 'git', 'undated.md', '--notice', 'imported', '--dry-run']],
    [2, ['fetch']],
    [2, ['fetch', 'nowhere']],
    [2, ['fetch', '--shard', '3/2']],
    [3, ['fetch', 'http://127.0.0.1:1/', '--notice', 'imported', '--dry-run']],
    [2, ['approve', 'C-001']],
    [2, ['approve', ...decide, 'C-099']],
    [2, ['approve', ...decide, '--baseline', '--force', '--until', '2030-01-01']],
    [2, ['approve', '--baseline', 'lowered@latest']],
    [3, ['approve', '--baseline', 'nowhere@latest']],
    [3, ['approve', '--baseline', 'damaged@latest']],
    [0, ['approve', ...decide, 'C-001']],
    [0, ['approvals']],
    [2, ['approvals', '--expiring', 'soon']],
    [2, ['approvals', 'no-such-notice']],
    [0, ['approvals', 'prune', '--dry-run']],
    [2, ['approvals', 'prune', '--nonsense']],
    [2, ['approvals', 'prune', 'nowhere']],
    // Not a terminal.
    [2, ['review', 'lowered']],
  ])('%i for %j', async (code, args) => {
    const { status, stdout, stderr } = await run(args, { cwd: archive });
    expect([status, stderr + stdout]).toEqual([code, expect.not.stringMatching(/ {4}at |this is a bug/)]);
  });

  test('0 for pairs in which all was compared, 3 where some failed', async () => {
    const pair = (after: string) => `${JSON.stringify({ id: after, before: 'undated.md', after })}\n`;
    expect((await runProcess(['batch', '--jobs', '1'], { cwd: archive, input: pair('2022-05-01.md') })).status).toBe(0);
    const some = pair('2022-05-01.md') + pair('empty.html') + pair('nowhere.md');
    expect((await runProcess(['batch', '--jobs', '1'], { cwd: archive, input: some })).status).toBe(3);
  });

  const broken = (): Writable =>
    Object.assign(new Writable(), {
      write() {
        throw new TypeError('made to fail');
      },
    });
  test.each([
    [['diff', 'undated.md', '2022-05-01.md']],
    [['extract', 'undated.md']],
    [['rules']],
    [['log']],
    [['verify', 'lowered']],
    [['changelog', 'lowered']],
    [['import', 'files', '2022-05-01.md', '--notice', 'imported', '--dry-run']],
    [['fetch', 'http://127.0.0.1:1/', '--notice', 'imported', '--dry-run']],
    [['approve', ...decide, '--all']],
    [['approvals']],
    [['approvals', 'prune', '--dry-run']],
  ])('70 where noticediff itself fails, with what to report: %j', async (args) => {
    const { status, stderr } = await run(args, { cwd: archive, stdout: broken() });
    expect([status, stderr]).toEqual([70, expect.stringMatching(/this is a bug[\s\S]*made to fail/)]);
  });

  test('70 where batch itself fails', async () => {
    const env = preload("process.stdout.write = () => { throw new TypeError('made to fail'); };");
    const input = `${JSON.stringify({ id: 1, before: 'undated.md', after: '2022-05-01.md' })}\n`;
    const { status, stderr } = await runProcess(['batch', '--jobs', '1'], { cwd: archive, env, input });
    expect([status, stderr]).toEqual([70, expect.stringMatching(/this is a bug[\s\S]*made to fail/)]);
  });

  test('70 where init itself fails', async () => {
    const env = preload("JSON.stringify = () => { throw new TypeError('made to fail'); };");
    expect(
      await runProcess(['init', '--yes', '--url', 'https://shop.example/'], { cwd: folderOf({}), env }),
    ).toMatchObject({
      status: 70,
      stderr: expect.stringContaining('made to fail'),
    });
  });

  test('70 for what fails outside of every promise, and for a wait that never ends; Node’s own 1 and 13 would mislead', async () => {
    const late = preload(
      "process.stdout.write = () => { setImmediate(() => { throw new TypeError('made to fail'); }); return true; };",
    );
    expect(await runProcess(['changelog', 'lowered'], { cwd: archive, env: late })).toMatchObject({
      status: 70,
      stderr: expect.stringMatching(/this is a bug[\s\S]*made to fail/),
    });
    // A reader that is never ready for more.
    const never = preload('process.stdout.write = () => false;');
    expect(await runProcess(['extract', 'undated.md'], { cwd: archive, env: never })).toMatchObject({
      status: 70,
      stderr: expect.stringContaining('waited for what never came'),
    });
  });

  test.skipIf(!existsSync('/dev/full'))('2 where standard output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'rules'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect([status, stderr]).toEqual([2, 'noticediff: standard output cannot be written (ENOSPC)\n']);
  });
});

describe('-o', () => {
  test('writes the file whole, and leaves the old one where the run fails', async () => {
    expect(await inFolder('diff', 'before.md', 'after.md', '-f', 'json', '-o', 'report.json')).toMatchObject({
      status: 0,
      stdout: '',
    });
    const written = readFileSync(join(folder, 'report.json'), 'utf8');
    expect(JSON.parse(written).changed).toBe(true);
    expect((await inFolder('diff', 'before.md', 'nowhere.md', '-f', 'json', '-o', 'report.json')).status).toBe(3);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(written);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a folder that does not exist is a wrong call', async () => {
    expect((await inFolder('diff', 'before.md', 'after.md', '-o', 'no/such/file')).status).toBe(2);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
