/**
 * Builds flow blocks from pieces of running text: white space collapsed, hidden characters stripped, marks and links kept
 * with exact offsets. Used by the readers of Markdown and plain text.
 */
import type { BlockKind, LineStart, Link, Mark, Position, Struck } from '../model/notice.js';
import type { FlowBlock } from './flow.js';

/**
 * Control, zero-width and bidirectional characters, none of which is seen in print. Tabs and line ends are white space and
 * are not in here. Many of no width in a row spell something, and stay to be found.
 */
const HIDDEN =
  /([\u200b-\u200d\u2060-\u2064]{8,})|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
const SPACES = /[\s\u0085]+/g;

/** Han and kana, and the full-width punctuation that stands between them: a line broken here gets no space when it is joined. */
const WIDE = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\ud840-\ud87f]/;
const WIDE_END = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\udc00-\udfff]$/;

/** A piece of text as it is printed in a block: one line, nothing hidden. Spaces at its ends stay (one each). */
export const cleanPiece = (text: string): string =>
  isClean(text) ? text : text.replace(HIDDEN, '$1').replace(SPACES, ' ');

/** Whether it needs no cleaning for sure: most pieces do not, and the expressions take ten times as long. */
export function isClean(text: string): boolean {
  let afterSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code === 0x20;
    if (isSpace ? afterSpace : !isPrinted(code)) return false;
    afterSpace = isSpace;
  }
  return true;
}

/** ASCII, dashes and quotes, Chinese with its punctuation. */
const isPrinted = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) ||
  (code >= 0x3001 && code <= 0x9fff) ||
  (code >= 0xff01 && code <= 0xffef) ||
  (code >= 0x2010 && code <= 0x2027);

export const cleanText = (text: string): string => cleanPiece(text).trim();

/** What joins two lines of one paragraph. */
export const lineJoint = (before: string, after: string): '' | ' ' =>
  WIDE_END.test(before) && WIDE.test(after.charAt(0)) ? '' : ' ';

export type MarkKind = Mark['kind'];

export interface BlockStart {
  readonly kind: BlockKind;
  readonly heading: number | null;
  readonly marker: string | null;
  readonly position: Position | null;
  /** Of further lines, where they are known before the text is written. */
  readonly lines?: readonly LineStart[];
  /** Of a table row whose cells are heads of columns. */
  readonly head?: true;
}

export class FlowWriter {
  readonly blocks: FlowBlock[] = [];
  private parts: string[] = [];
  private length = 0;
  private last = '';
  private wantsJoint = false;
  private breaks = 0;
  private lineFrom = 0;
  private lines: LineStart[] = [];
  /** Of a line of the source whose text is still to come. */
  private nextLine: Position | null = null;
  private marks: Mark[] = [];
  private links: Link[] = [];
  private anchors: string[] = [];
  private struck: Struck[] = [];
  private striking = 0;
  private readonly open: Record<MarkKind, { depth: number; start: number }> = {
    bold: { depth: 0, start: 0 },
    underline: { depth: 0, start: 0 },
  };
  private link: { href: string; start: number } | null = null;
  private start: BlockStart = { kind: 'paragraph', heading: null, marker: null, position: null };

  /** Ends the block before it; what is written next belongs to the new one. */
  begin(start: BlockStart): void {
    this.flush();
    this.start = start;
    this.lines = [...(start.lines ?? [])];
  }

  /** True where nothing was written into the block yet. */
  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** True where it holds nothing but the bars between empty cells. */
  get isBlank(): boolean {
    return this.parts.every((part) => /^[|\s]*$/.test(part));
  }

  /** Forgets what was written into the block. */
  clear(): void {
    this.parts = [];
    this.length = 0;
    this.last = '';
    this.marks = [];
    this.links = [];
  }

  get current(): BlockStart {
    return this.start;
  }

  text(raw: string): void {
    let piece = cleanPiece(raw);
    if (piece === '') return;
    if (this.striking > 0) {
      this.strike(piece);
      return;
    }
    if (this.breaks > 0 && piece !== ' ') this.breakBefore(piece);
    if (this.wantsJoint) {
      piece = piece.trimStart();
      if (piece === '') return;
      piece = this.last === '' ? piece : lineJoint(this.last, piece) + piece;
      this.wantsJoint = false;
    }
    if (piece.startsWith(' ') && (this.length === 0 || this.last === ' ')) piece = piece.slice(1);
    if (piece === '') return;
    this.noteLine(piece);
    this.parts.push(piece);
    this.length += piece.length;
    this.last = piece.charAt(piece.length - 1);
  }

  /** What is written from here on is struck through, and so no part of the text. */
  openStrike(): void {
    this.striking += 1;
  }

  closeStrike(): void {
    this.striking = Math.max(0, this.striking - 1);
  }

  private strike(piece: string): void {
    const at = this.length;
    const last = this.struck.at(-1);
    if (last?.at === at) this.struck[this.struck.length - 1] = { at, text: last.text + piece };
    else if (piece !== ' ') this.struck.push({ at, text: piece });
  }

  /** What is written next stands on this line of the source. */
  lineStarts(position: Position): void {
    this.nextLine = position;
  }

  private noteLine(piece: string): void {
    if (this.nextLine === null || piece === ' ') return;
    if (this.length === 0) this.start = { ...this.start, position: this.nextLine };
    else this.lines.push({ start: this.length + (piece.startsWith(' ') ? 1 : 0), position: this.nextLine });
    this.nextLine = null;
  }

  /** A line end inside a paragraph: a space, or nothing between two Han characters. */
  softBreak(): void {
    if (this.length > 0 && this.last !== ' ') this.wantsJoint = true;
  }

  /** A break that was asked for (`<br>`, two spaces at a line's end). */
  lineBreak(): void {
    if (this.length > 0) this.breaks += 1;
  }

  /** Two breaks part paragraphs; one does where the line before it is complete, not where it was only wrapped. */
  private breakBefore(piece: string): void {
    const line = this.parts.slice(this.lineFrom).join('').trimEnd();
    const parts = this.breaks > 1 || !isWrapped(line, piece);
    this.breaks = 0;
    if (parts) this.begin({ ...this.start, marker: null });
    else {
      this.lineFrom = this.parts.length;
      this.wantsJoint = true;
    }
  }

  openMark(kind: MarkKind): void {
    const mark = this.open[kind];
    if (mark.depth === 0) mark.start = this.length;
    mark.depth += 1;
  }

  closeMark(kind: MarkKind): void {
    const mark = this.open[kind];
    if (mark.depth === 0) return;
    mark.depth -= 1;
    if (mark.depth === 0) this.marks.push({ kind, start: mark.start, end: this.length });
  }

  openLink(href: string): void {
    this.closeLink();
    this.link = { href, start: this.length };
  }

  closeLink(): void {
    if (this.link === null) return;
    this.links.push({ href: this.link.href, start: this.link.start, end: this.length });
    this.link = null;
  }

  anchor(name: string): void {
    if (name !== '') this.anchors.push(name);
  }

  /** Puts an anchor on the block that was written last. */
  anchorLast(name: string): void {
    const block = this.blocks.at(-1);
    if (block === undefined || this.length > 0) this.anchor(name);
    else this.blocks[this.blocks.length - 1] = { ...block, anchors: [...block.anchors, name] };
  }

  /** Writes the block out if it holds text. Marks that are open go on in the next block. */
  flush(): void {
    const text = this.parts.join('').trimEnd();
    if (text !== '') {
      for (const kind of ['bold', 'underline'] as const) {
        const mark = this.open[kind];
        if (mark.depth > 0) this.marks.push({ kind, start: mark.start, end: this.length });
      }
      if (this.link !== null) this.links.push({ ...this.link, end: this.length });
      this.blocks.push({
        kind: this.start.kind,
        text,
        marks: mergeMarks(this.marks.map((mark) => trimSpan(mark, text))),
        links: this.links.map((link) => trimSpan(link, text)).filter((link) => link.end > link.start),
        position: this.start.position,
        heading: this.start.heading,
        marker: this.start.marker,
        anchors: this.anchors,
        ...(this.lines.length === 0 ? {} : { lines: this.lines }),
        ...(this.struck.length === 0 ? {} : { struck: struckIn(this.struck, text) }),
        ...(this.start.head && { head: true }),
      });
      this.anchors = [];
    }
    this.parts = [];
    this.length = 0;
    this.last = '';
    this.wantsJoint = false;
    this.breaks = 0;
    this.lineFrom = 0;
    this.lines = [];
    this.struck = [];
    this.marks = [];
    this.links = [];
    this.open.bold.start = 0;
    this.open.underline.start = 0;
    if (this.link !== null) this.link = { ...this.link, start: 0 };
  }

  /** Forgets marks and links that were never closed. */
  closeAll(): void {
    this.closeMark('bold');
    this.closeMark('underline');
    this.open.bold.depth = 0;
    this.open.underline.depth = 0;
    this.striking = 0;
    this.closeLink();
  }
}

/** A line that was broken by hand within a sentence; the reader of HTML decides alike. */
function isWrapped(line: string, next: string): boolean {
  if (line.length < 40 || /[.!?:;。！？：；…|][”"’)）」]?$/.test(line)) return false;
  return /^\s?\p{Ll}/u.test(next) || line.endsWith(',');
}

/** As they are kept on a block: in its text, without spaces at their ends. */
export const struckIn = (struck: readonly Struck[], text: string): readonly Struck[] =>
  struck.map(({ at, text: words }) => ({ at: Math.min(at, text.length), text: words.trim() }));

/** A span without the spaces at its ends. */
function trimSpan<T extends { readonly start: number; readonly end: number }>(span: T, text: string): T {
  let start = span.start;
  let end = Math.min(span.end, text.length);
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  return { ...span, start, end };
}

/** In order, empty ones left out, neighbours of one kind that touch joined (`**a****b**`). */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  const lastOf: Partial<Record<MarkKind, number>> = {};
  for (const mark of [...marks].filter((m) => m.end > m.start).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const at = lastOf[mark.kind];
    const last = at === undefined ? undefined : merged[at];
    if (at !== undefined && last !== undefined && mark.start <= last.end) {
      merged[at] = { ...last, end: Math.max(last.end, mark.end) };
    } else {
      lastOf[mark.kind] = merged.length;
      merged.push(mark);
    }
  }
  return merged;
}
