/**
 * Document tree without furniture → flat blocks in reading order, with marks, links and positions. Hidden text is read like
 * any other: what is folded away belongs to the notice.
 */
import type { AnyNode, Element, ParentNode } from 'domhandler';
import type { Position } from '../../model/notice.js';
import type { BlockReading } from '../flow.js';
import { attribute, BOXES, boldness, headingLevel, isBlock, isUnderlined, SKIPPED } from './elements.js';
import { NamedTexts } from './named-texts.js';
import { RunBuilder } from './run-builder.js';
import type { StyledClasses } from './style-rules.js';
import { isDataTable, readRow } from './tables.js';
import { isElement, isText, walk } from './tree.js';

/** State that an open element adds, taken back when it closes. */
interface Frame {
  readonly bold: number;
  readonly underline: number;
  readonly heading: number | null;
  readonly listItem: boolean;
  readonly preformatted: boolean;
  readonly href: string | null;
}

const OUTSIDE: Frame = { bold: 0, underline: 0, heading: null, listItem: false, preformatted: false, href: null };

export function readBlocks(root: ParentNode, dropped: ReadonlySet<ParentNode>, classes: StyledClasses): BlockReading {
  const run = new RunBuilder();
  const frames: Frame[] = [OUTSIDE];
  const dataRows = new Set<ParentNode>();
  const entered = new Set<ParentNode>();
  const folds = new Set<ParentNode>();
  const named = new NamedTexts();
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
      if (!isElement(node) || SKIPPED.has(node.name) || dropped.has(node)) return false;
      if (isSilent(node)) return false;
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
        readRow(node, run, (cell) => readBlocks(cell, dropped, classes));
        return false;
      }
      level = headingLevel(node) ?? level;
      const names = isFold(node) || named.has(node);
      frames.push(frameOf(node, frame(), classes, names ? Math.min(6, level + 1) : null));
      entered.add(node);
      if (fold) folds.add(node);
      if (isBlock(node) || fold) run.begin(frame().heading, frame().listItem);
      return true;
    },
    (node) => {
      if (!entered.has(node)) return;
      frames.pop();
      if (!isBlock(node as Element) && !folds.has(node)) return;
      run.end();
      run.begin(frame().heading, frame().listItem);
    },
  );
  run.end();
  return { blocks: run.blocks, hidden: run.hidden };
}

function frameOf(element: Element, outer: Frame, classes: StyledClasses, below: number | null): Frame {
  const level = headingLevel(element) ?? below;
  const bold = boldness(element, classes.bold);
  return {
    bold: bold === 'off' ? 0 : outer.bold + (bold === 'on' ? 1 : 0),
    underline: outer.underline + (isUnderlined(element, classes.underlined) ? 1 : 0),
    heading: level ?? outer.heading,
    listItem: element.name === 'li' || (outer.listItem && element.name !== 'dd'),
    preformatted:
      outer.preformatted || element.name === 'pre' || /white-space\s{0,5}:\s{0,5}pre/.test(attribute(element, 'style')),
    href: element.name === 'a' && attribute(element, 'href') !== '' ? attribute(element, 'href') : outer.href,
  };
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
