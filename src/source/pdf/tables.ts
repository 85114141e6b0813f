/** Paragraphs as they follow each other → the same with those of tables gathered in rows: cells are drawn one after the other, each beside the one before. */
import type { Paragraph } from './paragraphs.js';

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
}

export type Part =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  /** Its rows have a cell a column, which may be empty. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

interface Row {
  readonly cells: readonly (readonly Paragraph[])[];
}

/** What is longer is a column of the page. */
const LONGEST_CELL = 25;
/** Points by which two cells may overlap or their lines differ. */
const TOLERANCE = 3;

export function readTables(paragraphs: readonly Paragraph[]): readonly Part[] {
  const parts: (Row | Paragraph)[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const row = readRow(paragraphs, at, parts);
    if (row === null) parts.push(paragraphs[at++] as Paragraph);
    else {
      parts.splice(parts.length - row.taken, row.taken, { cells: row.cells });
      at = row.next;
    }
  }
  return gather(parts);
}

const leftOf = (cell: readonly Paragraph[]): number => Math.min(...cell.map(({ left }) => left));
const rightOf = (cell: readonly Paragraph[]): number => Math.max(...cell.map(({ right }) => right));
const bottomOf = (cell: readonly Paragraph[]): number => cell.at(-1)?.bottom ?? 0;

interface ReadRow extends Row {
  /** Paragraphs before `at` that are of its first cell. */
  readonly taken: number;
  readonly next: number;
}

/** The row whose second cell is the paragraph after `at`; null where that one stands below. */
function readRow(paragraphs: readonly Paragraph[], at: number, before: readonly (Row | Paragraph)[]): ReadRow | null {
  const first = paragraphs[at];
  const second = paragraphs[at + 1];
  if (first === undefined || second === undefined || !isBeside([first], second)) return null;
  const cells: Paragraph[][] = [[first]];
  let taken = 0;
  for (let back = before.length - 1; back >= 0; back--) {
    const above = before[back];
    if (above === undefined || 'cells' in above || above.page !== first.page || above.right > second.left) break;
    if (above.bottom < second.top - TOLERANCE || above.left < first.left - TOLERANCE) break;
    cells[0]?.unshift(above);
    taken++;
  }
  let next = at + 1;
  for (; next < paragraphs.length; next++) {
    const paragraph = paragraphs[next];
    const cell = cells.at(-1);
    if (paragraph === undefined || cell === undefined) break;
    if (isBeside(cell, paragraph)) cells.push([paragraph]);
    else if (cells.length > 1 && isBelow(cell, cells[cells.length - 2] ?? [], paragraph)) cell.push(paragraph);
    else break;
  }
  const lines = (cell: readonly Paragraph[]): number =>
    cell.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
  return cells.some((cell) => lines(cell) > LONGEST_CELL) ? null : { cells, taken, next };
}

const isBeside = (cell: readonly Paragraph[], next: Paragraph): boolean =>
  cell.at(-1)?.lastPage === next.page &&
  next.left >= rightOf(cell) - TOLERANCE &&
  next.top <= bottomOf(cell) + TOLERANCE;

/** Still in the last cell: under what stands there, and right of the cell before. */
const isBelow = (cell: readonly Paragraph[], before: readonly Paragraph[], next: Paragraph): boolean =>
  cell.at(-1)?.lastPage === next.page && next.left >= rightOf(before) - TOLERANCE && next.top > bottomOf(cell);

/** Two rows that follow each other make a table; a row alone is what stood beside each other by itself. */
function gather(parts: readonly (Row | Paragraph)[]): readonly Part[] {
  const gathered: Part[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) continue;
    if (!('cells' in part)) {
      gathered.push({ kind: 'paragraph', paragraph: part });
      continue;
    }
    const rows: Row[] = [];
    for (let row = parts[at]; row !== undefined && 'cells' in row; row = parts[++at]) rows.push(row);
    at--;
    if (rows.length > 1) gathered.push({ kind: 'table', rows: inColumns(rows) });
    else gathered.push(...part.cells.flat().map((paragraph): Part => ({ kind: 'paragraph', paragraph })));
  }
  return gathered;
}

/** Each cell under the column that it stands in; the row with the most cells says where those are. */
function inColumns(rows: readonly Row[]): readonly (readonly Cell[])[] {
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most));
  const starts = widest.cells.map((_, column) =>
    Math.min(
      ...rows
        .filter(({ cells }) => cells.length === widest.cells.length)
        .map(({ cells }) => leftOf(cells[column] ?? [])),
    ),
  );
  return withoutRepeatedHeads(
    rows.map(({ cells }) => {
      const row = starts.map((): Paragraph[] => []);
      let column = 0;
      for (const [index, cell] of cells.entries()) {
        const most = starts.length - (cells.length - index);
        if (cells.length === starts.length) column = index;
        else while (column < most && (starts[column + 1] ?? Infinity) <= leftOf(cell) + TOLERANCE) column++;
        row[column]?.push(...cell);
        column++;
      }
      return row.map((paragraphs) => ({ paragraphs }));
    }),
  );
}

/** Browsers and word processors print a table's head again on each of its pages. */
function withoutRepeatedHeads(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const textOf = (row: readonly Cell[] | undefined): string =>
    (row ?? [])
      .map(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' '))
      .join('|');
  const pageOf = (row: readonly Cell[] | undefined): number =>
    row?.flatMap(({ paragraphs }) => paragraphs)[0]?.page ?? -1;
  const head = textOf(rows[0]);
  return rows.filter((row, index) => index === 0 || textOf(row) !== head || pageOf(row) === pageOf(rows[index - 1]));
}
