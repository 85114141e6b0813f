/** What of an answer is a reading, and what is none: a notice may have written it. */
import { describe, expect, it } from 'vitest';
import { printReading, readReading, takeAnswer } from '../../src/reading/answers.js';
import type { Asked } from '../../src/reading/asked.js';

const ASKED: Asked = {
  fingerprint: `v2-${'0123456789abcdef'.repeat(2)}`,
  change: 'C-001',
  section: 's1',
  before: 'We keep records for 12 months.',
  after: 'We keep records for as long as we need them.',
  heading: { before: 'Retention', after: 'Keeping data' },
  leadIn: { before: null, after: null },
  about: null,
  context: () => ({ precedes: null, follows: null, nearest: [] }),
};
const ID = '0123456789';
const ENTRY = {
  id: ID,
  direction: 'lowers',
  category: 'retention',
  severity: 'high',
  reason: { en: 'The limit is gone.', zh: '期限消失。' },
  words: { before: ['12 months'], after: ['as long as we need'] },
};
const FROM = { model: 'larkspur-7b', instructions: '0123456789ab', on: '2026-05-28' };

const take = (content: unknown, asked: readonly Asked[] = [ASKED]) =>
  takeAnswer(typeof content === 'string' ? content : JSON.stringify(content), asked, FROM);
const takeEntry = (change: object) => take({ changes: [{ ...ENTRY, ...change }] });
const whyOf = ({ failures }: ReturnType<typeof take>): string | undefined => failures[0]?.why;

describe('an answer', () => {
  it('is a reading of the change that it names', () => {
    const { id: _, ...said } = ENTRY;
    expect(take({ changes: [ENTRY] }).readings.get(ASKED.fingerprint)).toEqual({
      ...said,
      ...FROM,
      before: ASKED.before,
      after: ASKED.after,
      heading: 'Keeping data',
      leadIn: null,
    });
  });

  it('may stand between fences, or behind thoughts, and have more than was asked', () => {
    const json = JSON.stringify({ changes: [ENTRY, { ...ENTRY, id: 'ffffffffff' }], note: 'x' });
    for (const content of [`\`\`\`json\n${json}\n\`\`\``, `<think>{}</think>\n${json}`])
      expect(take(content).readings.size).toBe(1);
  });

  it.each([
    ['no JSON', 'fine', 'the answer is no JSON'],
    ['a list of another kind', { changes: { [ID]: ENTRY } }, 'the answer has no list of "changes"'],
    ['nothing of it', { changes: [] }, 'it has no answer'],
    ['two answers', { changes: [ENTRY, ENTRY] }, 'it has several answers'],
    ['a megabyte', 'x'.repeat(1_000_000), 'the answer has 1000000 characters; at most 200000 are read'],
  ])('that is %s is no reading', (_, content, why) => {
    expect(whyOf(take(content))).toBe(why);
  });

  it.each([
    [{ direction: 'safe' }, 'its direction is none of lowers, raises, neutral, unclear'],
    [{ category: 'everything' }, 'its category is none of the list'],
    [{ severity: 'grave' }, 'its severity is none of high, medium, low'],
    [{ category: null }, 'it lowers, and has no category or no severity'],
    [{ severity: undefined }, 'it lowers, and has no category or no severity'],
    [{ reason: 'The limit is gone.' }, 'it gives no reason'],
    [{ reason: { en: 'The limit is gone.', zh: '\u200b\u0007 ' } }, 'it gives no reason in one of the languages'],
    [{ reason: { en: 'a '.repeat(300), zh: '好' } }, 'its reason is longer than 400 characters'],
    [{ words: [] }, 'it quotes no words'],
    [{ words: { before: [''], after: [] } }, 'it quotes words that are not in the text before'],
    [{ words: { before: [], after: ['12 months'] } }, 'it quotes words that are not in the text after'],
    [{ words: { before: Array(9).fill('We'), after: [] } }, 'its words of before are no list of at most 8'],
  ])('with %j is no reading', (change, why) => {
    const answered = takeEntry(change);
    expect([whyOf(answered), answered.readings.size]).toEqual([why, 0]);
  });

  it('has no severity but for what lowers, and no category where nothing changed', () => {
    const saidOf = (change: object) =>
      [...takeEntry(change).readings.values()].map(({ category, severity }) => [category, severity]);
    expect(saidOf({ direction: 'neutral' })).toEqual([[null, null]]);
    expect(saidOf({ direction: 'raises' })).toEqual([['retention', null]]);
    expect(saidOf({ direction: 'unclear', category: '', severity: '' })).toEqual([[null, null]]);
  });

  it('loses what a terminal or a page would act on', () => {
    const reason = { en: 'Gone\u001b[2J.\r\n::error::\u202e x', zh: '期限\u0000消失。' };
    const [reading] = [...takeEntry({ reason }).readings.values()];
    expect(reading?.reason).toEqual({ en: 'Gone [2J. ::error:: x', zh: '期限 消失。' });
    expect(take({ changes: [ENTRY] }).failures).toEqual([]);
    const named = takeAnswer(JSON.stringify({ changes: [ENTRY] }), [ASKED], { ...FROM, model: '\u001b]0;x\u0007' });
    expect([...named.readings.values()][0]?.model).toBe(']0;x');
  });
});

describe('the file of a reading', () => {
  it('is read as it was printed, and is the same for the same reading', () => {
    const [reading] = [...take({ changes: [ENTRY] }).readings.values()];
    if (reading === undefined) throw new Error('no reading');
    const text = printReading(reading);
    expect(readReading(JSON.parse(text))).toEqual(reading);
    const { words, ...rest } = reading;
    expect(printReading({ words, ...rest })).toBe(text);
  });

  it.each([
    [{ before: 7 }, '"before" and "after" must be a string or null, and one a string'],
    [{ before: null, after: null }, '"before" and "after" must be a string or null, and one a string'],
    [{ heading: 7 }, '"heading" and "leadIn" must be a string or null'],
    [{ model: ' ' }, '"model" must name a reader'],
    [{ instructions: 'mine' }, '"instructions" must be a hash'],
    [{ on: 'today' }, '"on" must be a day, YYYY-MM-DD'],
    [{ after: 'Another text.' }, 'it quotes words that are not in the text after'],
  ])('with %j says nothing', (change, why) => {
    const [reading] = [...take({ changes: [ENTRY] }).readings.values()];
    expect(readReading({ ...reading, ...change })).toBe(why);
  });
});
