/** A line editor without a terminal: a text with a cursor and a key → the same after it; and how the text lies on rows. */
import { UNSAFE } from '../../report/escape.js';
import { mayBreak, widthOf } from '../../report/width.js';
import type { Key } from './keys.js';

export interface Line {
  readonly text: string;
  /** In UTF-16 units, never inside a character as people see it. */
  readonly cursor: number;
}

const CHARACTERS = new Intl.Segmenter();

export const lineOf = (text: string): Line => ({ text, cursor: text.length });

/** Null for a key that does not edit. At most `longest` units are taken: what goes beyond is left out. */
export function editLine(line: Line, key: Key, longest: number): Line | null {
  const { text, cursor } = line;
  switch (key.name) {
    case 'left':
    case 'ctrl-b':
      return { text, cursor: cursor - lastCharacter(text.slice(0, cursor)) };
    case 'right':
    case 'ctrl-f':
      return { text, cursor: cursor + firstCharacter(text.slice(cursor)) };
    case 'home':
    case 'ctrl-a':
      return { text, cursor: 0 };
    case 'end':
    case 'ctrl-e':
      return { text, cursor: text.length };
    case 'backspace':
    case 'ctrl-h':
      return remove(line, cursor - lastCharacter(text.slice(0, cursor)), cursor);
    case 'delete':
    case 'ctrl-d':
      return remove(line, cursor, cursor + firstCharacter(text.slice(cursor)));
    case 'ctrl-u':
      return remove(line, 0, cursor);
    case 'ctrl-k':
      return remove(line, cursor, text.length);
    case 'ctrl-w':
      return remove(line, text.slice(0, cursor).search(/\S*\s*$/u), cursor);
    default:
      return key.text === '' ? null : insert(line, key.text, longest);
  }
}

/** Line ends and tabs become spaces; what a terminal would act on is left out. */
export function insert(line: Line, typed: string, longest: number): Line {
  const clean = typed.replace(/[\t\r\n\u2028\u2029]/g, ' ').replace(UNSAFE, '');
  if (clean === '' || line.text.length + clean.length > longest) return line;
  const { text, cursor } = line;
  return { text: text.slice(0, cursor) + clean + text.slice(cursor), cursor: cursor + clean.length };
}

const remove = ({ text }: Line, start: number, end: number): Line => ({
  text: text.slice(0, start) + text.slice(end),
  cursor: start,
});

/** As people see characters: an accent or a family of emoji is one with what it belongs to. */
const lastCharacter = (text: string): number => [...CHARACTERS.segment(text)].at(-1)?.segment.length ?? 0;
const firstCharacter = (text: string): number => CHARACTERS.segment(text).containing(0)?.segment.length ?? 0;

export interface Row {
  readonly start: number;
  readonly end: number;
}

/** Rows no wider than `room` columns. Unlike in a page, every space is kept: the cursor may stand behind it. */
export function layRows(text: string, room: number): readonly Row[] {
  const rows: Row[] = [];
  let [start, used, at] = [0, 0, 0];
  let breakAt = 0;
  let usedAtBreak = 0;
  let last = '';
  for (const character of text) {
    const width = widthOf(character);
    if (at > start && (last === ' ' || (character !== ' ' && mayBreak(last, character))))
      [breakAt, usedAtBreak] = [at, used];
    if (used + width > room && at > start) {
      const end = breakAt > start ? breakAt : at;
      used -= breakAt > start ? usedAtBreak : used;
      rows.push({ start, end });
      start = end;
      breakAt = end;
    }
    used += width;
    at += character.length;
    last = character;
  }
  return [...rows, { start, end: at }];
}
