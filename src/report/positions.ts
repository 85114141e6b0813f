/** Offsets of texts that blocks have → lines of the source; also of what is gone, the nearest line that still stands. */
import type { BlockAt, BlockChange, SectionChange } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import type { Position } from '../model/notice.js';

/** Position of the line of the source on which an offset of the joined text falls. */
export function positionIn(side: readonly BlockAt[], offset: number): Position | null {
  let from = 0;
  for (const { block } of side) {
    const inside = offset - from;
    if (inside <= block.text.length)
      return block.lines?.findLast(({ start }) => start <= inside)?.position ?? block.position;
    from += block.text.length + 1;
  }
  return side.at(-1)?.block.position ?? null;
}

/**
 * Of a passage that is gone: the line in its own block from which it went; else the end of what stands above it, up to the beginning of
 * the notice; else the beginning of what stands below. Null where no line is known.
 */
export function findStanding({ section, before, after }: Finding, sections: readonly SectionChange[]): Position | null {
  const at = sections.findIndex(({ id }) => id === section);
  const own = sections[at];
  if (own === undefined || before === null || after !== null) return null;
  const index = own.blocks.findIndex(({ id }) => id === before.block);
  const block = own.blocks[index];
  if (block !== undefined && block.after.length > 0)
    return positionIn(block.after, offsetAfter(block, before.span.start));
  const above = [...sections.slice(0, at), { ...own, blocks: own.blocks.slice(0, Math.max(0, index)) }];
  const below = [{ ...own, after: null, blocks: own.blocks.slice(index + 1) }, ...sections.slice(at + 1)];
  return above.flatMap(ends).at(-1) ?? below.flatMap(starts).at(0) ?? null;
}

/** Where in the later text the words stood of which an offset of the earlier one is the beginning. */
function offsetAfter({ edits }: BlockChange, offset: number): number {
  let [before, after] = [0, 0];
  for (const edit of edits) {
    const [old, now] = [edit.op === 'insert' ? '' : edit.before, edit.op === 'delete' ? '' : edit.after];
    if (before + old.length > offset) return after + Math.min(now.length, offset - before);
    before += old.length;
    after += now.length;
  }
  return after;
}

const known = (positions: readonly (Position | null | undefined)[]): readonly Position[] =>
  positions.filter((position) => position != null);

const ends = ({ after, blocks }: SectionChange): readonly Position[] =>
  known([after?.position, ...blocks.map((block) => positionIn(block.after, Math.max(0, block.afterText.length)))]);

const starts = ({ after, blocks }: SectionChange): readonly Position[] =>
  known([after?.position, ...blocks.map((block) => positionIn(block.after, 0))]);
