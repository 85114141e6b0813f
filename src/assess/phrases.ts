/** Two wordings → the phrases of the rules that came and went, as differences. One pass over a text, without regular expressions but for what denies. */
import type { Span } from '../model/notice.js';
import { PAD } from '../normalise/reading.js';
import { type Difference, STANDING_ALONE } from './difference.js';
import type { Introduction } from './passages.js';
import { findNegations, type HeadingTurn, indexWithin, isWithin, turnOf } from './polarity.js';
import { remember } from './remembered.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { Statement } from './statement.js';
import type { Lexicon } from './words/lexicons.js';

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

const INDEXES: Partial<Record<Lexicon, Index>> = {};
function indexFor(language: Lexicon): Index {
  const index = INDEXES[language] ?? indexOf(language);
  INDEXES[language] = index;
  return index;
}

const HAN = /\p{Script=Han}{2}/u;
/** Latin words enough for a sentence of their own among Han characters. */
const LATIN = /(?:[a-z]{2,}[ ,;]+){3}/i;

const NONE: Introduction = { heading: '', leadIn: '' };

/** Those of a passage in its own language, in two where it is in two. Under a heading that denies, those that turn turn about. */
export function phrasesIn(text: string, { heading, leadIn }: Introduction = NONE): readonly Phrase[] {
  const isHan = HAN.test(text);
  const languages: readonly Lexicon[] = isHan ? (LATIN.test(text) ? ['zh', 'en'] : ['zh']) : ['en'];
  return languages.flatMap((language) => findPhrases(text, language, turnBy(heading, leadIn)));
}

function turnBy(heading: string, leadIn: string): HeadingTurn {
  for (const text of [leadIn, heading]) {
    if (text === '') continue;
    const turn = turnOf(text, HAN.test(text) ? 'zh' : 'en');
    if (turn !== 'none') return turn;
  }
  return 'none';
}

/** In order of place. */
const findPhrases = (text: string, language: Lexicon, turn: HeadingTurn): readonly Phrase[] =>
  FINDERS[turn](text, language);

const FINDERS: Readonly<Record<HeadingTurn, (text: string, language: Lexicon) => readonly Phrase[]>> = {
  none: remember((text, language) => readPhrases(text, language, 'none')),
  denies: remember((text, language) => readPhrases(text, language, 'denies')),
  'no-consent': remember((text, language) => readPhrases(text, language, 'no-consent')),
};

function readPhrases(text: string, language: Lexicon, turn: HeadingTurn): readonly Phrase[] {
  const lower = text.toLowerCase();
  const negations = findNegations(text, language);
  const found: Phrase[] = [];
  const taken = new Map<string, number>();
  const visit = (at: number, entry: Entry, end: number): void => {
    if (isNotOnly(lower, at, entry.term, language)) return;
    // the longest phrase of a rule at a place counts once
    if ((taken.get(entry.rule.id) ?? -1) > at) return;
    taken.set(entry.rule.id, end);
    found.push(phraseOf(entry, at, end, isWithin(at, negations), turn));
  };
  if (language === 'zh') scanHan(lower, visit);
  else scanWords(lower, visit);
  return found;
}

function phraseOf({ rule, term }: Entry, start: number, end: number, within: boolean, turn: HeadingTurn): Phrase {
  const denied = rule.phrases?.turns === true && within !== (turn === 'denies');
  return { rule, term, denied, sign: (rule.phrases?.valence === 'intrusive') !== denied ? 1 : -1, start, end };
}

/** "Not only" limits nothing. */
const isNotOnly = (text: string, at: number, term: string, language: Lexicon): boolean =>
  language === 'zh'
    ? /^[仅只]/.test(term) && text.charAt(at - 1) === '不'
    : term.startsWith('only') && text.slice(Math.max(0, at - 4), at) === 'not ';

type Visit = (at: number, entry: Entry, end: number) => void;

const MOST_WINDOWS = 5000;
const CHOSEN: Readonly<Record<Lexicon, Map<string, readonly Entry[]>>> = { en: new Map(), zh: new Map() };

/** Entries that may begin where the text has these characters. */
function entriesAt(window: string, language: Lexicon): readonly Entry[] {
  const known = CHOSEN[language];
  let chosen = known.get(window);
  if (chosen === undefined) {
    const index = indexFor(language);
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
    const { actor, act, bearing, polarity } = statement;
    const isIntrusive = rule.phrases?.valence === 'intrusive';
    if (act?.startsWith('right/')) return isIntrusive ? act !== 'right/complain' : polarity === 1;
    return !(isIntrusive && rule.category === 'commitment' && (actor === 'you' || (bearing === 1 && MAY.test(term))));
  };

/** "We may sell" reserves something, and hedges no promise. */
const MAY = /\b(?:may|might)\b|可能/;

/** What came and went, rule by rule, whichever way it goes on the whole. `again`: phrases of sentences nearby, which are neither lost nor new. */
export function comparePhrases(
  before: readonly Phrase[],
  after: readonly Phrase[],
  again: readonly Phrase[],
): readonly Difference[] {
  const found: Difference[] = [];
  const [gone, come, said] = [byRule(before), byRule(after), byRule(again)];
  for (const rule of new Set([...gone.keys(), ...come.keys()])) {
    const then = gone.get(rule) ?? [];
    const now = come.get(rule) ?? [];
    const also = said.get(rule) ?? [];
    const without = rule.phrases?.each ? unmatched : unsaid;
    const [lost, gained] = [without(then, [...now, ...also]), without(now, [...then, ...also])];
    const net = Math.sign(sum(gained) - sum(lost));
    found.push(
      ...lost.filter((p) => p.sign === -net).map((p) => differenceOf('lost', p)),
      ...gained.filter((p) => p.sign === net).map((p) => differenceOf('gained', p)),
    );
  }
  return found;
}

const differenceOf = (change: 'gained' | 'lost', { rule, sign, denied, start, end }: Phrase): Difference => ({
  ...STANDING_ALONE,
  change,
  what: `phrase/${rule.category}`,
  rule: rule.id,
  polarity: denied ? -1 : 1,
  sign: change === 'gained' ? sign : sign === 1 ? -1 : 1,
  isNew: false,
  before: change === 'lost' ? [{ start, end }] : [],
  after: change === 'gained' ? [{ start, end }] : [],
});

function byRule(phrases: readonly Phrase[]): ReadonlyMap<Rule, readonly Phrase[]> {
  const groups = new Map<Rule, Phrase[]>();
  for (const phrase of phrases) {
    const group = groups.get(phrase.rule);
    if (group) group.push(phrase);
    else groups.set(phrase.rule, [phrase]);
  }
  return groups;
}

const sum = (phrases: readonly Phrase[]): number => phrases.reduce((n, p) => n + p.sign, 0);

/** Of each sign the first, where the other side has none of that sign. */
const unsaid = (phrases: readonly Phrase[], others: readonly Phrase[]): readonly Phrase[] =>
  ([1, -1] as const).flatMap((sign) =>
    others.some((p) => p.sign === sign) ? [] : phrases.filter((p) => p.sign === sign).slice(0, 1),
  );

/** Those without a fellow of the same words in the same sense on the other side. */
function unmatched(phrases: readonly Phrase[], others: readonly Phrase[]): readonly Phrase[] {
  const counts = new Map<string, number>();
  const key = (p: Phrase): string => `${p.term}|${p.denied}`;
  for (const p of others) counts.set(key(p), (counts.get(key(p)) ?? 0) + 1);
  return phrases.filter((p) => {
    const n = counts.get(key(p)) ?? 0;
    if (n > 0) counts.set(key(p), n - 1);
    return n === 0;
  });
}
