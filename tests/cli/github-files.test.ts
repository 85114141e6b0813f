import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNotice } from './archive.js';
import { AFTER, BEFORE, folderOf, run } from './run.js';

const outputsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\w+)\n([\s\S]*?)\n\2\n/gm)].map(([, name, , value]) => [name, value]),
  );

describe('check --format github', () => {
  it('adds the report and the counts to the files that the job names, and marks the lines of the version’s file', async () => {
    const folder = folderOf({ 'summary.md': '# Before\n', 'output.txt': 'earlier=1\n' });
    writeNotice(folder, 'shop', BEFORE, AFTER);
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), GITHUB_OUTPUT: join(folder, 'output.txt') };
    const done = await run(['check', '--format', 'github'], { cwd: folder, env });
    expect(done.status).toBe(1);
    expect(done.stdout).toContain('::error file=snapshots/shop/20230601T100000Z/1.md,line=9,');
    const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
    expect(summary.startsWith('# Before\n<!-- noticediff:check -->')).toBe(true);
    const output = readFileSync(env.GITHUB_OUTPUT, 'utf8');
    expect(output.startsWith('earlier=1\n')).toBe(true);
    expect(outputsOf(output)).toMatchObject({
      unapproved: expect.stringMatching(/^[1-9]/),
      'exit-code': '1',
      approved: '0',
    });
  });

  it('writes nothing where no job asks, and says which file it cannot write', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, BEFORE);
    const none = { GITHUB_STEP_SUMMARY: '', GITHUB_OUTPUT: '' };
    expect((await run(['check', '--format', 'github'], { cwd: folder, env: none })).status).toBe(0);
    const missing = { ...none, GITHUB_OUTPUT: join(folder, 'no/such/file') };
    const done = await run(['check', '--format', 'github'], { cwd: folder, env: missing });
    expect([done.status, done.stderr]).toEqual([2, expect.stringContaining('$GITHUB_OUTPUT names')]);
  });
});
