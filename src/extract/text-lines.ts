/** Plain text → its lines that hold text, each with what its layout tells: gap before, indentation, marker, width, cells. */
import type { LineStart } from '../model/notice.js';
import { cleanText } from './flow-writer.js';

export interface TextLine {
  /** As printed, without the list marker. */
  readonly text: string;
  /** `•`, `-`, `*`, …; null where there is none. Numbers stay in the text. */
  readonly marker: string | null;
  readonly isNumbered: boolean;
  /** Parts between tabs; empty where there is no tab inside the line. */
  readonly cells: readonly string[];
  /** Empty lines before it. */
  readonly gap: number;
  /** Counted from 1. */
  readonly number: number;
  readonly column: number;
  /** Columns on a terminal: Han characters take two. */
  readonly width: number;
  readonly firstWordWidth: number;
  /** Where it was joined from several: the lines after the first. */
  readonly lines?: readonly LineStart[];
}

const MARKER = /^([-*+•‣◦▪■●○·–—‧∙⁃►▶◆◇※√✓])[ \t\u3000\u00a0]+(?=\S)/;
const GLUED_MARKER = /^([•‣◦▪■●○∙⁃►▶◆◇])(?=\S)/;
const NUMBER =
  /^(?:[(（]?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,4})[)）.、．]|第[0-9一二三四五六七八九十百]{1,5}[条章节條章節]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[. \t、]|[①-⑳])/;

export function readLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let gap = 0;
  text.split(/\r\n|[\n\r\u2028\u2029\f\v]/).forEach((raw, index) => {
    const line = readLine(raw, index + 1, gap);
    if (line === null) gap += 1;
    else {
      lines.push(line);
      gap = 0;
    }
  });
  return lines;
}

/** A line of `-----` or `=====`: layout, not text. */
const RULE = /^[-=_*~#─━═·.]{3,}$/;

function readLine(raw: string, number: number, gap: number): TextLine | null {
  const content = cleanText(raw);
  if (content === '' || RULE.test(content)) return null;
  const marker = (MARKER.exec(content) ?? GLUED_MARKER.exec(content))?.[1] ?? null;
  const text = marker === null ? content : content.slice(marker.length).trimStart();
  const inner = raw.trim();
  const cells =
    inner.includes('\t') && marker === null
      ? inner
          .split(/\t+/)
          .map(cleanText)
          .filter((cell) => cell !== '')
      : [];
  return {
    text,
    marker,
    isNumbered: NUMBER.test(text),
    cells: cells.length > 1 ? cells : [],
    gap,
    number,
    column: raw.length - raw.trimStart().length + 1,
    width: widthOf(content) + indentOf(raw),
    firstWordWidth: firstWordWidth(text),
  };
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** Lines longer than this are not measured further: none is wrapped by hand. */
const MEASURED = 1_000;

function widthOf(text: string): number {
  const measured = text.slice(0, MEASURED);
  return measured.length + (measured.match(WIDE)?.length ?? 0);
}

const indentOf = (raw: string): number => Math.min(40, raw.length - raw.trimStart().length);

/** A Han text may break after every character. */
function firstWordWidth(text: string): number {
  const word = /^[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]{1,60}/.exec(text)?.[0];
  return word === undefined ? 2 : word.length;
}

/** The width that lines were wrapped at, or null where the longest lines are no wrapped ones. */
export function wrapWidth(lines: readonly TextLine[]): number | null {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.97)] ?? 0;
  return width >= 40 && width <= 132 ? width : null;
}

/** Most lines that are followed by another one without a gap end where the next word would not have fitted. */
export function isHardWrapped(lines: readonly TextLine[], width: number): boolean {
  let runs = 0;
  let full = 0;
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (before === undefined || line === undefined || line.gap > 0 || line.marker !== null || line.isNumbered) continue;
    runs += 1;
    if (before.width + 1 + line.firstWordWidth > width * 0.92) full += 1;
  }
  return runs >= 2 && full >= runs * 0.5;
}

export const SENTENCE_END = /[。！？；!?;.…：:][”’"'）)」』》\]]*$/;

/** Short and without the end of a sentence: a menu entry, a heading, a label. */
export const isShort = (line: TextLine): boolean => line.width <= 60 && line.text.length <= 60;

/** A line that says something: it ends or holds a sentence and is long enough for one. */
export const isProse = (line: TextLine): boolean =>
  (line.width >= 50 && /[。！？；，,;.!?]/.test(line.text)) || (line.width >= 24 && /[。！；.!;]$/.test(line.text));
