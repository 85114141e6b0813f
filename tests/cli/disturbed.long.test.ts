import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newOwner } from '../../src/source/owner.js';
import { extent } from '../extent.js';
import { newRepository, noticeOf } from './git-repository.js';
import { BIN, folderOf, ROOT, run } from './run.js';

const MANY = ' Messages to support are deleted after some days.'.repeat(400);

describe('a run that is killed', () => {
  it('at random moments leaves an archive that verifies, and the next run completes it', () => {
    const done = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/soak.mjs'), ...extent(['--times', '1', '--only', 'import-files'], ['--times', '50'])],
      {
        encoding: 'utf8',
      },
    );
    const told = done.stdout.replace(/: \d+ kills over \d+ archives, nothing lost$/gm, '').split('\n');
    expect(told).toEqual([...extent(['import-files'], ['import-ota', 'import-files', 'fetch', 'import-wayback']), '']);
    expect(done.status).toBe(0);
  });
});

// The system's own limit stands for a full disk: a write fails in the middle of a file.
describe.skipIf(process.platform !== 'linux')('an import on a disk that takes no more', () => {
  const limited = (folder: string, args: readonly string[]) =>
    spawnSync('bash', ['-c', 'ulimit -f 8; exec "$@"', 'bash', process.execPath, BIN, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  it('says so, keeps what was whole, leaves nothing half-written, and is completed by the next run', async () => {
    const folder = folderOf({ '2022-01-01.md': noticeOf(12), '2022-02-01.md': noticeOf(24, MANY) });
    const done = limited(folder, ['import', 'files', '.', '--notice', 'larkhaven']);
    expect(done.status).toBe(3);
    expect(done.stderr).toContain('20220201T000000Z: the system allows no file as large.');
    expect(done.stderr).toContain('nothing was left half-written');
    expect(readdirSync(join(folder, 'snapshots/larkhaven'))).toEqual(['20220101T000000Z']);
    expect(readdirSync(join(folder, 'snapshots/.state/drafts'))).toEqual([]);
    expect(await run(['verify'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect((await run(['import', 'files', '.', '--notice', 'larkhaven'], { cwd: folder })).stdout).toBe(
      'larkhaven: 1 brought in, 1 there before\n',
    );
  });
});

describe('two imports at once', () => {
  it('of the same history wait for each other and bring in each version once', async () => {
    const { folder: repository, commit } = newRepository();
    for (const day of [10, 11, 12, 13])
      commit(`2022-01-${day}T00:00:00Z`, 'Record', { 'Larkhaven/Privacy Policy.md': noticeOf(day) });
    const folder = folderOf({});
    const start = (): Promise<string> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [BIN, 'import', 'ota', repository, '--lang', 'en'], { cwd: folder });
        let output = '';
        child.stdout.on('data', (data: Buffer) => {
          output += data.toString();
        });
        child.stderr.on('data', (data: Buffer) => {
          output += data.toString();
        });
        child.on('close', () => resolve(output));
      });
    const outputs = await Promise.all([start(), start(), start()]);
    expect([...outputs].sort()).toEqual([
      'larkhaven-privacy-policy: 4 brought in\n',
      'larkhaven-privacy-policy: 4 there before\n',
      'larkhaven-privacy-policy: 4 there before\n',
    ]);
    expect(readdirSync(join(folder, 'snapshots/larkhaven-privacy-policy'))).toHaveLength(4);
    expect(readdirSync(join(folder, 'snapshots/.state/locks'))).toEqual([]);
  });

  it('go on after a run that was killed: its lock holds nobody up, its draft is cleared', async () => {
    const folder = folderOf({ '2022-01-01.md': noticeOf(12) });
    const args = ['import', 'files', '.', '--notice', 'larkhaven'];
    await run(args, { cwd: folder });
    const state = join(folder, 'snapshots/.state');
    // What a killed process leaves behind: its claim, and a draft. No process began when the machine did.
    const dead = newOwner().replace(/\.\d+\.(?=[0-9a-f]{12}$)/, '.1.');
    writeFileSync(join(state, 'locks', `larkhaven.${dead}`), '');
    cpSync(join(folder, 'snapshots/larkhaven'), join(state, 'drafts', `larkhaven.${dead}`), { recursive: true });
    expect(await run(['verify'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('1 draft of a run that was killed'),
    });
    expect(await run(args, { cwd: folder })).toMatchObject({ status: 0, stdout: 'larkhaven: 1 there before\n' });
    expect([...readdirSync(join(state, 'locks')), ...readdirSync(join(state, 'drafts'))]).toEqual([]);
  });
});
