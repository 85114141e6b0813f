/** The changed cells of a table row, each with the names of its row and column: `Carrier — Kept for: 30 days → 12 months`. */
import type { ReportBlock, ReportSection } from '../model/report.js';

/** What stands between the cells of a row in its text. */
export const CELL = ' | ';
export const cellsOf = (text: string): readonly string[] => text.split(CELL);

export interface ChangedCell {
  /** Names of row and column, those that are known; empty where none is. */
  readonly names: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** By block: the heads of the columns that a row stands under, where its table has a row of heads with as many cells. */
export function columnsOf({ blocks }: ReportSection): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>();
  let heads: readonly string[] = [];
  for (const block of blocks) {
    const [row] = block.after.length > 0 ? block.after : block.before;
    if (row === undefined || block.kind !== 'table-row') heads = [];
    else if (row.head) heads = cellsOf(row.text);
    else if (cellsOf(row.text).length === heads.length) columns.set(block.id, heads);
  }
  return columns;
}

/** Null where the row is none, came, went, or has other cells than before: it is then read as text. */
export function changedCells(
  { kind, before, after }: Pick<ReportBlock, 'kind' | 'before' | 'after'>,
  columns: readonly string[] = [],
): readonly ChangedCell[] | null {
  const [earlier, later] = [before[0], after[0]];
  if (kind !== 'table-row' || earlier === undefined || later === undefined || before.length + after.length !== 2)
    return null;
  const [was, is] = [cellsOf(earlier.text), cellsOf(later.text)];
  if (was.length !== is.length || was.length < 2) return null;
  const row = is[0] ?? '';
  return is.flatMap((cell, index) => {
    const old = was[index] ?? '';
    if (old === cell) return [];
    const names = [index === 0 ? '' : row, columns[index] ?? ''].filter((name) => name !== '');
    return [{ names, before: old, after: cell }];
  });
}
