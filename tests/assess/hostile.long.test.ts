/** Text made to be slow: up to a megabyte of one thing, repeated without an end of sentence, through the whole judging stage. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { phrasesIn } from '../../src/assess/phrases.js';
import { findNegations, turnOf } from '../../src/assess/polarity.js';
import { readStatements } from '../../src/assess/read.js';
import type { Lexicon } from '../../src/assess/words/lexicons.js';
import { findQuantities } from '../../src/language/quantities.js';
import type { Comparison } from '../../src/model/comparison.js';
import { cpuTimeOf } from '../cpu-time.js';
import { extent } from '../extent.js';
import { compareTexts } from './judge-pair.js';

const SIZE = extent(1 << 15, 1 << 20);
/** Far more than it takes: a quadratic search takes a hundred times as long, and over a megabyte hours. */
const BOUND = extent(2_000, 20_000);

const UNITS: readonly (readonly [Lexicon, string, string])[] = [
  ['en', 'not ', 'never '],
  ['en', 'not without your consent unless ', 'never without '],
  ['en', 'we may sell your email address to partners and ', 'we share it and '],
  ['en', 'notify notice ', 'notify, in advance, '],
  ['en', 'provide x x x x x ', 'provide x to '],
  ['en', 'a, ', 'b, '],
  ['en', 'email address, location, contacts, ', 'passport number, '],
  ['en', '((((((((( ', ') '],
  ['en', '30 days ', '60 days '],
  ['en', '1,', '2,'],
  ['en', 'thirty (', '(30) '],
  ['en', 'you may please by using ', 'you must '],
  ['en', '- - - ', '— '],
  ['en', 'both x and ', 'or '],
  ['zh', '不会', '可能'],
  ['zh', '未经您同意不得', '除非您同意'],
  ['zh', '除除除除除除', '外'],
  ['zh', '向向向向向向', '提供'],
  ['zh', '您可以关闭、', '您可以拒绝、'],
  ['zh', '通讯录、剪贴板、安装列表、', '身份证号码、'],
  ['zh', '三十日', '九十日'],
  ['zh', '一二三四五六七八九十百千', '万'],
  ['zh', '（（（（', '）'],
  ['zh', '我们会与合作方共享您的信息，', '我们会出售您的信息，'],
];

/** To judge them takes far longer than to search them. */
const JUDGED = extent(
  UNITS.filter((_, at) => at % 6 === 2),
  UNITS,
);

/** A megabyte of the unit, and the same with every twentieth one replaced by the other. */
function pairOf(unit: string, other: string, size: number): readonly [string, string] {
  const count = Math.ceil(size / unit.length);
  return [unit.repeat(count), Array.from({ length: count }, (_, at) => (at % 20 === 7 ? other : unit)).join('')];
}

const PAGE: Readonly<Record<Lexicon, (text: string) => string>> = {
  en: (text) =>
    `# Notice\n\n## Details\n\nThis is the page of a small shop by the harbour, and here is what it says.\n\n${text}\n`,
  zh: (text) => `# 声明\n\n## 具体内容\n\n这是港口边上一家小店的页面，以下是它的内容。\n\n${text}\n`,
};

/** Of judging alone; such a text has no language of its own. */
const timeOf = (comparison: Comparison, language: Lexicon): number =>
  cpuTimeOf(() => assess({ ...comparison, after: { ...comparison.after, language } }));

describe('one sentence without an end', () => {
  it.each(JUDGED)('is judged in linear time (%s): %s / %s', (language, unit, other) => {
    const [before, after] = pairOf(unit, other, SIZE);
    const wrap = PAGE[language];
    expect(timeOf(compareTexts(wrap(before), wrap(after)), language)).toBeLessThan(BOUND);
    expect(timeOf(compareTexts(wrap('x'), wrap(after)), language)).toBeLessThan(BOUND);
  });

  it.each(UNITS)('is searched in linear time (%s): %s', (language, unit, other) => {
    const [, text] = pairOf(unit, other, SIZE);
    const took = cpuTimeOf(() => {
      findNegations(text, language);
      turnOf(text, language);
      phrasesIn(text);
      readStatements(text);
      findQuantities(text);
    });
    expect(took).toBeLessThan(BOUND);
  });
});

describe('a long lead-in or heading', () => {
  const LONG = extent(1_000, 4_000);
  it.each([
    ['lead-in', (text: string) => `${text}:\n\n`],
    ['heading', (text: string) => `## ${text}\n\n`],
  ])('over many items is not read again for each: %s', (_, wrap) => {
    const top = wrap('what we never do with your email address and contacts, '.repeat(LONG));
    const items = (word: string) =>
      Array.from({ length: LONG }, (_, n) => `- ${word} your item number ${n}\n`).join('');
    expect(timeOf(compareTexts(PAGE.en(top + items('sell')), PAGE.en(top + items('share'))), 'en')).toBeLessThan(BOUND);
  });
});
