/** Pieces of inline text → blocks: white space collapsed, deceiving characters stripped, marks and links with exact offsets. */
import type { BlockKind, LineStart, Link, Mark, Position, Struck } from '../../model/notice.js';
import { numberingLength } from '../../normalise/numbering.js';
import type { FlowBlock } from '../flow.js';
import { isClean, struckIn } from '../flow-writer.js';

export interface Emphasised {
  readonly bold: number;
  readonly underline: number;
  readonly struck: number;
  readonly preformatted: boolean;
  readonly href: string | null;
}

/** Print nothing and could deceive: controls, bidirectional marks. */
const DECEIVING = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Print nothing: the above, soft hyphen, zero width, byte-order mark, variation selectors of text. Many of no width in a row spell something, and stay to be found. */
const UNPRINTED =
  /([\u200b-\u200d\u2060-\u2064]{8,})|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

interface Piece extends Omit<Emphasised, 'struck'> {
  start: number;
  end: number;
}

export class RunBuilder {
  readonly blocks: FlowBlock[] = [];
  hidden = false;
  #text = '';
  #pieces: Piece[] = [];
  #position: Position | null = null;
  #lines: LineStart[] = [];
  #heading: number | null = null;
  #kind: BlockKind = 'paragraph';
  #inCell = false;
  #number: string | null = null;
  #anchors: string[] = [];
  #struck: Struck[] = [];
  #breaks = 0;
  #lineStart = 0;
  /** Asking the growing text for its end would flatten it at every piece. */
  #endsInSpace = false;

  begin(heading: number | null, listItem: boolean, inCell = false): void {
    this.#heading = heading;
    this.#inCell = inCell;
    this.#kind = listItem ? 'list-item' : 'paragraph';
  }

  /** Of the next list item that holds text; a text that begins with a number prints its own. */
  number(printed: string | null): void {
    this.#number = printed;
  }

  anchor(name: string): void {
    this.#anchors.push(name);
  }

  add(raw: string, style: Emphasised, position: () => Position | null): void {
    if (style.preformatted && raw.includes('\n')) {
      const lines = raw.split('\n');
      const first = position();
      for (const [i, line] of lines.entries()) {
        if (i > 0) this.lineBreak();
        this.#addLine(line, style, () => lineOf(first, i, line));
      }
    } else this.#addLine(raw, style, position);
  }

  #addLine(raw: string, style: Emphasised, position: () => Position | null): void {
    let text = raw;
    if (!isClean(raw)) {
      if (raw.search(UNPRINTED) !== -1) {
        if (DECEIVING.test(raw)) this.hidden = true;
        text = raw.replace(UNPRINTED, '$1');
      }
      text = text.replace(/\s+/g, ' ');
    }
    if (text === '') return;
    if (style.struck > 0) {
      this.#strike(text);
      return;
    }
    if (text !== ' ' && this.#breaks > 0) this.#breakBefore(text);
    if ((this.#text === '' || this.#endsInSpace) && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    if (this.#text === '') this.#position = position();
    const start = this.#text.length;
    this.#text += text;
    if (text !== ' ') this.#noteLines(raw, start, position);
    this.#endsInSpace = text.endsWith(' ');
    const last = this.#pieces.at(-1);
    if (
      last !== undefined &&
      last.bold > 0 === style.bold > 0 &&
      last.underline > 0 === style.underline > 0 &&
      last.href === style.href
    ) {
      last.end = this.#text.length;
    } else {
      const { bold, underline, preformatted, href } = style;
      this.#pieces.push({ bold, underline, preformatted, href, start, end: this.#text.length });
    }
  }

  /** Struck words stand beside the text; the space that they leave behind goes as any second one does. */
  #strike(text: string): void {
    const at = this.#text.length;
    const last = this.#struck.at(-1);
    if (last?.at === at) this.#struck[this.#struck.length - 1] = { at, text: last.text + text };
    else if (text !== ' ') this.#struck.push({ at, text });
  }

  /** Lines of the source after the block's first: a piece may begin on one, and hold several. */
  #noteLines(raw: string, start: number, position: () => Position | null): void {
    const place = position();
    if (place === null || this.#position === null) return;
    const last = this.#lines.at(-1)?.position.line ?? this.#position.line;
    if (place.line > last) this.#lines.push({ start: this.#skipSpace(start), position: place });
    if (!raw.trim().includes('\n')) return;
    let at = start;
    let line = place.line;
    for (const [i, part] of raw.trim().split('\n').entries()) {
      const said = part.replace(UNPRINTED, '$1').replace(/\s+/g, ' ').trim();
      if (said !== '') {
        at = this.#skipSpace(at);
        const column = part.length - part.trimStart().length + 1;
        if (i > 0) this.#lines.push({ start: at, position: { line, column } });
        at += said.length;
      }
      line++;
    }
  }

  #skipSpace(at: number): number {
    return this.#text.charAt(at) === ' ' ? at + 1 : at;
  }

  lineBreak(): void {
    this.#breaks++;
  }

  /** Two breaks part paragraphs; one does where the line before it is complete, not where it was only wrapped. */
  #breakBefore(text: string): void {
    const parts = this.#breaks > 1 || !isWrapped(this.#text.slice(this.#lineStart).trimEnd(), text);
    this.#breaks = 0;
    if (this.#text === '') return;
    if (parts && this.#heading === null) this.#finish();
    else {
      const joint = this.#endsInSpace || /[\u3400-\u9fff，、]$/.test(this.#text.slice(-1)) ? '' : ' ';
      this.#text += joint;
      this.#endsInSpace ||= joint === ' ';
      this.#lineStart = this.#text.length;
    }
  }

  end(): void {
    this.#breaks = 0;
    this.#finish();
  }

  #finish(): void {
    const text = this.#text.trimEnd();
    if (text !== '') {
      this.blocks.push({
        kind: this.#kind,
        text,
        marks: marksOf(this.#pieces, text),
        links: linksOf(this.#pieces, text),
        position: this.#position,
        heading: this.#heading,
        marker: null,
        anchors: this.#anchors,
        ...(this.#lines.length === 0 ? {} : { lines: this.#lines }),
        ...(this.#struck.length === 0 ? {} : { struck: struckIn(this.#struck, text) }),
        ...(this.#inCell ? { inCell: true as const } : {}),
        ...(this.#number === null || numberingLength(text) > 0 ? {} : { number: this.#number }),
      });
      this.#number = null;
      this.#anchors = [];
    }
    this.#struck = [];
    this.#text = '';
    this.#pieces = [];
    this.#position = null;
    this.#lines = [];
    this.#lineStart = 0;
    this.#endsInSpace = false;
  }

  /** A row of a data table: cells that were read on their own, joined. */
  row(cells: readonly (readonly FlowBlock[])[], hidden: boolean, isHead: boolean): void {
    this.end();
    this.hidden ||= hidden;
    let text = '';
    const marks: Mark[] = [];
    const links: Link[] = [];
    const anchors = this.#anchors;
    let position: Position | null = null;
    const lines: LineStart[] = [];
    const struck: Struck[] = [];
    for (const [i, cell] of cells.entries()) {
      if (i > 0) text += text === '' || text.endsWith(' ') ? '| ' : ' | ';
      for (const [j, block] of cell.entries()) {
        if (j > 0) text += ' ';
        position ??= block.position;
        const last = lines.at(-1)?.position.line ?? position?.line;
        if (block.position !== null && last !== undefined && block.position.line > last)
          lines.push({ start: text.length, position: block.position });
        for (const line of block.lines ?? []) lines.push({ ...line, start: line.start + text.length });
        for (const mark of block.marks)
          marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
        for (const link of block.links)
          links.push({ ...link, start: link.start + text.length, end: link.end + text.length });
        for (const one of block.struck ?? []) struck.push({ ...one, at: one.at + text.length });
        anchors.push(...block.anchors.slice(0, 20));
        text += block.text;
      }
    }
    text = text.trimEnd();
    if (text.replace(/[|\s]/g, '') === '') return;
    const more = {
      ...(lines.length === 0 ? {} : { lines }),
      ...(struck.length === 0 ? {} : { struck: struckIn(struck, text) }),
      ...(isHead && { head: true as const }),
    };
    this.blocks.push({
      kind: 'table-row',
      text,
      marks,
      links,
      position,
      heading: null,
      marker: null,
      anchors,
      ...more,
    });
    this.#anchors = [];
  }
}

/** A line of old pages that was broken by hand within a sentence. */
function isWrapped(line: string, next: string): boolean {
  if (/[.!?:;。！？：；…|]["”’)）」]?$/.test(line)) return false;
  if (/^\s?[\p{Ll}]/u.test(next)) return line.length >= 40 || /,$/.test(line);
  return (
    (line.length >= 40 && /,$/.test(line)) ||
    (line.length >= 20 && /[\u3400-\u9fff，、]$/.test(line) && /^\s?[\u3400-\u9fff]/.test(next))
  );
}

function trimmed(start: number, end: number, text: string): { start: number; end: number } | null {
  let from = start;
  let to = Math.min(end, text.length);
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return to > from ? { start: from, end: to } : null;
}

function marksOf(pieces: readonly Piece[], text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const kind of ['underline', 'bold'] as const) {
    let open: { start: number; end: number } | null = null;
    const close = (): void => {
      const span = open === null ? null : trimmed(open.start, open.end, text);
      if (span !== null) marks.push({ kind, ...span });
      open = null;
    };
    for (const piece of pieces) {
      if (piece[kind] === 0) {
        if (text.slice(piece.start, piece.end).trim() !== '') close();
        continue;
      }
      open = open === null ? { start: piece.start, end: piece.end } : { start: open.start, end: piece.end };
    }
    close();
  }
  return marks.sort((x, y) => x.start - y.start || x.end - y.end);
}

function linksOf(pieces: readonly Piece[], text: string): readonly Link[] {
  const links: Link[] = [];
  for (const piece of pieces) {
    const span = piece.href === null ? null : trimmed(piece.start, piece.end, text);
    if (span === null || piece.href === null) continue;
    const last = links.at(-1);
    if (last !== undefined && last.href === piece.href && text.slice(last.end, span.start).trim() === '') {
      links[links.length - 1] = { ...last, end: span.end };
    } else links.push({ ...span, href: piece.href });
  }
  return links;
}

/** Where a line of preformatted text begins; only the first has the column of what stands before it. */
const lineOf = (first: Position | null, index: number, line: string): Position | null =>
  first === null || index === 0
    ? first
    : { line: first.line + index, column: line.length - line.trimStart().length + 1 };
