import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { words } from '../../src/language/words.js';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops, not at abbreviations or numbers of items', () => {
    expect(
      split(
        'We share data, e.g. Your name, with Acorn Ltd. and others. 1. We keep it in the U.S. for 30 days. You may object.',
      ),
    ).toEqual([
      'We share data, e.g. Your name, with Acorn Ltd. and others.',
      '1. We keep it in the U.S. for 30 days.',
      'You may object.',
    ]);
    expect(split('It is run by Acorn Inc. We never sell data.')).toEqual([
      'It is run by Acorn Inc.',
      'We never sell data.',
    ]);
    expect(split('Version 1.5 of shop.example stays. Is that so? Yes!')).toEqual([
      'Version 1.5 of shop.example stays.',
      'Is that so?',
      'Yes!',
    ]);
  });

  it('do not end at the abbreviations by which laws are cited', () => {
    for (const cited of [
      'Under Cal. Civ. Code § 1798.135 you may opt out.',
      'See Cal. Bus. & Prof. Code for more, or 15 U.S.C. § 6501 and Reg. 2016/679, Art. 6 and No. 7.',
      'It follows Pub. L. No. 104-191.',
    ])
      expect(split(cited)).toEqual([cited]);
    expect(
      split('We answer by law. Art. 15 applies. It is a work of art. We show it. We say no. You may object.'),
    ).toEqual([
      'We answer by law.',
      'Art. 15 applies.',
      'It is a work of art.',
      'We show it.',
      'We say no.',
      'You may object.',
    ]);
    expect(split('依据《示例法》第 13 条第1.2款处理。您可以反对。', 'zh')).toEqual([
      '依据《示例法》第 13 条第1.2款处理。',
      '您可以反对。',
    ]);
  });

  it('take closing quotes and brackets with them, and leave opening ones to the next', () => {
    expect(split('“我们不会出售。”您可以“撤回同意。”“未经同意，不得共享！”', 'zh')).toEqual([
      '“我们不会出售。”',
      '您可以“撤回同意。”',
      '“未经同意，不得共享！”',
    ]);
    expect(split('We said “no.” “Yes,” you said.')).toEqual(['We said “no.”', '“Yes,” you said.']);
  });

  it('break at ； in Chinese, but not inside brackets', () => {
    expect(split('我们收集姓名；我们保存地址（包括省；市；区）。', 'zh')).toEqual([
      '我们收集姓名；',
      '我们保存地址（包括省；市；区）。',
    ]);
  });

  it('do not break at ; in English until they are very long', () => {
    expect(split('We collect names; we keep addresses.')).toHaveLength(1);
    expect(
      split(`We collect: ${Array.from({ length: 30 }, (_, at) => `item number ${at} of the list`).join('; ')}.`).length,
    ).toBeGreaterThan(10);
  });

  it('cover the text in order without overlap, white space aside, in bounded pieces', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('。', '. ', '（', '；', '” ', '\n', 'e.g. ', '我们', 'x'.repeat(900), '，'.repeat(600)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('zh', 'en', 'fr'), (pieces, language) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(2000);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});

describe('words', () => {
  it('keep terms and negations whole', () => {
    const tokens = words('未经您同意，我们不会向第三方提供去标识化的个人信息，15个工作日内回复。', 'zh');
    expect(tokens).toEqual(expect.arrayContaining(['未经', '不会', '第三方', '去标识化', '个人信息', '15']));
  });

  it('keep numbers, hyphens and apostrophes whole, and white space and punctuation apart', () => {
    expect(words("Don't share 1,000 opt-out e.g. 1.5%!", 'en')).toEqual([
      "Don't",
      ' ',
      'share',
      ' ',
      '1,000',
      ' ',
      'opt-out',
      ' ',
      'e.g',
      '.',
      ' ',
      '1.5',
      '%',
      '!',
    ]);
  });

  it('join to the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 20 }),
            fc.constantFrom('个人信息', '不会', '𠮷野家', 'x-y'),
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          const text = parts.join('');
          expect(words(text, 'zh').join('')).toBe(text);
        },
      ),
    );
  });

  it('take a run of 20,000 characters without an end', () => {
    const text = '我们收集您的个人信息'.repeat(2000);
    expect(words(text, 'zh').join('')).toBe(text);
  });
});
