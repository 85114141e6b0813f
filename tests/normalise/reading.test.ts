import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { foldForReading, PAD, simplify } from '../../src/normalise/reading.js';

const shown = (text: string) => foldForReading(text).replaceAll(PAD, '~');

describe('read as', () => {
  it.each([
    ['simplified characters', '本公司蒐集您的電郵與個人資料。', '本公司搜集您的电邮与个人资料。'],
    ['characters of Hong Kong', '我們説明閲覽紀錄的用途，並為您加密。', '我们说明阅览纪录的用途，并为您加密。'],
    ['those that PDF files print', '⽤⼾會員', '用户会员'],
    ['Latin letters, where Cyrillic ones stand among them', 'Wе sеll yоur dаtа', 'We sell your data'],
    ['Latin letters, where a whole word is Cyrillic', 'we sell а соору of your data', 'we sell a coopy of your data'],
    ['plain letters behind which their lost length stands', '𝐖𝐞 𝐬𝐞𝐥𝐥 dogs', 'We~~ sell~~~~ dogs'],
    ['numbers of as many digits', 'for 𝟑𝟎 days, 𝟏,𝟎𝟎𝟎 hours', 'for 0030 days, 00001,000 hours'],
    ['plain letters of one width', 'Ｗｅ ｋｅｅｐ ３０％ ｆｏｒ ｅｖｅｒ．', 'We keep 30% for ever.'],
    ['letters out of their boxes and circles', 'Ⓦⓔ 🅢🅔🅛🅛', 'We SELL~~~~'],
    ['small letters, where capitals are small', 'ᴡᴇ ꜱᴇʟʟ', 'we sell'],
    ['letters without what is laid over and under them', 'we s̶e̶l̶l̶ ụṣẹr d̲ata', 'we sell~~~~ user data~'],
    [
      'it is printed, where it is of another alphabet',
      'Мы храним данные о вас в Google',
      'Мы храним данные о вас в Google',
    ],
    ['it is printed, where a number is only numbered', 'nº 5 – ﬁles ½', 'nº 5 – ﬁles ½'],
  ])('%s', (_, printed, read) => {
    expect(shown(printed)).toBe(read);
    expect(foldForReading(printed)).toHaveLength(printed.length);
  });
});

const snapshots = new URL('../../snapshots/', import.meta.url);
const shipped = readdirSync(snapshots, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:html?|md|txt)$/.test(name))
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), snapshots), 'utf8'));
const DISGUISES: readonly ((letter: string) => string)[] = [
  (letter) => String.fromCodePoint(letter.charCodeAt(0) - 0x61 + 0x1d41a),
  (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x61 + 0xff41),
  (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x61 + 0x24d0),
  (letter) => `${letter}\u0336`,
  (letter) => `${letter}\u0323`,
];

describe('whatever is read', () => {
  it('keeps its length, and reading it again changes nothing', () => {
    const holds = (text: string): void => {
      const read = foldForReading(text);
      expect(read).toHaveLength(text.length);
      expect(foldForReading(read)).toBe(read);
    };
    expect(shipped.length).toBeGreaterThan(5);
    shipped.forEach(holds);
    const marks = fc.constantFrom(
      '\u0336',
      '\u0301',
      '\ud835',
      '\u0435',
      '\uff21',
      '\u{1f170}',
      '\u{1d7d8}',
      '個',
      'e',
      '7',
      ',',
    );
    fc.assert(fc.property(fc.string({ unit: fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 1 })) }), holds));
  });

  it('says what it said before its letters were disguised', () => {
    const words = [...new Set(shipped.flatMap((text) => text.match(/\b[a-z]{2,}\b/g) ?? []))];
    for (const [at, word] of words.entries()) {
      const disguise = DISGUISES[at % DISGUISES.length] ?? String;
      expect(foldForReading(word.replace(/[a-z]/g, disguise)).replaceAll(PAD, '')).toBe(word);
    }
  });

  it('says what it said before its characters were traditional ones', () => {
    const sentences = shipped.flatMap((text) => text.match(/[\u4e00-\u9fff，、]{8,}(?=。)/g) ?? []);
    expect(sentences.length).toBeGreaterThan(100);
    for (const to of ['tw', 'hk'] as const) {
      const turn = Converter({ from: 'cn', to });
      expect(sentences.map((text) => simplify(turn(text)))).toEqual(sentences);
    }
  });
});
