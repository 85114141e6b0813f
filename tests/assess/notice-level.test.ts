import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { compareSentences, compareTexts, judge } from './judge-pair.js';

const LOWERED = ['We do not sell your personal information.', 'We may sell your personal information.'] as const;
const DATES = {
  en: ['Last updated: March 1, 2022', 'Last updated: June 1, 2023'],
  zh: ['更新日期：2022年3月1日', '更新日期：2023年6月1日'],
} as const;

const ofNotice = (before: string, after: string, language: 'en' | 'zh', dates: readonly [string, string]) =>
  assess(compareSentences(before, after, language, { dates })).findings.filter((finding) => finding.scope === 'notice');

describe('a return to an earlier text', () => {
  it('is unclear, stands last and names the version, where the caller knows of one', () => {
    const findings = (to: string | null) => assess(compareTexts(...LOWERED), {}, undefined, to).findings;
    expect(findings('2021-10-06').at(-1)).toMatchObject({
      rule: 'returned-to-earlier-version',
      direction: 'unclear',
      scope: 'notice',
      values: { terms: '2021-10-06' },
    });
    expect(findings('2021-10-06').slice(0, -1)).toEqual(findings(null));
    const settings = { 'returned-to-earlier-version': 'off' } as const;
    expect(assess(compareTexts(...LOWERED), settings, undefined, '2021-10-06').findings).toEqual(findings(null));
  });
});

describe('a silent change', () => {
  it.each([
    ['en', ...LOWERED],
    ['zh', '我们不会向第三方出售您的个人信息。', '我们可能向第三方出售您的个人信息。'],
  ] as const)('is unclear, and names the date that stayed (%s)', (language, before, after) => {
    const [first] = DATES[language];
    expect(ofNotice(before, after, language, [first, first])).toMatchObject([
      {
        rule: 'changed-silently',
        direction: 'unclear',
        severity: null,
        section: null,
        values: { terms: '2022-03-01' },
      },
    ]);
  });

  it('is none where the date went forward', () => {
    expect(ofNotice(...LOWERED, 'en', DATES.en)).toEqual([]);
    expect(ofNotice('我们不会出售您的信息。', '我们可能出售您的信息。', 'zh', DATES.zh)).toEqual([]);
  });

  it('is none where a date is missing', () => {
    expect(ofNotice(...LOWERED, 'en', ['', ''])).toEqual([]);
    expect(ofNotice(...LOWERED, 'en', [DATES.en[0], ''])).toEqual([]);
  });

  it('is none where nothing lowers', () => {
    const [after, before] = LOWERED;
    expect(ofNotice(before, after, 'en', [DATES.en[0], DATES.en[0]])).toEqual([]);
  });
});

describe('a date that went back', () => {
  it('is said, whatever changed', () => {
    const [first, second] = DATES.en;
    const found = ofNotice('We are glad that you are here.', 'It is good that you are here.', 'en', [second, first]);
    expect(found).toMatchObject([
      { rule: 'stated-date-went-back', direction: 'unclear', values: { terms: '2023-06-01 → 2022-03-01' } },
    ]);
  });
});

describe('what a notice promises about its own changes', () => {
  const PROMISE = 'If we change this policy, we will notify you by email before the change takes effect.';
  const ZH_PROMISE = '如本政策发生变更，我们会在变更生效前以推送通知的方式告知您。';

  it('is quoted from before where something lowers', () => {
    expect(judge(`${PROMISE} ${LOWERED[0]}`, `${PROMISE} ${LOWERED[1]}`, 'en').promises).toEqual([PROMISE]);
    const [before, after] = ['我们不会向第三方出售您的个人信息。', '我们可能向第三方出售您的个人信息。'];
    expect(judge(ZH_PROMISE + before, ZH_PROMISE + after, 'zh').promises).toEqual([ZH_PROMISE]);
  });

  it('is quoted though the change took it away', () => {
    expect(judge(`${PROMISE} ${LOWERED[0]}`, LOWERED[1], 'en').promises).toEqual([PROMISE]);
  });

  it('is not quoted where nothing lowers, nor taken from after', () => {
    expect(judge(`${PROMISE} ${LOWERED[1]}`, `${PROMISE} ${LOWERED[0]}`, 'en').promises).toEqual([]);
    expect(judge(LOWERED[0], `${PROMISE} ${LOWERED[1]}`, 'en').promises).toEqual([]);
  });

  it('is no sentence that promises nothing, or is about other changes', () => {
    for (const other of [
      'We may change this policy at any time.',
      'We will notify you when your parcel is on its way.',
    ])
      expect(judge(`${other} ${LOWERED[0]}`, `${other} ${LOWERED[1]}`, 'en').promises).toEqual([]);
  });

  it('is quoted three times at most', () => {
    const many = (line: string) =>
      `# Notice\n\n${Array.from({ length: 9 }, (_, n) => `${PROMISE.replace('you', `every group ${n} of you`)}\n\n`).join('')}## Sale\n\n${line}\n`;
    expect(assess(compareTexts(many(LOWERED[0]), many(LOWERED[1]))).promises).toHaveLength(3);
  });
});
