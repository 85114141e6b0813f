/** What is concluded from what differs: which rules stand for it, how gravely, and what a team's settings leave of it. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { judge } from './judge-pair.js';

const rulesOf = (finding: Finding): readonly string[] => [
  finding.rule,
  ...(finding.also ?? []).map((other) => other.rule),
];
const said = (findings: readonly Finding[], direction: Finding['direction']): readonly string[] =>
  findings.filter((finding) => finding.direction === direction).flatMap(rulesOf);

describe('several rules that hold for one sentence', () => {
  const BEFORE = 'We never sell your data, and we keep it for 30 days.';
  const AFTER = 'We may sell your data, and we keep it for 24 months.';

  it('are all told, by the finding that they stand for', () => {
    const lowers = said(judge(BEFORE, AFTER, 'en').findings, 'lowers');
    expect(lowers).toEqual(expect.arrayContaining(['sale-allowed', 'retention-extended']));
  });

  it('give it the gravest of their severities', () => {
    for (const finding of judge(BEFORE, AFTER, 'en').findings.filter(({ direction }) => direction === 'lowers')) {
      const severities = [finding.severity, ...(finding.also ?? []).map((other) => other.severity)];
      const gravest = (['high', 'medium', 'low'] as const).find((severity) => severities.includes(severity));
      expect(finding.severity).toBe(gravest);
    }
  });

  it('have none where it raises', () => {
    const raises = judge(AFTER, BEFORE, 'en').findings.filter(({ direction }) => direction === 'raises');
    expect(raises.length).toBeGreaterThan(0);
    for (const finding of raises)
      for (const severity of [finding.severity, ...(finding.also ?? []).map((other) => other.severity)])
        expect(severity).toBeNull();
  });
});

describe('a sentence with three changes', () => {
  const BEFORE =
    'We never sell your data, we keep it for 30 days and we share it with carriers only with your consent.';
  const AFTER = 'We may sell your data, we keep it for 24 months and we share it with carriers and advertisers.';

  it('is said to lower by a rule of each', () => {
    const lowers = said(judge(BEFORE, AFTER, 'en').findings, 'lowers');
    for (const rule of ['sale-allowed', 'retention-extended', 'consent-removed', 'advertiser-recipient-added'])
      expect(lowers).toContain(rule);
  });

  it('loses nothing but its own rule where one is off', () => {
    const lowers = said(judge(BEFORE, AFTER, 'en', { 'retention-extended': 'off' }).findings, 'lowers');
    expect(lowers).not.toContain('retention-extended');
    for (const rule of ['sale-allowed', 'consent-removed', 'advertiser-recipient-added'])
      expect(lowers).toContain(rule);
  });
});

describe('a change of which only rules speak that are off', () => {
  it.each([
    ['en', 'We keep your messages for 30 days.', 'We keep your messages for 24 months.'],
    ['zh', '我们保存您的消息30日。', '我们保存您的消息24个月。'],
  ] as const)('is cleared with their ids (%s)', (language, before, after) => {
    const { findings, cleared } = judge(before, after, language, { 'retention-extended': 'off' });
    expect(findings).toEqual([]);
    expect(cleared).toMatchObject([{ reason: 'rule-off', detail: 'retention-extended' }]);
  });
});

describe('a rule that weighs high', () => {
  it.each([
    ['en', 'We may post the results.', 'We may sell the results of your visit.'],
    ['zh', '我们会整理您的问卷。', '我们会整理并出售您的问卷。'],
  ] as const)('is never passed over, whatever else is weighed (%s)', (language, before, after) => {
    const { findings } = judge(before, after, language);
    expect(findings.map(({ direction }) => direction)).toEqual([expect.stringMatching(/^(?:lowers|unclear)$/)]);
  });
});

describe('what raises', () => {
  it('is announced by a rule’s raising face alone', () => {
    const { findings } = judge('We keep your letters for 24 months.', 'We keep your letters for 30 days.', 'en');
    expect(findings).toMatchObject([{ rule: 'retention-shortened', direction: 'raises', severity: null }]);
  });

  it('is nothing, and nothing is unclear, where a slip of the pen was mended', () => {
    const [slip, mended] = ['We recieve your letters and keep them.', 'We receive your letters and keep them.'];
    expect(judge(slip, mended, 'en').findings).toEqual([]);
  });

  it('is nothing that is only worded otherwise', () => {
    for (const [before, after] of [
      ['We send your e-mail address to couriers.', 'We send your email address to couriers.'],
    ] as const)
      expect(judge(before, after, 'en').findings).toEqual([]);
    expect(judge('我们收集您的姓名以及电话。', '我们收集您的姓名和电话。', 'zh').findings).toEqual([]);
  });
});

describe('what differs', () => {
  it('is told with a sum and the statements of both sides', () => {
    const [finding] = judge('We keep your letters for 30 days.', 'We keep your letters for 24 months.', 'en').findings;
    expect(finding?.reason).toMatchObject({
      differences: [{ what: 'amount/retention', change: 'raised', sign: 1, before: ['30 days'], after: ['24 months'] }],
      statements: {
        before: [{ actor: 'we', act: 'act/retain', denied: false, bearing: 'permits' }],
        after: [{ actor: 'we', act: 'act/retain', denied: false, bearing: 'permits' }],
      },
    });
    expect(finding?.reason?.sum.lowers).toBeGreaterThan(finding?.reason?.sum.raises ?? 0);
  });
});
