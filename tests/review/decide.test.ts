import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Decision, Decisions } from '../../src/model/decision.js';
import type { Report, ReportFinding } from '../../src/model/report.js';
import { applyDecisions, listWarnings } from '../../src/review/decide.js';
import { AFTER, BEFORE } from '../cli/run.js';
import { reportOf } from '../report/sample.js';

const REPORT = reportOf(BEFORE, AFTER, { notice: 'larkhaven' });
const [SALE, RETENTION] = REPORT.findings as [ReportFinding, ReportFinding];

const decisionOn = ({ rule, before, after }: ReportFinding, parts: Partial<Decision> = {}): Decision => ({
  verdict: 'approved',
  rule,
  before: before?.quote ?? null,
  after: after?.quote ?? null,
  by: 'Mo Lin',
  on: '2026-03-01',
  reason: 'Agreed with counsel.',
  until: null,
  ...parts,
});
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

  test('about another rule than the finding’s approves nothing', () => {
    const made = decisions([SALE.fingerprint, decisionOn(SALE, { rule: RETENTION.rule })]);
    expect(approvedIn(REPORT, made)).toEqual([]);
    expect(codes(made)).toEqual(['malformed']);
  });

  test('that has expired is history, not a warning, where its finding is gone', () => {
    const made = decisions([`v1-${'0'.repeat(32)}`, decisionOn(SALE, { until: '2020-01-01' })]);
    expect(codes(made)).toEqual([]);
  });
});

describe('a rule that was renamed', () => {
  test('takes its approvals along, and the old decision’s rule must be its former id', async () => {
    const renamed = 'retention-prolonged';
    // The same program, of which the catalogue is another edition.
    vi.resetModules();
    onTestFinished(() => void vi.resetModules());
    const { RULES } = await import('../../src/assess/rules/catalogue.js');
    const rule = RULES.find((one) => one.id === RETENTION.rule);
    expect(rule).toBeDefined();
    Object.assign(rule ?? {}, { id: renamed, formerly: [RETENTION.rule] });
    const { reportOf: reportLater } = await import('../report/sample.js');
    const report = reportLater(BEFORE, AFTER, { notice: 'larkhaven' });
    const finding = report.findings.find(({ rule }) => rule === renamed);
    expect(finding?.fingerprint).not.toBe(RETENTION.fingerprint);
    expect(finding?.formerly).toEqual([{ rule: RETENTION.rule, fingerprint: RETENTION.fingerprint }]);
    const made = decisions([RETENTION.fingerprint, decisionOn(RETENTION)]);
    expect(approvedIn(report, made)).toEqual([renamed]);
    expect(listWarnings(report, made, '2026-03-05')).toEqual([]);
    const forged = decisions([RETENTION.fingerprint, decisionOn(RETENTION, { rule: renamed })]);
    expect(approvedIn(report, forged)).toEqual([]);
    expect(codes(forged, '2026-03-05', report)).toEqual(['malformed']);
  });

  test('leaves no trace in the reports of others', () => {
    expect(JSON.stringify(REPORT)).not.toContain('formerly');
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

  test('also where no rules know the language, for the whole paragraph', () => {
    const text = (one: string, two: string): string =>
      `# Datenschutz\n\nWir speichern Ihre Bestelldaten ${one} Monate lang und löschen sie danach. Wir geben Ihre Anschrift nur an den ${two} weiter, der Ihre Pakete bringt.\n`;
    const report = reportOf(text('12', 'Boten'), text('24', 'Boten'));
    const approvals = approveAll(report);
    expect(report.findings.map((finding) => finding.rule)).toEqual(['change-unclear']);
    expect(approvedIn(report, approvals)).toEqual(['change-unclear']);
    expect(approvedIn(reportOf(text('12', 'Boten'), text('24', 'Händler')), approvals)).toEqual([]);
  });

  test('of two twins one approval approves one', () => {
    const twice = (months: number): string =>
      `# Notice\n\n## Orders\n\nRecords are kept for ${months} months.\n\n## Messages\n\nRecords are kept for ${months} months.\n`;
    const report = reportOf(twice(12), twice(24));
    expect(report.findings.map((finding) => finding.rule)).toEqual(['retention-extended', 'retention-extended']);
    const [one, two] = report.findings as [ReportFinding, ReportFinding];
    expect(one.fingerprint).not.toBe(two.fingerprint);
    expect(approvedIn(report, decisions([one.fingerprint, decisionOn(one)]))).toHaveLength(1);
    expect(approvedIn(report, approveAll(report))).toHaveLength(2);
  });
});
