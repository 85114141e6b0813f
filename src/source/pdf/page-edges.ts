/** Lines of all pages → those of the text: without the heads, feet and numbers of pages. A sentence that stands on every page is kept once. */
import type { Line } from './lines.js';
import type { PdfPage } from './page.js';

/** Of a page's height: margins hold heads and feet, and the text begins within them on some pages only. */
const EDGE = 0.13;
/** Of the pages: heads differ on odd and even ones, and the first often has none. */
const SHARE = 0.4;
/** Points by which the same line stands higher or lower. */
const TOLERANCE = 4;
/** A running head names the document; what is longer or ends as a sentence says something. */
const LONGEST_HEAD = 90;

const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivx]{1,6})(?:\s*(?:of|von|sur|de|di|\/|\|)\s*\d{1,4})?[-–—|\s]*$|^[-–—\s]*第?\s*\d{1,4}\s*页?[\s,，/|]*(?:共\s*\d{1,4}\s*页)?[-–—\s]*$/i;

/** What a browser prints around a page, also where it is the only one: date and time before the title, the address before the number. */
const OF_BROWSERS =
  /^\d{1,4}[/.年-]\s?\d{1,2}[/.月-]\s?\d{1,4}日?,?\s*\D{0,4}\d{1,2}:\d{2}|^(?:https?|file):\S+\s*\d+\/\d+$/;

/** All that stands at one height at the edge of a page: its date, its title, its number. */
type Edge = readonly [Line, ...Line[]];

export function dropPageEdges(lines: readonly Line[], pages: readonly PdfPage[]): readonly Line[] {
  const dropped = new Set<Line>();
  const said: Line[] = [];
  const edges = readEdges(lines, pages);
  const places = new Map<string, Edge[]>();
  for (const edge of edges) places.set(keyOf(edge), [...(places.get(keyOf(edge)) ?? []), edge]);
  for (const same of places.values()) {
    const running = same.filter((edge) => countPages(same, edge) >= Math.max(2, pages.length * SHARE));
    for (const line of running.flat()) dropped.add(line);
    said.push(...(running[0] ?? []).filter(({ text }) => isSentence(text)));
  }
  for (const edge of edges.filter((one) => isOutermost(one, edges)))
    if (PAGE_NUMBER.test(textOf(edge)) || OF_BROWSERS.test(textOf(edge))) for (const line of edge) dropped.add(line);
  return [...lines.filter((line) => !dropped.has(line)), ...said];
}

function readEdges(lines: readonly Line[], pages: readonly PdfPage[]): readonly Edge[] {
  const edges = new Map<string, [Line, ...Line[]]>();
  for (const line of lines) {
    const height = pages[line.page]?.height ?? 0;
    if (line.y >= height * EDGE && line.y <= height * (1 - EDGE)) continue;
    const place = `${line.page} ${Math.round(line.y)}`;
    const edge = edges.get(place);
    if (edge === undefined) edges.set(place, [line]);
    else edge.push(line);
  }
  return [...edges.values()];
}

const textOf = (edge: Edge): string => edge.map(({ text }) => text).join('');

/** Numbers of pages and dates of printing count on. */
const keyOf = (edge: Edge): string => textOf(edge).replace(/\s+/g, '').replace(/\d+/g, '#');

const countPages = (same: readonly Edge[], [{ y }]: Edge): number =>
  new Set(same.filter(([line]) => Math.abs(line.y - y) <= TOLERANCE).map(([{ page }]) => page)).size;

function isOutermost([{ page, y }]: Edge, edges: readonly Edge[]): boolean {
  const heights = edges.filter(([line]) => line.page === page).map(([line]) => line.y);
  return heights.every((other) => other >= y) || heights.every((other) => other <= y);
}

const isSentence = (text: string): boolean =>
  text.length > LONGEST_HEAD || /[。！？]/.test(text) || /\w[.!?]$/.test(text.trim());
