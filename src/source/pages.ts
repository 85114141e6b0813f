/** Bytes of pages → captures: checked, decoded, hashed. Also what the archive holds, and what is about to be kept there. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Capture, Page } from '../model/capture.js';
import { Fault } from '../model/fault.js';
import type { Problem } from '../model/problem.js';
import { type CapturePage, readCaptureRecord, type Snapshot } from './archive.js';
import { decode, wideCharset } from './decode.js';
import {
  dialectOf,
  isPdf,
  isZip,
  localeFormatOf,
  mediaTypeFromHeader,
  mediaTypeOf,
  refuseBinary,
} from './media-type.js';
import { type FilePlace, placeFrom } from './place.js';
import { DEFAULT_SIZE_LIMIT, readFileLimited } from './read-limited.js';
import type { CaptureDraft } from './store.js';

/** Bytes of a page with what is known of them. */
export interface RawPage extends Page {
  readonly bytes: Buffer;
  readonly problems: readonly Problem[];
}

export interface PageOrigin {
  readonly ref: string;
  /** File name, for the media type; null where there is none. */
  readonly name: string | null;
  /** What the server said, in an archived capture. */
  readonly recorded?: Pick<CapturePage, 'charset' | 'mediaType'>;
}

/** Word documents and PDFs become HTML here, because their conversion cannot be waited for later: `extract` is synchronous. */
export async function readPage(bytes: Buffer, origin: PageOrigin): Promise<RawPage> {
  const format = isPdf(bytes) ? 'pdf' : 'docx';
  const document = await readDocument(bytes, origin.ref);
  if (document === null) return readTexts(toPage(bytes, origin), origin);
  const { html, problems } = document;
  return { bytes, mediaType: 'html', charset: 'utf-8', text: html, convertedFrom: format, problems };
}

/** The readers of documents are loaded with the first of them. */
async function readDocument(bytes: Buffer, ref: string) {
  if (isPdf(bytes)) return (await import('./pdf/read-pdf.js')).readPdf(bytes, ref);
  if (isZip(bytes)) return (await import('./docx/read-docx.js')).readDocx(bytes, ref);
  return null;
}

/** So are the parsers of locale files. */
async function readTexts(page: RawPage, { ref, name }: PageOrigin): Promise<RawPage> {
  const format = localeFormatOf(name);
  if (format === null) return page;
  const { readLocale } = await import('./locale/read-locale.js');
  return { ...page, mediaType: 'text', ...readLocale(format, page.text, { ref, name: name ?? '' }) };
}

function toPage(bytes: Buffer, { ref, name, recorded }: PageOrigin): RawPage {
  refuseBinary(bytes, ref, wideCharset(bytes) !== null);
  const isMarkdown =
    localeFormatOf(name) !== null || /\.(?:mdx?|markdown|txt|text|adoc|asciidoc|rst)$/i.test(name ?? '');
  const decoded = decode(bytes, { transport: recorded?.charset ?? null, meta: !isMarkdown });
  const mediaType = mediaTypeFromHeader(recorded?.mediaType ?? null) ?? mediaTypeOf(name, decoded.text);
  const dialect = dialectOf(name, mediaType, decoded.text);
  return {
    bytes,
    mediaType,
    charset: decoded.charset,
    text: decoded.text,
    ...(dialect === null ? {} : { dialect }),
    problems: decoded.problems,
  };
}

/** `places`: the pages' files; empty where they are none. */
export function capture(
  ref: string,
  capturedAt: string | null,
  raw: readonly RawPage[],
  places: readonly FilePlace[] = [],
): Capture {
  const hash = createHash('sha256');
  for (const page of raw) hash.update(page.bytes);
  return {
    ref,
    sha256: hash.digest('hex'),
    capturedAt,
    ...namePaths(places),
    pages: raw.map(({ bytes: _bytes, problems: _problems, ...page }) => page),
    problems: raw.flatMap((page) => page.problems),
  };
}

/** All of them, or none. */
function namePaths(places: readonly FilePlace[]): Pick<Capture, 'path' | 'paths' | 'repositoryPaths'> {
  const all = (paths: readonly (string | null)[]): readonly string[] => {
    const named = paths.filter((path) => path !== null);
    return named.length === paths.length ? named : [];
  };
  const [here, inRepository] = [all(places.map(({ path }) => path)), all(places.map((one) => one.repositoryPath))];
  const [path] = here;
  return {
    ...(path !== undefined && { path }),
    ...(here.length > 1 && { paths: here }),
    ...(inRepository.length > 0 && inRepository.join('\n') !== here.join('\n') && { repositoryPaths: inRepository }),
  };
}

export interface SnapshotOptions {
  /** As the capture is to be called; by its notice and time where not given. */
  readonly ref?: string;
  /** Bytes of one page. */
  readonly limit?: number;
  /** The working folder: the capture's `path` and `paths` count from there. */
  readonly cwd?: string;
}

/** A snapshot of the archive, suspect or not, whose bytes are what was captured. */
export async function readSnapshot(snapshot: Snapshot, options: SnapshotOptions = {}): Promise<Capture> {
  const record = await readCaptureRecord(snapshot);
  const raw: RawPage[] = [];
  for (const recorded of record.pages) {
    const name = `${snapshot.notice}/${snapshot.stamp}/${recorded.file}`;
    const bytes = await readFileLimited(
      join(snapshot.folder, recorded.file),
      name,
      options.limit ?? DEFAULT_SIZE_LIMIT,
    );
    checkHash(bytes, recorded, name);
    raw.push(await readPage(bytes, { ref: name, name: recorded.file, recorded }));
  }
  const { cwd } = options;
  return capture(
    options.ref ?? `${snapshot.notice}@${record.capturedAt}`,
    record.capturedAt,
    raw,
    cwd === undefined ? [] : record.pages.map(({ file }) => placeFrom(cwd, join(snapshot.folder, file))),
  );
}

/** The `sha256` that `readSnapshot` gives, of the bytes as they are now, without reading any text in them. */
export async function hashSnapshot(snapshot: Snapshot): Promise<string> {
  const record = await readCaptureRecord(snapshot);
  const hash = createHash('sha256');
  for (const { file } of record.pages) {
    const name = `${snapshot.notice}/${snapshot.stamp}/${file}`;
    hash.update(await readFileLimited(join(snapshot.folder, file), name, DEFAULT_SIZE_LIMIT));
  }
  return hash.digest('hex');
}

/** What `readSnapshot` will give of it when it is kept. */
export async function captureOfDraft(ref: string, draft: CaptureDraft): Promise<Capture> {
  const raw: RawPage[] = [];
  for (const [index, page] of draft.pages.entries()) {
    const bytes = Buffer.from(page.bytes.buffer, page.bytes.byteOffset, page.bytes.byteLength);
    raw.push(await readPage(bytes, { ref, name: `${index + 1}.${page.extension}`, recorded: page }));
  }
  return capture(ref, draft.capturedAt, raw);
}

function checkHash(bytes: Buffer, recorded: CapturePage, name: string): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === recorded.sha256) return;
  throw new Fault({
    code: 'archive-damaged',
    message: `${name} is not what was captured: expected sha256 ${recorded.sha256}, found ${found}.`,
    hint: 'Restore it from version control (git may have changed its line ends: mark snapshots as binary with "-text").',
    exit: 'unjudged',
  });
}
