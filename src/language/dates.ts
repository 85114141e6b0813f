/**
 * Text → the calendar dates printed in it, as ISO days. Chinese, Japanese, Korean, English, French, German, Spanish, Italian,
 * Portuguese and Dutch month names, and numeric forms. No `Date`, no locale.
 *
 * Numeric day and month (`01/03/2022`): decided by the text where one of them is above 12; `1.3.2022` with dots is day first
 * everywhere; with slashes or hyphens English reads month first (the order of the United States, where most English notices
 * with such dates come from) unless `dayFirst` is given; other European languages read day first; else it is undecidable and left out.
 */
export interface DateMention {
  /** `2022-01-18`. */
  readonly iso: string;
  /** Half-open range of UTF-16 units in the text. */
  readonly start: number;
  readonly end: number;
}

export interface DateOptions {
  /** ISO 639-1; decides the order of `01/03/2022`. Default `en`. */
  readonly language?: string;
  /** Decides the order whatever the language. */
  readonly dayFirst?: boolean;
}

const MONTHS: Readonly<Record<string, number>> = buildMonths([
  'january jan janvier janv januar jänner jaenner enero ene gennaio gen janeiro januari',
  'february feb février fevrier févr fevr februar feber febrero febbraio fevereiro fev februari',
  'march mar mars märz maerz mrz marzo março marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juin juni junio giugno giu junho',
  'july jul juillet juil juli julio luglio lug julho',
  'august aug août aout agosto ago augustus',
  'september sept sep septembre septiembre setiembre settembre set setembro',
  'october oct octobre oktober okt octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro',
]);

function buildMonths(lines: readonly string[]): Record<string, number> {
  const months: Record<string, number> = {};
  lines.forEach((names, index) => {
    for (const name of names.split(' ')) months[name] = index + 1;
  });
  return months;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二二, 十八, 三十一, 22: a number up to 9999; NaN where it is none. */
function readNumber(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^[0-9]+$/.test(plain)) return Number(plain);
  const digits = [
    ...plain
      .replace(/[零○O]/g, '〇')
      .replace(/廿/g, '二十')
      .replace(/卅/g, '三十'),
  ];
  if (!digits.includes('十')) return Number(digits.map((digit) => HAN_DIGITS.indexOf(digit)).join('')) || Number.NaN;
  const [tens = '', ones = ''] = digits.join('').split('十');
  const value = (digit: string): number => HAN_DIGITS.indexOf(digit);
  return (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones));
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** ISO day, or null where there is no such day or the year is not one a notice can have. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1970 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const HAN_NUMBER = '[0-9０-９〇零○一二三四五六七八九十廿卅]';
const CJK = new RegExp(
  `(${HAN_NUMBER}{4})[ \\t]?[年년][ \\t]?(${HAN_NUMBER}{1,3})[ \\t]?[月월][ \\t]?(${HAN_NUMBER}{1,3})[ \\t]?(?:[日号號일]|(?!${HAN_NUMBER}))`,
  'g',
);
const YEAR_FIRST = /(?<![0-9./-])((?:19|20)[0-9]{2})([-./‐‑–年]|[ ]?[./-][ ]?)([0-9]{1,2})\2([0-9]{1,2})(?![0-9])/g;
const DAY_OR_MONTH_FIRST =
  /(?<![0-9./-])([0-9]{1,2})([-./])([0-9]{1,2})\2((?:19|20)?[0-9]{2})(?![0-9A-Za-z])(?![-/.][0-9])/g;
const WORD = '[A-Za-zÀ-ÖØ-öø-ÿ]{3,10}';
const DAY_MONTH_YEAR = new RegExp(
  `(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th|er|º|°|\\.)?(?:[ \\t-]{1,3}|[ \\t](?:of|de|day of)[ \\t])(${WORD})\\.?,?(?:[ \\t-]{1,3}|[ \\t](?:of|de|del)[ \\t])((?:19|20)[0-9]{2})(?![0-9])`,
  'gi',
);
const MONTH_DAY_YEAR = new RegExp(
  `(${WORD})\\.?[ \\t-]{1,3}(?:the[ \\t])?([0-9]{1,2})(?:st|nd|rd|th)?(?:[ \\t]{0,2},[ \\t]{0,2}|[ \\t-]{1,3})((?:19|20)[0-9]{2})(?![0-9])`,
  'gi',
);
const YEAR_MONTH_DAY = new RegExp(
  `(?<![0-9])((?:19|20)[0-9]{2})[ \\t-]{1,3}(${WORD})\\.?[ \\t-]{1,3}([0-9]{1,2})(?![0-9])`,
  'gi',
);

const DAY_FIRST_LANGUAGES = new Set([
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'sv',
  'da',
  'fi',
  'no',
  'cs',
  'tr',
]);

/** All dates in `text`, in the order of their places. */
export function findDates(text: string, options: DateOptions = {}): DateMention[] {
  const found: DateMention[] = [];
  const add = (match: RegExpMatchArray, iso: string | null): void => {
    const start = match.index ?? 0;
    if (iso !== null) found.push({ iso, start, end: start + match[0].length });
  };
  // Asked first for what none of them can do without: each takes a hundred times as long, and few sentences hold a date.
  if (/[年년]/.test(text))
    for (const m of text.matchAll(CJK))
      add(m, isoDay(readNumber(m[1] ?? ''), readNumber(m[2] ?? ''), readNumber(m[3] ?? '')));
  if (/[0-9][-./][0-9]/.test(text))
    for (const m of text.matchAll(DAY_OR_MONTH_FIRST)) add(m, readAmbiguous(m, options));
  if (/(?:19|20)[0-9]{2}/.test(text)) {
    for (const m of text.matchAll(YEAR_FIRST)) add(m, isoDay(Number(m[1]), Number(m[3]), Number(m[4])));
    for (const m of text.matchAll(DAY_MONTH_YEAR)) add(m, isoDay(Number(m[3]), monthOf(m[2]), Number(m[1])));
    for (const m of text.matchAll(MONTH_DAY_YEAR)) add(m, isoDay(Number(m[3]), monthOf(m[1]), Number(m[2])));
    for (const m of text.matchAll(YEAR_MONTH_DAY)) add(m, isoDay(Number(m[1]), monthOf(m[2]), Number(m[3])));
  }
  return withoutOverlaps(found);
}

const monthOf = (name: string | undefined): number => MONTHS[(name ?? '').toLowerCase()] ?? 0;

function readAmbiguous(match: RegExpMatchArray, options: DateOptions): string | null {
  const first = Number(match[1]);
  const second = Number(match[3]);
  const digits = match[4] ?? '';
  if (digits.length === 2 && match[2] !== '/' && match[2] !== '.') return null;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (first > 12) return isoDay(year, second, first);
  if (second > 12) return isoDay(year, first, second);
  if (first === second) return isoDay(year, first, second);
  const language = options.language ?? 'en';
  if (options.dayFirst ?? (match[2] === '.' || DAY_FIRST_LANGUAGES.has(language))) return isoDay(year, second, first);
  return language === 'en' || options.dayFirst === false ? isoDay(year, first, second) : null;
}

/** By place; of two that overlap the longer one. */
function withoutOverlaps(found: DateMention[]): DateMention[] {
  const kept: DateMention[] = [];
  for (const mention of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
