import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Decision, Decisions, Gravity } from '../../src/model/decision.js';
import type { UiLanguage } from '../../src/model/finding.js';
import type { Report, ReportApproval, ReportFinding } from '../../src/model/report.js';
import { WORDS } from '../../src/report/words.js';
import { applyDecisions, listWarnings } from '../../src/review/decide.js';
import { printDecision } from '../../src/review/decision-file.js';
import { applyGate } from '../../src/review/gate.js';
import { AFTER, BEFORE, folderOf } from '../cli/run.js';
import { reportOf } from '../report/sample.js';
import { decisionOn } from './decision-on.js';

const REPORT = reportOf(BEFORE, AFTER, { notice: 'larkhaven' });
const [SALE, RETENTION] = REPORT.findings as [ReportFinding, ReportFinding];

const decisions = (...all: readonly (readonly [string, Decision])[]): Decisions => ({
  notice: 'larkhaven',
  byFingerprint: new Map(all),
  warnings: [],
});

/** Ids of the findings that are approved. */
const approvedIn = (report: Report, made: Decisions, today = '2026-03-05'): readonly string[] =>
  applyDecisions(report, made, today)
    .findings.filter((finding) => finding.approval?.inForce)
    .map((finding) => finding.rule);
const codes = (made: Decisions, today = '2026-03-05', report = REPORT): readonly string[] =>
  listWarnings(report, made, today).map((warning) => warning.code);

describe('a decision', () => {
  test('approves its finding, which stays visible with who, when and why; the verdict stays', () => {
    const made = decisions([SALE.fingerprint, decisionOn(SALE)]);
    const report = applyDecisions(REPORT, made, '2026-03-05');
    expect(report.findings[0]?.approval).toEqual({
      verdict: 'approved',
      inForce: true,
      by: 'Mo Lin',
      on: '2026-03-01',
      reason: 'Agreed with counsel.',
      until: null,
    });
    expect(report.findings).toHaveLength(REPORT.findings.length);
    expect(report.findings[1]?.approval).toBeNull();
    expect(report.summary.findings).toEqual({ ...REPORT.summary.findings, approved: 1 });
    expect(report.verdict).toBe(REPORT.verdict);
    expect(codes(made)).toEqual([]);
  });

  test('counts on its last day, and not on the day after', () => {
    const made = decisions([SALE.fingerprint, decisionOn(SALE, { until: '2026-03-31' })]);
    expect(approvedIn(REPORT, made, '2026-03-31')).toEqual([SALE.rule]);
    expect(codes(made, '2026-03-31')).toEqual([]);
    expect(approvedIn(REPORT, made, '2026-04-01')).toEqual([]);
    expect(codes(made, '2026-04-01')).toEqual(['expired']);
  });

  test('that a finding is a false alarm lets it pass; a rejection does not, and is reported', () => {
    const made = decisions(
      [SALE.fingerprint, decisionOn(SALE, { verdict: 'rejected' })],
      [RETENTION.fingerprint, decisionOn(RETENTION, { verdict: 'false-positive' })],
    );
    expect(approvedIn(REPORT, made)).toEqual([RETENTION.rule]);
    expect(codes(made)).toEqual(['rejected']);
  });

  test('of another passage, under the name of this one, approves nothing', () => {
    const made = decisions([SALE.fingerprint, decisionOn(RETENTION)]);
    expect(approvedIn(REPORT, made)).toEqual([]);
    expect(codes(made)).toEqual(['other-passage']);
  });

  test('from a day that has not come approves nothing', () => {
    const made = decisions([SALE.fingerprint, decisionOn(SALE, { on: '2026-03-06' })]);
    expect(approvedIn(REPORT, made, '2026-03-05')).toEqual([]);
    expect(codes(made, '2026-03-05')).toEqual(['malformed']);
    expect(approvedIn(REPORT, made, '2026-03-06')).toEqual([SALE.rule]);
  });

  test('that has expired is history, not a warning, where its finding is gone', () => {
    const made = decisions([`v2-${'0'.repeat(32)}`, decisionOn(SALE, { until: '2020-01-01' })]);
    expect(codes(made)).toEqual([]);
  });
});

describe('what is found on a change that was decided', () => {
  /** The report, with another judgment on the sale. */
  const judged = (parts: Partial<ReportFinding>): Report => ({ ...REPORT, findings: [{ ...SALE, ...parts }] });
  const as = (gravity: Gravity): Partial<ReportFinding> =>
    gravity === 'unclear' || gravity === 'raises'
      ? { direction: gravity, severity: null }
      : { direction: 'lowers', severity: gravity === 'cleared' ? null : gravity };
  const approvalIn = (report: Report, decision: Decision) =>
    applyDecisions(report, decisions([SALE.fingerprint, decision]), '2026-03-05').findings[0]?.approval ?? null;

  test.each<[Gravity, readonly Gravity[]]>([
    ['raises', ['unclear', 'raises']],
    ['unclear', ['unclear']],
    ['low', ['unclear', 'raises', 'low']],
    ['medium', ['unclear', 'raises', 'low', 'medium']],
    ['high', ['unclear', 'raises', 'low', 'medium', 'high']],
  ])('passes while it is no graver: approved as %s, %j', (approved, passing) => {
    const all: readonly Gravity[] = ['unclear', 'raises', 'low', 'medium', 'high'];
    const decision = decisionOn({ ...SALE, ...as(approved) });
    // By whatever rule.
    const now = all.filter((one) => approvalIn(judged({ ...as(one), rule: 'a-better-rule' }), decision)?.inForce);
    expect(now).toEqual(passing);
  });

  test('and is graver now, says so in both languages and fails the gate', () => {
    const decision = decisionOn({ ...SALE, ...as('medium') });
    const report = applyDecisions(judged(as('high')), decisions([SALE.fingerprint, decision]), '2026-03-05');
    expect(report.findings[0]?.approval).toMatchObject({
      verdict: 'approved',
      inForce: false,
      outgrown: { approved: 'medium', now: 'high' },
    });
    expect(applyGate(report, 'high').unapproved).toContain(SALE.id);
    const said = (lang: UiLanguage): string => WORDS[lang].approval(report.findings[0]?.approval as ReportApproval);
    expect(said('en')).toBe('approved as medium, now high (approved by Mo Lin on 2026-03-01: Agreed with counsel.)');
    expect(said('zh')).toBe('批准时为“中”，现为“高”（Mo Lin 于 2026-03-01 批准：Agreed with counsel.）');
  });

  test('is a false alarm where all its rules were named so, whatever it weighs, and where it is unclear', () => {
    const decision = decisionOn(
      { ...SALE, also: [{ rule: 'disclosure-widened', title: 'disclosure', severity: 'low' }], severity: 'low' },
      { verdict: 'false-positive' },
    );
    const passes = (parts: Partial<ReportFinding>): boolean => approvalIn(judged(parts), decision)?.inForce === true;
    expect(passes({ severity: 'high', also: [] })).toBe(true);
    expect(
      passes({
        rule: 'disclosure-widened',
        severity: 'high',
        also: [{ rule: SALE.rule, title: 'sale of data', severity: 'high' }],
      }),
    ).toBe(true);
    expect(passes({ also: [{ rule: 'consent-removed', title: 'consent', severity: 'low' }] })).toBe(false);
    expect(passes({ rule: 'consent-removed', severity: 'low', also: [] })).toBe(false);
    expect(passes({ rule: 'change-unclear', direction: 'unclear', severity: null, also: [] })).toBe(true);
    expect(approvalIn(judged({ rule: 'consent-removed', also: [] }), decision)).toBeNull();
  });

  test('stands under the ids that rules have now', async () => {
    vi.resetModules();
    onTestFinished(() => void vi.resetModules());
    const { RULES } = await import('../../src/assess/rules/catalogue.js');
    Object.assign(RULES.find((rule) => rule.id === SALE.rule) ?? {}, { id: 'sold', formerly: [SALE.rule] });
    const { readDecisions: readLater } = await import('../../src/tasks/decide/store.js');
    const approvals = folderOf({});
    mkdirSync(join(approvals, 'larkhaven'));
    const decision = decisionOn({ ...SALE, also: [] }, { verdict: 'false-positive' });
    writeFileSync(join(approvals, `larkhaven/${SALE.fingerprint}.json`), printDecision(decision));
    const read = await readLater({ approvals, rules: {} }, 'larkhaven');
    expect(approvedIn(judged({ rule: 'sold', also: [] }), read)).toEqual(['sold']);
  });

  test('is told by the decision on its own rule, where several of the first recipe stand on its passage', () => {
    const old = (rule: string, verdict: Decision['verdict']): Decision => {
      const decision = decisionOn(SALE, { rule, verdict });
      return { ...decision, seen: { ...decision.seen, also: [], keys: null, tool: null } };
    };
    const made = decisions(['v1-1', old('duty-weakened', 'rejected')], ['v1-2', old(SALE.rule, 'approved')]);
    const formerly = ['v1-1', 'v1-2'].map((fingerprint) => ({ fingerprint, quoted: true }));
    const saidOf = (parts: Partial<ReportFinding>) =>
      applyDecisions(judged({ formerly, ...parts }), made, '2026-03-05').findings[0]?.approval?.verdict;
    expect(saidOf({})).toBe('approved');
    expect(saidOf({ rule: 'duty-weakened' })).toBe('rejected');
    expect(saidOf({ rule: 'a-better-rule' })).toBe('rejected');
  });

  test('is cleared where that was approved too, and shows who let it pass', () => {
    const [cleared] = REPORT.cleared;
    const decision = cleared && { ...decisionOn(SALE), seen: { ...decisionOn(SALE).seen, keys: cleared.keys } };
    const made = decisions(...(cleared && decision ? [[cleared.fingerprint, decision] as const] : []));
    expect(applyDecisions(REPORT, made, '2026-03-05').cleared[0]?.approval).toMatchObject({
      inForce: true,
      by: 'Mo Lin',
    });
  });
});

describe('an approval is bound to its passages', () => {
  const OLD = `# Privacy Notice

## Retention

We keep order records for 12 months. We answer within 10 days.

## Sharing

We do not sell your personal information. You may object to advertising at any time.
`;
  const NEW = OLD.replace('12 months', '24 months');
  const approveAll = (report: Report): Decisions =>
    decisions(...report.findings.map((finding) => [finding.fingerprint, decisionOn(finding)] as const));
  const first = reportOf(OLD, NEW);
  const made = approveAll(first);

  test('it survives moved text, another capture, and edits elsewhere', () => {
    expect(approvedIn(first, made)).toEqual(['retention-extended']);
    const [head = '', retention = '', sharing = ''] = NEW.split('## ');
    const moved = `${head}## ${sharing}\n## ${retention}`;
    expect(approvedIn(reportOf(OLD, moved), made)).toEqual(['retention-extended']);
    expect(approvedIn(reportOf(OLD, NEW.replaceAll(' ', '  ')), made)).toEqual(['retention-extended']);
    expect(approvedIn(reportOf(OLD, NEW.replace('## Retention', '## 7. How long')), made)).toEqual([
      'retention-extended',
    ]);
    const edited = reportOf(OLD, NEW.replace('do not sell', 'may sell').replace('within 10 days', 'within 30 days'));
    expect(edited.findings.length).toBeGreaterThan(2);
    expect(approvedIn(edited, made)).toEqual(['retention-extended']);
  });

  test('any change of either passage reopens it', () => {
    expect(approvedIn(reportOf(OLD, NEW.replace('24 months', '36 months')), made)).toEqual([]);
    expect(approvedIn(reportOf(OLD, NEW.replace('order records', 'order and payment records')), made)).toEqual([]);
    expect(approvedIn(reportOf(OLD.replace('12 months', '6 months'), NEW), made)).toEqual([]);
    const next = reportOf(NEW, OLD.replace('12 months', '36 months'));
    expect(next.findings.map((finding) => finding.rule)).toEqual(['retention-extended']);
    expect(approvedIn(next, made)).toEqual([]);
  });

  test('also where only a part of a long passage is quoted', () => {
    const tail = ', in the archive of the shop, of its branches and of the carriers that bring its parcels'.repeat(6);
    const long = (months: number, end: string): string =>
      `# Notice\n\n## Retention\n\nWe keep order records for ${months} months${tail}${end}.\n`;
    const report = reportOf(long(12, ''), long(24, ''));
    const approvals = approveAll(report);
    expect(report.findings[0]?.after?.quote.length).toBeLessThan(long(24, '').length - 100);
    expect(approvedIn(report, approvals)).toEqual(report.findings.map((finding) => finding.rule));
    expect(approvedIn(reportOf(long(12, ''), long(24, ' and abroad')), approvals)).toEqual([]);
  });

  test('also where no rules know the language', () => {
    const text = (months: string, days: string, receiver: string): string =>
      `# Datenschutz\n\nWir speichern Ihre Bestelldaten ${months} Monate lang und löschen sie nach ${days} Tagen. Wir geben Ihre Anschrift nur an den ${receiver} weiter.\n`;
    const approvals = approveAll(reportOf(text('12', '3', 'Boten'), text('24', '3', 'Boten')));
    const approvedOf = (before: string, after: string): readonly (boolean | undefined)[] =>
      applyDecisions(reportOf(before, after), approvals, '2026-03-05').findings.map(
        ({ approval }) => approval?.inForce,
      );
    expect(approvedOf(text('12', '3', 'Boten'), text('24', '3', 'Boten'))).toEqual([true]);
    expect(approvedOf(text('12', '3', 'Boten'), text('24', '30', 'Boten'))).toEqual([undefined]);
    expect(approvedOf(text('12', '3', 'Boten'), text('24', '3', 'Händler'))).toEqual([true, undefined]);
  });

  test('of two twins one approval approves one', () => {
    const twice = (months: number): string =>
      `# Notice\n\n## Orders\n\nRecords are kept for ${months} months.\n\n## Messages\n\nRecords are kept for ${months} months.\n`;
    const report = reportOf(twice(12), twice(24));
    expect(report.findings).toHaveLength(2);
    const [one, two] = report.findings as [ReportFinding, ReportFinding];
    expect(one.fingerprint).not.toBe(two.fingerprint);
    expect(approvedIn(report, decisions([one.fingerprint, decisionOn(one)]))).toHaveLength(1);
    expect(approvedIn(report, approveAll(report))).toHaveLength(2);
  });
});
