/** Addresses → what is to be kept of them: the pages as their servers sent them, or as the Wayback Machine replays them. */

import { charsetOf, expectPage, type HttpAnswer, type HttpClient, type HttpWishes } from './http.js';
import { isPdf, isZip, mediaTypeFromHeader, mediaTypeOf } from './media-type.js';
import type { CaptureDraft, DraftPage } from './store.js';
import { printUrl } from './url.js';
import { findReplay, type Replayed, readReplay, stampToIso, type Wayback } from './wayback.js';

/** Headers that tell a later reader, or the next request, something. */
const CHOSEN = ['etag', 'last-modified', 'content-language'];

export function chosenHeaders({ headers }: HttpAnswer): Readonly<Record<string, string>> {
  const chosen: Record<string, string> = {};
  for (const name of CHOSEN) {
    const value = headers.get(name);
    if (value !== undefined) chosen[name] = value.slice(0, 1_000);
  }
  return chosen;
}

const EXTENSIONS = { html: 'html', markdown: 'md', text: 'txt' } as const;

function draftPage(answer: HttpAnswer): DraftPage {
  const contentType = answer.headers.get('content-type');
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase().slice(0, 100) || null;
  const type = mediaTypeFromHeader(mediaType) ?? mediaTypeOf(null, answer.bytes.subarray(0, 65_536).toString('latin1'));
  return {
    bytes: answer.bytes,
    mediaType: mediaType ?? { html: 'text/html', markdown: 'text/markdown', text: 'text/plain' }[type],
    charset: charsetOf(contentType),
    url: printUrl(answer.url),
    // What is a ZIP and no document is refused when it is read.
    extension: isPdf(answer.bytes) ? 'pdf' : isZip(answer.bytes) ? 'docx' : EXTENSIONS[type],
  };
}

/** When the last of them came, to the second, as the archive counts. */
export const capturedAtOf = (answers: readonly HttpAnswer[]): string =>
  `${new Date(Math.max(...answers.map(({ at }) => at.getTime()))).toISOString().slice(0, 19)}Z`;

/** One draft of the answers of all addresses, in their order; the time is that of the last one. */
export function draftOf(urls: readonly string[], answers: readonly HttpAnswer[]): CaptureDraft {
  const headers = answers[0] === undefined || answers.length > 1 ? {} : chosenHeaders(answers[0]);
  return {
    urls: urls.map(printUrl),
    capturedAt: capturedAtOf(answers),
    cameBy: 'live',
    pages: answers.map((answer) => draftPage(answer)),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
  };
}

export const readLive = async (http: HttpClient, url: string, wishes: HttpWishes = {}): Promise<CaptureDraft> =>
  draftOf([url], [expectPage(await http.get(url, wishes))]);

/** The capture of the Wayback Machine that was the last one at the end of `date`. */
export async function readFromWayback(wayback: Wayback, url: string, date: string): Promise<CaptureDraft> {
  const replayed = await readReplay(wayback, await findReplay(wayback, url, date));
  return draftOfReplay([url], [replayed]);
}

export function draftOfReplay(urls: readonly string[], replayed: readonly Replayed[]): CaptureDraft {
  return {
    urls: urls.map(printUrl),
    capturedAt: stampToIso(
      replayed
        .map(({ stamp }) => stamp)
        .sort()
        .at(-1) ?? '',
    ),
    cameBy: 'wayback',
    pages: replayed.map(({ answer, original }) => ({ ...draftPage(answer), url: printUrl(original) })),
  };
}
