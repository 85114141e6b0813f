/** Changed passages of a comparison, each with where it stands and how much of it stands elsewhere on the other side. */
import type { BlockChange, Comparison, Edit, PassageChange, SectionChange } from '../model/comparison.js';
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { type HeadingTurn, turnOf } from './polarity.js';
import type { Lexicon } from './rule.js';

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
}

/** Of a heading and of a lead-in, so many characters tell what they introduce. */
const LONGEST_INTRODUCTION = 400;

export function findCandidates(comparison: Comparison, language: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  const sides = { before: new TextIndex(language), after: new TextIndex(language) };
  for (const section of comparison.sections) {
    for (const block of section.blocks)
      for (const passage of block.passages) {
        if (passage.before) sides.before.add(textOf(block.beforeText, passage.before));
        if (passage.after) sides.after.add(textOf(block.afterText, passage.after));
      }
  }
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
  return found;
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
): Candidate {
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

/** Word pairs and words of all sentences of one side, to find a text again. */
class TextIndex {
  readonly #pairs = new Set<string>();
  readonly #words = new Map<string, number[]>();
  readonly #sentences: string[] = [];
  readonly #language: Lexicon;
  constructor(language: Lexicon) {
    this.#language = language;
  }

  add(text: string): void {
    const id = this.#sentences.push(text) - 1;
    const grams = gramsOf(text, this.#language);
    for (const pair of grams.pairs) this.#pairs.add(pair);
    for (const word of grams.words) {
      const list = this.#words.get(word);
      if (!list) this.#words.set(word, [id]);
      else if (list.length <= MOST_SENTENCES) list.push(id);
    }
  }

  cover(text: string): { readonly share: number; readonly restated: number; readonly counterparts: readonly string[] } {
    const grams = gramsOf(text, this.#language);
    let found = 0;
    for (const pair of grams.pairs) if (this.#pairs.has(pair)) found++;
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

/** Letters of a word's beginning that tell it from others: collect, collected, collecting. */
const STEM = 6;

function gramsOf(
  text: string,
  language: Lexicon,
): { readonly pairs: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const key = keyOf(text);
  if (language === 'zh') {
    const plain = key.replace(/[^\p{L}\p{N}]+/gu, '');
    const take = (n: number) =>
      new Set(Array.from({ length: Math.max(1, plain.length - n + 1) }, (_, i) => plain.slice(i, i + n)));
    return { pairs: take(3), words: take(2) };
  }
  const words = key.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return {
    pairs: new Set(words.slice(1).map((w, i) => `${words[i]} ${w}`)),
    words: new Set(words.map((w) => w.slice(0, STEM))),
  };
}
