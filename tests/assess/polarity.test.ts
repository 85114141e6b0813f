import { describe, expect, it } from 'vitest';
import { findNegations, isWithin, turnOf } from '../../src/assess/polarity.js';
import type { Lexicon } from '../../src/assess/words/lexicons.js';

const denied = (text: string, language: Lexicon): readonly string[] =>
  findNegations(text, language).map((span) => text.slice(span.start, span.end));
/** Whether the word stands under a denial. */
const isDenied = (text: string, word: string, language: Lexicon): boolean =>
  isWithin(text.indexOf(word), findNegations(text, language));

describe('a denial', () => {
  it.each([
    ['en', 'We do not sell your data.', 'sell'],
    ['en', 'We never sell or rent your data.', 'rent'],
    ['en', 'We don’t share it with advertisers.', 'advertisers'],
    ['en', 'Nobody but you can read it, and we cannot decrypt it.', 'decrypt'],
    ['zh', '我们不会出售您的信息。', '出售'],
    ['zh', '我们绝不出售、出租或者交换您的信息。', '交换'],
    ['zh', '我们不得向第三方提供您的信息。', '第三方'],
  ] as const)('reaches the words behind it (%s): %s', (language, text, word) => {
    expect(isDenied(text, word, language)).toBe(true);
  });

  it.each([
    ['en', 'We do not sell your data, but we share it with partners.', 'share'],
    ['en', 'We do not sell your data. We share it.', 'share'],
    ['en', 'We never rent it out and may share it with partners.', 'share'],
    ['zh', '我们不会出售您的信息，但会与合作方共享。', '共享'],
    ['zh', '我们不会出售您的信息；我们会共享部分信息。', '共享'],
    ['zh', '我们不会主动读取，仅在您点击时上传。', '上传'],
  ] as const)('ends where the sentence turns (%s): %s', (language, text, word) => {
    expect(isDenied(text, word, language)).toBe(false);
  });

  it.each([
    ['en', 'We use not only your name but your address.'],
    ['en', 'This includes but is not limited to your address.'],
    ['en', 'We keep it no longer than 30 days.'],
    ['zh', '包括但不限于您的地址。'],
    ['zh', '我们会保护未成年人的信息。'],
    ['zh', '我们会不断改进，不时更新。'],
    ['zh', '期限不超过三十日。'],
    ['zh', '协商不成的，可以向法院起诉。'],
  ] as const)('is not seen where the words only look like one (%s): %s', (language, text) => {
    expect(denied(text, language)).toEqual([]);
  });

  it('covers stretches in order that do not overlap', () => {
    for (const text of ['We do not, never, sell it, nor do we not rent it.', 'No, not, never; no, nor, not.']) {
      const spans = findNegations(text, 'en');
      spans.forEach((span, at) => {
        expect(span.end).toBeGreaterThan(span.start);
        if (at > 0) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
      });
    }
  });
});

describe('a denial of what stands before it', () => {
  it.each([
    ['en', 'Your card number is never stored by us.', 'card number'],
    ['en', 'Your full card number is neither seen nor stored.', 'card number'],
    ['en', 'In the last year we have sold no personal information.', 'sold'],
    ['en', 'Your messages will not be shared.', 'messages'],
    ['zh', '您的位置信息不会上传。', '位置'],
    ['zh', '通讯录内容不得对外提供。', '通讯录'],
  ] as const)('reaches back (%s): %s', (language, text, word) => {
    expect(isDenied(text, word, language)).toBe(true);
  });

  it.each([
    ['en', 'We collect your name, and your card number is not stored.', 'name'],
    ['en', 'We share totals. Your messages will not be shared.', 'totals'],
    ['zh', '我们会收集设备型号，位置信息不会上传。', '设备'],
  ] as const)('no further than its clause (%s): %s', (language, text, word) => {
    expect(isDenied(text, word, language)).toBe(false);
  });
});

describe('a heading', () => {
  it.each([
    ['en', 'What we never do', 'denies'],
    ['en', 'Information we do not collect', 'denies'],
    ['en', 'We will not:', 'denies'],
    ['zh', '我们不会收集的信息', 'denies'],
    ['zh', '我们绝不会做的事', 'denies'],
    ['en', 'Exceptions', 'no-consent'],
    ['en', 'When we act without your consent', 'no-consent'],
    ['zh', '无需征得您授权同意的情形', 'no-consent'],
    ['zh', '征得同意的例外', 'no-consent'],
    ['en', 'What we collect', 'none'],
    ['en', 'Do Not Track', 'none'],
    ['en', 'Do Not Sell or Share My Personal Information', 'none'],
    ['zh', '我们收集的信息', 'none'],
  ] as const)('turns what stands under it, or does not (%s): %s', (language, heading, turn) => {
    expect(turnOf(heading, language)).toBe(turn);
  });
});
