/** The pages of a PDF → the HTML that `extract` reads: headings by their size, lists by their marks, tables as rows, links and bold words. */
import { joinLines, readVocabulary, type Vocabulary } from './join-lines.js';
import { BULLET, NUMBER, type Piece, readLines } from './lines.js';
import type { PdfPage } from './page.js';
import { dropPageEdges } from './page-edges.js';
import { type Paragraph, readParagraphs } from './paragraphs.js';
import { type Part, readTables } from './tables.js';

/** Larger than the text by this is a heading. */
const LARGER = 1.07;
/** Larger text that runs on is a leading paragraph. */
const LONGEST_HEADING = 200;
const DEEPEST = 6;

export function printHtml(pages: readonly PdfPage[]): string {
  const lines = dropPageEdges(pages.flatMap(readLines), pages);
  const words = readVocabulary(lines);
  const paragraphs = readParagraphs(lines);
  const levels = readLevels(paragraphs);
  const printed = readTables(paragraphs).map((part) => printPart(part, words, levels));
  return `<!doctype html><html><body><main>${gatherItems(printed).join('\n')}</main></body></html>`;
}

/** Size → level. */
type Levels = ReadonlyMap<number, number>;

const roundSize = (size: number): number => Math.round(size * 2) / 2;
const lengthOf = ({ lines }: Paragraph): number => lines.reduce((sum, { text }) => sum + text.length, 0);

function readLevels(paragraphs: readonly Paragraph[]): Levels {
  const lengths = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const size = roundSize(paragraph.size);
    lengths.set(size, (lengths.get(size) ?? 0) + lengthOf(paragraph));
  }
  const [body = 0] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  const larger = paragraphs.filter((one) => roundSize(one.size) >= body * LARGER && lengthOf(one) <= LONGEST_HEADING);
  const sizes = [...new Set(larger.map(({ size }) => roundSize(size)))].sort((a, b) => b - a);
  return new Map(sizes.map((size, index) => [size, Math.min(index + 1, DEEPEST)]));
}

function printPart(part: Part, words: Vocabulary, levels: Levels): string {
  if (part.kind === 'paragraph') return printParagraph(part.paragraph, words, levels);
  const [head] = part.rows;
  const hasHead = head?.every((cell) => cell.every(({ bold }) => bold)) ?? false;
  const rows = part.rows.map((row, index) => {
    const name = index === 0 && hasHead ? 'th' : 'td';
    const cells = row.map((cell) => {
      const texts = cell.map((paragraph) => printPieces(joinLines(paragraph.lines, words), name === 'th'));
      return `<${name}>${texts.join('<br>')}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('\n')}</table>`;
}

function printParagraph(paragraph: Paragraph, words: Vocabulary, levels: Levels): string {
  const pieces = joinLines(paragraph.lines, words);
  const level = levels.get(roundSize(paragraph.size));
  if (level !== undefined && lengthOf(paragraph) <= LONGEST_HEADING)
    return `<h${level}>${printPieces(pieces, true)}</h${level}>`;
  const [first, ...rest] = pieces;
  if (first === undefined) return '';
  const mark = BULLET.exec(first.text);
  if (mark !== null)
    return `<li>${printPieces([{ ...first, text: first.text.slice(mark[0].length) }, ...rest], false)}</li>`;
  return isItem(paragraph) ? `<li>${printPieces(pieces, false)}</li>` : `<p>${printPieces(pieces, false)}</p>`;
}

/** A numbered sentence; a numbered phrase is a heading more often. */
const isItem = ({ lines, bold }: Paragraph): boolean =>
  !bold && NUMBER.test(lines[0]?.text ?? '') && /[.;；。，,]$/.test(lines.at(-1)?.text.trim() ?? '');

function gatherItems(parts: readonly string[]): readonly string[] {
  const isItem = (part: string | undefined): boolean => part?.startsWith('<li>') ?? false;
  return parts.map((part, index) => {
    if (!isItem(part)) return part;
    return `${isItem(parts[index - 1]) ? '' : '<ul>'}${part}${isItem(parts[index + 1]) ? '' : '</ul>'}`;
  });
}

function printPieces(pieces: readonly Piece[], isHeading: boolean): string {
  return pieces
    .map(({ text, bold, href }) => {
      const words = bold && !isHeading && text.trim() !== '' ? `<b>${escapeText(text)}</b>` : escapeText(text);
      return href === null ? words : `<a href="${escapeText(href)}">${words}</a>`;
    })
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
