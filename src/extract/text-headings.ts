/**
 * Lines of plain text → which are headings, by layout and by what follows them. Numbered ones are found by `sections.ts`.
 */
import { findDates } from '../language/dates.js';
import { type Contents, looksLikeHeading } from './text-contents.js';
import { isProse, type TextLine } from './text-lines.js';

/** Index of the line → level: 1 for the title, 2 for what the contents list names, 3 for the others. */
export function findHeadings(lines: readonly TextLine[], contents: Contents): ReadonlyMap<number, number> {
  const headings = new Map<number, number>();
  const typical = typicalGap(lines);
  lines.forEach((line, index) => {
    if (contents.entries.has(index) || !looksLikeHeading(line) || findDates(line.text).length > 0) return;
    if (contents.targets.has(index)) headings.set(index, 2);
    else if (index === 0) {
      if (lines.slice(1, 12).some(isProse)) headings.set(index, 1);
    } else if (standsApart(lines, index, typical, headings.has(index - 1))) headings.set(index, 3);
  });
  return headings;
}

/** Empty lines between most lines of the text. */
function typicalGap(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * A heading opens what follows: there is a larger gap before it than after it, and what follows is a text or a lead-in.
 * Where all gaps are alike, it is a short line between the end of a sentence and the beginning of a text.
 */
function standsApart(lines: readonly TextLine[], index: number, typical: number, afterHeading: boolean): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (before === undefined || line === undefined || next === undefined) return false;
  if (!opensText(next) || startsLower(line.text) || GOES_ON.test(line.text)) return false;
  if (line.gap > next.gap && line.gap > 0) return line.gap > typical || endsSentence(before);
  if (afterHeading) return line.gap >= next.gap && isProse(next);
  return line.gap === next.gap && line.width <= 48 && isProse(next) && endsSentence(before);
}

/** An item of a list that the next one ends. */
const GOES_ON = /[；;]|(?:和|或|及|与|或者|以及|[ ](?:and|or))$/;

const opensText = (line: TextLine): boolean => isProse(line) || /[:：]$/.test(line.text) || line.marker !== null;
const endsSentence = (line: TextLine): boolean => /[。！？.!?][”’"'）)」』》\]]{0,3}$/.test(line.text);
const startsLower = (text: string): boolean => /^\p{Ll}/u.test(text);
