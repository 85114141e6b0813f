/** Lines of plain text → which are headings by their layout. Numbered and bold ones are found by `sections.ts`. */
import { looksLikeHeading, type Contents } from './text-contents.js';
import type { TextLine } from './text-lines.js';

/** Index of the line → level. */
export function findHeadings(lines: readonly TextLine[], contents: Contents): ReadonlyMap<number, number> {
  const headings = new Map<number, number>();
  lines.forEach((line, index) => {
    if (contents.entries.has(index) || !looksLikeHeading(line)) return;
    if (contents.targets.has(index)) headings.set(index, 2);
  });
  return headings;
}
