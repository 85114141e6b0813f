/** A change of words that is harmless is cleared, with the reason that holds for it; every change is a finding or cleared. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge-pair.js';

const CASES = [
  ['not-about-data', 'en', 'The desk opens at nine.', 'The desk opens at ten on weekdays.'],
  ['not-about-data', 'en', 'The counter has bread and cakes.', 'The counter has bread, cakes and tea.'],
  ['not-about-data', 'zh', '柜台九点开门。', '柜台工作日十点开门。'],
  ['not-about-data', 'zh', '柜台有面包和蛋糕。', '柜台有面包、蛋糕和茶。'],
  [
    'reordered',
    'en',
    'We collect your name, your address and your age.',
    'We collect your age, your name and your address.',
  ],
  ['reordered', 'zh', '我们收集您的姓名、地址、年龄。', '我们收集您的年龄、姓名、地址。'],
  ['same-statement', 'en', 'We send your e-mail address to couriers.', 'We send your email address to couriers.'],
  ['same-statement', 'en', 'We delete your letters after a year.', 'We will delete your letters after one year.'],
  ['same-statement', 'zh', '我们收集您的姓名以及电话。', '我们收集您的姓名和电话。'],
] as const;

describe('a change of words is cleared', () => {
  it.each(CASES)('as %s (%s): %s → %s', (reason, language, before, after) => {
    const { findings, cleared } = judge(before, after, language);
    expect(findings).toEqual([]);
    expect(cleared.map((one) => one.reason)).toEqual([reason]);
    expect(cleared[0]).toMatchObject({ detail: '', before: { quote: before }, after: { quote: after } });
  });

  it('for the same reason when its sides are swapped', () => {
    for (const [reason, language, before, after] of CASES)
      expect(
        judge(after, before, language).cleared.map((one) => one.reason),
        before,
      ).toEqual([reason]);
  });
});

describe('a change is never cleared', () => {
  it.each([
    ['en', 'that turns a denial about', 'We do not read your letters.', 'We read your letters.'],
    ['en', 'of a number', 'We keep your letters for 3 days.', 'We keep your letters for 5 days.'],
    ['en', 'that drops a limit', 'We use your letters only to reply.', 'We use your letters to reply.'],
    ['en', 'that adds an exception', 'We never read your letters.', 'We never read your letters, except at night.'],
    ['zh', 'that turns a denial about', '我们不会阅读您的来信。', '我们会阅读您的来信。'],
    ['zh', 'of a number', '我们保存您的来信3天。', '我们保存您的来信5天。'],
    ['zh', 'that drops a limit', '我们仅将您的来信用于回复。', '我们将您的来信用于回复。'],
    ['zh', 'that adds an exception', '我们不会阅读您的来信。', '我们不会阅读您的来信，但夜间除外。'],
  ] as const)('(%s) %s: %s → %s', (language, _, before, after) => {
    expect(judge(before, after, language).cleared).toEqual([]);
    expect(judge(after, before, language).cleared).toEqual([]);
  });
});
