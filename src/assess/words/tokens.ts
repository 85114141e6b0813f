/**
 * Text → tokens: words of alphabets by their stems, Han characters one by one, numbers, punctuation. What typography, contractions and spelling leave
 * open is closed here ("don't" is "do not", "e-mail" is "email", "organisation" is "organization"), so that the lexicon need not know of it.
 */
import type { Span } from '../../model/notice.js';

export interface Token extends Span {
  /** What the lexicon looks up: the stem, the Han character, the number as printed, the mark. */
  readonly stem: string;
  /** As printed, in lower case. */
  readonly word: string;
  readonly kind: 'word' | 'han' | 'number' | 'mark';
}

/** Addresses are one token each: their words say nothing. */
const PIECE =
  /(?:https?:\/\/|www\.)[^\s<>"'()（），。；、]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|example|io|eu|gov|edu|cn|co\.uk|html?|pdf)\b(?:\/[^\s<>"'()（），。；、]*)?|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’][\p{L}]+)*|\d+(?:[.,]\d+)*%?|[^\s\p{L}\p{M}\d]/gu;
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
  for (const m of plain.matchAll(plain.includes('\u00ad') ? SOFT_PIECE : PIECE)) {
    const printed = m[0];
    const start = m.index;
    const end = start + printed.length;
    const code = printed.charCodeAt(0);
    if (printed.length > 4 && ADDRESS.test(printed)) {
      tokens.push({
        stem: printed.includes('@') ? MAIL_ADDRESS : WEB_ADDRESS,
        word: printed.toLowerCase(),
        kind: 'number',
        start,
        end,
      });
      continue;
    }
    if ((code >= 0x30 && code <= 0x39) || code > 0xffff)
      tokens.push({ stem: printed, word: printed, kind: 'number', start, end });
    else if (code >= 0x2e80 && HAN.test(printed))
      tokens.push({ stem: SAME_CHARACTER[printed] ?? printed, word: printed, kind: 'han', start, end });
    else if (LETTER.test(printed)) {
      const word =
        printed === 'US'
          ? 'usa'
          : printed === 'May' && isMonth(plain, start, end)
            ? 'may-month'
            : printed.toLowerCase().replaceAll('\u00ad', '');
      for (const part of partsOf(word)) tokens.push({ stem: stemOf(part), word: part, kind: 'word', start, end });
    } else if (printed !== '-' && printed !== '‑' && printed !== '\u00ad')
      tokens.push({ stem: printed, word: printed, kind: 'mark', start, end });
  }
  return tokens;
}

const isMonth = (text: string, start: number, end: number): boolean =>
  /^[\s,]*\d/.test(text.slice(end, end + 6)) || /\d(?:st|nd|rd|th)?\s$/.test(text.slice(Math.max(0, start - 6), start));

const SOFT_PIECE = new RegExp(PIECE.source.replace('[\\p{L}\\p{M}])', '[\\p{L}\\p{M}\\u00ad])'), 'gu');
/** What the lexicon looks up for an address. */
export const MAIL_ADDRESS = '@';
export const WEB_ADDRESS = '://';
const ADDRESS = /^(?:https?:\/\/|www\.)|@|[a-z0-9]\.[a-z]{2,}(?:\/|$)/i;
/** Written either way in one script. */
const SAME_CHARACTER: Readonly<Record<string, string>> = { 帐: '账', 唯: '惟' };
const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{M}]/u;

function partsOf(word: string): readonly string[] {
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
}; // biome-ignore format: one table

function makeStem(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular === word ? word : stemOf(irregular);
  let s = word
    .replace(/isation/g, 'ization')
    .replace(/is(e[sd]?|ing)$/, (m, end: string) => (word.length > 6 ? `iz${end}` : m));
  s = s.replace(/ys(e[sd]?|ing)$/, 'yz$1');
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
