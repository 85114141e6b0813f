/** `diff` of more than two versions, of every notice, and what narrowing never touches. */
import { describe, expect, it } from 'vitest';
import { writeNotice } from './archive.js';
import { AFTER, BEFORE, folderOf, run } from './run.js';
import { schemaErrors } from './schema.js';

const MIDDLE = BEFORE.replace('12 months', '24 months');
const folder = folderOf({ 'one.md': BEFORE, 'two.md': MIDDLE, 'three.md': AFTER });

describe('several versions', () => {
  it('are told in steps and as a whole, as the schema says', async () => {
    const { stdout, status } = await run(['diff', '--steps', 'one.md', 'two.md', 'three.md', '-f', 'json'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(schemaErrors('steps', told)).toEqual([]);
    const refs = [...told.steps, told.whole].map(({ before, after }) => [before.ref, after.ref]);
    expect(refs).toEqual([
      ['one.md', 'two.md'],
      ['two.md', 'three.md'],
      ['one.md', 'three.md'],
    ]);
    const page = await run(['diff', '--steps', 'one.md', 'two.md', 'three.md', '--lang', 'en'], { cwd: folder });
    expect(page.stdout).toMatch(/### Step 1 of 2\n[\s\S]*### Step 2 of 2\n[\s\S]*### As a whole/);
  });

  it('are refused without --steps, and in formats that cannot show them', async () => {
    const more = await run(['diff', 'one.md', 'two.md', 'three.md'], { cwd: folder });
    expect([more.status, more.stderr]).toEqual([2, expect.stringContaining('diff --steps A B C')]);
    const few = await run(['diff', '--steps', 'one.md', 'two.md'], { cwd: folder });
    expect([few.status, few.stderr]).toEqual([2, expect.stringContaining('three refs and more')]);
    const page = await run(['diff', '--steps', 'one.md', 'two.md', 'three.md', '-f', 'html'], { cwd: folder });
    expect([page.status, page.stderr]).toEqual([2, expect.stringContaining('expected terminal, json, markdown')]);
  });
});

describe('every notice', () => {
  const archive = folderOf({});
  writeNotice(archive, 'app', AFTER, MIDDLE);
  writeNotice(archive, 'shop', BEFORE, AFTER);

  it('has a line of its own, and what cannot be read says why', async () => {
    const { stdout, status } = await run(['diff', '--each', 'latest~1', 'latest', '--lang', 'en'], { cwd: archive });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^app {3}Protection raised/m);
    expect(stdout).toMatch(/^shop {2}Protection lowered: \d findings? lowers? protection/m);
    const none = await run(['diff', '--each', 'latest~9', 'latest', '--lang', 'zh'], { cwd: archive });
    expect([none.status, none.stdout]).toEqual([3, expect.stringMatching(/^shop {2}“shop” 没有版本/m)]);
  });

  it('that fails the gate fails it whatever is shown of it', async () => {
    const { stdout, status } = await run(['check', 'shop', '--only', 'raises', '--lang', 'en'], { cwd: archive });
    expect(status).toBe(1);
    expect(stdout).toMatch(/2 changes need|2 findings|not approved/);
    expect(stdout).toContain('0 of 2 shown (--only raises)');
    expect(stdout).not.toContain('C-001');
    const json = (only: readonly string[]) => run(['check', 'shop', '-f', 'json', ...only], { cwd: archive });
    expect((await json(['--only', 'raises'])).stdout).toBe((await json([])).stdout);
  });
});
