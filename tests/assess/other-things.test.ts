/** What a sentence only names, or does with other things than data, is no matter of the notice; what it does with data under such a name is. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge-pair.js';

type Pair = readonly ['en' | 'zh', string, string];
const rulesOf = ([language, before, after]: Pair): readonly string[] =>
  judge(before, after, language).findings.map((one) => `${one.direction} ${one.rule}`);

describe('the name of a section or of a page', () => {
  it.each<Pair>([
    [
      'en',
      'How we count visits is told in the section Cookies and Beacons.',
      'How we count visits is told in the section Marketing and Cookies.',
    ],
    ['zh', '统计方式见“网站标识”一节。', '统计方式见“广告与网站标识”一节。'],
  ])('is cleared where the sentence only points there: %s: %s → %s', (...pair) => {
    expect(rulesOf(pair)).toEqual([]);
  });

  it.each<Pair>([
    ['en', 'To refuse letters, visit the Sell Nothing Desk.', 'To refuse letters, visit the Letter Choices Desk.'],
    ['zh', '如需拒收，请前往“不要出售”页面。', '如需拒收，请前往“信件选择”页面。'],
  ])('is no sale and no refusal of one: %s: %s → %s', (...pair) => {
    expect(rulesOf(pair).filter((rule) => !rule.startsWith('unclear'))).toEqual([]);
  });

  it.each<Pair>([
    ['en', '', 'By pressing Agree and Go On you consent to our letters.'],
    ['zh', '', '点击“同意并继续”按钮即视为您同意本政策。'],
    ['en', '', 'We may open Health Records to insurers.'],
  ])('that says what is agreed to, or stands for data, is read: %s: %s%s', (...pair) => {
    expect(rulesOf(pair).some((rule) => /^(?:lowers|unclear)/.test(rule))).toBe(true);
  });
});

describe('what is done with other things', () => {
  it.each<Pair>([
    ['en', '', 'When you accept an invitation, a bell rings on your phone.'],
    ['zh', '', '您出售闲置物品时，页面上会亮起一盏小灯。'],
    ['en', '', 'The pier lies in the square for visitors located in Norhavn.'],
  ])('is no consent, no sale, no transfer: %s: %s%s', (...pair) => {
    expect(rulesOf(pair).join()).not.toMatch(/consent-made-implied|sale-allowed|transfer/);
  });

  it.each<Pair>([
    ['en', '', 'If you accept an invitation to a crew, its captain may also see your shifts.'],
    ['en', '', 'The innkeeper can look at your messages.'],
    ['zh', '', '门卫可以看到您的来访记录。'],
  ])('hides nobody who sees what is the person’s: %s: %s%s', (...pair) => {
    expect(rulesOf(pair).some((rule) => /^(?:lowers|unclear)/.test(rule))).toBe(true);
  });

  it.each<Pair>([
    ['en', '', 'We send your letters to a printer in Norway.'],
    ['en', '', 'We share your letters with other users in Norway.'],
    ['zh', '', '我们会把您的信件发送至位于挪威的印刷厂。'],
  ])('is a transfer where data goes there: %s: %s%s', (...pair) => {
    expect(rulesOf(pair).some((rule) => /^(?:lowers|unclear)/.test(rule))).toBe(true);
  });
});

describe('a dated entry of the change log', () => {
  const log = (language: 'en' | 'zh', heading: string, entry: string) =>
    judge('- 2023-02-01\n', `- 2023-02-01\n- ${entry}\n`, language, {}, { heading });

  it.each([
    ['en', 'Version history', '7 July 2024: said that we share letters with advertisers.'],
    ['zh', '修订记录', '2024年7月7日：说明我们会与广告商共享信件。'],
  ] as const)('tells of a change, and is none: %s: %s: %s', (language, heading, entry) => {
    const { findings, cleared } = log(language, heading, entry);
    expect([findings.filter(({ scope }) => scope === 'passage'), cleared.map(({ reason }) => reason)]).toEqual([
      [],
      ['pointer-label-date'],
    ]);
  });

  it.each([
    ['en', 'Sharing', '7 July 2024: from here on we share letters with advertisers.'],
    ['en', 'Version history', 'We share letters with advertisers.'],
    ['zh', '修订记录', '我们会与广告商共享信件。'],
  ] as const)('is one where it stands elsewhere, or has no date: %s: %s: %s', (language, heading, entry) => {
    expect(log(language, heading, entry).findings.filter(({ scope }) => scope === 'passage')).not.toEqual([]);
  });
});
