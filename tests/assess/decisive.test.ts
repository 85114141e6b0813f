/** Words that decide by themselves, whatever a sentence is about; and words that change nothing. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge-pair.js';

const languageOf = (text: string): 'en' | 'zh' => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
const said = (before: string, after: string): readonly string[] =>
  judge(before, after, languageOf(before + after)).findings.map(({ direction }) => direction);

const LOWERS: readonly (readonly [kind: string, before: string, after: string])[] = [
  ['a denial says how', 'We do not publish your reviews.', 'We do not knowingly publish your reviews.'],
  ['a denial says when', 'We do not record calls.', 'We do not currently record calls.'],
  ['a denial says how', '我们不会公开您的评价。', '我们不会主动公开您的评价。'],
  ['a denial says when', '我们不会录制通话。', '我们目前不会录制通话。'],
  ['a right is denied', 'You can object to marketing calls.', 'You can no longer object to marketing calls.'],
  ['a right is denied', '您有权获取照片副本。', '您无权获取照片副本。'],
  ['a duty is none', 'Carriers have to return the lists.', 'Carriers are asked to return the lists.'],
  ['a duty is none', 'We must erase the recordings.', 'We may erase the recordings.'],
  ['a duty is none', '我们必须在退租后删除录音。', '我们可以在退租后删除录音。'],
  ['a limit is gone', 'Only our support staff can open your letters.', 'Our support staff can open your letters.'],
  ['a limit is gone', '只有客服人员可以查看您的来信。', '客服人员可以查看您的来信。'],
  [
    'one condition is enough',
    'We disclose your route only where a court asks and you have been told.',
    'We disclose your route only where a court asks or you have been told.',
  ],
  ['an act is graver', 'We show your route to the driver.', 'We sell your route to the driver.'],
  ['a switch is on', 'You can turn on sharing with partners.', 'You can turn off sharing with partners.'],
  ['a switch is on', '您可以开启与合作方的共享。', '您可以关闭与合作方的共享。'],
  [
    'nobody may become everybody',
    'None of our partners receives your number.',
    'Some of our partners receive your number.',
  ],
  ['the notice comes later', 'We tell you 30 days before a change.', 'We tell you 5 days before a change.'],
];

describe('by one word', () => {
  it.each(LOWERS)('%s: %s → %s', (_, before, after) => {
    expect(said(before, after)).toContain('lowers');
    expect(said(after, before)).not.toContain('lowers');
  });

  it('a second denial does not take the first back', () => {
    expect(said('本公司絕不出售您的照片。', '本公司絕不出售、亦不出租您的照片。')).not.toContain('lowers');
  });

  it('whoever looks at data has it, but the person', () => {
    expect(said('您可以查看订单。', '您和物业都可以查看订单。')).not.toContain('raises');
    expect(said('', '物业可以查看您的订单。')).not.toContain('raises');
  });

  it('a complaint to us is none to a regulator', () => {
    expect(said('You can complain to the regulator.', 'You can complain to us.')).not.toContain('raises');
  });
});

const SAYS_NOTHING: readonly (readonly [kind: string, before: string, after: string])[] = [
  ['another word for may', '您能够查看取件记录。', '您可以查看取件记录。'],
  ['what leads to an act', '您可随时导出照片。', '您可以随时导出照片。'],
  ['word order', '您也可以用日文写信给我们。', '您也可以用日文给我们写信。'],
  [
    'a place in the notice',
    'Carriers (see section 4) receive your address.',
    'Carriers (see section 5) receive your address.',
  ],
  ['not only', 'It is not only allowed but welcome to write to us.', 'You are welcome to write to us.'],
];

it.each(SAYS_NOTHING)('says nothing: %s: %s → %s', (_, before, after) => {
  expect(said(before, after)).toEqual([]);
});

it.each([
  ['a unit of no number', 'You can get one print a month for free.', 'You can get one print a year for free.'],
  ['a unit of no number', '您每月可免费打印一次。', '您每年可免费打印一次。'],
])('is not cleared: %s: %s → %s', (_, before, after) => {
  expect(said(before, after)).not.toEqual([]);
});
