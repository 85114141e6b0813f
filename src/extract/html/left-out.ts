/** Tree and what was not read as the notice → the flat blocks of the page's other text, without menus and what the notice says too. */
import type { Document, ParentNode } from 'domhandler';
import type { FlowBlock } from '../flow.js';
import { SKIPPED } from './elements.js';
import { readBlocks } from './read-blocks.js';
import type { StyleSheet } from './style-sheet.js';
import { isElement, walk, weigh } from './tree.js';
import { isLinkBar } from './widgets.js';

export interface Unread {
  /** Elements that were passed over. */
  readonly elements: ReadonlySet<ParentNode>;
  /** Of them, and inside of them, what is to stay unread. */
  readonly silent: ReadonlySet<ParentNode>;
  /** Blocks that were read on the way and are not the notice's: buttons, bars of links. */
  readonly blocks: readonly FlowBlock[];
}

export function readLeftOut(
  document: Document,
  unread: Unread,
  notice: readonly FlowBlock[],
  styles: StyleSheet,
): readonly FlowBlock[] {
  const found: FlowBlock[] = [...unread.blocks];
  walk(document, (node) => {
    if (!isElement(node)) return node.type === 'root';
    if (SKIPPED.has(node.name) || unread.silent.has(node)) return false;
    if (!unread.elements.has(node)) return true;
    const { blocks, labels } = readBlocks(node, unread.silent, styles);
    for (const block of [blocks, labels].flat()) found.push(block);
    return false;
  });
  const said = new Set(notice.map(({ text }) => text));
  return found.filter((block) => !isMenuEntry(block) && !said.has(block.text) && said.add(block.text));
}

/** Links that are no sentences, and no paragraph of several words. */
function isMenuEntry(block: FlowBlock): boolean {
  if (!isLinkBar(block, 1)) return false;
  const texts = block.links.map(({ start, end }) => block.text.slice(start, end));
  if (texts.some((text) => /[.。!！?？;；]$/.test(text))) return false;
  return block.kind === 'list-item' || weigh(block.text) < LEAST_SAID || block.links.length > 1;
}

/** The weight of "We may sell your personal data". */
const LEAST_SAID = 25;
