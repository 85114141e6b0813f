/** Numbers with units in running text, in any wording: 三十日 = 30天, "twelve months" = one year. Text in, quantities with their places out. */
import type { Span } from '../model/notice.js';

export type Dimension = 'time' | 'age' | 'money';

export interface Quantity extends Span {
  readonly dimension: Dimension;
  /** Days for `time` (a month 30, a year 360, a working day 1.4), years for `age`, the number for `money`. */
  readonly value: number;
  readonly printed: string;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三十 → 30, 二〇二二 → 2022, 一百八十 → 180; NaN where it is not a number. */
export function readHanNumber(text: string): number {
  let total = 0;
  let digit: number | null = null;
  let positional = '';
  for (const c of text) {
    const d = DIGITS[c];
    const power = POWERS[c];
    if (d !== undefined) {
      positional += String(d);
      digit = d;
    } else if (power !== undefined) {
      total += (digit ?? 1) * power;
      digit = null;
      positional = '';
    } else return Number.NaN;
  }
  if (total === 0 && positional.length > 1) return Number(positional);
  return total + (digit ?? 0);
}

const ENGLISH: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
  seventy: 70,
  'seventy-two': 72,
  ninety: 90,
  hundred: 100,
};

const UNITS: readonly (readonly [RegExp, Dimension, number])[] = [
  [/^(?:business|working) days?/i, 'time', 1.4],
  [/^(?:calendar )?days?/i, 'time', 1],
  [/^hours?/i, 'time', 1 / 24],
  [/^weeks?/i, 'time', 7],
  [/^months?/i, 'time', 30],
  [/^years? (?:old|of age)/i, 'age', 1],
  [/^years?/i, 'time', 360],
  [/^个?工作日/, 'time', 1.4],
  [/^(?:个?自然日|日|天)/, 'time', 1],
  [/^个?小时/, 'time', 1 / 24],
  [/^(?:个?星期|周(?!岁))/, 'time', 7],
  [/^个月/, 'time', 30],
  [/^(?:周岁|岁)/, 'age', 1],
  [/^年(?!\d|[一二三四五六七八九十]{1,2}月)/, 'time', 360],
];

const NUMBER =
  /\d[\d,]*(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+|\b(?:twenty-four|forty-five|seventy-two|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty|thirty|forty|sixty|seventy|ninety)\b/gi;
const AGE_BEFORE =
  /(?:under(?: the age of)?|below(?: the age of)?|at least|over|age(?:d)?(?: of)?|younger than|older than|minimum age (?:is|of))\s*$/i;
const AGE_AFTER = /^(?:\s*(?:or (?:over|older|above)|and (?:over|older|above)|-year-olds?))/i;

/** Every quantity of the text, in order. Linear; dates (2022年1月) are no quantities. */
export function findQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const m of text.matchAll(NUMBER)) {
    const printed = m[0];
    const end = m.index + printed.length;
    const value = readValue(printed);
    if (Number.isNaN(value)) continue;
    // "thirty (30) days": the words in brackets say the number again
    let rest = text.slice(end, end + 24);
    const again = /^\s*[（(]\s*\d+\s*[）)]/.exec(rest);
    let from = end;
    if (again) {
      from += again[0].length;
      rest = text.slice(from, from + 24);
    }
    const space = /^[\s\-‑]*/.exec(rest)?.[0].length ?? 0;
    const unit = UNITS.find(([re]) => re.test(rest.slice(space)));
    if (unit) {
      const length = unit[0].exec(rest.slice(space))?.[0].length ?? 0;
      if (unit[1] === 'time' && unit[2] === 360 && value > 150) continue; // 2022年
      const stop = from + space + length;
      found.push({
        dimension: unit[1],
        value: value * unit[2],
        start: m.index,
        end: stop,
        printed: text.slice(m.index, stop),
      });
    } else if (
      (AGE_BEFORE.test(text.slice(Math.max(0, m.index - 24), m.index)) || AGE_AFTER.test(rest)) &&
      value >= 6 &&
      value <= 25
    ) {
      found.push({ dimension: 'age', value, start: m.index, end, printed });
    } else if (/[$€£¥]\s?$/.test(text.slice(Math.max(0, m.index - 2), m.index))) {
      found.push({ dimension: 'money', value, start: m.index, end, printed });
    }
  }
  return found;
}

function readValue(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed.replaceAll(',', ''));
  return ENGLISH[printed.toLowerCase()] ?? readHanNumber(printed);
}
