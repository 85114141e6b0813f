/**
 * Markdown → flow blocks, straight from markdown-it's tokens: headings, paragraphs, list items, table rows, with marks and
 * links. Raw HTML is read by `markup.ts`. Which paragraphs are headings is left to `sections.ts`.
 */
import MarkdownIt from 'markdown-it';
import type { Position } from '../model/notice.js';
import type { Flow } from './flow.js';
import { type BlockStart, cleanText, FlowWriter } from './flow-writer.js';
import { isHeadingLike } from './headings.js';
import { tameLines } from './markdown-bounds.js';
import { readMarkup } from './markup.js';

type Token = ReturnType<MarkdownIt['parse']>[number];

let parser: MarkdownIt | null = null;

/**
 * Indented code is off: in notices an indented paragraph is a paragraph. Escaped characters stay tokens of their own
 * (`text_special`), so that `\\*\\*` can be told from a `**` that opens nothing. Nesting is bounded: markdown-it recurses over it
 * and drops what lies deeper, so `tameLines` flattens deep prefixes before.
 */
function markdownParser(): MarkdownIt {
  parser ??= new MarkdownIt({ html: true }).set({ maxNesting: 80 } as object).disable(['code', 'text_join']);
  return parser;
}

/** Lists are numbered as they are printed. */
interface OpenList {
  next: number | null;
  suffix: string;
  /** One item with a number that counts nothing (`30. April`): text that looks like a list. */
  readonly isText: boolean;
}

interface Walk {
  readonly writer: FlowWriter;
  readonly lists: OpenList[];
  readonly firstLine: number;
  /** Of the list item whose text has not begun; null elsewhere. */
  marker: string | null;
  kind: BlockStart['kind'];
  heading: number | null;
  /** Index of the cell that is read; null outside of tables. */
  row: number | null;
  /** Bars that were written in this row. */
  bars: number;
  /** Cells that the source writes for it; the parser adds empty ones up to the width of the table. */
  cells: number;
  readonly lines: readonly string[];
}

export function readMarkdown(text: string): Flow {
  const lines = tameLines(text);
  const { body, firstLine, title, language } = takeFrontMatter(lines);
  const writer = new FlowWriter();
  const walk: Walk = {
    writer,
    lists: [],
    firstLine,
    marker: null,
    kind: 'paragraph',
    heading: null,
    row: null,
    bars: 0,
    cells: 0,
    lines: body.split('\n'),
  };
  const tokens = markdownParser().parse(body, {});
  tokens.forEach((token, index) => {
    readToken(token, walk, tokens, index);
  });
  writer.flush();
  const first = writer.blocks.find((block) => block.heading === 1);
  return { blocks: writer.blocks, title: title ?? first?.text ?? null, language };
}

function readToken(token: Token, walk: Walk, tokens: readonly Token[], index: number): void {
  const { writer, lists } = walk;
  switch (token.type) {
    case 'heading_open':
      walk.heading = Number(token.tag.slice(1));
      break;
    case 'heading_close':
      if (!isAboveItsTitle(tokens, index)) walk.heading = null;
      break;
    case 'paragraph_close':
      walk.heading = null;
      break;
    case 'bullet_list_open':
      lists.push({ next: null, suffix: token.markup, isText: false });
      break;
    case 'ordered_list_open':
      lists.push({
        next: Number(token.attrGet('start') ?? 1),
        suffix: token.markup,
        isText: token.attrGet('start') !== null && hasOneItem(tokens, index),
      });
      break;
    case 'bullet_list_close':
    case 'ordered_list_close':
      lists.pop();
      walk.marker = null;
      break;
    case 'list_item_open':
      walk.marker = nextMarker(lists.at(-1));
      break;
    case 'list_item_close':
      walk.marker = null;
      break;
    case 'tr_open':
      beginBlock(token, walk, 'table-row', tokens[index + 1]?.type === 'th_open');
      walk.row = -1;
      walk.bars = 0;
      walk.cells = countCells(walk.lines[token.map?.[0] ?? -1] ?? '');
      break;
    case 'tr_close':
      for (; walk.bars < walk.cells - 1; walk.bars++) writer.text(' | ');
      walk.row = null;
      writer.closeAll();
      if (writer.isBlank) writer.clear();
      writer.flush();
      break;
    case 'th_open':
    case 'td_open':
      walk.row = (walk.row ?? -1) + 1;
      break;
    case 'inline':
      if (walk.row === null) beginBlock(token, walk, lists.length > 0 ? 'list-item' : 'paragraph');
      readInline(token, walk);
      break;
    case 'fence':
    case 'code_block':
      readCode(token, walk);
      break;
    case 'html_block':
      beginBlock(token, walk, lists.length > 0 ? 'list-item' : 'paragraph');
      readMarkup(token.content, writer, { line: lineOf(token, walk), lines: sourceLines(token, walk) });
      break;
    default:
      break;
  }
}

/** `###` alone, whose words stand on the next line. */
function isAboveItsTitle(tokens: readonly Token[], close: number): boolean {
  const [inside, next, title] = [tokens[close - 1], tokens[close + 1], tokens[close + 2]];
  return (
    inside?.content === '' &&
    next?.type === 'paragraph_open' &&
    !!title &&
    !/\n/.test(title.content) &&
    isHeadingLike(title.content)
  );
}

/** Bars that are not escaped part the cells; those at the ends of the line part nothing. */
const countCells = (line: string): number =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;

function hasOneItem(tokens: readonly Token[], list: number): boolean {
  const level = (tokens[list]?.level ?? 0) + 1;
  let items = 0;
  for (let at = list + 1; items < 2 && (tokens[at]?.level ?? 0) >= level; at += 1)
    if (tokens[at]?.type === 'list_item_open' && tokens[at]?.level === level) items += 1;
  return items === 1;
}

function nextMarker(list: OpenList | undefined): string | null {
  if (list === undefined) return null;
  if (list.next === null) return list.suffix;
  const marker = `${list.next}${list.suffix}`;
  list.next += 1;
  return marker;
}

const lineOf = (token: Token, walk: Walk): number => (token.map?.[0] ?? 0) + walk.firstLine;

const sourceLines = (token: Token, walk: Walk): readonly string[] =>
  walk.lines.slice(token.map?.[0] ?? 0, token.map?.[1] ?? 0);

/** Where a line of a token's text begins in the source, behind the signs of lists, quotes, headings and tables. */
function placeOf(token: Token, walk: Walk, index = 0, line = token.content.split('\n', 1)[0]): Position {
  const source = (walk.lines[(token.map?.[0] ?? 0) + index] ?? '').trimEnd();
  const text = (line ?? '').trim();
  const at = source.endsWith(text) ? source.length - text.length : source.indexOf(text);
  const indent = source.length - source.trimStart().length;
  return { line: lineOf(token, walk) + index, column: (text === '' || at < 0 ? indent : at) + 1 };
}

/** Where the first cell of a table's row begins. */
function placeOfRow(token: Token, walk: Walk): Position {
  const source = walk.lines[token.map?.[0] ?? 0] ?? '';
  return { line: lineOf(token, walk), column: (/^[\s>|]*/.exec(source)?.[0].length ?? 0) + 1 };
}

function beginBlock(token: Token, walk: Walk, kind: BlockStart['kind'], isHead = false): void {
  const isText = walk.marker !== null && walk.lists.at(-1)?.isText === true;
  walk.writer.closeAll();
  walk.writer.begin({
    kind: walk.heading === null ? kind : 'paragraph',
    heading: walk.heading,
    marker: isText ? null : walk.marker,
    position: token.type === 'tr_open' ? placeOfRow(token, walk) : placeOf(token, walk),
    ...(isHead && { head: true as const }),
  });
  if (isText) walk.writer.text(`${walk.marker} `);
  walk.marker = null;
}

/** Kramdown's attribute line (`{: #id .class }`) and the `{#id}` at the end of a heading: an anchor, never text. */
const ATTRIBUTE_LINE = /^\{:?[^{}\n]{1,400}\}$/;
const HEADING_ATTRIBUTES = /[ \t]\{:?[ \t]?([#.][^{}\n]{1,200})\}$/;
const ID = /#([^\s{}#."']{1,200})/;

function readInline(token: Token, walk: Walk): void {
  const { writer } = walk;
  const children = token.children ?? [];
  // Line ends inside of markup and link titles make no break: then the lines are not known.
  const lines = token.content.split('\n');
  const known = walk.row === null && children.filter(isBreak).length === lines.length - 1;
  let line = 0;
  for (; walk.row !== null && walk.bars < walk.row && token.content.trim() !== ''; walk.bars++) writer.text(' | ');
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined) continue;
    const lineStart = index === 0 || isBreak(children[index - 1]);
    if (child.type === 'text' && lineStart && isAttributeLine(child, children[index + 1])) {
      const id = ID.exec(child.content)?.[1];
      if (id !== undefined) index === 0 ? writer.anchorLast(id) : writer.anchor(id);
      continue;
    }
    readInlineToken(child, walk, children[index + 1]);
    if (known && isBreak(child)) writer.lineStarts(placeOf(token, walk, ++line, lines[line]));
  }
  writer.closeAll();
  // A row goes on with its next cell.
  if (walk.row === null) writer.flush();
}

const isBreak = (token: Token | undefined): boolean => token?.type === 'softbreak' || token?.type === 'hardbreak';

const isAttributeLine = (token: Token, next: Token | undefined): boolean =>
  token.content.startsWith('{:') && ATTRIBUTE_LINE.test(token.content.trim()) && (next === undefined || isBreak(next));

/** Items that are indented too far for a list are items all the same; some stand in lists of lists (`* * item`). */
const BULLET = /^(?:[*+-] ){1,4}(?=\S)/;

function readInlineToken(token: Token, walk: Walk, next: Token | undefined): void {
  const { writer } = walk;
  const isLast = next === undefined;
  switch (token.type) {
    case 'text':
      if (writer.isEmpty && walk.heading === null && walk.row === null && BULLET.test(token.content)) {
        writer.begin({ ...writer.current, kind: 'list-item', marker: token.content.charAt(0) });
        writer.text(token.content.replace(BULLET, ''));
      } else
        writer.text(
          withoutStrays(walk.heading !== null && isLast ? takeHeadingAnchor(token.content, writer) : token.content),
        );
      break;
    case 'text_special':
    case 'code_inline':
      writer.text(token.content);
      break;
    case 'softbreak':
      if (BULLET.test(next?.content ?? '')) writer.begin({ ...writer.current, kind: 'list-item', marker: null });
      else writer.softBreak();
      break;
    case 'hardbreak':
      breakLine(writer, walk);
      break;
    case 'strong_open':
      writer.openMark('bold');
      break;
    case 'strong_close':
      writer.closeMark('bold');
      break;
    case 's_open':
      writer.openStrike();
      break;
    case 's_close':
      writer.closeStrike();
      break;
    case 'link_open':
      writer.openLink(String(token.attrGet('href') ?? ''));
      break;
    case 'link_close':
      writer.closeLink();
      break;
    case 'html_inline':
      readMarkup(token.content, writer, null);
      break;
    default:
      break;
  }
}

/** Converters from HTML leave `**` that opens or closes nothing (`First**-**party`): emphasis that failed, and no text. */
const withoutStrays = (text: string): string =>
  text.includes('**') || text.includes('_') ? text.replace(STRAYS, '').replace(/_([.,:;])_/g, '$1') : text;
/** Four stars before a number are a masked one. */
const STRAYS = /(?<!\*)\*\*(?!\*)|(?<=\p{L})\*{4}(?![\p{L}\p{N}*])/gu;

/** A hard break may end the block, but a heading and a table row stay one. */
function breakLine(writer: FlowWriter, walk: Walk): void {
  if (walk.heading !== null || walk.row !== null) writer.text(' ');
  else writer.lineBreak();
}

function takeHeadingAnchor(content: string, writer: FlowWriter): string {
  const found = HEADING_ATTRIBUTES.exec(content);
  if (found === null) return content;
  const id = ID.exec(found[1] ?? '')?.[1];
  if (id !== undefined) writer.anchor(id);
  return content.slice(0, found.index);
}

const columnIn = (source: string, content: string): number =>
  Math.max(0, source.trimEnd().length - content.trim().length) + 1;

/** Fenced text: a block a line. */
function readCode(token: Token, walk: Walk): void {
  const line = lineOf(token, walk) + (token.type === 'fence' ? 1 : 0);
  token.content.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    walk.writer.begin({
      kind: walk.lists.length > 0 ? 'list-item' : 'paragraph',
      heading: null,
      marker: walk.marker,
      position: {
        line: line + index,
        column: columnIn(walk.lines[line + index - walk.firstLine] ?? '', content),
      },
    });
    walk.marker = null;
    walk.writer.text(content);
  });
  walk.writer.flush();
}

interface FrontMatter {
  readonly body: string;
  readonly firstLine: number;
  readonly title: string | null;
  readonly language: string | null;
}

/** Longest front matter that is looked for; a longer one is text. */
const FRONT_MATTER_LIMIT = 10_000;

/** YAML between two `---` lines, or TOML between two of `+++`, at the very start is about the document and no part of it; its title and language are kept. */
function takeFrontMatter(text: string): FrontMatter {
  const none = { body: text, firstLine: 1, title: null, language: null };
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(text)?.[1];
  if (fence === undefined) return none;
  const head = text.slice(0, FRONT_MATTER_LIMIT);
  const end = (fence === '---' ? /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/ : /\n\+\+\+[ \t]*(?:\n|$)/).exec(head);
  if (end === null) return none;
  const matter = head.slice(head.indexOf('\n'), end.index);
  const lines = matter.split('\n').filter((line) => line.trim() !== '');
  if (!lines.every((line) => /^(?:["']?[A-Za-z_][\w.-]*["']?[ \t]*[:=]|[ \t\][}]|-[ \t]|#)/.test(line))) return none;
  const value = (name: RegExp): string | null => {
    const line = lines.find((each) => name.test(each));
    const raw = line === undefined ? '' : cleanText(line.replace(/^[^:=]*[:=]/, '')).replace(/^["']|["']$/g, '');
    return raw === '' ? null : raw;
  };
  const cut = end.index + end[0].length;
  return {
    body: text.slice(cut),
    firstLine: 1 + text.slice(0, cut).split('\n').length - 1,
    title: value(/^title[ \t]*[:=]/i),
    language: value(/^lang(?:uage)?[ \t]*[:=]/i)?.toLowerCase() ?? null,
  };
}
