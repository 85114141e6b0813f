/** Two wordings → the phrases of the rules that came and went, as differences. One pass over a text, without regular expressions but for what denies. */

import { remember } from '../language/remember.js';
import type { Span } from '../model/notice.js';
import { PAD } from '../normalise/reading.js';
import { groupBy, withoutFellows } from './by-name.js';
import { cameOrWent, type Difference, STANDING_ALONE } from './difference.js';
import { otherThingsIn } from './other-things.js';
import { type Introduction, NO_INTRODUCTION } from './passages.js';
import { findNegations, findNotOnly, indexWithin, isWithin, turnOf } from './polarity.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { Statement } from './statement.js';
import type { Lexicon } from './words/lexicons.js';
import { hasTrait } from './words/traits.js';

export interface Phrase extends Span {
  readonly rule: Rule;
  /** 1 intrusive, -1 protective, as it stands (negation and heading counted in). */
  readonly sign: 1 | -1;
  /** As the rule has it, and whether it stands denied: what is compared between the sides. */
  readonly term: string;
  readonly denied: boolean;
}

interface Term {
  readonly rule: Rule;
  readonly term: string;
  /** In the order of the rules. */
  readonly place: number;
}

interface Entry extends Term {
  readonly words: readonly { readonly stem: string; readonly open: boolean }[];
}

type Index = ReadonlyMap<string, readonly Term[]>;

/** Terms by what a text begins with where they may stand: so much of their first word as a window shows. A text reads few of them further. */
function indexOf(language: Lexicon): Index {
  const index = new Map<string, Term[]>();
  let place = 0;
  for (const rule of RULES)
    for (const term of rule.phrases?.[language] ?? []) {
      const first = language === 'zh' ? term : (FIRST_WORD.exec(term)?.[0] ?? '');
      const start = first.slice(0, WINDOW[language]).toLowerCase();
      const list = index.get(start);
      if (list) list.push({ rule, term, place });
      else index.set(start, [{ rule, term, place }]);
      place++;
    }
  return index;
}

const FIRST_WORD = /^[^ *]+/;
/** Characters of a text by which the entries are chosen that are compared with it. */
const WINDOW: Readonly<Record<Lexicon, number>> = { en: 5, zh: 2 };

function entryOf(term: Term, language: Lexicon): Entry {
  const lower = term.term.toLowerCase();
  return { ...term, words: language === 'zh' ? [{ stem: lower, open: true }] : lower.split(' ').map(openWord) };
}

const openWord = (word: string) =>
  word.endsWith('*') ? { stem: word.slice(0, -1), open: true } : { stem: word, open: false };

const indexes: Partial<Record<Lexicon, Index>> = {};

const HAN = /\p{Script=Han}{2}/u;
/** Latin words enough for a sentence of their own among Han characters. */
const LATIN = /(?:[a-z]{2,}[ ,;]+){3}/i;

/** Those of a passage in its own language, in two where it is in two. Under words that deny, those that turn turn about. */
export const phrasesIn = (text: string, { heading, leadIn }: Introduction = NO_INTRODUCTION): readonly Phrase[] =>
  [leadIn, heading].map(turnBy).find((turn) => turn !== 'none') === 'denies'
    ? phrasesUnderDenial(text)
    : phrasesAlone(text);

const turnBy = remember((text) => turnOf(text, HAN.test(text) ? 'zh' : 'en'));
const phrasesAlone = remember((text) => languagesOf(text).flatMap((language) => readPhrases(text, language, false)));
const phrasesUnderDenial = remember((text) =>
  languagesOf(text).flatMap((language) => readPhrases(text, language, true)),
);

const languagesOf = (text: string): readonly Lexicon[] =>
  HAN.test(text) ? (LATIN.test(text) ? ['zh', 'en'] : ['zh']) : ['en'];

/** In order of place. */
function readPhrases(text: string, language: Lexicon, isUnderDenial: boolean): readonly Phrase[] {
  const lower = text.toLowerCase();
  const negations = findNegations(text, language);
  const notOnly = findNotOnly(text);
  const others = otherThingsIn(text);
  const found: Phrase[] = [];
  const taken = new Map<string, number>();
  const visit = (at: number, entry: Entry, end: number): void => {
    if (isWithin(at, notOnly) || isWithin(at, others)) return;
    // the longest phrase of a rule at a place counts once
    if ((taken.get(entry.rule.id) ?? -1) > at) return;
    taken.set(entry.rule.id, end);
    const { rule, term } = entry;
    // "not without your consent" denies nothing of the consent
    const isDenied = term.startsWith('without')
      ? !negations.some(({ start, end }) => start < at && at < end)
      : isWithin(at, negations);
    const denied = rule.phrases?.turns === true && isDenied !== isUnderDenial;
    const sign = (rule.phrases?.valence === 'intrusive') !== denied ? 1 : -1;
    found.push({ rule, term, denied, sign, start: at, end });
  };
  if (language === 'zh') scanHan(lower, visit);
  else scanWords(lower, visit);
  return found;
}

type Visit = (at: number, entry: Entry, end: number) => void;

const MOST_WINDOWS = 5000;
const CHOSEN: Readonly<Record<Lexicon, Map<string, readonly Entry[]>>> = { en: new Map(), zh: new Map() };

/** Entries that may begin where the text has these characters. */
function entriesAt(window: string, language: Lexicon): readonly Entry[] {
  const known = CHOSEN[language];
  let chosen = known.get(window);
  if (chosen === undefined) {
    const index = indexes[language] ?? indexOf(language);
    indexes[language] = index;
    chosen = Array.from(window, (_, i) => index.get(window.slice(0, i + 1)) ?? [])
      .flat()
      .map((term) => entryOf(term, language))
      .sort((a, b) => b.term.length - a.term.length || a.place - b.place);
    if (known.size >= MOST_WINDOWS) known.clear();
    known.set(window, chosen);
  }
  return chosen;
}

function scanHan(text: string, visit: Visit): void {
  for (let i = 0; i < text.length; i++)
    for (const entry of entriesAt(text.slice(i, i + WINDOW.zh), 'zh')) {
      const stem = entry.words[0]?.stem ?? '';
      if (text.startsWith(stem, i)) visit(i, entry, i + stem.length);
    }
}

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c > 0xbf;

function scanWords(text: string, visit: Visit): void {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === 0x20 || (i > 0 && isLetter(text.charCodeAt(i - 1)) && isLetter(text.charCodeAt(i))))
      continue;
    for (const entry of entriesAt(text.slice(i, i + WINDOW.en), 'en')) {
      const end = matchWords(text, i, entry.words);
      if (end > 0) visit(i, entry, end);
    }
  }
}

/** End of the entry's words at `at`, or 0. Words may be parted by spaces, hyphens or line ends. */
function matchWords(text: string, at: number, words: Entry['words']): number {
  let i = at;
  for (let w = 0; w < words.length; w++) {
    const { stem, open } = words[w] as (typeof words)[number];
    if (w > 0) {
      const from = i;
      while (i < text.length && i - from < 3 && ' -\n\u2011'.includes(text.charAt(i))) i++;
      if (i === from) return 0;
    }
    if (!text.startsWith(stem, i)) return 0;
    i += stem.length;
    if (open) while (i < text.length && isLetter(text.charCodeAt(i))) i++;
    else if (i < text.length && isLetter(text.charCodeAt(i)) && isLetter(text.charCodeAt(i - 1))) return 0;
    while (text.charAt(i) === PAD) i++;
  }
  return i;
}

/**
 * Whether a phrase says in its statement what its rule takes it for: not where a right is denied ("you can no longer object"), where it tells whom to
 * complain to, and no hedge of a promise where the person
 * is the one who may, or nothing is promised.
 */
export const standIn =
  (statements: readonly Statement[]) =>
  ({ rule, term, start }: Phrase): boolean => {
    const statement = statements[indexWithin(start, statements)];
    if (statement === undefined) return true;
    const { actor, act, bearing, polarity, facets } = statement;
    const isIntrusive = rule.phrases?.valence === 'intrusive';
    if (actor === 'we' && rule.category === 'rights' && MAY.test(term)) return false;
    // "posts made at any time", "the porter may see your letters": what is done, and no right of the person
    const isOthers = /^act\/(?:share|monitor)$/.test(act ?? '') && rule.category === 'rights' && !isIntrusive;
    if ((isOthers || (ANY_TIME.test(term) && bearing === 1)) && !facets.some(({ id }) => hasTrait(id, 'owed')))
      return false;
    if (act?.startsWith('right/')) return isIntrusive ? act !== 'right/complain' : polarity === 1;
    return !(isIntrusive && rule.category === 'commitment' && (actor === 'you' || (bearing === 1 && MAY.test(term))));
  };

const ANY_TIME = /\bany time\b|\bwhenever\b|随时/;
/** "We may sell" reserves something, and hedges no promise. */
const MAY = /\b(?:may|might)\b|可能/;

/** What came and went, rule by rule, whichever way it goes on the whole. `again`: phrases of sentences nearby, which are neither lost nor new. */
export function comparePhrases(
  before: readonly Phrase[],
  after: readonly Phrase[],
  again: readonly Phrase[],
): readonly Difference[] {
  const ruleOf = ({ rule }: Phrase): Rule => rule;
  const [gone, come, said] = [groupBy(before, ruleOf), groupBy(after, ruleOf), groupBy(again, ruleOf)];
  return [...new Set([...gone.keys(), ...come.keys()])].flatMap((rule) => {
    const then = gone.get(rule) ?? [];
    const now = come.get(rule) ?? [];
    const also = said.get(rule) ?? [];
    const without = rule.phrases?.each ? unmatched : unsaid;
    const [lost, gained] = [without(then, [...now, ...also]), without(now, [...then, ...also])];
    const net = Math.sign(sum(gained) - sum(lost));
    return [
      ...lost.filter((p) => p.sign === -net).map((p) => differenceOf('lost', p)),
      ...gained.filter((p) => p.sign === net).map((p) => differenceOf('gained', p)),
    ];
  });
}

const differenceOf = (change: 'gained' | 'lost', phrase: Phrase): Difference => ({
  ...STANDING_ALONE,
  ...cameOrWent(change, phrase.sign, [phrase]),
  what: `phrase/${phrase.rule.category}`,
  rule: phrase.rule.id,
  polarity: phrase.denied ? -1 : 1,
});

const sum = (phrases: readonly Phrase[]): number => phrases.reduce((n, p) => n + p.sign, 0);

/** Of each sign the first, where the other side has none of that sign. */
const unsaid = (phrases: readonly Phrase[], others: readonly Phrase[]): readonly Phrase[] =>
  ([1, -1] as const).flatMap((sign) =>
    others.some((p) => p.sign === sign) ? [] : phrases.filter((p) => p.sign === sign).slice(0, 1),
  );

/** Those without a fellow of the same words in the same sense on the other side. */
const unmatched = (phrases: readonly Phrase[], others: readonly Phrase[]): readonly Phrase[] =>
  withoutFellows(phrases, others, ({ term, denied }) => `${term}|${denied}`);
