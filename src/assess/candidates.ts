/** Changed passages of a comparison, each with where it stands and how much of it stands elsewhere on the other side. */
import type { BlockChange, Comparison, Edit, PassageChange, SectionChange } from '../model/comparison.js';
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { type HeadingTurn, turnOf } from './polarity.js';
import type { Lexicon } from './rule.js';
import { eachStem, stemOf } from './vocabulary.js';

export interface Candidate {
  readonly section: SectionChange;
  readonly block: BlockChange;
  readonly kind: 'pair' | 'added' | 'removed';
  readonly before: Span | null;
  readonly after: Span | null;
  readonly beforeText: string;
  readonly afterText: string;
  readonly edits: readonly Edit[];
  /** The heading under which it stands, and the paragraph that leads its list in. */
  readonly heading: string;
  readonly leadIn: string;
  readonly turn: HeadingTurn;
  /** 0 to 1: share of the sentence's word pairs that stand somewhere in the other notice. */
  readonly elsewhere: number;
  /** 0 to 1: how much of what it says the nearest sentence of the other notice says, rare words counting most. */
  readonly restated: number;
  /** The sentences that say enough of it, nearest first. */
  readonly counterparts: readonly string[];
  /** The words of the whole notice on either side. */
  readonly vocabulary: Readonly<Record<'before' | 'after', ReadonlySet<string>>>;
  /** How many changed passages the comparison has. */
  readonly crowd: number;
  /** How many changed passages of its kind the block has. */
  readonly siblings: number;
}

type Placed = Omit<Candidate, 'vocabulary' | 'crowd' | 'siblings'>;

/** Of a heading and of a lead-in, so many characters tell what they introduce. */
const LONGEST_INTRODUCTION = 400;

export function findCandidates(comparison: Comparison, language: Lexicon): readonly Candidate[] {
  const found: Placed[] = [];
  const sides = indexSides(comparison, language);
  for (const section of comparison.sections) {
    // read again for everything under it
    const heading = ((section.after ?? section.before)?.heading ?? '').slice(0, LONGEST_INTRODUCTION);
    let leadIn = '';
    for (const block of section.blocks) {
      if (block.kind === 'contents') continue;
      const text = block.afterText || block.beforeText;
      if (block.kind === 'paragraph')
        leadIn = /[:：]$/.test(text.trimEnd())
          ? text.slice(-LONGEST_INTRODUCTION)
          : block.status === 'removed'
            ? leadIn
            : '';
      for (const passage of block.passages) {
        if (passage.status === 'unchanged' || passage.elsewhere) continue;
        found.push(
          candidateOf(section, block, passage, heading, block.kind === 'paragraph' ? '' : leadIn, sides, language),
        );
      }
    }
  }
  return found.length === 0 ? [] : withinNotice(found, vocabularyOf(comparison, language));
}

function vocabularyOf(comparison: Comparison, language: Lexicon): Candidate['vocabulary'] {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const { blocks } of comparison.sections)
    for (const block of blocks) {
      if (block.beforeText === block.afterText) {
        eachStem(block.afterText, language, (stem) => before.add(stem) && after.add(stem));
        continue;
      }
      eachStem(block.beforeText, language, (stem) => before.add(stem));
      eachStem(block.afterText, language, (stem) => after.add(stem));
    }
  return { before, after };
}

function withinNotice(found: readonly Placed[], vocabulary: Candidate['vocabulary']): readonly Candidate[] {
  const siblings = new Map<string, number>();
  const place = ({ block, kind }: Placed): string => `${block.id} ${kind}`;
  for (const one of found) siblings.set(place(one), (siblings.get(place(one)) ?? 0) + 1);
  return found.map((one) =>
    Object.assign(one, { vocabulary, crowd: found.length, siblings: siblings.get(place(one)) ?? 1 }),
  );
}

/** Added texts are looked for in the notice before, removed ones in the notice after. */
function indexSides(comparison: Comparison, language: Lexicon): Record<'before' | 'after', TextIndex> {
  const sentences: Record<'before' | 'after', string[]> = { before: [], after: [] };
  const lone: Record<'before' | 'after', string[]> = { before: [], after: [] };
  for (const section of comparison.sections) {
    for (const block of section.blocks)
      for (const passage of block.passages) {
        const before = passage.before && textOf(block.beforeText, passage.before);
        const after = passage.after && textOf(block.afterText, passage.after);
        if (before !== null) sentences.before.push(before);
        if (after !== null) sentences.after.push(after);
        if (
          passage.status === 'unchanged' ||
          passage.elsewhere ||
          block.kind === 'contents' ||
          (before !== null && after !== null)
        )
          continue;
        if (after !== null) lone.after.push(after);
        else lone.before.push(before ?? '');
      }
  }
  return {
    before: new TextIndex(sentences.before, lone.after, language),
    after: new TextIndex(sentences.after, lone.before, language),
  };
}

const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

function candidateOf(
  section: SectionChange,
  block: BlockChange,
  passage: PassageChange,
  heading: string,
  leadIn: string,
  sides: Record<'before' | 'after', TextIndex>,
  language: Lexicon,
): Placed {
  const beforeText = passage.before ? textOf(block.beforeText, passage.before) : '';
  const afterText = passage.after ? textOf(block.afterText, passage.after) : '';
  const kind = passage.before && passage.after ? 'pair' : passage.after ? 'added' : 'removed';
  const turnHere = turnOf(leadIn, language);
  const other =
    kind === 'pair' ? null : kind === 'added' ? sides.before.cover(afterText) : sides.after.cover(beforeText);
  return {
    section,
    block,
    kind,
    before: passage.before,
    after: passage.after,
    beforeText,
    afterText,
    edits: passage.edits,
    heading,
    leadIn,
    turn: turnHere === 'none' ? turnOf(heading, language) : turnHere,
    elsewhere: other?.share ?? 0,
    restated: other?.restated ?? 0,
    counterparts: other?.counterparts ?? [],
  };
}

/** At most so many sentences are remembered for one word: a common word says nothing of where a text stands. */
const MOST_SENTENCES = 60;
/** From this share on a sentence says some of it again: below it, pairs read by hand were about the same subject only. */
const SAID_AGAIN = 0.4;
const MOST_COUNTERPARTS = 2;

/** What an added or removed text shares with the sentences of the other side. */
interface Cover {
  readonly share: number;
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

  constructor(sentences: readonly string[], asked: readonly string[], language: Lexicon) {
    this.#sentences = sentences;
    for (const text of asked) {
      const grams = gramsOf(text, language);
      this.#asked.set(text, grams);
      for (const pair of grams.pairs) this.#pairs.set(pair, false);
      for (const word of grams.words) if (!this.#words.has(word)) this.#words.set(word, []);
    }
    if (asked.length === 0) return;
    const wanted = new Set(asked.flatMap((text) => wordsOf(keyOf(text))));
    sentences.forEach((text, id) => {
      eachGram(
        keyOf(text),
        language,
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
      share: found / Math.max(1, grams.pairs.size),
      restated: shareOf(near[0]?.[1] ?? 0),
      counterparts: near.filter(([, score]) => shareOf(score) >= SAID_AGAIN).map(([id]) => this.#sentences[id] ?? ''),
    };
  }
}

interface Grams {
  readonly pairs: ReadonlySet<number | string>;
  readonly words: ReadonlySet<number | string>;
}

function gramsOf(text: string, language: Lexicon): Grams {
  const pairs = new Set<number | string>();
  const words = new Set<number | string>();
  eachGram(
    keyOf(text),
    language,
    null,
    (pair) => pairs.add(pair),
    (word) => words.add(word),
  );
  return { pairs, words };
}

type VisitGram = (gram: number | string) => void;

/**
 * In English, words in pairs and beginnings of words, of pairs only those of `wanted` words; in Chinese, three and two
 * characters that stand together, each as one number.
 */
function eachGram(
  key: string,
  language: Lexicon,
  wanted: ReadonlySet<string> | null,
  visitPair: VisitGram,
  visitWord: VisitGram,
): void {
  if (language === 'zh') eachHanGram(key, visitPair, visitWord);
  else eachWordGram(wordsOf(key), wanted, visitPair, visitWord);
}

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
  words: readonly string[],
  wanted: ReadonlySet<string> | null,
  visitPair: VisitGram,
  visitWord: VisitGram,
): void {
  let before = '';
  for (const word of words) {
    visitWord(stemOf(word));
    const known = wanted === null || wanted.has(word);
    if (known && before !== '') visitPair(`${before} ${word}`);
    before = known ? word : '';
  }
}
