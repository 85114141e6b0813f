/** Flat blocks → the same without second copies of the whole text (mobile and desktop, or a page that was saved twice). */
import type { FlowBlock } from './flow.js';

export interface CopiesReading {
  readonly blocks: readonly FlowBlock[];
  /** The whole text was there more than once. */
  readonly doubled: boolean;
}

/** A notice repeats sentences, even paragraphs; a run of blocks with this share of all text is a copy. */
const COPY = 0.25;
const MIN_BLOCKS = 3;
/** One block is a copy only where it is a page in one paragraph. */
const LONG = 1_500;
/** Copies together hold nearly half of a page that holds its text twice. */
const DOUBLED = 0.4;
/** Places of one text that are tried as the beginning of a copy. */
const MAX_TRIED = 4;

export function dropCopies(blocks: readonly FlowBlock[]): CopiesReading {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (total === 0) return { blocks, doubled: false };
  const seen = new Map<string, number[]>();
  const dropped = new Set<number>();
  let gone = 0;
  for (let i = 0; i < blocks.length; ) {
    const text = blocks[i]?.text ?? '';
    const run = longestRun(blocks, seen.get(text) ?? [], i);
    const size = lengthOf(blocks, i, run);
    const isCopy = size >= total * COPY && (run >= MIN_BLOCKS || (size >= total * DOUBLED && size >= LONG));
    for (let j = i; j < i + Math.max(1, run); j++) {
      if (isCopy) dropped.add(j);
      else note(seen, blocks[j]?.text ?? '', j);
    }
    if (isCopy) gone += size;
    i += Math.max(1, run);
  }
  const kept = blocks.filter((block, i) => !dropped.has(i) && !isRepeated(block, blocks[i - 1]));
  return { blocks: kept, doubled: gone >= total * DOUBLED };
}

/** The same heading or paragraph twice at once: one for each width of screen. */
const isRepeated = (block: FlowBlock, last: FlowBlock | undefined): boolean =>
  block.text === last?.text &&
  block.kind === last.kind &&
  (block.heading !== null || (block.kind === 'paragraph' && block.text.length > 40));

function note(seen: Map<string, number[]>, text: string, at: number): void {
  const places = seen.get(text);
  if (places === undefined) seen.set(text, [at]);
  else if (places.length < MAX_TRIED) places.push(at);
}

function longestRun(blocks: readonly FlowBlock[], places: readonly number[], at: number): number {
  let longest = 0;
  for (const place of places) {
    let length = 0;
    while (
      place + length < at &&
      at + length < blocks.length &&
      blocks[place + length]?.text === blocks[at + length]?.text
    )
      length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

function lengthOf(blocks: readonly FlowBlock[], from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += blocks[i]?.text.length ?? 0;
  return sum;
}
