/** Changed passages of a comparison, each with where it stands, and what the other version says of the same elsewhere. */
import { remember } from '../language/remember.js';
import type { BlockAt, BlockChange, Comparison } from '../model/comparison.js';
import type { Notice, Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { withoutNumbering } from '../normalise/numbering.js';
import { foldForReading } from '../normalise/reading.js';
import { type Place, placesIn, printed, type Side, type TextPlace } from './places.js';
import { stemOf } from './words/tokens.js';

/** The words under which a passage stands. */
export interface Introduction {
  readonly heading: string;
  /** The paragraph that leads its list in; else empty. */
  readonly leadIn: string;
  /** What an answer that stands here answers: cell by cell the heads of the columns of a row, else the question before it. */
  readonly questions?: readonly string[];
}

export interface Passage extends Place {
  readonly kind: 'pair' | 'added' | 'removed';
  /** As read, not as printed, like all texts here: a place in it is that place in the block's text. */
  readonly beforeText: string;
  readonly afterText: string;
  readonly under: Readonly<Record<Side, Introduction>>;
  /** The words stayed, but stand under others. */
  readonly isTransferred?: true;
  /** The same sentence stands on the other side too. */
  readonly isSaidTwice?: true;
  /** 0 to 1: share of the sentence's word pairs that stand somewhere in the other notice. */
  readonly elsewhere: number;
  /** 0 to 1: how much of what it says the nearest sentence of the other notice says, rare words counting most. */
  readonly restated: number;
  /** The sentences that say enough of it, nearest first. */
  readonly counterparts: readonly string[];
}

/** Of a heading and of a lead-in, so many characters tell what they introduce. */
const LONGEST_INTRODUCTION = 400;
export const NO_INTRODUCTION: Introduction = { heading: '', leadIn: '' };
const UNDER_NOTHING = { before: NO_INTRODUCTION, after: NO_INTRODUCTION };

/** `saysOther`: whether two introductions say something else of what stands under them. */
export function findPassages(
  comparison: Comparison,
  saysOther: (one: Introduction, other: Introduction) => boolean,
): readonly Passage[] {
  const places = placesIn(comparison.sections);
  const sides = indexSides(places);
  const introductions = { before: introduce(comparison.before), after: introduce(comparison.after) };
  return places.flatMap((place): readonly Passage[] => {
    const { block, status, isElsewhere } = place;
    if (block === null) return isTellingHeading(place) ? [passageOf(place)] : [];
    if (block.kind === 'contents' || isElsewhere) return [];
    const under = underOf(block, place, introductions);
    if (status !== 'unchanged') return [passageOf(place, under, foundAgain(place, sides))];
    return isTransferred(under, introductions) && saysOther(under.before, under.after)
      ? [passageOf(place, under, { ...NOWHERE, isTransferred: true })]
      : [];
  });
}

/** One that reads otherwise, or that says something and came or went. */
const isTellingHeading = ({ texts, before, after }: Place): boolean =>
  headingKey(texts.before) !== headingKey(texts.after) &&
  (before === null || after === null ? SAYS.test(texts.before + texts.after) : true);

/** Most headings name a subject ("Information we collect", 我们如何使用信息); these are sentences. */
const SAYS =
  /^(?:[\d.\s]*)(?:(?:we|you|your \w+|our \w+|no \w+)\s(?!\w+\?)|(?:我们|您)(?!.*(?:如何|怎样|哪些|什么|的|[?？])))/i;

const isQuestion = (text: string): boolean => /[?？吗嗎]$/.test(text.trimEnd());

const headingKey = (heading: string): string => keyOf(withoutNumbering(heading));

/** What each block of a notice stands under, and all that anything stands under there. */
interface Introductions {
  readonly of: (at: BlockAt) => Introduction;
  readonly keys: ReadonlySet<string>;
}

function introduce({ sections }: Notice): Introductions {
  const keys = new Set<string>();
  const all = sections.map((section) => {
    const heading = foldForReading((section.heading ?? '').slice(0, LONGEST_INTRODUCTION));
    if (heading !== '') keys.add(headingKey(heading));
    let leadIn = '';
    let questions: readonly string[] = isQuestion(heading) ? [heading] : [];
    let columns: readonly string[] = [];
    return section.blocks.map(({ kind, text, head }): Introduction => {
      if (head) columns = foldForReading(text).split('|');
      if (kind === 'table-row') return { heading, leadIn, questions: head ? [] : columns };
      const answered = questions;
      const folded = foldForReading(text.slice(-LONGEST_INTRODUCTION));
      if (isQuestion(folded)) questions = [folded];
      if (kind !== 'paragraph') return { heading, leadIn, questions: answered };
      leadIn = /[:：]$/.test(text.trimEnd()) ? folded : '';
      if (leadIn !== '') keys.add(headingKey(leadIn));
      return { heading, leadIn: '', questions: answered };
    });
  });
  return { of: ({ section, index }) => all[section]?.[index] ?? NO_INTRODUCTION, keys };
}

/** A block that was split or joined has several places; the passage stands in the one where it begins. */
function underOf(
  { before, after, beforeText, afterText }: BlockChange,
  passage: Place,
  introductions: Record<Side, Introductions>,
): Passage['under'] {
  const then = placeOf(before, passage.before);
  const now = placeOf(after, passage.after);
  const [one, other] = [then && introductions.before.of(then), now && introductions.after.of(now)];
  return {
    before: withQuestions(one ?? other ?? NO_INTRODUCTION, beforeText, passage.before),
    after: withQuestions(other ?? one ?? NO_INTRODUCTION, afterText, passage.after),
  };
}

/** The sentence before an answer may ask what it answers. */
function withQuestions(under: Introduction, text: string, span: Span | null): Introduction {
  const start = span?.start ?? 0;
  const before = text.slice(Math.max(0, start - LONGEST_INTRODUCTION), start).trimEnd();
  if (!/[?？]$/.test(before)) return under;
  const parts = before.slice(0, -1).split(/[.!?。！？\n]/);
  return { ...under, questions: [foldForReading(`${parts.at(-1)}?`)] };
}

function placeOf(places: readonly BlockAt[], span: Span | null): BlockAt | undefined {
  if (span === null) return undefined;
  let end = 0;
  for (const place of places) {
    end += place.block.text.length + 1;
    if (span.start < end) return place;
  }
  return places.at(-1);
}

/** Not only the words above it changed: it stands under others, of which one stands in both notices. */
function isTransferred({ before, after }: Passage['under'], introductions: Record<Side, Introductions>): boolean {
  const differs = (then: string, now: string): boolean => {
    // an item that became a paragraph stands where it stood
    if (then === now || then === '' || now === '') return false;
    const [one, other] = [headingKey(then), headingKey(now)];
    return one !== other && (introductions.after.keys.has(one) || introductions.before.keys.has(other));
  };
  return differs(before.leadIn, after.leadIn) || differs(before.heading, after.heading);
}

const readText = (place: Place, side: Side): string => foldForReading(printed(place, side));

/** Added texts are looked for in the notice before, removed ones in the notice after. */
function indexSides(places: readonly TextPlace[]): Record<Side, TextIndex> {
  const sentences: Record<Side, string[]> = { before: [], after: [] };
  const lone: Record<Side, string[]> = { before: [], after: [] };
  for (const place of places) {
    const { block, before, after, status, isElsewhere } = place;
    if (block === null) continue;
    const isLone = !(before && after) && status !== 'unchanged' && !isElsewhere && block.kind !== 'contents';
    for (const side of ['before', 'after'] as const) {
      if (place[side] === null) continue;
      const text = readText(place, side);
      sentences[side].push(text);
      if (isLone) lone[side].push(text);
    }
  }
  return {
    before: new TextIndex(sentences.before, lone.after),
    after: new TextIndex(sentences.after, lone.before),
  };
}

type Found = Pick<Passage, 'elsewhere' | 'restated' | 'counterparts' | 'isSaidTwice' | 'isTransferred'>;
const NOWHERE: Found = { elsewhere: 0, restated: 0, counterparts: [] };

function passageOf(place: Place, under: Passage['under'] = UNDER_NOTHING, found = NOWHERE): Passage {
  const { section, block, texts, before, after, edits } = place;
  return {
    section,
    block,
    texts,
    before,
    after,
    edits,
    kind: before && after ? 'pair' : after ? 'added' : 'removed',
    beforeText: readText(place, 'before'),
    afterText: readText(place, 'after'),
    under,
    ...found,
  };
}

/** What the other side says of a text that came or went. */
function foundAgain(place: Place, sides: Record<Side, TextIndex>): Found {
  if (place.before && place.after) return NOWHERE;
  const [side, others] = place.after ? (['after', sides.before] as const) : (['before', sides.after] as const);
  const text = readText(place, side);
  const isSaidTwice = place.block?.kind === 'paragraph' && others.has(text);
  return { ...others.cover(text), ...(isSaidTwice && { isSaidTwice }) };
}

/** At most so many sentences are remembered for one word: a common word says nothing of where a text stands. */
const MOST_SENTENCES = 60;
/** From this share on a sentence says some of it again: below it, pairs read by hand were about the same subject only. */
const SAID_AGAIN = 0.4;
const MOST_COUNTERPARTS = 2;

/** What an added or removed text shares with the sentences of the other side. */
interface Cover {
  readonly elsewhere: number;
  readonly restated: number;
  readonly counterparts: readonly string[];
}

/** Finds texts again among the sentences of one side. Only the words of the texts that are asked for are kept. */
class TextIndex {
  /** Of every word pair asked for, whether it stands in a sentence. */
  readonly #pairs = new Map<number | string, boolean>();
  /** Of every word asked for, the sentences with it. */
  readonly #words = new Map<number | string, number[]>();
  readonly #sentences: readonly string[];
  readonly #asked = new Map<string, Grams>();
  #keys: ReadonlySet<string> | null = null;

  constructor(sentences: readonly string[], asked: readonly string[]) {
    this.#sentences = sentences;
    for (const text of asked) {
      const grams = gramsOf(text);
      this.#asked.set(text, grams);
      for (const pair of grams.pairs) this.#pairs.set(pair, false);
      for (const word of grams.words) if (!this.#words.has(word)) this.#words.set(word, []);
    }
    if (asked.length === 0) return;
    const wanted = new Set(asked.flatMap((text) => wordsOf(keyOf(text))));
    sentences.forEach((text, id) => {
      eachGram(
        keyOf(text),
        wanted,
        (pair) => {
          if (this.#pairs.get(pair) === false) this.#pairs.set(pair, true);
        },
        (word) => {
          const list = this.#words.get(word);
          if (list !== undefined && list.length <= MOST_SENTENCES && list[list.length - 1] !== id) list.push(id);
        },
      );
    });
  }

  /** Whether one of the sentences has the same words. */
  has(text: string): boolean {
    this.#keys ??= new Set(this.#sentences.map(keyOf));
    return this.#keys.has(keyOf(text));
  }

  cover(text: string): Cover {
    const grams = this.#asked.get(text);
    if (grams === undefined) throw new Error('this is a bug: the text was not asked for');
    let found = 0;
    for (const pair of grams.pairs) if (this.#pairs.get(pair)) found++;
    const scores = new Map<number, number>();
    let total = 0;
    for (const word of grams.words) {
      const list = this.#words.get(word) ?? [];
      const rarity = Math.log(1 + this.#sentences.length / (1 + list.length));
      total += rarity;
      if (list.length <= MOST_SENTENCES) for (const id of list) scores.set(id, (scores.get(id) ?? 0) + rarity);
    }
    const near = [...scores].sort(([x, a], [y, b]) => b - a || x - y).slice(0, MOST_COUNTERPARTS);
    const shareOf = (score: number) => (total > 0 ? score / total : 0);
    return {
      elsewhere: found / Math.max(1, grams.pairs.size),
      restated: shareOf(near[0]?.[1] ?? 0),
      counterparts: near.filter(([, score]) => shareOf(score) >= SAID_AGAIN).map(([id]) => this.#sentences[id] ?? ''),
    };
  }
}

interface Grams {
  readonly pairs: ReadonlySet<number | string>;
  readonly words: ReadonlySet<number | string>;
}

function gramsOf(text: string): Grams {
  const pairs = new Set<number | string>();
  const words = new Set<number | string>();
  eachGram(
    keyOf(text),
    null,
    (pair) => pairs.add(pair),
    (word) => words.add(word),
  );
  return { pairs, words };
}

const HAN = /\p{Script=Han}/u;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

type VisitGram = (gram: number | string) => void;

/**
 * In English, words in pairs and beginnings of words, of pairs only those of `wanted` words; in Chinese, three and two
 * characters that stand together, each as one number.
 */
function eachGram(key: string, wanted: ReadonlySet<string> | null, visitPair: VisitGram, visitWord: VisitGram): void {
  const terms = termsIn(key);
  if (terms === null) eachHanGram(key, visitPair, visitWord);
  else eachWordGram(terms, wanted, visitPair, visitWord);
}

interface Term {
  readonly word: string;
  readonly stem: string;
}

/** One object a word: its strings are hashed once. */
const termOf = remember((word): Term => ({ word, stem: stemOf(word) }));

/** Null for Chinese. Nearly every English sentence is told without the expressions that know all of Unicode. */
const termsIn = remember((key): readonly Term[] | null =>
  PLAIN.test(key) ? key.split(' ').map(termOf) : HAN.test(key) ? null : wordsOf(key).map(termOf),
);

const wordsOf = (key: string): readonly string[] => key.match(/[\p{L}\p{N}]+/gu) ?? [];

const UNIT = 0x10000;

function eachHanGram(key: string, visitPair: VisitGram, visitWord: VisitGram): void {
  const plain = key.replace(/[^\p{L}\p{N}]+/gu, '');
  if (plain.length === 0) {
    visitPair(0);
    visitWord(0);
    return;
  }
  let [last, two] = [0, 0];
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const three = two * UNIT + code;
    two = last * UNIT + code;
    last = code;
    // a text that is shorter than a gram is one
    if (i >= 2 || i === plain.length - 1) visitPair(three);
    if (i >= 1 || plain.length === 1) visitWord(two);
  }
}

function eachWordGram(
  terms: readonly Term[],
  wanted: ReadonlySet<string> | null,
  visitPair: VisitGram,
  visitWord: VisitGram,
): void {
  let before = '';
  for (const { word, stem } of terms) {
    visitWord(stem);
    const known = wanted === null || wanted.has(word);
    if (known && before !== '') visitPair(`${before} ${word}`);
    before = known ? word : '';
  }
}
