/** A change that was approved step by step is approved as a whole: along the archive, and along the commits of a pull request. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportFinding } from '../../src/model/report.js';
import { archiveOf, writeBaseline } from './archive.js';
import { newRepository, noticeOf } from './git-repository.js';
import { run } from './run.js';
import { schemaErrors } from './schema.js';

const CONFIG = 'noticediff.config.json';
const now = (): Date => new Date('2026-06-01T12:00:00Z');
const asOf = (month: number): string => `2026-0${month}-01T10:00:00Z`;

async function check(cwd: string, ...args: readonly string[]) {
  const { status, stdout } = await run(['check', '-f', 'json', '--lang', 'en', ...args], { cwd, now });
  const json = JSON.parse(stdout);
  expect(schemaErrors('check', json)).toEqual([]);
  const findings: readonly ReportFinding[] = json.notices[0].findings;
  return { status, findings, steps: findings[0]?.approval?.steps?.map(({ version, by }) => `${version} ${by}`) };
}

const decide = async (cwd: string, by: string, ...args: readonly string[]): Promise<void> => {
  const approve = ['approve', '--notice', 'shop', '--all', '--reason', 'Agreed', '--by', by];
  expect(await run([...approve, ...args], { cwd, now })).toMatchObject({ status: 0 });
};

/** A version a month, of which the first is the baseline. */
function keep(...texts: readonly string[]): string {
  const kept = texts.map((text, index) => ({ stamp: asOf(index + 1).replace(/[-:]/g, ''), text }));
  const folder = archiveOf({ shop: kept });
  writeBaseline(folder, 'shop', asOf(1), texts[0] ?? '');
  return folder;
}

const step = (from: number, to: number): readonly string[] => [
  '--before',
  `shop@${asOf(from)}`,
  '--after',
  `shop@${asOf(to)}`,
];

const months = (...of: readonly number[]): string => keep(...of.map((one) => noticeOf(one)));

describe('along the archive', () => {
  test('every step was approved: so is the whole, and the steps are printed', async () => {
    const folder = months(12, 18, 30);
    await decide(folder, 'Ada', ...step(1, 2));
    expect((await check(folder)).status).toBe(1);
    await decide(folder, 'Bo', ...step(2, 3));
    expect(await check(folder)).toMatchObject({ status: 0, steps: [`shop@${asOf(2)} Ada`, `shop@${asOf(3)} Bo`] });
    for (const [lang, said] of [
      ['en', `approved in 2 steps: shop@${asOf(2)} (Ada, 2026-06-01), shop@${asOf(3)} (Bo, 2026-06-01): Agreed`],
      ['zh', `分 2 步批准：shop@${asOf(2)}（Ada，2026-06-01），shop@${asOf(3)}（Bo，2026-06-01）：Agreed`],
    ] as const)
      for (const args of [['check'], ['diff', 'shop', '-f', 'html']]) {
        const { stdout } = await run([...args, '--lang', lang], { cwd: folder, now });
        expect(stdout.replace(/\s+/g, '')).toContain(said.replaceAll(' ', ''));
      }
    // And what is signed off has nothing undecided.
    expect(await run(['approve', '--baseline', 'shop', '--by', 'Ada'], { cwd: folder, now })).toMatchObject({
      status: 0,
    });
  });

  test('steps that raise ask for no approval; versions that say something else do not count', async () => {
    const folder = keep(noticeOf(12), noticeOf(6), noticeOf(6, ' We are in town.'), noticeOf(30, ' We are in town.'));
    await decide(folder, 'Ada', ...step(3, 4));
    const { findings } = await check(folder);
    expect(findings.map(({ rule, approval }) => [rule, approval?.inForce])).toContainEqual([
      'retention-extended',
      true,
    ]);
  });

  test('a text that came, and changed, was approved as it is now', async () => {
    const folder = keep(
      noticeOf(12),
      noticeOf(12, ' We sell your address.'),
      noticeOf(12, ' We sell your address and your phone number.'),
    );
    await decide(folder, 'Ada', ...step(1, 2));
    expect((await check(folder)).status).toBe(1);
    await decide(folder, 'Ada', ...step(2, 3));
    expect((await check(folder)).status).toBe(0);
  });

  test('a step that ends for a time only ends the whole with it, and no baseline is made of it', async () => {
    const folder = months(12, 18, 30);
    await decide(folder, 'Ada', ...step(1, 2), '--until', '2026-07-01');
    await decide(folder, 'Ada', ...step(2, 3));
    const { findings, status } = await check(folder);
    expect([status, findings[0]?.approval?.until]).toEqual([0, '2026-07-01']);
    const later = { cwd: folder, now: () => new Date('2026-08-01T12:00:00Z') };
    expect((await run(['check'], later)).status).toBe(1);
    expect((await run(['approve', '--baseline', 'shop', '--by', 'Ada'], { cwd: folder, now })).status).toBe(2);
  });

  test('a step that was rejected, or holds no longer, is named', async () => {
    const folder = months(12, 18, 30);
    await decide(folder, 'Ada', ...step(1, 2), '--until', '2026-07-01');
    await decide(folder, 'Bo', ...step(2, 3));
    const later = { cwd: folder, now: () => new Date('2026-08-01T12:00:00Z') };
    const expired = await run(['check'], later);
    expect([expired.status, expired.stdout.replace(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining(`[expired] the step of C-001 to shop@${asOf(2)} was approved until 2026-07-01`),
    ]);
    const reject = ['approve', '--notice', 'shop', 'C-001', '--verdict', 'rejected', '--reason', 'No', '--by', 'Cy'];
    expect((await run([...reject, ...step(2, 3)], { cwd: folder, now })).status).toBe(0);
    const rejected = await run(['check'], { cwd: folder, now });
    expect([rejected.status, rejected.stdout.replace(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining(`[rejected] the step of C-001 to shop@${asOf(3)} was rejected by Cy on 2026-06-01`),
    ]);
  });

  test.each<[string, string, readonly (readonly [number, number])[]]>([
    ['one step was not approved', months(12, 18, 30), [[1, 2]]],
    [
      'one was taken back on the way',
      months(12, 18, 12, 18, 30),
      [
        [1, 2],
        [4, 5],
      ],
    ],
    ['it is on another passage', keep(noticeOf(12), noticeOf(18), noticeOf(18, ' We sell your address.')), [[1, 2]]],
    [
      'two passages read alike',
      keep(
        ...[12, 18, 30].map(
          (one) => `${noticeOf(one)}\n## App\n\nWe keep order records for ${one === 18 ? 12 : one} months.\n`,
        ),
      ),
      [[1, 2]],
    ],
  ])('it is asked for where %s', async (_, folder, approved) => {
    for (const [from, to] of approved) await decide(folder, 'Ada', ...step(from, to));
    const { status, steps } = await check(folder);
    expect([status, steps]).toEqual([1, undefined]);
  });

  test('it is asked for where the whole is graver than each step', async () => {
    const folder = months(12, 18, 30);
    await decide(folder, 'Ada', ...step(1, 2));
    await decide(folder, 'Ada', ...step(2, 3));
    const { findings } = await check(folder);
    expect(findings[0]?.approval?.inForce).toBe(true);
    writeFileSync(
      join(folder, CONFIG),
      JSON.stringify({ notices: [{ id: 'shop' }], rules: { 'retention-extended': 'high' } }),
    );
    // What was approved as medium is now high at every step, and so is the whole.
    expect((await check(folder)).status).toBe(1);
  });
});

describe('along the commits of a pull request', () => {
  async function branch() {
    const repository = newRepository();
    const { folder, git, commit } = repository;
    const config = JSON.stringify({ notices: [{ id: 'shop', files: ['legal/*.md'] }] });
    commit(asOf(1), 'one', { 'legal/shop.md': noticeOf(12), [CONFIG]: config });
    git('switch', '-q', '-c', 'side');
    const first = commit(asOf(2), 'two', { 'legal/shop.md': noticeOf(18) });
    await decide(folder, 'Ada', '--base', 'main');
    commit(asOf(2), 'Decision', {});
    commit(asOf(3), 'elsewhere', { 'other.md': 'Other' });
    commit(asOf(3), 'three', { 'legal/shop.md': noticeOf(30) });
    expect((await check(folder, '--base', 'main')).status).toBe(1);
    await decide(folder, 'Bo', '--before', `git:${first}:legal/shop.md`, '--after', 'legal/shop.md');
    return { ...repository, first };
  }

  test('every step was approved: so is the whole, also as CI checks it out and after the merge', async () => {
    const { folder, git, first } = await branch();
    const { status, steps } = await check(folder, '--base', 'main');
    expect([status, steps?.[0]]).toEqual([0, `git:${first.slice(0, 12)}:legal/shop.md Ada`]);
    expect((await run(['diff', 'shop', '--base', 'main'], { cwd: folder, now })).stdout).toContain('in 2 steps');
    git('add', '-A');
    git('commit', '-qm', 'Decision');
    const base = git('rev-parse', 'main').trim();
    git('switch', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    expect((await check(folder, '--base', base)).status).toBe(0);
  });

  test('it is asked for where a commit on the way takes it back', async () => {
    const { folder, git, commit } = await branch();
    git('add', '-A');
    git('commit', '-qm', 'Decision');
    commit(asOf(4), 'back', { 'legal/shop.md': noticeOf(12) });
    expect((await check(folder, '--base', 'main')).status).toBe(0);
    writeFileSync(join(folder, 'legal/shop.md'), noticeOf(30));
    expect((await check(folder, '--base', 'main')).status).toBe(1);
  });
});
