/** Finds the words of the rules in a sentence, each with the way it counts there. One pass over the text, no regular expressions. */
import type { Span } from '../model/notice.js';
import { findNegations, type HeadingTurn, isWithin } from './polarity.js';
import { remember } from './remembered.js';
import { LEXICONS, type Lexicon, type Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';

export interface Sign extends Span {
  readonly rule: Rule;
  /** +1 intrusive, -1 protective, as it stands (negation and heading counted in). */
  readonly weight: 1 | -1;
  /** The word as the lexicon has it, and whether it stands denied: what is compared between the sides. */
  readonly term: string;
  readonly denied: boolean;
}

interface Entry {
  readonly rule: Rule;
  readonly term: string;
  readonly words: readonly { readonly stem: string; readonly open: boolean }[];
}

type Index = ReadonlyMap<string, readonly Entry[]>;

/** English entries by the first four letters of their first word, Chinese ones by their first two characters. */
function indexOf(language: Lexicon): Index {
  const index = new Map<string, Entry[]>();
  for (const rule of RULES) {
    if (rule.reads.kind !== 'words') continue;
    for (const term of rule.reads.words[language]) {
      const words =
        language === 'zh' ? [{ stem: term.toLowerCase(), open: true }] : term.toLowerCase().split(' ').map(openWord);
      const key = keyOfEntry(words[0]?.stem ?? '', language);
      const list = index.get(key);
      if (list) list.push({ rule, term, words });
      else index.set(key, [{ rule, term, words }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.term.length - a.term.length);
  return index;
}

const openWord = (word: string) =>
  word.endsWith('*') ? { stem: word.slice(0, -1), open: true } : { stem: word, open: false };
const keyOfEntry = (stem: string, language: Lexicon): string => stem.slice(0, language === 'zh' ? 1 : 2);

const INDEXES = new Map<Lexicon, Index>();
function lexiconIndex(language: Lexicon): Index {
  let index = INDEXES.get(language);
  if (!index) {
    index = indexOf(language);
    INDEXES.set(language, index);
  }
  return index;
}

/** Signs of the sentence in order of place. Under a heading that denies, every sign turns about. */
export const findSigns = (text: string, language: Lexicon, turn: HeadingTurn): readonly Sign[] =>
  FINDERS[turn](text, language);

const FINDERS: Readonly<Record<HeadingTurn, (text: string, language: Lexicon) => readonly Sign[]>> = {
  none: remember((text, language) => readSigns(text, language, 'none')),
  denies: remember((text, language) => readSigns(text, language, 'denies')),
  'no-consent': remember((text, language) => readSigns(text, language, 'no-consent')),
};

function readSigns(text: string, language: Lexicon, turn: HeadingTurn): readonly Sign[] {
  const lower = text.toLowerCase();
  const negations = findNegations(text, language);
  const signs: Sign[] = [];
  const taken = new Map<string, number>();
  const visit = (at: number, entry: Entry, end: number) => {
    // the longest word of a rule at a place counts once
    if ((taken.get(entry.rule.id) ?? -1) > at) return;
    taken.set(entry.rule.id, end);
    signs.push(signOf(entry, at, end, isWithin(at, negations), turn));
  };
  if (language === 'zh') scanHan(lower, visit);
  else scanWords(lower, visit);
  return signs;
}

/** A denial turns what is done with data; it does not turn a hedge, a limit, a right, or a phrase that itself denies ("not liable"). */
const TURNED: ReadonlySet<string> = new Set([
  'data-kind-added',
  'source-added',
  'collection-made-automatic',
  'data-made-compulsory',
  'device-access-added',
  'tracking-technology-added',
  'upload-allowed',
  'collection-widened',
  'sensitive-data-added',
  'precise-location-added',
  'communications-read',
  'advertising-added',
  'profiling-added',
  'automated-decision-added',
  'ai-training-added',
  'open-ended-purpose-added',
  'own-purpose-added',
  'sale-allowed',
  'third-party-recipient-added',
  'affiliate-recipient-added',
  'advertiser-recipient-added',
  'authority-disclosure-widened',
  'business-transfer-allowed',
  'public-display-added',
  'disclosure-widened',
  'cross-border-transfer-allowed',
  'retention-widened',
  'deletion-promise-removed',
  'encryption-removed',
  'consent-removed',
  'separate-consent-removed',
  'child-data-use-allowed',
  'change-notice-removed',
  'compensation-removed',
  'coverage-narrowed',
  'setting-turned-on-by-default',
  'browser-signal-ignored',
]);

function signOf(entry: Entry, start: number, end: number, within: boolean, turn: HeadingTurn): Sign {
  const intrusive = entry.rule.reads.kind === 'words' && entry.rule.reads.valence === 'intrusive';
  const denied = TURNED.has(entry.rule.id) && within !== (turn === 'denies');
  const weight = intrusive !== denied ? 1 : -1;
  return { rule: entry.rule, term: entry.term, denied, weight, start, end };
}

type Visit = (at: number, entry: Entry, end: number) => void;

/** Characters of a text by which the entries are chosen that are compared with it. */
const WINDOW: Readonly<Record<Lexicon, number>> = { en: 5, zh: 2 };
const MOST_WINDOWS = 5000;
const CHOSEN: Readonly<Record<Lexicon, Map<string, readonly Entry[]>>> = { en: new Map(), zh: new Map() };

/** Entries that may begin where the text has these characters. */
function entriesAt(window: string, language: Lexicon): readonly Entry[] {
  const known = CHOSEN[language];
  let chosen = known.get(window);
  if (chosen === undefined) {
    const index = lexiconIndex(language);
    const all = (language === 'zh' ? undefined : index.get(window.slice(0, 2))) ?? index.get(window.charAt(0)) ?? [];
    chosen = all.filter((entry) => window.startsWith((entry.words[0]?.stem ?? '').slice(0, WINDOW[language])));
    if (known.size >= MOST_WINDOWS) known.clear();
    known.set(window, chosen);
  }
  return chosen;
}

function scanHan(text: string, visit: Visit): void {
  for (let i = 0; i < text.length; i++) {
    for (const entry of entriesAt(text.slice(i, i + WINDOW.zh), 'zh')) {
      const stem = entry.words[0]?.stem ?? '';
      if (text.startsWith(stem, i)) visit(i, entry, i + stem.length);
    }
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
  }
  return i;
}

export const hasLexicon = (language: string): language is Lexicon => (LEXICONS as readonly string[]).includes(language);
