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
  return endAbove(sections, at, index) ?? startBelow(sections, at, index);
}

/** Asked backwards, and no further than the nearest: of thousands of passages that are gone each asks. */
function endAbove(sections: readonly SectionChange[], from: number, within: number): Position | null {
  for (let at = from; at >= 0; at--) {
    const { after, blocks } = sections[at] as SectionChange;
    for (let index = (at === from ? Math.max(0, within) : blocks.length) - 1; index >= 0; index--) {
      const { after, afterText } = blocks[index] as BlockChange;
      const position = positionIn(after, afterText.length);
      if (position !== null) return position;
    }
    if (after?.position) return after.position;
  }
  return null;
}

function startBelow(sections: readonly SectionChange[], from: number, within: number): Position | null {
  for (let at = from; at < sections.length; at++) {
    const { after, blocks } = sections[at] as SectionChange;
    if (at > from && after?.position) return after.position;
    for (let index = at === from ? within + 1 : 0; index < blocks.length; index++) {
      const position = positionIn((blocks[index] as BlockChange).after, 0);
      if (position !== null) return position;
    }
  }
  return null;
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
