/**
 * Plain text → flow blocks: paragraphs, list items and rows of tabbed tables. Wrapped lines are joined; the menus around a
 * page that was saved as text are left out; contents entries are told from headings.
 */

import type { LineStart } from '../model/notice.js';
import type { Flow, FlowBlock } from './flow.js';
import { FlowWriter, lineJoint } from './flow-writer.js';
import { findContents } from './text-contents.js';
import { findHeadings } from './text-headings.js';
import { isHardWrapped, readLines, type TextLine, wrapWidth } from './text-lines.js';
import { trimMenus } from './text-menus.js';
import { dropPageNumbers } from './text-pages.js';

export function readPlainText(text: string): Flow {
  const all = readLines(text);
  const trimmed = trimMenus(dropPageNumbers(all));
  const lines = joinWrapped(trimmed.lines);
  const contents = findContents(lines);
  const headings = findHeadings(lines, contents);
  const writer = new FlowWriter();
  const rows = findRows(lines);
  lines.forEach((line, index) => {
    const isContents = contents.entries.has(index);
    const heading = headings.get(index) ?? null;
    writer.begin({
      kind: isContents ? 'contents' : rows.has(index) ? 'table-row' : line.marker !== null ? 'list-item' : 'paragraph',
      heading,
      marker: line.marker,
      position: { line: line.number, column: line.column },
      ...(line.lines === undefined ? {} : { lines: line.lines }),
    });
    writer.text(rows.has(index) ? line.cells.join(' | ') : line.text);
  });
  writer.flush();
  return {
    blocks: writer.blocks satisfies FlowBlock[],
    leftOut: readLeft(trimmed.left),
    title: trimmed.title,
    language: null,
  };
}

function readLeft(lines: readonly TextLine[]): readonly FlowBlock[] {
  const writer = new FlowWriter();
  for (const { text, number, column } of lines) {
    writer.begin({ kind: 'paragraph', heading: null, marker: null, position: { line: number, column } });
    writer.text(text);
  }
  writer.flush();
  return writer.blocks;
}

/** Joins the lines of paragraphs that were wrapped at a fixed width: a line is joined where the next word did not fit any more. */
function joinWrapped(lines: readonly TextLine[]): TextLine[] {
  const width = wrapWidth(lines);
  if (width === null || !isHardWrapped(lines, width)) return [...lines];
  const joined: TextLine[] = [];
  let parts: string[] = [];
  let starts: LineStart[] = [];
  let length = 0;
  let last: TextLine | null = null;
  const end = (): void => {
    const first = joined.at(-1);
    if (first !== undefined && parts.length > 1)
      joined[joined.length - 1] = { ...first, text: parts.join(''), cells: [], lines: starts };
  };
  for (const line of lines) {
    if (last !== null && continues(last, line, width)) {
      const joint = lineJoint(last.text, line.text);
      length += joint.length;
      starts.push({ start: length, position: { line: line.number, column: line.column } });
      parts.push(joint, line.text);
      length += line.text.length;
    } else {
      end();
      joined.push(line);
      parts = [line.text];
      starts = [];
      length = line.text.length;
    }
    last = line;
  }
  end();
  return joined;
}

const continues = (before: TextLine, line: TextLine, width: number): boolean =>
  line.gap === 0 &&
  line.marker === null &&
  !line.isNumbered &&
  before.cells.length < 2 &&
  line.cells.length < 2 &&
  before.width + 1 + line.firstWordWidth > width * WRAP_SLACK;

/** A line is broken where the next word would pass the width; editors break a little earlier. */
const WRAP_SLACK = 0.92;

/** Indexes of lines that are rows: at least two in a row with the same number of cells, parted by tabs. */
function findRows(lines: readonly TextLine[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let index = 1; index < lines.length; index++) {
    const cells = lines[index]?.cells.length ?? 0;
    if (cells >= 2 && cells === lines[index - 1]?.cells.length) rows.add(index - 1).add(index);
  }
  return rows;
}
