/** The flat reading of a page (HTML, Markdown, text) → sections with ids, levels and blocks, and the title. */
import type { Block, Mark, Section } from '../model/notice.js';
import { findContents } from './contents.js';
import type { Flow, FlowBlock } from './flow.js';
import { decideLevels, isCovered, isHeadingLike } from './headings.js';

export interface Sectioned {
  readonly title: string | null;
  readonly sections: readonly Section[];
}

export function buildSections(flow: Flow): Sectioned {
  const contents = findContents(flow.blocks);
  const levels = decideLevels(flow.blocks, contents, flow.title);
  const sections: Section[] = [];
  let open: { heading: FlowBlock | null; level: number; blocks: Block[] } = { heading: null, level: 0, blocks: [] };
  const close = (): void => {
    if (open.heading === null && open.blocks.length === 0) return;
    sections.push({
      id: `s${sections.length + 1}`,
      heading: open.heading?.text ?? null,
      level: open.level,
      position: (open.heading ?? open.blocks[0])?.position ?? null,
      blocks: withoutBlanketBold(open.blocks),
    });
  };
  for (const [i, block] of flow.blocks.entries()) {
    const level = levels[i] ?? null;
    if (level === null) open.blocks.push(toBlock(block, contents.entries.has(i)));
    else {
      close();
      open = { heading: block, level, blocks: [] };
    }
  }
  close();
  return { title: titleOf(flow, levels), sections };
}

function toBlock(block: FlowBlock, isContents: boolean): Block {
  const marks = isCovered(block, 'bold') ? block.marks.filter((mark) => mark.kind !== 'bold') : block.marks;
  const { text, links, position, lines, struck, head, marker } = block;
  const kind = isContents ? 'contents' : block.kind;
  const number = marker !== null && /^\d/.test(marker) ? marker : block.number;
  return {
    kind,
    text,
    marks,
    links,
    position,
    ...(lines && { lines }),
    ...(struck && { struck }),
    ...(head && { head }),
    ...(kind === 'list-item' && number !== undefined && { number }),
  };
}

/** Bold on nearly everything says nothing of a phrase: it is how the section is printed. */
function withoutBlanketBold(blocks: readonly Block[]): readonly Block[] {
  let all = 0;
  let bold = 0;
  for (const block of blocks) {
    all += block.text.length;
    for (const mark of block.marks) if (mark.kind === 'bold') bold += mark.end - mark.start;
  }
  if (bold * 10 < all * 9) return blocks;
  const rest = (marks: readonly Mark[]): readonly Mark[] => marks.filter((mark) => mark.kind !== 'bold');
  return blocks.map((block) => ({ ...block, marks: rest(block.marks) }));
}

/** The heading at the top; else what the document calls itself; else the first heading of all. */
function titleOf(flow: Flow, levels: readonly (number | null)[]): string | null {
  const top = levels.slice(0, 12).indexOf(1);
  if (top !== -1) return flow.blocks[top]?.text ?? null;
  if (flow.title !== null) return flow.title;
  const first = levels.slice(0, 3).findIndex((level) => level !== null);
  if (first !== -1) return flow.blocks[first]?.text ?? null;
  const line = flow.blocks[0]?.text ?? '';
  return line !== '' && isHeadingLike(line) ? line : null;
}
