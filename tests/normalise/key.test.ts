import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWords, joinKeys, keyOf, placesOf } from '../../src/normalise/key.js';
import { numberingLength, withoutNumbering } from '../../src/normalise/numbering.js';

const same = (one: string, other: string): void => expect(keyOf(one)).toBe(keyOf(other));
const differ = (one: string, other: string): void => expect(keyOf(one)).not.toBe(keyOf(other));

describe('the comparison key', () => {
  it('takes full and half width, quotes, dashes and letter case for typography', () => {
    same('我们使用“ＳＤＫ”（第三方），保存３０天。', '我们使用"SDK"(第三方), 保存30天.');
    same('We don’t sell data — ever', "we don't sell data - ever");
    same('“个人信息”', '「个人信息」');
  });

  it('takes white space beside Han and punctuation for typography, between words of other scripts not', () => {
    same('使用 Cookie 技术', '使用Cookie技术');
    same('name , address', 'name,  address');
    differ('log in', 'login');
    differ('we can not', 'we cannot');
  });

  it('takes hidden characters for nothing', () => {
    same('per\u00adsonal\u200b data', 'personal data');
    same('\u202e我们\ufeff收集', '我们收集');
  });

  it('takes sentence punctuation for typography', () => {
    same('我们收集姓名；地址。', '我们收集姓名。地址');
    same('name, address, and age', 'name, address and age');
  });

  it('keeps what makes another number, price or share', () => {
    differ('1.5 GB', '15 GB');
    differ('10%', '10');
    differ('$10', '€10');
    differ('2022-01-18', '2022-01-19');
    same('1,000 users', '1000 users');
  });

  it('keeps a tick and a cross apart in a table', () => differ('姓名 | ✓', '姓名 | ✗'));

  it('is the same on every platform', () => {
    expect(keyOf('第 1 条　我们（“本公司”）不会向任何第三方出售您的 Personal Data。')).toBe(
      '第1条我们本公司不会向任何第三方出售您的personal data',
    );
    expect(keyOf("Users' opt-out: e-mail us at privacy@shop.example within 30 days!")).toBe(
      'users opt-out e-mail us at privacy@shop.example within 30 days',
    );
  });

  it('of joined texts is the joined keys', () => {
    expect(joinKeys(['we collect', 'your name', '姓名', 'x'])).toBe(keyOf('we collect: your name; 姓名; x'));
  });

  it('gives every character of the key its place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { key, starts, ends } = placesOf(text);
        expect(key).toBe(keyOf(text).replaceAll(' ', ''));
        expect(starts.length).toBe(key.length);
        for (const [at, start] of starts.entries()) expect(start).toBeLessThan(ends[at] ?? 0);
        expect(hasWords(text)).toBe(key !== '');
      }),
    );
  });
});

describe('numbering', () => {
  it.each([
    ['1. Data we collect', 'Data we collect'],
    ['1.2 Cookies', 'Cookies'],
    ['（二）我们如何共享', '我们如何共享'],
    ['一、收集的信息', '收集的信息'],
    ['第三条 个人信息的保存', '个人信息的保存'],
    ['第十二章　附则', '附则'],
    ['§ 5 Retention', 'Retention'],
    ['(a) your name', 'your name'],
    ['iv. Your rights', 'Your rights'],
    ['① 姓名', '姓名'],
    ['• your address', 'your address'],
    ['3．转账汇款。', '转账汇款。'],
    ['1.2我们收集', '我们收集'],
    ['Section 4: Sharing', 'Sharing'],
  ])('of %j is told from the text', (text, rest) => expect(withoutNumbering(text)).toBe(rest));

  it.each([
    '18 years old or younger',
    '2.5 million users',
    '30天内',
    '1.5万名用户',
    '2022. ',
    'I. ',
    'We share',
    '第三方共享',
    '一般情况下',
    '第三十条规定的情形',
    'a user may',
    '7-day periods',
  ])('is not seen in %j', (text) => expect(numberingLength(text)).toBe(0));
});
