import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOutputs } from '../../src/cli/arguments/outputs.js';
import type { CheckedNotice } from '../../src/model/check.js';
import type { Decision } from '../../src/model/decision.js';
import { printDecision } from '../../src/review/decision-file.js';
import { type CheckJob, checkNotice } from '../../src/tasks/check/check-notice.js';
import { type ConfigOptions, loadConfig } from '../../src/tasks/config/load.js';
import { decisionOn } from '../review/decision-on.js';
import { archiveOf, FIRST, SECOND, writeNotice, writeSuspect, writeVersion } from './archive.js';
import { AFTER, BEFORE, folderOf, run, runProcess, surroundingsOf, ZH_AFTER, ZH_BEFORE } from './run.js';
import { schemaErrors } from './schema.js';

async function check(folder: string, notice: string, options: ConfigOptions = {}, job: Partial<CheckJob> = {}) {
  const config = await loadConfig(options, { env: {}, cwd: folder });
  return checkNotice(
    { notice, refs: null, again: [], ...job },
    { config, flags: { lang: 'en' }, today: '2024-01-01' },
    surroundingsOf({ cwd: folder }),
  );
}

const rulesOf = ({ report, unapproved }: CheckedNotice): readonly string[] =>
  (report?.findings ?? []).filter(({ id }) => unapproved.includes(id)).map(({ rule }) => rule);

describe('the gate of one notice', () => {
  test('fails on what was lowered since the baseline, and names it', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, AFTER);
    const checked = await check(folder, 'shop');
    expect(checked).toMatchObject({ exit: 1, fault: null, failOn: 'unclear', unapproved: ['C-001', 'C-002'] });
    expect(rulesOf(checked)).toEqual(['sale-allowed', 'retention-extended']);
    expect(checked.report?.before.ref).toBe(`shop@${FIRST}`);
  });

  test('is narrowed by --fail-on to lowering findings of that weight, and turned off by none', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, AFTER);
    expect(rulesOf(await check(folder, 'shop', { failOn: 'medium' }))).toEqual(['sale-allowed', 'retention-extended']);
    expect(rulesOf(await check(folder, 'shop', { failOn: 'high' }))).toEqual(['sale-allowed']);
    const off = await check(folder, 'shop', { failOn: 'none' });
    expect([off.exit, off.unapproved, off.report?.findings.length]).toEqual([0, [], 2]);
  });

  test('asks for a person where no rule can judge, unless it is narrowed', async () => {
    const folder = folderOf({});
    const other = (sentence: string) =>
      `# Datenschutz\n\nWir verarbeiten die Daten der Kunden und der Gäste nur für die Lieferung und die Rechnung.\n\n## Speicherung\n\n${sentence}\n`;
    writeNotice(
      folder,
      'laden',
      other('Wir speichern die Daten für drei Monate.'),
      other('Wir speichern die Daten für drei Jahre und geben sie weiter.'),
    );
    const checked = await check(folder, 'laden');
    expect(checked.exit).toBe(1);
    expect(checked.report?.findings.map(({ direction }) => direction)).toContain('unclear');
    expect(await check(folder, 'laden', { failOn: 'low' })).toMatchObject({ exit: 0, unapproved: [] });
  });

  test('says without extracting that the same bytes are unchanged', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, BEFORE);
    expect(await check(folder, 'shop')).toMatchObject({
      exit: 0,
      unapproved: [],
      report: { changed: false, verdict: 'unchanged', sections: [], before: { title: null } },
    });
    writeVersion(folder, 'shop', SECOND, BEFORE);
    expect(await check(folder, 'shop')).toMatchObject({
      exit: 0,
      report: { after: { ref: `shop@${SECOND}`, title: null } },
    });
  });

  test('has no answer without a baseline, and says how to set one', async () => {
    const folder = folderOf({});
    writeVersion(folder, 'shop', FIRST, BEFORE);
    expect(await check(folder, 'shop')).toMatchObject({
      exit: 2,
      report: null,
      fault: { code: 'no-baseline', hint: expect.stringMatching(/noticediff approve --baseline shop@latest$/) },
    });
    expect(await check(folder, 'never-seen')).toMatchObject({ exit: 2, fault: { code: 'no-version' } });
  });

  test('refuses a baseline whose bytes are not those that were signed off', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, AFTER);
    const page = join(folder, 'snapshots/shop/20220301T100000Z/1.md');
    appendFileSync(page, '\nWe may sell it.\n');
    const touched = await check(folder, 'shop');
    expect(touched).toMatchObject({ exit: 2, report: null, fault: { code: 'baseline-mismatch' } });
    rmSync(join(folder, 'snapshots/shop/20220301T100000Z'), { recursive: true });
    expect(await check(folder, 'shop')).toMatchObject({ exit: 2, fault: { code: 'baseline-missing' } });
    writeFileSync(join(folder, 'approvals/shop/baseline.json'), '{}');
    expect(await check(folder, 'shop')).toMatchObject({ exit: 2, fault: { code: 'bad-baseline' } });
  });

  test('cannot judge a version that is damaged or no notice', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, AFTER);
    appendFileSync(join(folder, 'snapshots/shop/20230601T100000Z/1.md'), 'x');
    expect(await check(folder, 'shop')).toMatchObject({ exit: 3, report: null, fault: { code: 'archive-damaged' } });
    writeNotice(folder, 'empty', BEFORE, '\n');
    const empty = await check(folder, 'empty');
    expect([empty.exit, empty.unapproved, empty.report?.problems.some(({ fatal }) => fatal)]).toEqual([3, [], true]);
  });

  test('cannot judge where a suspect capture is newer than the newest version, and still shows what was found', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, AFTER);
    writeSuspect(folder, 'shop', '2022-12-01T00:00:00Z', '# Access denied');
    expect(await check(folder, 'shop')).toMatchObject({ exit: 1, fault: null });
    writeSuspect(folder, 'shop', '2023-12-01T00:00:00Z', '# Access denied');
    expect(await check(folder, 'shop')).toMatchObject({
      exit: 3,
      unapproved: ['C-001', 'C-002'],
      fault: { code: 'suspect', message: expect.stringContaining('2023-12-01T00:00:00Z') },
    });
  });

  test('takes two refs in place of the archive', async () => {
    const folder = folderOf({ 'before.md': BEFORE, 'after.md': AFTER });
    const refs = { before: join(folder, 'before.md'), after: join(folder, 'after.md') };
    expect(await check(folder, 'shop', {}, { refs })).toMatchObject({ exit: 1, report: { notice: 'shop' } });
    const lost = { ...refs, after: join(folder, 'nowhere.md') };
    expect(await check(folder, 'shop', {}, { refs: lost })).toMatchObject({ exit: 3, fault: { code: 'not-found' } });
  });
});

describe('decisions', () => {
  test('let through what they approve and no more; what approves nothing is reported', async () => {
    const folder = folderOf({});
    writeNotice(folder, 'shop', BEFORE, AFTER);
    const [sale, retention] = (await check(folder, 'shop')).report?.findings ?? [];
    const decide = (finding = sale, more: Partial<Decision> = {}) =>
      finding &&
      writeFileSync(
        join(folder, `approvals/shop/${finding.fingerprint}.json`),
        printDecision(decisionOn(finding, { on: '2023-07-01', ...more })),
      );
    decide(sale);
    const half = await check(folder, 'shop');
    expect([half.exit, rulesOf(half), half.report?.summary.findings.approved]).toEqual([1, ['retention-extended'], 1]);
    decide(retention, { until: '2024-01-01' });
    expect(await check(folder, 'shop')).toMatchObject({ exit: 0, unapproved: [], warnings: [] });
    decide(retention, { until: '2023-12-31' });
    expect(await check(folder, 'shop')).toMatchObject({ exit: 1, warnings: [{ code: 'expired' }] });
    decide(retention, { verdict: 'rejected' });
    expect(await check(folder, 'shop')).toMatchObject({ exit: 1, warnings: [{ code: 'rejected' }] });
    decide(retention, { reason: ' ' });
    expect(await check(folder, 'shop')).toMatchObject({ exit: 1, warnings: [{ code: 'no-reason' }] });
  });

  test('in a folder that cannot be opened stop the check', async () => {
    const folder = folderOf({ 'before.md': BEFORE, 'after.md': AFTER, approvals: 'a file' });
    const refs = { before: join(folder, 'before.md'), after: join(folder, 'after.md') };
    expect(await check(folder, 'shop', {}, { refs })).toMatchObject({ exit: 2, fault: { code: 'not-readable' } });
  });
});

describe('noticediff check', () => {
  const folder = folderOf({});
  writeNotice(folder, 'shop', BEFORE, AFTER);
  writeNotice(folder, 'shop-cn', ZH_BEFORE, ZH_AFTER);
  writeNotice(folder, 'quiet', BEFORE, BEFORE);
  const checkIn = (...args: string[]) => run(['check', ...args], { cwd: folder });

  test('goes through every notice of the archive where there is no configuration, and counts the quiet ones', async () => {
    const { status, stdout, stderr } = await checkIn();
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('noticediff approve --notice shop C-001 --reason "…"\n');
    expect(stdout).toContain('noticediff approve --notice shop-cn C-002 --reason "…"\n');
    expect(stdout).toContain('do not-]{+may+} sell');
    expect(stdout).not.toContain('quiet');
    expect(stdout).toContain('Failed: 2 of 3 notices.');
  });

  test('writes several formats in one run, each file whole', async () => {
    const { status, stdout } = await checkIn(
      '-f',
      'json=out.json',
      '-f',
      'markdown=out.md',
      '-f',
      'terminal',
      '--lang',
      'zh',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('未通过：3 份声明中的 2 份');
    const { exitCode, notices } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect([exitCode, notices.length]).toEqual([1, 3]);
    expect(notices[2].notice).toBe('shop-cn');
    expect(notices[1].gate).toEqual({ failOn: 'unclear', unapproved: ['C-001', 'C-002'], warnings: [], exitCode: 1 });
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('noticediff approve --notice shop-cn');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('gives the report with its gate for two refs, and repeats them in the command that approves', async () => {
    const two = ['--notice', 'shop', '--before', `shop@${FIRST}`, '--after', 'shop@latest'];
    const { status, stdout } = await checkIn(...two, '-f', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ notice: 'shop', changed: true, gate: { exitCode: 1 } });
    expect((await checkIn(...two)).stdout).toContain(
      `noticediff approve --notice shop --before shop@${FIRST} --after shop@latest C-001 --reason`,
    );
  });
});

test('a finding on the second page of a capture is marked in that page’s file, in both versions', async () => {
  const second = (verb: string) => `# Sharing\n\nWe ${verb} sell your personal information.\n`;
  const folder = archiveOf({
    shop: [
      { stamp: '20220301T100000Z', text: BEFORE, further: [second('do not')] },
      { stamp: '20230601T100000Z', text: BEFORE, further: [second('may')] },
    ],
  });
  const [before, after] = ['shop@2022-03-01', 'shop@latest'];
  const checkAs = (format: string) =>
    run(['check', '--notice', 'shop', '--before', before, '--after', after, '-f', format], { cwd: folder });
  const report = JSON.parse((await checkAs('json')).stdout);
  expect(schemaErrors('check', report)).toEqual([]);
  const files = ['1.md', '2.md'].map((file) => `snapshots/shop/20230601T100000Z/${file}`);
  expect(report.after).toMatchObject({ path: files[0], paths: files });
  expect(report.findings[0].after.position).toEqual({ line: 3, column: 1, page: 2 });
  expect((await checkAs('github')).stdout).toContain(`file=${files[1]},line=3,col=1`);
  const [result] = JSON.parse((await checkAs('sarif')).stdout).runs[0].results;
  const uris = [result.locations[0], result.relatedLocations[0]].map(
    (location) => location.physicalLocation.artifactLocation.uri,
  );
  expect(uris).toEqual([files[1], 'snapshots/shop/20220301T100000Z/2.md']);
});

describe('--format', () => {
  test('takes a file each, and standard output for one; a page for people and annotations go together', () => {
    expect(parseOutputs([], undefined)).toEqual([{ format: 'terminal', file: undefined }]);
    expect(parseOutputs(['sarif=out=1.sarif', 'github'], undefined)).toEqual([
      { format: 'sarif', file: 'out=1.sarif' },
      { format: 'github', file: undefined },
    ]);
    expect(parseOutputs(['json'], 'out.json')).toEqual([{ format: 'json', file: 'out.json' }]);
    expect(() => parseOutputs(['terminal', 'github'], undefined)).not.toThrow();
    expect(() => parseOutputs(['json', 'terminal'], undefined)).toThrow(/standard output: json and terminal/);
    expect(() => parseOutputs(['json=a', 'sarif=a'], undefined)).toThrow(/two formats would go to a/);
    expect(() => parseOutputs(['jsn'], undefined)).toThrow(/"jsn" is no format.*the nearest is "json"/);
    expect(() => parseOutputs(['html'], undefined)).toThrow(/`noticediff diff --format html` prints it/);
    expect(() => parseOutputs(['json='], undefined)).toThrow(/names no file/);
  });
});

describe('many notices', () => {
  test('that changed are compared on all cores, with the same answers in the same order', async () => {
    const folder = folderOf({});
    for (let i = 0; i < 6; i++) writeNotice(folder, `changed-${i}`, BEFORE, i === 3 ? '\n' : AFTER);
    writeNotice(folder, 'quiet', BEFORE, BEFORE);
    const all = await runProcess(['check', '-f', 'json'], { cwd: folder });
    expect(all.status).toBe(3);
    const { notices } = JSON.parse(all.stdout);
    expect(
      notices.map((one: { notice: string; gate: { exitCode: number } }) => [one.notice, one.gate.exitCode]),
    ).toEqual([...[0, 1, 2, 3, 4, 5].map((i) => [`changed-${i}`, i === 3 ? 3 : 1]), ['quiet', 0]]);
    const alone = await run(['check', 'changed-5', '-f', 'json'], { cwd: folder });
    expect(JSON.parse(alone.stdout).notices[0]).toEqual(notices[5]);
  });

  test('are divided among machines by --shard, each taken once', async () => {
    const folder = folderOf({});
    for (let i = 0; i < 5; i++) writeNotice(folder, `n-${i}`, BEFORE, BEFORE);
    const of = async (shard: string): Promise<string[]> =>
      JSON.parse((await run(['check', '-f', 'json', '--shard', shard], { cwd: folder })).stdout).notices.map(
        (one: { notice: string }) => one.notice,
      );
    expect([...(await of('1/2')), ...(await of('2/2'))].sort()).toEqual(['n-0', 'n-1', 'n-2', 'n-3', 'n-4']);
  });
});
