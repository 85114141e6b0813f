/** What a sentence says, read into statements: who does what, whether it is denied, and how it bears on the person. */
import { describe, expect, it } from 'vitest';
import { governorOf, readStatements } from '../../src/assess/read.js';
import type { Statement } from '../../src/assess/statement.js';

const BEARING = { 1: 'permits', [-1]: 'promises', 0: 'neither' } as const;
const actsOf = (text: string): readonly (string | null)[] => readStatements(text).map(({ act }) => act);
const main = (text: string, heading = '', leadIn = ''): Statement => {
  const statement = readStatements(text, governorOf(heading, leadIn)).find(({ act }) => act !== null);
  if (!statement) throw new Error(`nothing is done in “${text}”`);
  return statement;
};
/** Class and words of what stands in a part of a text. */
const inPart = (text: string, part: string): readonly string[] =>
  readStatements(text).flatMap(({ facets }) =>
    facets.filter((facet) => facet.part === part).map((facet) => `${facet.id} ${text.slice(facet.start, facet.end)}`),
  );

const CASES = [
  ['we', 'act/sell', 'promises', 'We never sell your personal information to anybody.'],
  ['we', 'act/share', 'permits', 'We may share your address with our delivery partners.'],
  ['we', 'act/collect', 'permits', 'We collect your name and your address when you order.'],
  ['we', 'act/notify', 'promises', 'We will tell you before the change takes effect.'],
  ['we', 'act/protect', 'promises', 'We protect files with encryption and locked rooms.'],
  ['you', 'choice/opt-out', 'promises', 'You can opt out of these messages in your settings.'],
  ['we', 'act/sell', 'promises', '我们不会向任何第三方出售您的个人信息。'],
  ['we', 'act/share', 'permits', '我们可能会与配送合作方共享您的收货地址。'],
  ['we', 'act/collect', 'permits', '我们会收集您的姓名和联系电话等信息。'],
  ['we', 'act/notify', 'promises', '我们会在三个工作日内以短信方式通知每位客户。'],
] as const;

describe('a statement', () => {
  it.each(CASES)(
    'says who does what, and how it bears on the person: %s, %s, %s: “%s”',
    (actor, act, bearing, text) => {
      const statement = main(text);
      expect([statement.actor, statement.act, BEARING[statement.bearing]]).toEqual([actor, act, bearing]);
    },
  );

  it.each([
    ['You have the right to object to the processing of your data.'],
    ['You can request a copy of everything that we hold about you.'],
    ['您有权查阅、复制您的个人信息。'],
    ['您可以随时注销您的账号并要求删除信息。'],
    ['您可以在设置页面随时关闭个性化推荐。'],
  ])('of a right or a choice promises: “%s”', (text) => {
    expect(readStatements(text).some((statement) => statement.bearing === -1)).toBe(true);
  });

  it.each([
    ['We collect your name, and we share it with partners.', ['act/collect', 'act/share']],
    ['我们收集您的姓名，我们会与合作方共享。', ['act/collect', 'act/share']],
  ])('is one clause: “%s” has two', (text, acts) => {
    expect(actsOf(text).filter((act) => act !== null)).toEqual(acts);
  });

  it('is denied as far as its denial reaches', () => {
    const denials = readStatements('We do not sell your data, but we share it with partners.')
      .filter(({ act }) => act !== null)
      .map(({ act, polarity }) => [act, polarity]);
    expect(denials).toEqual([
      ['act/sell', -1],
      ['act/share', 1],
    ]);
  });

  it('has its conditions and exceptions apart from what is done', () => {
    expect(inPart('If you live abroad, we share it with couriers.', 'condition').join()).not.toContain('couriers');
    expect(inPart('注销账号后，我们会共享该信息。', 'condition').join()).toContain('注销');
    expect(inPart('We never share it, except with the police.', 'exception').join()).toContain('police');
    expect(inPart('除法律另有规定外，我们不会共享。', 'exception').length).toBeGreaterThan(0);
  });

  it('takes from its heading or lead-in what it leaves out', () => {
    expect(main('with our partners', 'How we share your information').act).toBe('act/share');
    expect(main('your shoe size', '', 'We never collect:')).toMatchObject({ act: 'act/collect', polarity: -1 });
    expect(main('设备标识符', '我们如何收集信息').act).toBe('act/collect');
  });

  it('takes its numbers with their units', () => {
    const [statement] = readStatements('We keep your messages for thirty days.');
    expect(statement?.quantities).toMatchObject([{ value: 30 }]);
  });

  it('covers its words in order, for any text', () => {
    for (const text of [
      '',
      ' ',
      '。',
      '…',
      '\u0000',
      '\ud800',
      'a',
      '不',
      'a, b; c. d',
      '，，，',
      '我们，您；他们。',
    ]) {
      let end = 0;
      for (const statement of readStatements(text)) {
        expect(statement.start).toBeGreaterThanOrEqual(end);
        expect(statement.end).toBeGreaterThanOrEqual(statement.start);
        end = statement.end;
      }
    }
  });
});
