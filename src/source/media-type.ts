/** A page's name and bytes → its media type; what is no text at all is a Fault that says what it is. */

import type { Dialect, MediaType } from '../model/capture.js';
import { Fault } from '../model/fault.js';
import type { LocaleFormat } from './locale/read-locale.js';
import { printRef } from './print-ref.js';

/** At the very beginning only: a text may speak of it further on. */
export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

const BY_EXTENSION: Readonly<Record<string, MediaType>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
  shtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  txt: 'text',
  text: 'text',
  mdx: 'markdown',
  adoc: 'markdown',
  asciidoc: 'markdown',
  rst: 'markdown',
  vue: 'html',
  astro: 'html',
};

const DIALECTS: Readonly<Record<string, Dialect>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'mdx',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  rst: 'restructured',
  vue: 'vue',
  astro: 'astro',
  hbs: 'placeholders',
  handlebars: 'placeholders',
  mustache: 'placeholders',
  liquid: 'placeholders',
  jinja: 'placeholders',
  jinja2: 'placeholders',
  j2: 'placeholders',
  njk: 'placeholders',
};

const LOCALES: Readonly<Record<string, LocaleFormat>> = {
  json: 'json',
  jsonc: 'json',
  arb: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  po: 'gettext',
  pot: 'gettext',
  xlf: 'xliff',
  xliff: 'xliff',
  strings: 'strings',
};

/** By name alone: an answer of a server in JSON is no locale file. */
export const localeFormatOf = (name: string | null): LocaleFormat | null => LOCALES[extensionOf(name)] ?? null;

const extensionOf = (name: string | null): string => /\.([a-z0-9]{1,10})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';

/** By name; and a page of HTML that begins with front matter is one of a site generator. Null where the text is whole. */
export function dialectOf(name: string | null, mediaType: MediaType, text: string): Dialect | null {
  const named = DIALECTS[extensionOf(name)];
  if (named !== undefined) return named;
  return mediaType === 'html' && /^\ufeff?---[ \t]*\r?\n/.test(text) ? 'placeholders' : null;
}

interface Signature {
  readonly what: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

const SIGNATURES: readonly Signature[] = [
  { what: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { what: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { what: 'a GIF image', bytes: ascii('GIF8') },
  { what: 'a WebP image', bytes: ascii('WEBP'), at: 8 },
  { what: 'an AVIF, HEIC or MP4 file', bytes: ascii('ftyp'), at: 4 },
  { what: 'a TIFF image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { what: 'a TIFF image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { what: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { what: 'a bzip2 archive', bytes: ascii('BZh') },
  { what: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { what: 'a Zstandard archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: 'a RAR archive', bytes: ascii('Rar!\x1a\x07') },
  {
    what: 'an old Office document (.doc) or one with a password',
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  },
  { what: 'an RTF document', bytes: ascii('{\\rtf') },
  { what: 'a WOFF font', bytes: ascii('wOF') },
  { what: 'a program (ELF)', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { what: 'an SQLite database', bytes: ascii('SQLite format 3') },
  { what: 'a web archive (.webarchive)', bytes: ascii('bplist00') },
];

const hasSignature = (bytes: Uint8Array, signature: Signature): boolean =>
  signature.bytes.every((byte, index) => bytes[(signature.at ?? 0) + index] === byte);

/** What the bytes are, where they are no text; null where they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  if (hasSignature(bytes, { what: '', bytes: [0x50, 0x4b, 0x03, 0x04] })) return zipKind(bytes);
  const found = SIGNATURES.find((signature) => hasSignature(bytes, signature));
  if (found !== undefined) return found.what;
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1');
  return /^(?:[\w-]{1,40}:[^\n]{0,300}\r?\n|[ \t][^\n]{0,300}\r?\n){1,20}?Content-Type:[ \t]{0,4}multipart\/related/i.test(
    head,
  )
    ? 'a saved web page in one file (.mht)'
    : null;
}

function zipKind(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4_000)).toString('latin1');
  if (head.includes('[Content_Types].xml')) return 'an Office file (.xlsx, .pptx) without a Word document in it';
  if (head.includes('mimetypeapplication/vnd.oasis')) return 'an OpenDocument file (.odt)';
  return 'a ZIP archive';
}

/** Stops at bytes that hold no text. `bytes` are raw; UTF-16 has NUL bytes and is told by `isWide`. */
export function refuseBinary(bytes: Uint8Array, ref: string, isWide: boolean): void {
  const kind = binaryKind(bytes) ?? (!isWide && hasControls(bytes) ? 'binary data' : null);
  if (kind === null) return;
  throw new Fault({
    code: 'not-text',
    message: `${printRef(ref)} is ${kind} by its content; expected HTML, Markdown, plain text, a Word document (.docx) or a PDF.`,
    hint: 'Give the notice as .html, .md, .txt, .docx or .pdf; unpack or convert it first.',
    exit: 'unjudged',
  });
}

/** What terminals were told between the words: bell, backspace, tabulators, feeds, returns, escape. It is stripped from the text. */
const OF_TERMINALS: ReadonlySet<number> = new Set([0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/** NULs, or many other control characters: text has none. One stray NUL in a page is a browser's to ignore, and ours. */
function hasControls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 16_384);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) odd += 4;
    else if (byte < 0x20 && !OF_TERMINALS.has(byte)) odd += 1;
  }
  return odd > 8 && odd > head.length / 100;
}

const HTML_START = /^<(?:!doctype[ \t]+html|html|head|body|meta|title|script|link)\b/i;
const HTML_BLOCK = /<(?:p|div|h[1-6]|table|ul|ol|li|section|article|main|span|br|font|center)(?:\s[^<>]{0,500})?\/?>/gi;
const MARKDOWN_SIGNS =
  /^#{1,6}[ \t]+\S|^[^\n]{1,200}\n(?:={3,}|-{3,})[ \t]*$|\]\((?:https?:|\/|#|mailto:)|\*\*[^*\n]{1,200}\*\*|^[*-] {1,3}\S/gm;

/** By name where the name says and the content does not plainly contradict; else by content. */
export function mediaTypeOf(name: string | null, text: string): MediaType {
  const extension = extensionOf(name);
  // privacy.md.j2 makes privacy.md.
  if (DIALECTS[extension] === 'placeholders') return mediaTypeOf((name ?? '').slice(0, -extension.length - 1), text);
  const named = BY_EXTENSION[extension];
  const head = text.slice(0, 65_536);
  if (named === 'html') return /<[a-z!/]/i.test(text) ? 'html' : 'text';
  if (HTML_START.test(skipProlog(head))) return 'html';
  if (named !== undefined) return named;
  return sniffText(head);
}

/** Without the white space, XML declaration and comments before the first tag. */
function skipProlog(head: string): string {
  let rest = head.trimStart();
  for (let rounds = 0; rounds < 8; rounds++) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '?>' : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) break;
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest.slice(0, 40);
}

function sniffText(head: string): MediaType {
  const tags = head.match(HTML_BLOCK)?.length ?? 0;
  const markdown = head.match(MARKDOWN_SIGNS)?.length ?? 0;
  if (tags > 0 && tags * 2 > markdown) return /^\s{0,1000}</.test(head) || tags >= 4 ? 'html' : 'markdown';
  return markdown > 0 ? 'markdown' : 'text';
}

/** `text/html; charset=gbk` → media type, or null where it says nothing that we read. */
export function mediaTypeFromHeader(value: string | null): MediaType | null {
  const essence = (value ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (essence === 'text/html' || essence === 'application/xhtml+xml') return 'html';
  if (essence === 'text/markdown' || essence === 'text/x-markdown') return 'markdown';
  return null;
}
