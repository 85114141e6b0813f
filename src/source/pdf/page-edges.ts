/** Lines of all pages → those of the text: without the heads, feet and numbers of pages. A sentence that stands on every page is kept once. */
import type { Line } from './lines.js';
import type { PdfPage } from './page.js';

/** Of a page's height: margins hold heads and feet, and the text begins within them on some pages only. */
const EDGE = 0.13;
/** Of the pages: heads differ on odd and even ones, and the first often has none. */
const SHARE = 0.4;
/** Points by which the same line stands higher or lower. */
const TOLERANCE = 4;
/** A running head names the document; what is longer and ends as a sentence says something. */
const LONGEST_HEAD = 90;

const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivx]{1,6})(?:\s*(?:of|von|sur|de|di|\/|\|)\s*\d{1,4})?[-–—|\s]*$|^[-–—\s]*第?\s*\d{1,4}\s*页?[\s,，/|]*(?:共\s*\d{1,4}\s*页)?[-–—\s]*$/i;

export function dropPageEdges(lines: readonly Line[], pages: readonly PdfPage[]): readonly Line[] {
  const edges = lines.filter((line) => isAtEdge(line, pages));
  const places = new Map<string, Line[]>();
  for (const line of edges) {
    const key = keyOf(line);
    places.set(key, [...(places.get(key) ?? []), line]);
  }
  const dropped = new Set<Line>();
  for (const same of places.values())
    for (const line of same) if (countPages(same, line) >= Math.max(2, pages.length * SHARE)) dropped.add(line);
  for (const line of edges) if (PAGE_NUMBER.test(line.text) && isOutermost(line, lines)) dropped.add(line);
  const spoken = [...places.values()].flatMap(([first]) =>
    first !== undefined && dropped.has(first) && isSentence(first.text) ? [first] : [],
  );
  return [...lines.filter((line) => !dropped.has(line)), ...spoken];
}

function isAtEdge({ page, y }: Line, pages: readonly PdfPage[]): boolean {
  const height = pages[page]?.height ?? 0;
  return y < height * EDGE || y > height * (1 - EDGE);
}

/** Numbers of pages and dates of printing count on. */
const keyOf = ({ text }: Line): string => text.replace(/\d+/g, '#').trim();

const countPages = (same: readonly Line[], line: Line): number =>
  new Set(same.filter(({ y }) => Math.abs(y - line.y) <= TOLERANCE).map(({ page }) => page)).size;

const isOutermost = (line: Line, lines: readonly Line[]): boolean => {
  const ys = lines.filter(({ page }) => page === line.page).map(({ y }) => y);
  return line.y <= Math.min(...ys) + TOLERANCE || line.y >= Math.max(...ys) - TOLERANCE;
};

const isSentence = (text: string): boolean =>
  text.length > LONGEST_HEAD || /[。！？]/.test(text) || /\w[.!?]$/.test(text.trim());
