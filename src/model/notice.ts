/** What is extracted from a capture: the notice and its parts. Every stage meets here. */
import type { Problem } from './problem.js';

/** A place in the decoded source, both counted from 1; `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** Of a capture of several pages, which one, counted from 1; absent on the first. */
  readonly page?: number;
  /** In a locale file, the path of the text's keys, joined by dots; absent elsewhere. */
  readonly key?: string;
}

/** Where a line of the source begins inside a block's text. */
export interface LineStart {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly position: Position;
}

/** Half-open range of UTF-16 units of the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Emphasis on a phrase. */
export interface Mark extends Span {
  readonly kind: 'underline' | 'bold';
}

export interface Link extends Span {
  readonly href: string;
}

/** Words that the source prints struck through: not part of the text, and shown where they stood. */
export interface Struck {
  /** In UTF-16 units of the text: they stood before what is there. */
  readonly at: number;
  readonly text: string;
}

export const BLOCK_KINDS = ['paragraph', 'list-item', 'table-row', 'contents'] as const;
/** `contents`: an entry of a contents list; kept in the text, never compared. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * A paragraph, list item or table row.
 * `text` is one line, as printed: white space collapsed, control and bidi characters stripped, markers of lists not
 * included, cells of a table row joined by ` | `.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  readonly position: Position | null;
  /** Of the source's further lines, in order; absent where it stands on one line, or where that is not known. */
  readonly lines?: readonly LineStart[];
  /** In order; absent where nothing is struck through. */
  readonly struck?: readonly Struck[];
  /** A table row whose cells the source prints as heads of the columns below. */
  readonly head?: true;
  /** An item of an ordered list: its number as it is printed, `3.` or `b)`, which is no part of the text. */
  readonly number?: string;
}

/** A heading and the blocks under it, up to the next heading of any level. Text before the first heading has `heading: null`. */
export interface Section {
  /** `s1`, `s2`, … in the order of the notice. */
  readonly id: string;
  /** As printed, with its number. */
  readonly heading: string | null;
  /** 1 to 6; 0 where `heading` is null. */
  readonly level: number;
  readonly position: Position | null;
  readonly blocks: readonly Block[];
}

export interface Notice {
  readonly title: string | null;
  /** ISO date, `2022-01-18`. */
  readonly statedDate: string | null;
  /** The day from which it says that it is in force, likewise; absent where it names none besides the stated date. */
  readonly effectiveDate?: string;
  /** `zh`, `en`, another ISO 639-1 code, or `und`. */
  readonly language: string;
  readonly sections: readonly Section[];
  /** The other text of the page, which is not the notice's and is compared apart: without menus and what else says nothing. */
  readonly leftOut: readonly Section[];
  readonly problems: readonly Problem[];
}
