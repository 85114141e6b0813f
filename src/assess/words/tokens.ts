/**
 * Text → tokens: words of alphabets by their stems, Han characters one by one, numbers, punctuation. What typography, contractions and spelling leave
 * open is closed here ("don't" is "do not", "e-mail" is "email", "organisation" is "organization"), so that the lexicon need not know of it.
 */
import { remember } from '../../language/remember.js';
import type { Span } from '../../model/notice.js';

export interface Token extends Span {
  /** What the lexicon looks up: the stem, the Han character, the number as printed, the mark. */
  readonly stem: string;
  /** As printed, in lower case. */
  readonly word: string;
  readonly kind: 'word' | 'han' | 'number' | 'mark';
}

/** Addresses are one token each: their words say nothing. */
const ADDRESS_HERE =
  /(?:https?:\/\/|www\.)[^\s<>"'()（），。；、]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|example|io|eu|gov|edu|cn|co\.uk|html?|pdf)\b(?:\/[^\s<>"'()（），。；、]*)?/uy;
/** What every address has: most texts have none, and need not be searched for one at each word. */
const HAS_ADDRESS = /:\/\/|www\.|@|\.(?:com|org|net|example|io|eu|gov|edu|cn|co\.uk|html?|pdf)/;
const NUMBER_HERE = /\d+(?:[.,]\d+)*%?/y;
const APOSTROPHE_HERE = /(?:['’]\p{L}+)+/uy;
/** Hyphens within a word part it like a space; these are one word however they are written. */
const HYPHENATED = /\be[-‑]?(?=mails?\b)/giu;

const CONTRACTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^won['’]t$/, ['will', 'not']],
  [/^can['’]t$/, ['can', 'not']],
  [/^cannot$/, ['can', 'not']],
  [/^(.+)n['’]t$/, ['$1', 'not']],
  [/^(.+)['’]ll$/, ['$1', 'will']],
  [/^(.+)['’]ve$/, ['$1', 'have']],
  [/^(.+)['’]re$/, ['$1', 'are']],
  [/^(.+)['’](?:s|d|m)$/, ['$1']],
];

/** Tokens in order; spans count UTF-16 units of `text`. Linear. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const plain = /e[-‑]mail/iu.test(text) ? text.replace(HYPHENATED, (m) => (m.length > 1 ? 'e\u00ad' : m)) : text;
  const isSoft = plain.includes('\u00ad');
  const hasAddress = HAS_ADDRESS.test(plain);
  for (let start = 0; start < plain.length; ) {
    const kind = kindAt(plain, start);
    if (kind === SPACE) {
      start++;
      continue;
    }
    let end = hasAddress && plain.charCodeAt(start) < 0x80 ? endOf(ADDRESS_HERE, plain, start) : start;
    if (end > start) pushAddress(plain, start, end, tokens);
    else if (kind === HAN) {
      end = start + widthAt(plain, start);
      const word = end - start === 1 ? characterOf(plain.charCodeAt(start)) : plain.slice(start, end);
      tokens.push({ stem: SAME_CHARACTER[word] ?? word, word, kind: 'han', start, end });
    } else if (kind === LETTER || (isSoft && plain.charCodeAt(start) === SOFT_HYPHEN)) {
      end = endOfLetters(plain, start, isSoft);
      if (end < plain.length && isApostrophe(plain.charCodeAt(end))) end = endOf(APOSTROPHE_HERE, plain, end);
      pushLetters(plain, start, end, tokens);
    } else if (kind === DIGIT) {
      end = endOf(NUMBER_HERE, plain, start);
      const word = plain.slice(start, end);
      tokens.push({ stem: word, word, kind: 'number', start, end });
    } else {
      end = start + widthAt(plain, start);
      const word = end - start === 1 ? characterOf(plain.charCodeAt(start)) : plain.slice(start, end);
      if (word !== '-' && word !== '‑' && word !== '\u00ad')
        tokens.push({ stem: word, word, kind: 'mark', start, end });
    }
    start = end;
  }
  return tokens;
}

/** Or what is too short to be one: "1.cn" is a number, "a.cn" a word. */
function pushAddress(plain: string, start: number, end: number, tokens: Token[]): void {
  const printed = plain.slice(start, end);
  if (printed.length > 4 && ADDRESS.test(printed))
    tokens.push({
      stem: printed.includes('@') ? MAIL_ADDRESS : WEB_ADDRESS,
      word: printed.toLowerCase(),
      kind: 'number',
      start,
      end,
    });
  else if (/^\d/.test(printed)) tokens.push({ stem: printed, word: printed, kind: 'number', start, end });
  else pushLetters(plain, start, end, tokens);
}

function pushLetters(plain: string, start: number, end: number, tokens: Token[]): void {
  const printed = plain.slice(start, end);
  const parts = printed === 'May' && isMonth(plain, start, end) ? MONTH : partsOf(printed);
  // "in order to" is "to"
  if (end - start === 2 && parts[0]?.word === 'to' && tokens.at(-1)?.word === 'order' && tokens.at(-2)?.word === 'in')
    tokens.length -= 2;
  for (const { stem, word, kind } of parts) tokens.push({ stem, word, kind, start, end });
}

type Part = Omit<Token, 'start' | 'end'>;
const MONTH: readonly Part[] = [{ stem: 'may-month', word: 'may-month', kind: 'word' }];

/** What letters between spaces are: a notice has some hundred words again and again. */
const partsOf = remember((printed): readonly Part[] => {
  if (printed.charCodeAt(0) >= 0x2e80 && HAN_LETTER.test(printed))
    return [{ stem: printed, word: printed, kind: 'han' }];
  if (!ANY_LETTER.test(printed))
    return printed === '-' || printed === '‑' || printed === '\u00ad'
      ? []
      : [{ stem: printed, word: printed, kind: 'mark' }];
  const word = printed === 'US' ? 'usa' : printed.toLowerCase().replaceAll('\u00ad', '');
  if (EMPTY.has(word)) return [];
  return uncontracted(word).map((part) => ({ stem: stemOf(part), word: part, kind: 'word' }));
});

/** Words of courtesy: a sentence says the same without them. */
const EMPTY = new Set(['please', 'kindly']);

/** Where a sticky expression that begins here ends; here, where it does not begin. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function endOfLetters(text: string, start: number, isSoft: boolean): number {
  let at = start;
  while (at < text.length && (kindAt(text, at) === LETTER || (isSoft && text.charCodeAt(at) === SOFT_HYPHEN)))
    at += widthAt(text, at);
  return at;
}

const [SPACE, HAN, LETTER, DIGIT, MARK] = [1, 2, 3, 4, 5] as const;
const SOFT_HYPHEN = 0xad;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
const widthAt = (text: string, at: number): 1 | 2 =>
  isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** Of each UTF-16 unit that was asked for, what it is: an expression for every character would take most of the time. */
const kinds = new Uint8Array(0x10000);
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isSurrogate(code)) return classify(String.fromCodePoint(text.codePointAt(at) ?? code));
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const kind = classify(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

const classify = (character: string): number =>
  /\s/u.test(character)
    ? SPACE
    : HAN_LETTER.test(character)
      ? HAN
      : ANY_LETTER.test(character)
        ? LETTER
        : /\d/.test(character)
          ? DIGIT
          : MARK;

/** One string a character, whose hash is known: the lexicon looks it up again and again. */
const characters = new Map<number, string>();
function characterOf(code: number): string {
  let known = characters.get(code);
  if (known === undefined) {
    known = String.fromCharCode(code);
    characters.set(code, known);
  }
  return known;
}

/** The stems of its words, without marks. */
export const stemsOf = (text: string): readonly string[] =>
  tokenize(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ stem }) => stem);

const isMonth = (text: string, start: number, end: number): boolean =>
  /^[\s,]*\d/.test(text.slice(end, end + 6)) || /\d(?:st|nd|rd|th)?\s$/.test(text.slice(Math.max(0, start - 6), start));

/** What the lexicon looks up for an address. */
export const MAIL_ADDRESS = '@';
export const WEB_ADDRESS = '://';
const ADDRESS = /^(?:https?:\/\/|www\.)|@|[a-z0-9]\.[a-z]{2,}(?:\/|$)/i;
/** Written either way in one script. */
const SAME_CHARACTER: Readonly<Record<string, string>> = { 帐: '账' };
const HAN_LETTER = /\p{Script=Han}/u;
const ANY_LETTER = /[\p{L}\p{M}]/u;

function uncontracted(word: string): readonly string[] {
  if (!word.includes("'") && !word.includes('’') && word !== 'cannot') return [word];
  for (const [pattern, parts] of CONTRACTIONS) {
    const m = pattern.exec(word);
    if (m) return parts.map((part) => part.replace('$1', m[1] ?? ''));
  }
  return [word];
}

const stems = new Map<string, string>();

/** The stem of an English word in lower case: shares, shared, sharing → shar. Light on purpose: endings of inflection and spelling, not of derivation. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = makeStem(word);
  if (stems.size > 50_000) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** Forms that no ending explains. */
const IRREGULAR: Readonly<Record<string, string>> = {
  sold: 'sell', kept: 'keep', held: 'hold', sent: 'send', given: 'give', gave: 'give', made: 'make', told: 'tell', got: 'get', obtained: 'obtain',
  taken: 'take', took: 'take', shown: 'show', seen: 'see', saw: 'see', written: 'write', wrote: 'write', chosen: 'choose', chose: 'choose',
  withdrawn: 'withdraw', withdrew: 'withdraw', known: 'know', knew: 'know', done: 'do', did: 'do', does: 'do', has: 'have', had: 'have', is: 'be',
  are: 'be', was: 'be', were: 'be', been: 'be', being: 'be', am: 'be', sought: 'seek', bought: 'buy', paid: 'pay', left: 'leave', lost: 'lose',
  children: 'child', people: 'person', persons: 'person', parties: 'party', data: 'data', us: 'us', this: 'this', its: 'its', news: 'news',
  analyses: 'analyse', analysis: 'analysis', various: 'various', previous: 'previous', ours: 'our', yours: 'your', during: 'during',
  anything: 'anything', nothing: 'nothing', something: 'something', everything: 'everything', address: 'address', access: 'access',
  process: 'process', business: 'business', wherever: 'wherever', according: 'according', including: 'including', marketing: 'marketing',
  advertising: 'advertising', targeting: 'target', building: 'build', setting: 'setting', settings: 'setting', used: 'use', using: 'use',
  added: 'add', adding: 'add', cookies: 'cookie', movies: 'movie', selfies: 'selfie', calories: 'calorie', ads: 'ad', ids: 'id', ips: 'ip', aged: 'age',
  shred: 'shred', embed: 'embed',
  two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', twelve: '12', fourteen: '14', fifteen: '15',
  twenty: '20', thirty: '30', forty: '40', sixty: '60', ninety: '90',
}; // biome-ignore format: one table

function makeStem(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular === word ? word : stemOf(irregular);
  let s = word
    .replace(/isation/g, 'ization')
    .replace(/is(e[sd]?|ing)$/, (m, end: string) => (word.length > 6 ? `iz${end}` : m));
  s = s.replace(/ys(e[sd]?|ing)$/, 'yz$1').replace(/^(cent|theat|lit|fib|calib)re(s|d)?$/, '$1er$2');
  if (s.length >= 6) s = s.replace(/our(s|ed|ing|al|able)?$/, 'or$1');
  if (s.length <= 3) return s;
  if (/ies$/.test(s)) s = `${s.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz)es$/.test(s)) s = s.slice(0, -2);
  else if (/[^sui]s$/.test(s)) s = s.slice(0, -1);
  if (/ied$/.test(s)) s = `${s.slice(0, -3)}y`;
  else if (/[^e]ed$/.test(s) && s.length > 4) s = bare(s.slice(0, -2));
  else if (/ing$/.test(s) && s.length > 5) s = bare(s.slice(0, -3));
  if (DOUBLED_L.test(s)) s = s.slice(0, -1);
  return s.length > 4 && s.endsWith('e') && !s.endsWith('ee') ? s.slice(0, -1) : s;
}

/** Verbs that double their l in British spelling, or in American: cancelled and canceled, fulfil and fulfill. */
const DOUBLED_L = /(?:contro|cance|labe|mode|trave|enro|fulfi|signa|tota)ll$/;
/** What stands before -ed or -ing, as the verb ends by itself: logg → log, not → note (a short word keeps its e: "note" is not "not", nor "care" a "car"). */
const bare = (s: string): string =>
  /([bdfgmnprt])\1$/.test(s) ? s.slice(0, -1) : /^[^aeiou]{0,2}[aeiou][^aeiouwxy]$/.test(s) ? `${s}e` : s;
