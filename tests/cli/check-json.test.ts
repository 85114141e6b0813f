/** `check --format json` in every shape that it has, against the schema that ships. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIRST, writeNotice, writeSuspect, writeVersion } from './archive.js';
import { AFTER, BEFORE, folderOf, ROOT, run, ZH_AFTER, ZH_BEFORE } from './run.js';
import { schemaErrors } from './schema.js';

const folder = folderOf({ 'before.md': BEFORE, 'after.md': AFTER, 'login.md': '# Access denied\n' });
writeNotice(folder, 'lowered', BEFORE, AFTER);
writeNotice(folder, 'lowered-cn', ZH_BEFORE, ZH_AFTER);
writeNotice(folder, 'same', BEFORE, BEFORE);
writeVersion(folder, 'unsigned', FIRST, BEFORE);
writeNotice(folder, 'suspect', BEFORE, AFTER);
writeSuspect(folder, 'suspect', '2024-01-01T00:00:00Z', '# Access denied');
writeNotice(folder, 'emptied', BEFORE, '<!-- nothing -->');

const check = async (...args: string[]) => {
  const { status, stdout } = await run(['check', '-f', 'json', ...args], { cwd: folder });
  const answer = JSON.parse(stdout);
  expect(schemaErrors('check', answer)).toEqual([]);
  return { status, answer };
};

describe('the JSON of check is as its schema says', () => {
  test('of all notices: judged, unchanged, without a baseline, suspect, without a text', async () => {
    const { status, answer } = await check();
    expect([status, answer.exitCode]).toEqual([2, 2]);
    const codes = answer.notices.map(
      ({ notice, error, gate }: Record<string, { code?: string; exitCode?: number }>) => [
        notice,
        error?.code ?? null,
        gate?.exitCode,
      ],
    );
    expect(codes).toEqual([
      ['emptied', null, 3],
      ['lowered', null, 1],
      ['lowered-cn', null, 1],
      ['same', null, 0],
      ['suspect', 'suspect', 3],
      ['unsigned', 'no-baseline', 2],
    ]);
    expect(answer.notices[5]).toMatchObject({ schemaVersion: 1, notice: 'unsigned', error: {} });
  });

  test('of decisions that approve, and of those that approve nothing', async () => {
    const approve = async (...args: string[]) =>
      expect((await run(['approve', '--notice', 'lowered', '--by', 'Ada', ...args], { cwd: folder })).status).toBe(0);
    await approve('C-001', '--reason', 'It was announced.', '--until', '2999-12-31');
    await approve('C-002', '--reason', 'Too long.', '--verdict', 'rejected');
    writeFileSync(join(folder, 'approvals/lowered', `v1-${'0'.repeat(32)}.json`), '{');
    const { answer } = await check('lowered');
    const [{ gate, findings }] = answer.notices;
    expect(findings[0].approval).toMatchObject({ by: 'Ada', inForce: true });
    expect(gate.warnings.map(({ code }: { code: string }) => code).sort()).toEqual(['malformed', 'rejected']);
  });

  test('of two refs: one answer, also where nothing could be read or judged', async () => {
    const two = (before: string, after: string) => check('--notice', 'shop', '--before', before, '--after', after);
    expect(await two('before.md', 'after.md')).toMatchObject({
      status: 1,
      answer: { notice: 'shop', gate: { exitCode: 1 } },
    });
    expect(await two('before.md', 'login.md')).toMatchObject({ status: 3, answer: { gate: { exitCode: 3 } } });
    expect(await two('before.md', 'nowhere.md')).toMatchObject({ status: 3, answer: { schemaVersion: 1, error: {} } });
  });
});

test('the schema refuses what check does not print', async () => {
  const { answer } = await check('same');
  const [one] = answer.notices;
  expect(schemaErrors('check', { ...answer, more: 1 })).not.toEqual([]);
  expect(schemaErrors('check', { ...one, gate: undefined })).not.toEqual([]);
  expect(schemaErrors('check', { ...one, findings: [{ id: 'C-001' }] })).not.toEqual([]);
});

test('every schema ships, and the package exports it', () => {
  const { files, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(files).toContain('dist/schema');
  const exported = Object.entries(exports).filter(([name]) => name.startsWith('./schema/'));
  const shipped = readdirSync(join(ROOT, 'dist/schema')).map((name) => [`./schema/${name}`, `./dist/schema/${name}`]);
  expect(exported.sort()).toEqual(shipped);
});
