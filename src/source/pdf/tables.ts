/** Paragraphs as they follow each other → the same with those of tables gathered in rows: cells are drawn one after the other, each beside the one before. */
import { type Line, WIDE } from './lines.js';
import { type Paragraph, toParagraph } from './paragraphs.js';

type Cell = readonly Paragraph[];

export type Part =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  /** Its rows have a cell a column, which may be empty. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

interface Row {
  readonly cells: readonly Cell[];
}

/** What is longer is a column of the page. */
const LONGEST_CELL = 25;
/** Letters' heights that a cell may begin above the one before; where the text goes on in the page's next column, it is most of the page. */
const HIGHEST = 12;
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

const leftOf = (cell: Cell): number => Math.min(...cell.map(({ left }) => left));
const rightOf = (cell: Cell): number => Math.max(...cell.map(({ right }) => right));
const bottomOf = (cell: Cell): number => cell.at(-1)?.bottom ?? 0;

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
  // Cells stand at the middle of their row: what the second one has above the first, it may have once more above itself.
  const reach = second.top - Math.max(0, first.top - second.top);
  for (let back = before.length - 1; back >= 0; back--) {
    const above = before[back];
    if (above === undefined || 'cells' in above || above.page !== first.page || above.right > second.left) break;
    if (above.bottom < reach - TOLERANCE || above.left < first.left - TOLERANCE) break;
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
  const lines = (cell: Cell): number => cell.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
  return cells.some((cell) => lines(cell) > LONGEST_CELL) ? null : { cells, taken, next };
}

const isBeside = (cell: Cell, next: Paragraph): boolean =>
  cell.at(-1)?.lastPage === next.page &&
  next.left >= rightOf(cell) - TOLERANCE &&
  next.top <= bottomOf(cell) + TOLERANCE &&
  next.top >= (cell[0]?.top ?? 0) - HIGHEST * next.size;

/** Still in the last cell: under what stands there, and right of the cell before. */
const isBelow = (cell: Cell, before: Cell, next: Paragraph): boolean =>
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
    const rows: Row[] = [part];
    for (let next = parts[at + 1]; next !== undefined; next = parts[++at + 1]) {
      const last = rows.at(-1) ?? part;
      // Browsers and word processors print a table's head again on each of its pages.
      if ('cells' in next && rows.length > 1 && pageOf(next) > pageOf(last) && wordsOf(next) === wordsOf(part))
        continue;
      const continued = continueRow(last, 'cells' in next ? next.cells : [[next]], rows);
      if (continued !== null) rows[rows.length - 1] = continued;
      else if ('cells' in next) rows.push(next);
      else break;
    }
    if (rows.length > 1) gathered.push({ kind: 'table', rows: inColumns(rows) });
    else gathered.push(...part.cells.flat().map((paragraph): Part => ({ kind: 'paragraph', paragraph })));
  }
  return gathered;
}

const pageOf = ({ cells }: Row): number => cells[0]?.[0]?.page ?? 0;
const lastPageOf = ({ cells }: Row): number => Math.max(...cells.map((cell) => cell.at(-1)?.lastPage ?? 0));
const wordsOf = ({ cells }: Row): string =>
  cells.map((cell) => cell.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')).join('|');

/** A row that was broken at the end of a page: what stands on the next one in its later columns, and has no first cell, or one that was broken too. */
function continueRow(row: Row, cells: Row['cells'], rows: readonly Row[]): Row | null {
  const columns = cells.map((cell) =>
    row.cells.findIndex((above) => Math.abs(leftOf(above) - leftOf(cell)) <= TOLERANCE),
  );
  if (columns.includes(-1) || (cells[0]?.[0]?.page ?? 0) !== lastPageOf(row) + 1) return null;
  if (columns.includes(0)) {
    const isBroken = cells.every((cell, at) => {
      const column = columns[at] ?? 0;
      return breaksOff(row.cells[column] ?? [], cell, rightEdge(column, [...rows, { cells }]));
    });
    // a whole row stands there: only words that go on in small letters tell it from the row after (so not in Chinese)
    const goesOn =
      columns.length < row.cells.length || cells.some((cell) => /^\p{Ll}/u.test(linesOf(cell)[0]?.text ?? ''));
    if (!isBroken || !goesOn) return null;
  }
  return {
    cells: row.cells.map((above, index) => {
      const below = cells[columns.indexOf(index)];
      const [last, next] = [above.at(-1), below?.[0]];
      if (below === undefined || last === undefined || next === undefined) return above;
      return [...above.slice(0, -1), toParagraph([...last.lines, ...next.lines]), ...below.slice(1)];
    }),
  };
}

const linesOf = (cell: Cell): readonly Line[] => cell.flatMap(({ lines }) => lines);

/** Where the column's lines end at the right, in all rows that have it. */
const rightEdge = (column: number, rows: readonly Row[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, rightOf(cells[column] ?? [])), 0);

/** A cell of several lines whose last one has no room for the word with which the next part begins. */
function breaksOff(above: Cell, below: Cell, edge: number): boolean {
  const [lines, next] = [linesOf(above), linesOf(below)];
  const [last, first] = [lines.at(-1), next[0]];
  if (last === undefined || first === undefined || (lines.length < 2 && next.length < 2)) return false;
  const letter = (first.right - first.left) / Math.max(1, first.text.length);
  const [word = ''] = WIDE.test(first.text.charAt(0)) ? [first.text.charAt(0)] : first.text.split(' ');
  return last.right + (word.length + 1) * letter > edge;
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
  return rows.map(({ cells }) => {
    const row = starts.map((): Paragraph[] => []);
    let column = 0;
    for (const [index, cell] of cells.entries()) {
      const most = starts.length - (cells.length - index);
      if (cells.length === starts.length) column = index;
      else while (column < most && (starts[column + 1] ?? Infinity) <= leftOf(cell) + TOLERANCE) column++;
      row[column]?.push(...cell);
      column++;
    }
    return row;
  });
}
