/** Who may decide, and for how long: a decision outside of that approves nothing, and says so. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRepository, noticeOf, type Repository } from './git-repository.js';
import { folderOf, run } from './run.js';

const CONFIG = 'noticediff.config.json';
const ADA = 'Ada Reviewer <ada@shop.example>';
const now = (): Date => new Date('2026-02-01T12:00:00Z');
const configOf = (more: object): string =>
  JSON.stringify({ notices: [{ id: 'shop', files: ['privacy.md'] }], ...more });

/** A branch that makes a period longer. */
function longer(settings: object): Repository {
  const repository = newRepository();
  repository.commit('2026-01-01T00:00:00Z', 'Notice', { 'privacy.md': noticeOf(12), [CONFIG]: configOf(settings) });
  repository.git('switch', '-q', '-c', 'side');
  repository.commit('2026-01-02T00:00:00Z', 'Longer', { 'privacy.md': noticeOf(36) });
  return repository;
}

const check = async (cwd: string, env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout } = await run(['check', '--base', 'main', '-f', 'json', '--lang', 'en'], { cwd, now, env });
  const [notice] = JSON.parse(stdout).notices;
  return [
    status,
    ...notice.gate.warnings.map(({ code, detail }: { code: string; detail: string }) => `${code}: ${detail}`),
  ];
};
const approve = (cwd: string, by: string, ...more: readonly string[]) =>
  run(['approve', '--base', 'main', '--notice', 'shop', '--all', '--reason', 'Agreed', '--by', by, ...more], {
    cwd,
    now,
  });

function commitAs(repository: Repository, author: string): void {
  repository.git('add', '-A');
  repository.git('commit', '-q', '--author', author, '-m', 'Decision');
}

describe('approvers', () => {
  test.each([['Ada Reviewer'], ['ada@shop.example'], [ADA], ['ADA@shop.example']])(
    '%s may decide',
    async (approver) => {
      const repository = longer({ approvers: ['Bo', approver] });
      expect((await check(repository.folder))[0]).toBe(1);
      await approve(repository.folder, ADA);
      commitAs(repository, ADA);
      expect(await check(repository.folder)).toEqual([0]);
    },
  );

  test('others may not, and nobody may in the name of another', async () => {
    const repository = longer({ approvers: ['ada@shop.example'] });
    await approve(repository.folder, 'Bo <bo@shop.example>');
    commitAs(repository, 'Bo <bo@shop.example>');
    expect(await check(repository.folder)).toEqual([1, 'not-allowed: Bo <bo@shop.example> is no approver']);
    const borrowed = longer({ approvers: ['ada@shop.example'] });
    await approve(borrowed.folder, ADA);
    commitAs(borrowed, 'Bo <bo@shop.example>');
    expect(await check(borrowed.folder)).toEqual([
      1,
      `not-allowed: it is by ${ADA}, and was committed by Bo <bo@shop.example>`,
    ]);
  });

  test('are held against whoever changed a decision last, or would commit it now', async () => {
    const repository = longer({ approvers: ['ada@shop.example'] });
    const { folder } = repository;
    await approve(folder, ADA);
    const ada = { GIT_AUTHOR_NAME: 'Ada Reviewer', GIT_AUTHOR_EMAIL: 'ada@shop.example' };
    expect(await check(folder, ada)).toEqual([0]);
    expect((await check(folder))[1]).toMatch(/committed by Archivist/);
    commitAs(repository, ADA);
    const [name = ''] = readdirSync(join(folder, 'approvals/shop'));
    const file = join(folder, 'approvals/shop', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Agreed', 'Agreed, and more'));
    commitAs(repository, 'Bo <bo@shop.example>');
    expect((await check(folder))[1]).toMatch(/committed by Bo/);
  });

  test('are not guessed in a clone that is too shallow', async () => {
    const repository = longer({ approvers: ['ada@shop.example'] });
    await approve(repository.folder, ADA);
    commitAs(repository, ADA);
    const clone = folderOf({});
    repository.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${repository.folder}`, clone);
    const args = ['check', '--notice', 'shop', '--before', 'git:origin/main:privacy.md', '--after', 'privacy.md'];
    const { status, stdout } = await run([...args, '--lang', 'en'], { cwd: clone, now });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/too\s+shallow/)]);
  });

  test('cannot be changed by the change that they judge', async () => {
    const repository = longer({ approvers: ['ada@shop.example'] });
    writeFileSync(join(repository.folder, CONFIG), configOf({ approvers: ['bo@shop.example'] }));
    await approve(repository.folder, 'Bo <bo@shop.example>');
    commitAs(repository, 'Bo <bo@shop.example>');
    expect((await check(repository.folder))[0]).toBe(1);
  });
});

describe('the longest until', () => {
  test('lets no decision count for longer, nor for ever', async () => {
    const { folder } = longer({ longestUntil: 90 });
    await approve(folder, ADA);
    expect(await check(folder)).toEqual([1, 'not-allowed: it has no end; the longest is 90 days']);
    await approve(folder, ADA, '--until', '2026-12-31');
    expect(await check(folder)).toEqual([1, 'not-allowed: it counts for 333 days; the longest is 90']);
    await approve(folder, ADA, '--until', '2026-05-02');
    expect(await check(folder)).toEqual([0]);
  });

  test('takes no rejection away', async () => {
    const { folder } = longer({ longestUntil: 90, approvers: ['ada@shop.example'] });
    await approve(folder, 'Bo <bo@shop.example>', '--verdict', 'rejected');
    expect((await check(folder))[1]).toMatch(/^rejected: /);
  });
});
