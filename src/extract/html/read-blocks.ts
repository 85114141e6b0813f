/** Document tree without furniture → flat blocks in reading order, with marks, links and positions. */
import type { AnyNode, Element, ParentNode } from 'domhandler';
import type { Position } from '../../model/notice.js';
import type { BlockReading, FlowBlock } from '../flow.js';
import { attribute, BOXES, headingLevel, isBlock, SKIPPED } from './elements.js';
import { boldness, isStruck, isUnderlined } from './emphasis.js';
import { NamedTexts } from './named-texts.js';
import { numberItem, type OrderedList, openList } from './ordered-lists.js';
import { RunBuilder } from './run-builder.js';
import type { StyleSheet } from './style-sheet.js';
import { isDataTable, isSideBySide, readRow } from './tables.js';
import { isElement, isText, textOf, walk } from './tree.js';

export interface LabelledReading extends BlockReading {
  /** Buttons and what stands for pictures: printed, and no part of the running text. */
  readonly labels: readonly FlowBlock[];
}

/** State that an open element adds, taken back when it closes. */
interface Frame {
  readonly bold: number;
  readonly underline: number;
  readonly struck: number;
  readonly heading: number | null;
  readonly listItem: boolean;
  readonly inCell: boolean;
  readonly preformatted: boolean;
  readonly href: string | null;
  /** The list whose items are numbered here. */
  readonly list: OrderedList | null;
}

const OUTSIDE: Frame = {
  bold: 0,
  underline: 0,
  struck: 0,
  heading: null,
  listItem: false,
  inCell: false,
  preformatted: false,
  href: null,
  list: null,
};

/** Lists of no numbers. */
const LISTS: ReadonlySet<string> = new Set(['ul', 'menu', 'dir', 'dl']);

export function readBlocks(root: ParentNode, dropped: ReadonlySet<ParentNode>, styles: StyleSheet): LabelledReading {
  const run = new RunBuilder();
  const frames: Frame[] = [OUTSIDE];
  const dataRows = new Set<ParentNode>();
  const entered = new Set<ParentNode>();
  const folds = new Set<ParentNode>();
  const named = new NamedTexts();
  const labels: FlowBlock[] = [];
  let level = 1;
  const frame = (): Frame => frames.at(-1) ?? OUTSIDE;
  walk(
    root,
    (node: AnyNode) => {
      if (isText(node)) {
        run.add(node.data, frame(), () => positionOf(node));
        return false;
      }
      if (node.type === 'root') return true;
      if (!isElement(node) || dropped.has(node)) return false;
      if (SKIPPED.has(node.name) || isSilent(node)) {
        const label = labelOf(node);
        if (label !== null) labels.push(label);
        return false;
      }
      noteAnchors(node, run);
      if (node.name === 'br') {
        run.lineBreak();
        return false;
      }
      const fold = isFold(node) && frame().heading === null;
      if (isBlock(node) || fold) run.end();
      else if (BOXES.has(node.name)) run.add(' ', frame(), () => null);
      if (node.name === 'table' && isDataTable(node)) dataRows.add(node);
      if (node.name === 'tr' && dataRows.has(tableOf(node))) {
        readRow(node, run, (cell) => {
          const reading = readBlocks(cell, dropped, styles);
          for (const label of reading.labels) labels.push(label);
          return reading;
        });
        return false;
      }
      level = headingLevel(node) ?? level;
      const names = isFold(node) || named.has(node);
      frames.push(frameOf(node, frame(), styles, names ? Math.min(6, level + 1) : null));
      entered.add(node);
      if (fold) folds.add(node);
      if (isBlock(node) || fold) run.begin(frame().heading, frame().listItem, frame().inCell);
      const { list } = frame();
      if (node.name === 'li') run.number(list === null ? null : numberItem(list, node));
      return true;
    },
    (node) => {
      if (!entered.has(node)) return;
      frames.pop();
      if (!isBlock(node as Element) && !folds.has(node)) return;
      run.end();
      if ((node as Element).name === 'li') run.number(null);
      run.begin(frame().heading, frame().listItem, frame().inCell);
    },
  );
  run.end();
  return { blocks: run.blocks, hidden: run.hidden, labels };
}

function frameOf(element: Element, outer: Frame, styles: StyleSheet, below: number | null): Frame {
  const level = headingLevel(element) ?? below;
  const bold = boldness(element, styles);
  return {
    bold: bold === 'off' ? 0 : outer.bold + (bold === 'on' ? 1 : 0),
    underline: outer.underline + (isUnderlined(element, styles) ? 1 : 0),
    struck: outer.struck + (isStruck(element, styles) ? 1 : 0),
    heading: level ?? outer.heading,
    listItem: element.name === 'li' || (outer.listItem && element.name !== 'dd'),
    inCell: outer.inCell || (outer !== OUTSIDE && isSideBySide(element)),
    preformatted:
      outer.preformatted || element.name === 'pre' || /white-space\s{0,5}:\s{0,5}pre/.test(attribute(element, 'style')),
    href: element.name === 'a' && attribute(element, 'href') !== '' ? attribute(element, 'href') : outer.href,
    list: element.name === 'ol' ? openList(element) : LISTS.has(element.name) ? null : outer.list,
  };
}

function labelOf(element: Element): FlowBlock | null {
  const { name } = element;
  const isInput = name === 'input' && /^(?:submit|button|reset|image|text|)$/i.test(attribute(element, 'type'));
  const said =
    name === 'img' || name === 'area'
      ? attribute(element, 'alt')
      : isInput
        ? attribute(element, 'value') || attribute(element, 'alt')
        : SKIPPED.has(name) && name !== 'textarea'
          ? ''
          : textOf(element);
  if (said.trim() === '') return null;
  const run = new RunBuilder();
  run.add(said, OUTSIDE, () => null);
  run.end();
  return run.blocks[0] ?? null;
}

/** Buttons that do something; those that unfold text carry its title. */
function isSilent(element: Element): boolean {
  if (element.name !== 'button' && attribute(element, 'role') !== 'button') return false;
  if (element.attribs['aria-expanded'] !== undefined || element.attribs['aria-controls'] !== undefined) return false;
  if (element.name !== 'button')
    return element.name !== 'a' && element.name !== 'summary' && element.children.length < 2;
  for (let parent = element.parent, i = 0; parent !== null && i < 6; parent = parent.parent, i++) {
    if (isElement(parent as AnyNode) && headingLevel(parent as Element) !== null) return false;
  }
  return !/accordion|collaps|toggle|expand/i.test(attribute(element, 'class'));
}

/** A button that unfolds text, and so is its title. */
const isFold = (element: Element): boolean =>
  element.name === 'button' && element.attribs['aria-expanded'] !== undefined;

function noteAnchors(element: Element, run: RunBuilder): void {
  const id = attribute(element, 'id');
  if (id !== '') run.anchor(id);
  const name = element.name === 'a' ? attribute(element, 'name') : '';
  if (name !== '' && name !== id) run.anchor(name);
}

function tableOf(row: Element): ParentNode {
  let node: ParentNode | null = row.parent;
  for (let i = 0; node !== null && i < 3; i++) {
    if (isElement(node as AnyNode) && (node as Element).name === 'table') return node;
    node = (node as Element).parent;
  }
  return row;
}

function positionOf(node: AnyNode): Position | null {
  const place = node.sourceCodeLocation;
  if (place === undefined || place === null || !('data' in node)) return null;
  const lead = /^\s*/.exec(node.data as string)?.[0] ?? '';
  const newline = lead.lastIndexOf('\n');
  if (newline === -1) return { line: place.startLine, column: place.startCol + lead.length };
  let line = place.startLine;
  for (const character of lead) if (character === '\n') line++;
  return { line, column: lead.length - newline };
}
