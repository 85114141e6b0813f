import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIRST, writeNotice, writeSuspect, writeVersion } from './archive.js';
import { AFTER, BEFORE, BIN, folderOf, ROOT, run } from './run.js';

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

describe('exit codes', () => {
  test('0 when two versions were compared, also where they differ', () => {
    expect(inFolder('diff', 'before.md', 'after.md').status).toBe(0);
  });

  test('1 with --exit-code where they differ, 0 where they do not', () => {
    expect(inFolder('diff', '--exit-code', 'before.md', 'after.md').status).toBe(1);
    expect(inFolder('diff', '--exit-code', 'before.md', 'before.md').status).toBe(0);
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
  ])('2 for a wrong call: %j', (args) => {
    const { status, stdout, stderr } = run(args, { cwd: folder, input: BEFORE });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/ {4}at /);
  });

  test('3 for what cannot be read or judged, with the reason and nothing claimed', () => {
    const missing = inFolder('diff', 'before.md', 'nowhere.md');
    expect([missing.status, missing.stdout]).toEqual([3, '']);
    expect(missing.stderr).toContain('nowhere.md');
    expect(inFolder('diff', 'before.md', 'picture.html').status).toBe(3);
    const empty = inFolder('diff', 'before.md', 'empty.html', '--format', 'json');
    expect(empty.status).toBe(3);
    const report = JSON.parse(empty.stdout);
    expect(report).toMatchObject({ changed: true, verdict: 'unclear', sections: [], findings: [] });
    expect(
      report.problems.some((problem: { fatal: boolean; side: string }) => problem.fatal && problem.side === 'after'),
    ).toBe(true);
    expect(inFolder('extract', 'empty.html').status).toBe(3);
  });

  test('70 with a hint where it is not built', () => {
    const bare = folderOf({});
    mkdirSync(join(bare, 'bin'));
    cpSync(BIN, join(bare, 'bin/noticediff.mjs'));
    const { status, stderr } = spawnSync(process.execPath, [join(bare, 'bin/noticediff.mjs'), '--version'], {
      encoding: 'utf8',
    });
    expect(status).toBe(70);
    expect(stderr).toContain('npm run build');
  });

  test('0 for --help and --version, which name every command', () => {
    expect(run(['--version'])).toMatchObject({
      status: 0,
      stdout: `${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}\n`,
    });
    const help = run(['--help']);
    expect(help.status).toBe(0);
    for (const command of ['diff', 'extract', 'batch']) expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test('0 and no noise where the reader closes the pipe', async () => {
    const lines = Array.from({ length: 200 }, (_, id) =>
      JSON.stringify({ id, before: 'before.md', after: 'after.md' }),
    ).join('\n');
    const child = spawn(process.execPath, [BIN, 'batch'], { cwd: folder });
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
    const child = spawn(process.execPath, [BIN, 'batch'], { cwd: folder });
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
  const CRASH = `data:text/javascript,${encodeURIComponent(`
    import { createRequire, syncBuiltinESMExports } from 'node:module';
    const fs = createRequire('file:///')('node:fs/promises');
    const { readdir } = fs;
    fs.readdir = (path, ...more) => (/approvals.crash$/.test(String(path)) ? Promise.resolve(null) : readdir(path, ...more));
    syncBuiltinESMExports();`)}`;
  const check = (...args: string[]) =>
    run(['check', ...args], { cwd: archive, env: { NODE_OPTIONS: `--import=${CRASH}` } });

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
  ])('%i for %j; one notice stops no other, and the gravest wins', (code, args) => {
    const { status, stdout } = check(...args, '-f', 'json');
    const { exitCode, notices } = JSON.parse(stdout);
    expect([status, exitCode]).toEqual([code, code]);
    expect(notices).toHaveLength(args.filter((arg) => !/^(--fail-on|none)$/.test(arg)).length);
  });

  test('2 for a wrong call, a wrong configuration and nothing to check, each with what to do', () => {
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
      const { status, stdout, stderr } = run(['check', ...args], { cwd: archive });
      expect([status, stdout + stderr], args.join(' ')).toEqual([2, expect.stringMatching(said)]);
    }
    const empty = folderOf({ 'noticediff.config.json': '{ "notices": [] }' });
    expect(run(['check'], { cwd: empty })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('noticediff.config.json lists no notices'),
    });
  });

  test('3 where a ref of two cannot be read', () => {
    const args = ['--notice', 'x', '--before', 'nowhere.md', '--after', 'after.md'];
    expect(run(['check', ...args], { cwd: archive }).status).toBe(3);
  });
});

describe('exit codes of init', () => {
  test('0 for a file written; 2 where nobody can be asked, for wrong flags and for a file that is there', () => {
    const empty = folderOf({ 'odd.json': '{}' });
    const init = (...args: string[]) => run(['init', ...args], { cwd: empty });
    expect(init().status).toBe(2);
    expect(init('--url', 'shop.example').status).toBe(2);
    expect(init('--from', 'odd.json').status).toBe(2);
    expect(existsSync(join(empty, 'noticediff.config.json'))).toBe(false);
    expect(init('--from', 'nowhere.json').status).toBe(3);
    expect(init('--yes').status).toBe(0);
    expect(init('--yes').status).toBe(2);
  });
});

describe('-o', () => {
  test('writes the file whole, and leaves the old one where the run fails', () => {
    expect(inFolder('diff', 'before.md', 'after.md', '-f', 'json', '-o', 'report.json')).toMatchObject({
      status: 0,
      stdout: '',
    });
    const written = readFileSync(join(folder, 'report.json'), 'utf8');
    expect(JSON.parse(written).changed).toBe(true);
    expect(inFolder('diff', 'before.md', 'nowhere.md', '-f', 'json', '-o', 'report.json').status).toBe(3);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(written);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a folder that does not exist is a wrong call', () => {
    expect(inFolder('diff', 'before.md', 'after.md', '-o', 'no/such/file').status).toBe(2);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
