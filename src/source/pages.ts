/** Bytes of pages → captures: checked, decoded, hashed. Also what the archive holds, and what is about to be kept there. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Capture, Page } from '../model/capture.js';
import { Fault } from '../model/fault.js';
import type { Problem } from '../model/problem.js';
import { type CapturePage, readCaptureRecord, type Snapshot } from './archive.js';
import { decode, wideCharset } from './decode.js';
import { mediaTypeFromHeader, mediaTypeOf, refuseBinary } from './media-type.js';
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

export function toPage(bytes: Buffer, { ref, name, recorded }: PageOrigin): RawPage {
  refuseBinary(bytes, ref, wideCharset(bytes) !== null);
  const isMarkdown = /\.(?:md|markdown|txt|text)$/i.test(name ?? '');
  const decoded = decode(bytes, { transport: recorded?.charset ?? null, meta: !isMarkdown });
  const mediaType = mediaTypeFromHeader(recorded?.mediaType ?? null) ?? mediaTypeOf(name, decoded.text);
  return { bytes, mediaType, charset: decoded.charset, text: decoded.text, problems: decoded.problems };
}

export function capture(ref: string, capturedAt: string | null, raw: readonly RawPage[]): Capture {
  const hash = createHash('sha256');
  for (const page of raw) hash.update(page.bytes);
  return {
    ref,
    sha256: hash.digest('hex'),
    capturedAt,
    pages: raw.map(({ mediaType, charset, text }) => ({ mediaType, charset, text })),
    problems: raw.flatMap((page) => page.problems),
  };
}

export interface SnapshotOptions {
  /** As the capture is to be called; by its notice and time where not given. */
  readonly ref?: string;
  /** Bytes of one page. */
  readonly limit?: number;
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
    raw.push(toPage(bytes, { ref: name, name: recorded.file, recorded }));
  }
  return capture(options.ref ?? `${snapshot.notice}@${record.capturedAt}`, record.capturedAt, raw);
}

/** What `readSnapshot` will give of it when it is kept. */
export const captureOfDraft = (ref: string, draft: CaptureDraft): Capture =>
  capture(
    ref,
    draft.capturedAt,
    draft.pages.map((page, index) =>
      toPage(Buffer.from(page.bytes.buffer, page.bytes.byteOffset, page.bytes.byteLength), {
        ref,
        name: `${index + 1}.${page.extension}`,
        recorded: page,
      }),
    ),
  );

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
