/** What the rules cleared, or found to raise: gated by `--fail-on change`, approved at once, and rejected as a finding of its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { writeNotice } from './archive.js';
import { folderOf, run, runProcess } from './run.js';
import { schemaErrors } from './schema.js';

const notice = (date: string, months: number, hours: string, tea: string): string => `# Privacy notice

Last updated: ${date}

This notice explains how Larkhaven handles personal information in its shop. It applies to everybody who buys tea from us.

## Retention

We keep order records for ${months} months. We do not sell your personal information.

## Desk

Our desk is open from ${hours}. Our tea comes from ${tea}.
`;
const BEFORE = notice('March 1, 2024', 24, 'nine to five', 'Assam');
const AFTER = notice('June 1, 2025', 12, 'ten to six', 'Nepal');

function repository(): string {
  const folder = folderOf({});
  writeNotice(folder, 'shop', BEFORE, AFTER);
  return folder;
}

/** 2026-03-05 */
const ENV = { SOURCE_DATE_EPOCH: '1772668800' };
const call = (cwd: string, ...args: readonly string[]) => run(args, { cwd, env: ENV });
const approve = (cwd: string, ...args: readonly string[]) =>
  call(cwd, 'approve', '--notice', 'shop', '--by', 'Ada', '--reason', 'Read and agreed.', ...args);

async function checkIn(folder: string, ...args: readonly string[]) {
  const { stdout, status } = await call(folder, 'check', '--format', 'json', ...args);
  const answer = JSON.parse(stdout);
  expect(schemaErrors('check', answer)).toEqual([]);
  const [{ gate, ...report }] = answer.notices;
  return { status, gate, report: report as Report };
}

const quoteOf = ({ findings, cleared }: Report, id: string): string | undefined =>
  [...findings, ...cleared].find((one) => one.id === id)?.after?.quote;

describe('the strict gate', () => {
  test('asks for a decision on every change of words, cleared and raising ones too, but not on the stated date', async () => {
    const folder = repository();
    expect((await checkIn(folder)).gate).toMatchObject({ exitCode: 0, unapproved: [] });
    const { gate, report } = await checkIn(folder, '--fail-on', 'change');
    expect(gate).toMatchObject({ failOn: 'change', exitCode: 1 });
    expect(gate.unapproved.map((id: string) => quoteOf(report, id))).toEqual([
      'We keep order records for 12 months.',
      'Our desk is open from ten to six.',
      'Our tea comes from Nepal.',
    ]);
    expect(report.cleared.map(({ after }) => after?.quote)).toContain('Last updated: June 1, 2025');
  });

  test('names what was cleared as such, with its reason, in every format for people', async () => {
    const folder = repository();
    for (const [lang, weight, reason] of [
      ['en', 'CLEARED', 'Cleared: neither side says anything of people’s data'],
      ['zh', '已排除', '已排除：前后均未涉及个人信息'],
    ] as const)
      for (const format of ['terminal', 'markdown', 'github', 'junit']) {
        const { stdout } = await call(folder, 'check', '--fail-on', 'change', '--format', format, '--lang', lang);
        expect(stdout, format).toContain(weight);
        expect(stdout.replaceAll(/\s+/g, ' '), format).toContain(reason);
        expect(stdout, format).not.toMatch(/UNCLEAR|待定/);
      }
  });

  test('does ask for it where more than the date of its line differs', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, BEFORE.replace('Last updated: March 1', 'Last looked at, with tea: June 1'));
    const { gate } = await checkIn(folder, '--fail-on', 'change');
    expect(gate.unapproved).toHaveLength(1);
  });

  const SALE = 'We do not sell your personal information.';
  const ASKED = 'Larkhaven is a small shop by the sea.';
  const TOLD = 'We answer **in full** what you ask about your personal information.';
  const LONG = BEFORE.replace('## Desk', `${ASKED}\n\n${TOLD}\n\n## Desk`);
  test.each([
    ['a sentence', LONG.replace(` ${SALE}`, '').replace('Our desk', `${SALE} Our desk`)],
    ['a paragraph', LONG.replace(`${ASKED}\n\n`, '').replace('Our desk', `${ASKED}\n\nOur desk`)],
    ['emphasis', LONG.replace('**in full**', 'in full')],
    ['a heading', LONG.replace('## Desk', '## Our desk')],
  ])('asks for a decision also where the words stayed and something else went: %s', async (_, after) => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', LONG, after);
    expect(await checkIn(folder, '--fail-on', 'change')).toMatchObject({ status: 1 });
    await approve(folder, '--all', '--fail-on', 'change');
    expect(await checkIn(folder, '--fail-on', 'change')).toMatchObject({ status: 0, gate: { warnings: [] } });
  });

  test('is told in every format, with the command that approves all that was cleared', async () => {
    const folder = repository();
    const formats = ['terminal', 'markdown', 'github', 'sarif', 'junit', 'gitlab'];
    for (const format of formats) {
      const page = (await call(folder, 'check', '--fail-on', 'change', '--format', format)).stdout;
      for (const name of ['K-002', 'K-003', 'not-about-data']) expect(page, format).toContain(name);
      expect(page, format).not.toContain('K-001');
    }
    const page = (await call(folder, 'check', '--fail-on', 'change')).stdout;
    const command = /to approve all that was cleared: noticediff (.*) --reason/.exec(page)?.[1] ?? '';
    expect(command).toBe('approve --notice shop --fail-on change --cleared not-about-data');
    const accepted = await call(folder, ...command.split(' '), '--by', 'Ada', '--reason', 'No matter of data.');
    expect(accepted.stdout).toContain('2 decisions recorded; 1 finding not approved');
    const { gate, report } = await checkIn(folder, '--fail-on', 'change');
    expect(gate.unapproved.map((id: string) => quoteOf(report, id))).toEqual(['We keep order records for 12 months.']);
  });

  test.each([
    [['--all', '--fail-on', 'change'], []],
    [['--section', 'Desk', '--fail-on', 'change'], ['C-001']],
    [['--cleared', 'renamed, not-about-data'], ['C-001']],
    [
      ['--cleared', 'renamed'],
      ['C-001', 'K-002', 'K-003'],
    ],
    [['--all'], ['C-001', 'K-002', 'K-003']],
    [['C-001', 'K-003'], ['K-002']],
  ])('approve %j leaves %j', async (args, left) => {
    const folder = repository();
    expect((await approve(folder, ...args)).status).toBe(0);
    expect((await checkIn(folder, '--fail-on', 'change')).gate.unapproved).toEqual(left);
  });

  test('may stand in the configuration, and then --all means every change', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'noticediff.config.json'), '{ "failOn": "change" }');
    expect((await call(folder, 'check')).status).toBe(1);
    expect((await approve(folder, '--all')).stdout).toContain('no finding is left to decide');
    expect((await call(folder, 'check')).status).toBe(0);
  });

  test('knows no other reasons than those for which changes are cleared', async () => {
    const { status, stderr } = await runProcess(['approve', '--notice', 'shop', '--cleared', 'renamd'], {
      cwd: repository(),
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('The nearest is renamed')]);
  });
});

describe('a change that the rules cleared', () => {
  const judge = ['--verdict', 'rejected', '--category', 'transparency', '--severity', 'medium'];

  test('can be rejected: it is then a finding that fails every gate, and stands in every format', async () => {
    const folder = repository();
    const said = await approve(folder, 'K-003', ...judge);
    expect(said.stdout).toContain('K-003 rejected  MEDIUM  transparency');
    expect(said.stdout).toContain('1 finding not approved');
    const [name = ''] = readdirSync(join(folder, 'approvals/shop')).filter((file) => file.startsWith('v2-'));
    expect(JSON.parse(readFileSync(join(folder, 'approvals/shop', name), 'utf8'))).toMatchObject({
      verdict: 'rejected',
      rule: 'not-about-data',
      direction: 'cleared',
      category: 'transparency',
      severity: 'medium',
    });
    for (const level of ['change', 'unclear', 'low', 'medium', 'high']) {
      const { gate } = await checkIn(folder, '--fail-on', level);
      expect([gate.exitCode, gate.unapproved.includes('K-003')], level).toEqual([1, true]);
    }
    expect((await checkIn(folder, '--fail-on', 'none')).gate.exitCode).toBe(0);
    const { report } = await checkIn(folder);
    expect(report.findings[0]).toMatchObject({
      id: 'K-003',
      rule: 'found-by-reviewer',
      category: 'transparency',
      direction: 'lowers',
      severity: 'medium',
      approval: { verdict: 'rejected', inForce: false },
    });
    expect(report.verdict).toBe('mixed');
    expect(report.summary).toMatchObject({ findings: { medium: 1 }, cleared: { 'not-about-data': 2 } });
    for (const format of ['terminal', 'markdown', 'github', 'sarif', 'junit', 'gitlab'])
      expect((await call(folder, 'check', '--format', format)).stdout, format).toContain('found-by-reviewer');
    const refs = ['--notice', 'shop', 'shop@baseline', 'shop@latest'];
    for (const format of ['terminal', 'markdown', 'html', 'json'])
      expect((await call(folder, 'diff', '--format', format, ...refs)).stdout, format).toContain('found-by-reviewer');
    expect(JSON.stringify(await call(folder, 'changelog', 'shop', '--format', 'json'))).toContain('found-by-reviewer');
  });

  test('keeps its id, and so does every other change; approved by it, it is cleared again', async () => {
    const folder = repository();
    await approve(folder, 'K-002', ...judge);
    const { report } = await checkIn(folder);
    expect(report.cleared.map(({ id }) => id)).toEqual(['K-001', 'K-003']);
    expect(report.findings.map(({ id }) => id)).toEqual(['K-002', 'C-001']);
    await approve(folder, 'K-002', '--verdict', 'rejected', '--category', 'recourse', '--severity', 'high');
    expect((await checkIn(folder)).report.findings[0]).toMatchObject({ category: 'recourse', severity: 'high' });
    expect((await approve(folder, 'K-002')).stdout).toContain('no finding is left to decide');
    const again = await checkIn(folder);
    expect(again.gate.exitCode).toBe(0);
    expect(again.report.cleared.map(({ id, approval }) => [id, approval?.inForce])).toEqual([
      ['K-001', undefined],
      ['K-002', true],
      ['K-003', undefined],
    ]);
  });

  test('or found to raise, is no longer said to raise', async () => {
    const folder = repository();
    await approve(folder, 'C-001', ...judge);
    const { report, status } = await checkIn(folder);
    expect(status).toBe(1);
    expect(report.findings).toMatchObject([
      { id: 'C-001', direction: 'lowers', severity: 'medium', also: [{ rule: 'retention-shortened', severity: null }] },
    ]);
    expect(report.verdict).toBe('lowered');
  });

  test('is again what the rules say where its words change', async () => {
    const folder = repository();
    await approve(folder, 'K-003', ...judge);
    writeNotice(folder, 'shop', BEFORE, AFTER.replace('Nepal', 'Yunnan'));
    expect(await checkIn(folder)).toMatchObject({ status: 0, report: { verdict: 'raised' } });
  });

  test.each([
    [['K-003', '--verdict', 'rejected'], 'Give --category and --severity'],
    [['K-003', '--verdict', 'rejected', '--severity', 'high'], 'Give both'],
    [['K-003', '--severity', 'high', '--category', 'sharing'], 'with --verdict rejected'],
  ])('is not rejected without saying what it is: %j', async (args, said) => {
    const folder = repository();
    const refused = await runProcess(['approve', '--notice', 'shop', '--by', 'A', '--reason', 'r', ...args], {
      cwd: folder,
    });
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(join(folder, 'approvals/shop'))).toEqual(['baseline.json']);
  });

  test('what lowers by the rules keeps the weight that they give it', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, BEFORE.replace('24 months', '48 months'));
    const refused = await runProcess(['approve', '--notice', 'shop', '--by', 'A', '--reason', 'r', 'C-001', ...judge], {
      cwd: folder,
    });
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('lowers protection already')]);
  });
});
