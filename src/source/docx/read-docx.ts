/**
 * A Word document → HTML text that `extract` reads like any page, and what was seen on the way: tracked changes, which are read as
 * accepted. Sizes and nesting are bounded before the library that converts sees anything; it is loaded only here, when it is called.
 */
import { Fault } from '../../model/fault.js';
import { type Problem, problem } from '../../model/problem.js';
import { printRef } from '../print-ref.js';
import { placeNotes } from './place-notes.js';
import { listEntries, type Part, packStored, readEntry, type ZipEntry, ZipError } from './zip.js';

export interface ReadDocx {
  readonly html: string;
  readonly problems: readonly Problem[];
}

/** All XML of a document, unpacked. A notice of 100 pages has about 2 MB. */
const MAX_XML = 24 * 1024 * 1024;
/** Elements inside of each other. Tables in tables in text boxes stay under 100; the converter overflows its stack at some thousands. */
const MAX_DEPTH = 400;

const DOCUMENT = /^\/?word\/document[0-9]{0,2}\.xml$/i;
/** Parts that text and structure can come from. Pictures, fonts and settings are left out. */
const WANTED = /^\/?(?:\[content_types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;

/** Null where the archive is no Word document; a Fault where it is one that cannot be read. */
export async function readDocx(bytes: Buffer, ref: string): Promise<ReadDocx | null> {
  const parts = explainZip(ref, () => unpack(bytes));
  if (parts === null) return null;
  const texts = parts.map((part) => ({ name: part.name, text: part.bytes.toString('utf8') }));
  for (const { name, text } of texts) checkXml(text, name, ref);
  const { inserted, deleted } = countTracked(texts.map(({ text }) => text));
  const { showText } = await import('./visible-text.js');
  const shown = showText(parts);
  const html = placeNotes(await convert(packStored(shown.parts), ref));
  return {
    html: `<!doctype html><html><body><main>${html}</main></body></html>`,
    problems: [
      ...(inserted + deleted === 0 ? [] : [tracked(inserted, deleted)]),
      ...(shown.unread === 0 ? [] : [problem('unread-part', `diagrams or embedded documents: ${shown.unread}`)]),
    ],
  };
}

const tracked = (inserted: number, deleted: number): Problem =>
  problem(
    'tracked-changes',
    `tracked insertions: ${inserted}, deletions: ${deleted}; the text was read with all of them accepted`,
  );

function unpack(bytes: Buffer): readonly Part[] | null {
  const entries = listOrNull(bytes);
  if (entries?.some(({ name }) => DOCUMENT.test(name)) !== true) return null;
  let room = MAX_XML;
  return entries
    .filter(({ name }) => WANTED.test(name))
    .map((entry) => {
      const part = readEntry(bytes, entry, room);
      room -= part.length;
      return { name: entry.name.replace(/^\//, ''), bytes: part };
    });
}

/** An archive that breaks off is a damaged document only where its beginning looks like one. */
function listOrNull(bytes: Buffer): readonly ZipEntry[] | null {
  try {
    return listEntries(bytes);
  } catch (error) {
    const head = bytes.toString('latin1', 0, 4_000);
    if (error instanceof ZipError && !/word\/|\[Content_Types\]\.xml/.test(head)) return null;
    throw error;
  }
}

function explainZip<T>(ref: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw error.reason === 'too-large' ? tooLarge(ref, error.message) : unreadable(ref, error.message, error);
  }
}

const tooLarge = (ref: string, what: string): Fault =>
  new Fault({
    code: 'too-large',
    message: `${printRef(ref)} is a Word document that is too large: ${what}.`,
    hint: 'Save the part that holds the notice as a document of its own.',
    exit: 'unjudged',
  });

const unreadable = (ref: string, what: string, cause?: unknown): Fault =>
  new Fault({
    code: 'docx-unreadable',
    message: `${printRef(ref)} is a Word document that cannot be read: ${printRef(what)}.`,
    hint: 'Open it in a word processor and save it again as .docx, without a password.',
    exit: 'unjudged',
    ...(cause === undefined ? {} : { cause }),
  });

/** Depth of elements, in one pass; entities of its own are what no word processor writes. */
function checkXml(text: string, name: string, ref: string): void {
  if (text.includes('<!DOCTYPE')) throw unreadable(ref, `${name} declares a document type`);
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const sign = text.charAt(at + 1);
    if (sign === '/') depth--;
    else if (sign !== '?' && sign !== '!') {
      const close = text.indexOf('>', at);
      if (close < 0) return;
      if (text.charAt(close - 1) !== '/' && ++depth > MAX_DEPTH)
        throw unreadable(ref, `${name} nests more than ${MAX_DEPTH} elements`);
      at = close;
    }
  }
}

function countTracked(texts: readonly string[]): { readonly inserted: number; readonly deleted: number } {
  const count = (pattern: RegExp): number => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  return { inserted: count(/<w:(?:ins|moveTo)[\s/>]/g), deleted: count(/<w:(?:del|moveFrom)[\s/>]/g) };
}

/** Before the converter's own map. `noticediff front` is the page that our own reports put before the notice. */
const STYLES = [
  'u => u',
  "p[style-name^='noticediff front'] => !",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='title'] => h1:fresh",
];

/** The converter escapes all text: what looks like an input is one that it made. */
const CHECKBOX = /<input type="checkbox"( checked="checked")? \/>/g;

async function convert(archive: Buffer, ref: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: archive },
      {
        styleMap: STYLES,
        // A map inside of the document could hide text from the reader.
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value.replace(CHECKBOX, (_, checked) => (checked === undefined ? '☐' : '☑'));
  } catch (error) {
    throw unreadable(ref, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), error);
  }
}
