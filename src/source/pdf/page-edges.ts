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
  const places = new Map<string, Set<number>>();
  for (const edge of edges) {
    const place = placeOf(edge);
    places.set(place, (places.get(place) ?? new Set()).add(edge[0].page));
  }
  const outermost = findOutermost(edges);
  const told = new Set<string>();
  for (const edge of edges) {
    const isRunning = countPages(edge, places) >= Math.max(2, pages.length * SHARE);
    const isNumber = outermost.has(edge) && (PAGE_NUMBER.test(textOf(edge)) || OF_BROWSERS.test(textOf(edge)));
    if (!isRunning && !isNumber) continue;
    for (const line of edge) dropped.add(line);
    if (isRunning && !told.has(keyOf(edge))) said.push(...edge.filter(({ text }) => isSentence(text)));
    told.add(keyOf(edge));
  }
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

const placeOf = (edge: Edge, off = 0): string => `${Math.round(edge[0].y / TOLERANCE) + off} ${keyOf(edge)}`;

/** On how many pages the same stands at the same height. */
const countPages = (edge: Edge, places: ReadonlyMap<string, ReadonlySet<number>>): number =>
  new Set([-1, 0, 1].flatMap((off) => [...(places.get(placeOf(edge, off)) ?? [])])).size;

/** Of each page the highest and the lowest. */
function findOutermost(edges: readonly Edge[]): ReadonlySet<Edge> {
  const ends = new Map<number, { readonly top: Edge; readonly bottom: Edge }>();
  for (const edge of edges) {
    const [{ page, y }] = edge;
    const known = ends.get(page) ?? { top: edge, bottom: edge };
    ends.set(page, { top: y < known.top[0].y ? edge : known.top, bottom: y > known.bottom[0].y ? edge : known.bottom });
  }
  return new Set([...ends.values()].flatMap(({ top, bottom }) => [top, bottom]));
}

const isSentence = (text: string): boolean =>
  text.length > LONGEST_HEAD || /[。！？]/.test(text) || /\w[.!?]$/.test(text.trim());
