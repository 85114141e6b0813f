/**
 * A reader of `word/document.xml` of its own, for tests: the text of the notice with all tracked changes taken, or none. It knows what the
 * standard says of insertions, deletions, paragraph marks and rows, and nothing of how our documents are made.
 */
import { type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import type { Report } from '../../src/model/report.js';
import { listEntries, readEntry } from '../../src/source/docx/zip.js';

export type Choice = 'accept' | 'reject';

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes);
  return new Map(
    listEntries(buffer).map((entry) => [entry.name, readEntry(buffer, entry, 1 << 28).toString('utf8')] as const),
  );
}

/** Paragraphs, and rows with their cells joined by ` | `, after the first section; empty ones left out. */
export function wordText(bytes: Uint8Array, choice: Choice): readonly string[] {
  const $ = load(partsOf(bytes).get('word/document.xml') ?? '', { xmlMode: true });
  const children = $('w\\:body').children().toArray();
  const start = children.findIndex((child) => $(child).find('w\\:sectPr').length > 0);
  if (start < 0) return [];
  const lines: string[] = [];
  let open = '';
  for (const child of children.slice(start + 1)) {
    if (child.name === 'w:p') {
      open += textOf(child, choice);
      if (isGone($(child).children('w\\:pPr').children('w\\:rPr'), choice)) continue;
      lines.push(open);
      open = '';
    } else if (child.name === 'w:tbl') {
      if (open !== '') throw new Error('text was left in a paragraph that ends at a table');
      lines.push(...rowsOf($, child, choice));
    }
  }
  return [...lines, open].filter((line) => line !== '');
}

function rowsOf($: CheerioAPI, table: Element, choice: Choice): readonly string[] {
  return $(table)
    .children('w\\:tr')
    .toArray()
    .filter((row) => !isGone($(row).children('w\\:trPr'), choice))
    .map((row) =>
      $(row)
        .children('w\\:tc')
        .toArray()
        .map((cell) => textOf(cell, choice))
        .join(' | '),
    );
}

const GONE: Readonly<Record<Choice, readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
};

const isGone = (properties: ReturnType<CheerioAPI>, choice: Choice): boolean =>
  properties
    .children()
    .toArray()
    .some(({ name }) => GONE[choice].includes(name));

function textOf(node: AnyNode, choice: Choice): string {
  if (node.type !== 'tag') return '';
  const { name, children } = node as Element;
  if (GONE[choice].includes(name) || name === 'w:pPr' || name === 'w:rPr') return '';
  if (name === 'w:t' || name === 'w:delText')
    return children.map((child) => (child.type === 'text' ? child.data : '')).join('');
  return children.map((child) => textOf(child, choice)).join('');
}

/** Headings and blocks of one side as the report has them, in that side's order. */
export function printedLines(report: Report, side: 'before' | 'after'): readonly string[] {
  const entries = report.sections.flatMap((section) => section.blocks.flatMap((block) => block[side]));
  return report.sections
    .flatMap((section) => (section[side] === null ? [] : [{ id: section.id, ...section[side] }]))
    .sort((one, other) => one.index - other.index)
    .flatMap(({ id, heading }) => [
      ...(heading === null ? [] : [heading]),
      ...entries
        .filter((entry) => entry.section === id)
        .sort((one, other) => one.index - other.index)
        .map((entry) => entry.text),
    ]);
}
