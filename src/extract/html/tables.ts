/** Tables: those that hold data are read row by row, those that only lay the page out are read like any container. */
import type { AnyNode, Element } from 'domhandler';
import type { BlockReading } from '../flow.js';
import { attribute } from './elements.js';
import type { RunBuilder } from './run-builder.js';
import { isElement, isText, textOf, walk } from './tree.js';

/** A cell of more text than this lays out a page. */
const MAX_CELL = 3_000;

export function isDataTable(table: Element): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  let rows = 0;
  let wide = 0;
  let cells = 0;
  let cellText = 0;
  let layout = false;
  walk(table, (node: AnyNode) => {
    if (isText(node)) {
      cellText += node.data.length;
      layout ||= cellText > MAX_CELL;
      return layout ? 'stop' : false;
    }
    if (!isElement(node)) return false;
    if (node !== table && (node.name === 'table' || /^h[1-6]$/.test(node.name) || node.name === 'form')) layout = true;
    if (node.name === 'tr') {
      rows++;
      cells = 0;
    }
    if (node.name === 'td' || node.name === 'th') {
      cells++;
      if (cells === 2) wide++;
      cellText = 0;
    }
    return layout ? 'stop' : true;
  });
  return !layout && rows >= 1 && wide >= 1 && (wide >= 2 || rows === 1);
}

/** A cell with text, among others with text, that is no half of the page's layout. */
export function isSideBySide(element: Element): boolean {
  if ((element.name !== 'td' && element.name !== 'th') || element.parent === null) return false;
  const cells = element.parent.children.filter(isElement);
  const sizes = cells.slice(0, MAX_COLUMNS).map((cell) => textOf(cell, MAX_CELL).trim().length);
  return sizes.filter((size) => size > 0).length > 1 && sizes.every((size) => size < MAX_CELL);
}

/** Rows of more cells are no table for people. */
const MAX_COLUMNS = 20;

export function readRow(row: Element, run: RunBuilder, read: (cell: Element) => BlockReading): void {
  const cells = row.children.filter(
    (child): child is Element => isElement(child) && (child.name === 'td' || child.name === 'th'),
  );
  const readings = cells.map(read);
  run.row(
    readings.map((reading) => reading.blocks),
    readings.some((reading) => reading.hidden),
    cells.length > 1 && cells.every(({ name }) => name === 'th'),
  );
}
