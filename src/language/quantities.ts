/** Numbers with units in running text, in any wording: 三十日 = 30天, "twelve months" = one year. Text in, quantities with their places out. */
import type { Span } from '../model/notice.js';

export type Dimension = 'time' | 'age' | 'money' | 'length';

export interface Quantity extends Span {
  readonly dimension: Dimension;
  /** Days for `time` (a month 30, a year 360, a working day 1.4), years for `age`, the number for `money`, metres for `length`. */
  readonly value: number;
  readonly printed: string;
  /** As least or as most of what it may be: "at least", 不超过; absent where the text does not say. */
  readonly bound?: 'least' | 'most';
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

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
) as readonly string[];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** one to ninety-nine, and `a` of "within a year". */
const ENGLISH: ReadonlyMap<string, number> = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...TEENS.map((word, i): [string, number] => [word, i + 10]),
  ...TENS.flatMap((ten, i): [string, number][] => [
    [ten, (i + 2) * 10],
    ...ONES.map((one, j): [string, number] => [`${ten}-${one}`, (i + 2) * 10 + j + 1]),
  ]),
]);

const UNITS: readonly (readonly [RegExp, Dimension, number])[] = [
  [/^(?:business|working) days?/i, 'time', 1.4],
  [/^(?:calendar )?days?/i, 'time', 1],
  [/^hours?/i, 'time', 1 / 24],
  [/^minutes?/i, 'time', 1 / 1440],
  [/^weeks?/i, 'time', 7],
  [/^fortnights?/i, 'time', 14],
  [/^months?/i, 'time', 30],
  [/^years? (?:old|of age|(?:and|or) (?:over|older|above))/i, 'age', 1],
  [/^years?/i, 'time', 360],
  [/^个?工作日/, 'time', 1.4],
  [/^(?:个?自然日|日|天)/, 'time', 1],
  [/^个?小时/, 'time', 1 / 24],
  [/^分钟/, 'time', 1 / 1440],
  [/^(?:个?星期|周(?!岁))/, 'time', 7],
  [/^个月/, 'time', 30],
  [/^(?:周岁|岁)/, 'age', 1],
  [/^年(?!\d|[一二三四五六七八九十]{1,2}月)/, 'time', 360],
  [/^(?:km|kilomet(?:re|er)s?)\b/i, 'length', 1000],
  [/^(?:m|met(?:re|er)s?)\b/i, 'length', 1],
  [/^miles?\b/i, 'length', 1609],
  [/^(?:公里|千米)/, 'length', 1000],
  [/^米/, 'length', 1],
];

const NUMBER = new RegExp(
  [
    String.raw`\d[\d,]*(?:\.\d+)?`,
    '[〇零一二两三四五六七八九十百千]+',
    '半(?=年|个月|天|个?小时)',
    String.raw`\b(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?|${[...TEENS, ...ONES].join('|')})\b`,
    String.raw`(?<=\b(?:within|after|for|than|to|least|most|of|every) )an?(?= (?:year|month|week|fortnight|day|hour)\b)`,
  ].join('|'),
  'gi',
);
/** "48 consecutive months" */
const BEFORE_A_UNIT = /^(?:(?:consecutive|rolling|full|complete|whole|successive|further|additional) )?/i;
const AGE_BEFORE =
  /(?:under(?: the age of)?|below(?: the age of)?|at least|over|age(?:d)?(?: of)?|younger than|older than|minimum age (?:is|of))\s*$/i;
const AGE_AFTER = /^(?:\s*(?:or (?:over|older|above)|and (?:over|older|above)|-year-olds?))/i;

const LEAST = {
  before: /(?:at least|(?:no|not) (?:less|fewer|shorter) than|a minimum of|至少|不少于|不低于|不短于|最少)\s*$/i,
  behind: /^(?:以上|或以上)/,
};
const MOST = {
  before: /(?:up to|at most|(?:no|not) (?:more|longer|later) than|a maximum of|至多|最多|最长|不超过|不多于)\s*$/i,
  behind: /^(?:以内|以下|之内)/,
};
function boundOf(text: string, { start, end }: Span): Pick<Quantity, 'bound'> {
  const [before, behind] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 3)];
  const is = (bound: typeof LEAST): boolean => bound.before.test(before) || bound.behind.test(behind);
  return is(LEAST) ? { bound: 'least' } : is(MOST) ? { bound: 'most' } : {};
}

/** Every quantity of the text, in order. Linear; dates (2022年1月, 5月9日) are no quantities. */
export const findQuantities = (text: string): readonly Quantity[] =>
  numbersIn(text).map((quantity) => ({ ...quantity, ...boundOf(text, quantity) }));

function numbersIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const m of text.matchAll(NUMBER)) {
    const printed = m[0];
    const end = m.index + printed.length;
    const value = readValue(printed);
    if (Number.isNaN(value)) continue;
    // "thirty (30) days": the words in brackets say the number again
    let rest = text.slice(end, end + 36);
    const again = /^\s*[（(]\s*\d+\s*[）)]/.exec(rest);
    let from = end;
    if (again) {
      from += again[0].length;
      rest = text.slice(from, from + 36);
    }
    const spaces = /^[\s\-‑]*/.exec(rest)?.[0].length ?? 0;
    const space = spaces + (BEFORE_A_UNIT.exec(rest.slice(spaces))?.[0].length ?? 0);
    const unit = UNITS.find(([re]) => re.test(rest.slice(space)));
    if (unit) {
      const length = unit[0].exec(rest.slice(space))?.[0].length ?? 0;
      if (unit[1] === 'time' && unit[2] === 360 && value > 150) continue; // 2022年
      if (/^日/.test(rest) && /(?<!个)月$/.test(text.slice(Math.max(0, m.index - 2), m.index))) continue; // 5月9日
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
  if (printed === '半') return 0.5;
  return ENGLISH.get(printed.toLowerCase().replace(' ', '-')) ?? readHanNumber(printed);
}
