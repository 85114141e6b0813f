/**
 * Raw HTML inside Markdown → text, marks, links and block breaks into a flow writer, without building a tree. It knows the
 * tags that people write into Markdown; whole pages are read by the HTML reader.
 */
import MarkdownIt from 'markdown-it';
import type { BlockKind, Position } from '../model/notice.js';
import type { FlowWriter } from './flow-writer.js';

const DROPPED = new Set([
  'script',
  'style',
  'template',
  'head',
  'svg',
  'noscript',
  'iframe',
  'select',
  'textarea',
  'title',
]);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hr ' +
    'html main nav ol p pre section summary table tbody tfoot thead ul caption'
  ).split(' '),
);
const LONGEST_TAG = 20_000;

interface Open {
  /** Name of the element whose content is dropped. */
  dropped: string | null;
  inCell: boolean;
}

/** Where a piece of markup stands: the number of its first line, and the lines of the source that hold it. */
export interface MarkupPlace {
  readonly line: number;
  readonly lines: readonly string[];
}

export function readMarkup(html: string, writer: FlowWriter, place: MarkupPlace | null): void {
  const open: Open = { dropped: null, inCell: false };
  const places = place === null ? null : placeCounter(html, place);
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start !== at) {
      const text = html.slice(at, start < 0 ? html.length : start);
      if (open.dropped === null && (place === null || text.trim() !== '' || !writer.isEmpty)) writer.text(decode(text));
      if (start < 0) break;
    }
    const end = tagEnd(html, start);
    if (end < 0) {
      if (open.dropped === null) writer.text(decode(html.slice(start)));
      break;
    }
    readTag(html.slice(start, end), writer, open, places === null ? null : places(start));
    at = end;
  }
}

/** Place of an offset; offsets are asked for in rising order. What lists and quotes put before a line of the source is no part of `text`. */
function placeCounter(text: string, { line: first, lines }: MarkupPlace): (offset: number) => Position {
  let line = first;
  let from = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      from = next + 1;
      next = text.indexOf('\n', from);
    }
    const length = (next < 0 ? text.length : next) - from;
    const before = Math.max(0, (lines[line - first]?.length ?? length) - length);
    return { line, column: before + offset - from + 1 };
  };
}

/** Offset after the tag or comment at `start`, or -1. */
function tagEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return end < 0 ? html.length : end + 3;
  }
  if (!/[a-z/!?]/i.test(html.charAt(start + 1))) return html.indexOf('<', start + 1);
  let quote = '';
  const limit = Math.min(html.length, start + LONGEST_TAG);
  for (let at = start + 1; at < limit; at++) {
    const char = html.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') quote = char;
    else if (char === '>') return at + 1;
  }
  return -1;
}

const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

function readTag(source: string, writer: FlowWriter, open: Open, place: Position | null): void {
  const found = TAG.exec(source);
  if (found === null) {
    if (open.dropped === null && !source.startsWith('<!') && !source.startsWith('<?') && !source.startsWith('</')) {
      writer.text(decode(source));
    }
    return;
  }
  const closes = found[1] === '/';
  const name = (found[2] ?? '').toLowerCase();
  if (open.dropped !== null) {
    if (closes && name === open.dropped) open.dropped = null;
    return;
  }
  if (DROPPED.has(name)) {
    if (!closes && !source.endsWith('/>')) open.dropped = name;
    return;
  }
  if (!closes) for (const id of [attribute(source, 'id'), attribute(source, 'name')]) writer.anchor(id ?? '');
  readElement(name, closes, source, writer, open, place);
}

function readElement(
  name: string,
  closes: boolean,
  source: string,
  writer: FlowWriter,
  open: Open,
  place: Position | null,
): void {
  const heading = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : null;
  if (name === 'b' || name === 'strong') closes ? writer.closeMark('bold') : writer.openMark('bold');
  else if (name === 'u' || name === 'ins') closes ? writer.closeMark('underline') : writer.openMark('underline');
  else if (name === 's' || name === 'del' || name === 'strike') closes ? writer.closeStrike() : writer.openStrike();
  else if (name === 'a') openLink(closes, source, writer);
  else if (name === 'br') breakLine(writer, open.inCell);
  else if (heading !== null) startBlock(writer, 'paragraph', closes ? null : heading, place);
  else if (name === 'li') startBlock(writer, closes ? 'paragraph' : 'list-item', null, place);
  else if (name === 'tr') {
    open.inCell = false;
    startBlock(writer, closes ? 'paragraph' : 'table-row', null, place);
  } else if (name === 'td' || name === 'th') {
    if (!closes && open.inCell) writer.text(' | ');
    open.inCell = true;
  } else if (BLOCKS.has(name)) {
    if (open.inCell && name !== 'table') writer.text(' ');
    else startBlock(writer, name === 'p' || name === 'div' ? keepItem(writer, closes) : 'paragraph', null, place);
  }
}

function breakLine(writer: FlowWriter, inCell: boolean): void {
  if (inCell || writer.current.heading !== null || writer.current.kind === 'table-row') writer.text(' ');
  else writer.lineBreak();
}

/** A `<p>` at the start of a list item is the item. */
const keepItem = (writer: FlowWriter, closes: boolean): BlockKind =>
  !closes && writer.isEmpty && writer.current.kind === 'list-item' ? 'list-item' : 'paragraph';

function openLink(closes: boolean, source: string, writer: FlowWriter): void {
  const href = closes ? null : attribute(source, 'href');
  if (href === null) writer.closeLink();
  else writer.openLink(href);
}

function startBlock(writer: FlowWriter, kind: BlockKind, heading: number | null, place: Position | null): void {
  writer.begin({
    kind,
    heading,
    marker: null,
    position: place ?? writer.current.position,
  });
}

/** Value of an attribute of a tag; null where it has none. */
function attribute(tag: string, name: string): string | null {
  for (const found of tag.matchAll(/\s([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    if (found[1]?.toLowerCase() === name) return decode(found[2] ?? found[3] ?? found[4] ?? '');
  }
  return null;
}

let unescapeAll: ((text: string) => string) | null = null;

/** Character references; markdown-it's table, one reference a call, so that backslashes stay. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  unescapeAll ??= new MarkdownIt().utils.unescapeAll;
  const unescapeOne = unescapeAll;
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi, (entity) => unescapeOne(entity));
}
