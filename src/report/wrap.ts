/** Runs of styled text → lines no wider than a terminal, broken where Chinese and Latin text may break. */
import { escapeControls } from './escape.js';
import { mayBreak, widthOf } from './width.js';

export const STYLES = [
  'plain',
  'deleted',
  'inserted',
  'deleted-evidence',
  'inserted-evidence',
  'evidence',
  'dim',
  'strong',
  'high',
  'medium',
  'low',
  'raises',
  'unclear',
  'heading',
] as const;
export type Style = (typeof STYLES)[number];

export interface Run {
  readonly text: string;
  readonly style: Style;
  /** One unbreakable cell. */
  readonly solid?: boolean;
}

/** Text of the notice or of the tool, made safe to print. */
export const run = (text: string, style: Style = 'plain'): Run => ({ text: escapeControls(text), style });

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly style: Style;
}

/** Greedy: fills each line, breaks at the last place that allows it, and inside a word only where the word is wider than the line. */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const room = Math.max(10, width);
  const lines: Run[][] = [];
  let line: Cell[] = [];
  let used = 0;
  /** Number of cells up to the last place where this line may break; 0 where there is none. */
  let breakAt = 0;
  const flush = (count: number): void => {
    lines.push(joinCells(line.slice(0, count)));
    line = line.slice(count);
    while (line[0]?.text === ' ') line.shift();
    used = line.reduce((sum, cell) => sum + cell.width, 0);
    breakAt = 0;
  };
  for (const cell of cellsOf(runs)) {
    const last = line.at(-1);
    if (cell.width === 0 && last !== undefined) {
      line.push(cell);
      continue;
    }
    if (last !== undefined && (last.text === ' ' || mayBreak(last.text, cell.text)) && cell.text !== ' ')
      breakAt = line.length;
    // A space at the end of a line takes no room.
    if (used + cell.width > room && cell.text !== ' ' && line.length > 0) flush(breakAt > 0 ? breakAt : line.length);
    line.push(cell);
    used += cell.width;
  }
  if (line.length > 0 || lines.length === 0) lines.push(joinCells(line));
  return lines;
}

function* cellsOf(runs: readonly Run[]): Generator<Cell> {
  for (const { text, style, solid } of runs) {
    if (solid === true) yield { text, width: text.length, style };
    else for (const character of text) yield { text: character, width: widthOf(character), style };
  }
}

/** Adjacent cells of one style as one run; spaces at the end of the line are dropped. */
function joinCells(cells: readonly Cell[]): Run[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.text === ' ') end--;
  const runs: { text: string; style: Style }[] = [];
  for (const cell of cells.slice(0, end)) {
    const last = runs.at(-1);
    if (last?.style === cell.style) last.text += cell.text;
    else runs.push({ text: cell.text, style: cell.style });
  }
  return runs;
}
