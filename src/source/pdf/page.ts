/** What is drawn on the pages of a PDF, and what the thread that reads one hands back: its text as HTML, or why there is none. */

/** Text in one font on one line. Lengths are points, counted from the page's upper left corner. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Of the line that its letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly href: string | null;
}

export interface PdfPage {
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly runs: readonly PdfRun[];
  /** Anything at all is on it. */
  readonly drawn: boolean;
}

/** What of a page tells whether it could be read. */
export interface PageCount {
  readonly letters: number;
  /** Characters of no script: the font does not say which letters it shows. */
  readonly unknown: number;
  readonly drawn: boolean;
}

export type PdfAnswer =
  | { readonly kind: 'read'; readonly html: string; readonly pages: readonly PageCount[] }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'form' }
  | { readonly kind: 'too-large'; readonly what: string }
  | { readonly kind: 'damaged'; readonly what: string };

/** A notice has under 50 pages, and a book of terms some hundreds. */
export const MOST_PAGES = 500;
/** Runs of text in all pages: some hundreds a page, and one a letter where a program places each by itself. */
export const MOST_RUNS = 1_000_000;
