/**
 * The program of the thread that reads one PDF: bytes in, its text as HTML out. It is a bundle of its own, since the library is
 * larger than all the rest of the tool; and a thread, so that a file that never ends to parse, or fills the memory, can be called off.
 */
import './browser-parts.js';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  type Document,
  getDocument,
  type Page,
  type TextItem,
  Util,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { WIDE } from './lines.js';
import { MOST_PAGES, MOST_RUNS, type PageCount, type PdfAnswer, type PdfPage, type PdfRun } from './page.js';
import { printHtml } from './print-html.js';

const { bytes, cmaps } = workerData as { readonly bytes: Uint8Array; readonly cmaps: string };

/** Both halves of the library in this thread: it would start a second one. */
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** Tables of encodings that the tool does not have: the library would leave their text out without a word. */
const missing = new Set<string>();

/** The tables of Chinese, Japanese and Korean encodings. */
class Tables {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`Tables of encodings are at hand, and no ${kind}.`);
    const name = basename(filename);
    const table = await readFile(join(cmaps, name)).catch(() => null);
    if (table !== null) return new Uint8Array(table);
    missing.add(name.replace(/\.bcmap$/, ''));
    throw new Error(`There is no table ${name}.`);
  }
}

async function answer(): Promise<PdfAnswer> {
  try {
    const document = await getDocument({
      data: bytes,
      verbosity: VerbosityLevel.ERRORS,
      BinaryDataFactory: Tables,
      cMapUrl: 'cmaps/',
      useWorkerFetch: false,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      // A picture of one pixel: none is decoded.
      maxImageSize: 1,
      stopAtErrors: false,
    }).promise;
    if (document.isPureXfa) return { kind: 'form' };
    if (document.numPages > MOST_PAGES)
      return { kind: 'too-large', what: `it has ${document.numPages} pages; the limit is ${MOST_PAGES}` };
    return await readPages(document);
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'PasswordException' ? { kind: 'encrypted' } : { kind: 'damaged', what: message };
  }
}

async function readPages(document: Document): Promise<PdfAnswer> {
  const pages: PdfPage[] = [];
  let runs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const read = await readPage(page);
    page.cleanup();
    runs += read.runs.length;
    if (runs > MOST_RUNS) return { kind: 'too-large', what: `it draws more than ${MOST_RUNS} pieces of text` };
    pages.push(read);
  }
  return missing.size > 0
    ? { kind: 'damaged', what: `its letters are encoded by ${[...missing].join(', ')}, which is not known here` }
    : { kind: 'read', html: printHtml(pages), pages: pages.map(countLetters) };
}

function countLetters({ runs, drawn }: PdfPage): PageCount {
  const text = runs.map((run) => run.text).join('');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    letters: count(/[\p{L}\p{N}]/gu),
    unknown: count(/[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uefff\uf100-\uf8ff]/g),
    drawn,
  };
}

async function readPage(page: Page): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  // Only what is drawn says which font is bold.
  const { fnArray } = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const links = (await page.getAnnotations()).flatMap(({ subtype, rect, unsafeUrl }) =>
    subtype === 'Link' && unsafeUrl !== undefined
      ? [{ href: unsafeUrl, box: boxOf(viewport.convertToViewportRectangle(rect)) }]
      : [],
  );
  const isBold = (name: string): boolean => {
    if (!page.commonObjs.has(name)) return false;
    const font = page.commonObjs.get(name);
    return font.bold === true || font.black === true || /bold|black|heavy|semibold/i.test(font.name ?? '');
  };
  const runs = items.flatMap((item): readonly PdfRun[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, , , x, y] = Util.transform(viewport.transform, item.transform);
    // What stands askew is a stamp over the page; what stands outside of it is not seen.
    if (Math.abs(b) > Math.abs(a) / 10 || a <= 0 || x < -item.width || x > width || y < 0 || y > height + sizeOf(item))
      return [];
    const bold = isBold(item.fontName);
    return cutAtLinks(
      { text: item.str, x, y, width: widthWithoutEnd(item), size: sizeOf(item), bold, href: null },
      links,
    );
  });
  return { height, runs, drawn: fnArray.length > 0 };
}

interface LinkBox {
  readonly href: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** A line of text is often one run, and a link a box over some of its letters: where between two words is judged by their number. */
function cutAtLinks(run: PdfRun, links: readonly LinkBox[]): readonly PdfRun[] {
  const above = run.y - run.size / 3;
  const link = links.find(
    ({ box: [left, top, right, bottom] }) =>
      above >= top && above <= bottom && left < run.x + run.width - 1 && right > run.x + 1,
  );
  if (link === undefined || run.width <= 0) return [run];
  const [left, , right] = link.box;
  const cuts = [0, placeOf(run, left), placeOf(run, right), run.text.length];
  return cuts.slice(1).flatMap((end, index): readonly PdfRun[] => {
    const start = cuts[index] ?? 0;
    if (end <= start) return [];
    const share = run.width / run.text.length;
    const part = { ...run, text: run.text.slice(start, end), x: run.x + start * share, width: (end - start) * share };
    return index === 1
      ? [{ ...part, href: link.href }]
      : index === 2
        ? cutAtLinks(
            part,
            links.filter((one) => one !== link),
          )
        : [part];
  });
}

/** Letters that the place may be off by, since an i is narrower than an m. */
const OFF = 6;

/** The number of letters before the edge: Han characters take twice the width of others, and nothing parts their words. */
function placeOf({ text, x, width }: PdfRun, edge: number): number {
  const total = widthOf(text);
  let near = 0;
  for (let sum = 0; near < text.length && (sum + widthOf(text.charAt(near)) / 2) / total < (edge - x) / width; near++)
    sum += widthOf(text.charAt(near));
  if (WIDE.test(text.slice(Math.max(0, near - 1), near + 1))) return near;
  for (let off = 0; off <= OFF; off++)
    for (const place of [near - off, near + off])
      if (isWordEdge(text.slice(0, Math.max(0, place)), text.slice(place))) return place;
  return near;
}

const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
const isWordEdge = (before: string, after: string): boolean =>
  /[\p{L}\p{N}]$/u.test(before) !== /^[\p{L}\p{N}]/u.test(after);

/** Some programs draw the space at which a line was broken. */
const widthWithoutEnd = (item: TextItem): number => {
  const spaces = item.str.length - item.str.trimEnd().length;
  return Math.max(0, item.width - spaces * SPACE_WIDTH * sizeOf(item));
};
/** In letters' heights. */
const SPACE_WIDTH = 0.25;

const sizeOf = ({ transform: [, , c, d] }: TextItem): number => Math.hypot(c, d);

const boxOf = ([x1, y1, x2, y2]: readonly [number, number, number, number]): readonly [
  number,
  number,
  number,
  number,
] => [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];

parentPort?.postMessage(await answer());
