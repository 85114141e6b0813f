import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.js';

const PAIR = ['canger-market@2022-05-12', 'canger-market@2022-06-30'];

describe('the notices that ship with the package', () => {
  test('are found from a folder that has no archive', async () => {
    expect((await run(['diff', ...PAIR], { cwd: folderOf({}) })).status).toBe(0);
  });

  test('stand behind those of the folder', async () => {
    const cwd = folderOf({});
    mkdirSync(join(cwd, 'snapshots/canger-market/20220601T000000Z'), { recursive: true });
    expect((await run(['diff', ...PAIR], { cwd })).status).toBe(3);
  });

  test('are not named where a notice is nowhere', async () => {
    const cwd = folderOf({});
    const { status, stderr } = await run(['diff', 'nowhere@latest', 'nowhere@latest~1'], { cwd });
    expect(status).toBe(3);
    expect(stderr).toContain('nowhere');
    expect(stderr).not.toContain('canger-market');
  });
});
