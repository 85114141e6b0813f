/** Lines of a text that was made of printed pages → the same without the pages' numbers; what ran on over a page runs on. */
import { SENTENCE_END, type TextLine } from './text-lines.js';

const PAGE =
  /^[-–—\s]{0,4}(?:page|seite|página|pagina|p\.)\s{0,3}(\d{1,4})(?:\s{0,3}(?:of|von|sur|de|di|\/)\s{0,3}\d{1,4})?[-–—\s]{0,4}$|^[-–—\s]{0,4}第\s{0,3}(\d{1,4})\s{0,3}页(?:[\s,，/]{0,4}共\s{0,3}\d{1,4}\s{0,3}页)?[-–—\s]{0,4}$|^[-–—]\s{0,3}(\d{1,4})\s{0,3}[-–—]$|^(\d{1,4})\s{0,2}\/\s{0,2}\d{1,4}$/i;
/** One such line may be anything; two that count on are pages. */
const FEWEST = 2;

export function dropPageNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const pages = countOn(lines);
  if (pages.size < FEWEST) return lines;
  const kept: TextLine[] = [];
  let across = false;
  for (const [index, line] of lines.entries()) {
    if (pages.has(index)) {
      across = true;
      continue;
    }
    kept.push(across && runsOn(kept.at(-1), line) ? { ...line, gap: 0 } : across ? { ...line, gap: 1 } : line);
    across = false;
  }
  return kept;
}

/** Indexes of lines that number pages, each by one more than the one before. */
function countOn(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Map<number, number>();
  for (const [index, { text, marker }] of lines.entries()) {
    const match = PAGE.exec(marker === null ? text : `${marker} ${text}`);
    const page = match?.slice(1).find((group) => group !== undefined);
    if (page !== undefined) found.set(index, Number(page));
  }
  const pages = [...found.values()];
  const counts = pages.every((page, at) => at === 0 || page === (pages[at - 1] ?? 0) + 1);
  return counts ? new Set(found.keys()) : new Set();
}

/** A line that neither ends a sentence nor is a heading, and a next one that begins nothing of its own. */
const runsOn = (before: TextLine | undefined, line: TextLine): boolean =>
  before !== undefined &&
  !SENTENCE_END.test(before.text) &&
  !(before.isNumbered && before.text.length <= 60) &&
  line.marker === null &&
  !line.isNumbered;
