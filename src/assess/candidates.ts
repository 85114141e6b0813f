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
  /** 0 to 1: the same for the best single sentence of the other notice. */
  readonly twin: number;
}

export function findCandidates(comparison: Comparison, language: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  const sides = { before: new TextIndex(language), after: new TextIndex(language) };
  for (const section of comparison.sections) {
    for (const block of section.blocks) for (const passage of block.passages) {
      if (passage.before) sides.before.add(textOf(block.beforeText, passage.before));
      if (passage.after) sides.after.add(textOf(block.afterText, passage.after));
    }
  }
  for (const section of comparison.sections) {
    const heading = (section.after ?? section.before)?.heading ?? '';
    let leadIn = '';
    for (const block of section.blocks) {
      if (block.kind === 'contents') continue;
      const text = block.afterText || block.beforeText;
      if (block.kind === 'paragraph') leadIn = /[:：]\s*$/.test(text) ? text : block.status === 'removed' ? leadIn : '';
      for (const passage of block.passages) {
        if (passage.status === 'unchanged') continue;
        found.push(candidateOf(section, block, passage, heading, block.kind === 'paragraph' ? '' : leadIn, sides, language));
      }
    }
  }
  return found;
}

const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

function candidateOf(
  section: SectionChange, block: BlockChange, passage: PassageChange, heading: string, leadIn: string,
  sides: Record<'before' | 'after', TextIndex>, language: Lexicon,
): Candidate {
  const beforeText = passage.before ? textOf(block.beforeText, passage.before) : '';
  const afterText = passage.after ? textOf(block.afterText, passage.after) : '';
  const kind = passage.before && passage.after ? 'pair' : passage.after ? 'added' : 'removed';
  const turnHere = turnOf(leadIn, language);
  const other = kind === 'pair' ? null : kind === 'added' ? sides.before.cover(afterText) : sides.after.cover(beforeText);
  return {
    section, block, kind, before: passage.before, after: passage.after, beforeText, afterText, edits: passage.edits,
    heading, leadIn, turn: turnHere === 'none' ? turnOf(heading, language) : turnHere,
    elsewhere: other?.share ?? 0, twin: other?.twin ?? 0,
  };
}

/** At most so many sentences are remembered for one word pair: a common pair says nothing of where a text stands. */
const MOST_SENTENCES = 24;

/** Word pairs (in Chinese, character triples) of all sentences of one side, to find a text again. */
class TextIndex {
  readonly #sentences = new Map<string, number[]>();
  readonly #language: Lexicon;
  #count = 0;
  constructor(language: Lexicon) {
    this.#language = language;
  }

  add(text: string): void {
    const id = this.#count++;
    for (const gram of new Set(gramsOf(text, this.#language))) {
      const list = this.#sentences.get(gram);
      if (!list) this.#sentences.set(gram, [id]);
      else if (list.length < MOST_SENTENCES) list.push(id);
    }
  }

  cover(text: string): { readonly share: number; readonly twin: number } {
    const grams = new Set(gramsOf(text, this.#language));
    const hits = new Map<number, number>();
    let found = 0;
    for (const gram of grams) {
      const list = this.#sentences.get(gram);
      if (!list) continue;
      found++;
      for (const id of list) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    const size = Math.max(1, grams.size);
    let best = 0;
    for (const n of hits.values()) best = Math.max(best, n);
    return { share: found / size, twin: best / size };
  }
}

function gramsOf(text: string, language: Lexicon): readonly string[] {
  const key = keyOf(text);
  if (language === 'zh') {
    const plain = key.replace(/[^\p{L}\p{N}]+/gu, '');
    return Array.from({ length: Math.max(1, plain.length - 2) }, (_, i) => plain.slice(i, i + 3));
  }
  const words = key.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.length < 2 ? words : words.slice(1).map((w, i) => `${words[i]} ${w}`);
}
