/** The decoded bytes of a page, with where they came from. */
import type { Position } from './notice.js';
import type { Problem } from './problem.js';

export type MediaType = 'html' | 'markdown' | 'text';

/**
 * Languages of templates, in which a part of the text stands elsewhere. `markdown`: with components and placeholders; `placeholders`:
 * HTML, Markdown or text in the manner of Handlebars, Liquid and Jinja. AsciiDoc and reStructuredText are read as Markdown.
 */
export type Dialect = 'markdown' | 'mdx' | 'vue' | 'astro' | 'placeholders' | 'asciidoc' | 'restructured';

export interface Capture {
  /** The ref as given. */
  readonly ref: string;
  /** Lower-case hex of the raw bytes (of the pages joined, where a notice has several). */
  readonly sha256: string;
  /** ISO 8601 in UTC, or null where it is not known. */
  readonly capturedAt: string | null;
  readonly pages: readonly Page[];
  /** File of the (first) page from the working folder, with `/`; absent where it is no file there. */
  readonly path?: string;
  /** Of several pages, the files of all in their order, named likewise; absent where there is one page, or where they are no files there. */
  readonly paths?: readonly string[];
  /** The files of all pages from the root of the git repository around the working folder; absent where they are none, or `path` and `paths` say the same. */
  readonly repositoryPaths?: readonly string[];
  readonly problems: readonly Problem[];
}

export interface Page {
  readonly mediaType: MediaType;
  /** WHATWG name of the encoding that was used. */
  readonly charset: string;
  /** Decoded, byte-order mark removed, line ends as they came. */
  readonly text: string;
  /** Absent where the text is whole. */
  readonly dialect?: Dialect;
  /** Of a locale file: its texts in the file's order; what is read in place of `text`. */
  readonly texts?: readonly LocaleText[];
  /** Of a locale file: the language that it says it is in, ISO 639-1; null where it says none. */
  readonly language?: string | null;
  /** Where the text was made from another format: places in it are not places in the file. */
  readonly convertedFrom?: 'docx' | 'pdf';
}

/** One text of a locale file. It may hold HTML, and placeholders of the program that shows it. */
export interface LocaleText {
  /** The path of its keys, joined by dots: `privacy.retention.body`. */
  readonly key: string;
  readonly text: string;
  readonly position: Position | null;
}
