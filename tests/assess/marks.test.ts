import { describe, expect, it } from 'vitest';
import { judge } from './judge-pair.js';

const bold = (text: string): string => text.replace(/[[\]]/g, '**');
const plain = (text: string): string => text.replace(/[[\]]/g, '');
const CASES = [
  ['en', 'We collect your name and your [passport number] when you check in.', 'passport number'],
  ['zh', '办理入住时，我们会收集您的姓名和[身份证号码]。', '身份证号码'],
] as const;

describe('emphasis on sensitive data', () => {
  it.each(CASES)('that went lowers (%s)', (language, text, phrase) => {
    const { findings } = judge(bold(text), plain(text), language);
    expect(findings.map(({ rule, direction }) => [rule, direction])).toEqual([['sensitive-marking-lost', 'lowers']]);
    const quote = findings[0]?.before;
    const [start, end] = [quote?.evidence[0]?.start ?? 0, quote?.evidence[0]?.end ?? 0];
    const from = quote?.span.start ?? 0;
    expect(quote?.quote.slice(start - from, end - from)).toBe(phrase);
    expect(findings[0]?.values['quoted']).toBe(phrase);
  });

  it.each(CASES)('that came raises (%s)', (language, text) => {
    const { findings } = judge(plain(text), bold(text), language);
    expect(findings.map(({ direction, severity }) => [direction, severity])).toEqual([['raises', null]]);
  });

  it.each([
    ['en', 'We open on [Sunday mornings] and close at noon.'],
    ['zh', '本店[周日上午]营业，中午关门。'],
  ] as const)('says nothing of other words (%s)', (language, text) => {
    expect(judge(bold(text), plain(text), language).findings).toEqual([]);
  });

  it('that went everywhere at once is another rendering, and no lowering', () => {
    const list = [
      'passport number',
      'fingerprint',
      'health record',
      'precise location',
      'religion',
      'bank card number',
      'face image',
    ]
      .map((item) => `We collect your [${item}] when you ask for the service that needs it.`)
      .join('\n\n');
    expect(judge(bold(list), plain(list), 'en').findings).toEqual([]);
  });
});
