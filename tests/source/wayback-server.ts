/** A stand-in for the Wayback Machine on loopback: the CDX index with its paging, and raw replay, under the paths of the real one. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Loopback, serve } from './loopback.js';

export interface Archived {
  readonly stamp: string;
  readonly url: string;
  readonly body: string | Buffer;
  readonly status?: number;
  readonly contentType?: string;
  /** For redirects: the address that was captured as the target. */
  readonly location?: string;
}

/** Answers in place of the stand-in; false: it did not. */
export type Trick = (path: string, response: ServerResponse) => boolean;

const FIELDS = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length'];

/** Equal bodies have equal digests, which is all that is asked of them. */
const digestOf = (body: string | Buffer): string => createHash('sha1').update(body).digest('base64');

export async function serveWayback(
  captures: readonly Archived[],
  { pageSize = 1_000, trick = () => false }: { readonly pageSize?: number; readonly trick?: Trick } = {},
): Promise<Loopback> {
  return await serve((request, response) => {
    const path = request.url ?? '';
    if (trick(path, response)) return;
    if (path.startsWith('/cdx/search/cdx?'))
      return answerIndex(captures, new URLSearchParams(path.slice(16)), pageSize, response);
    answerReplay(captures, path, response);
  });
}

function answerIndex(
  captures: readonly Archived[],
  query: URLSearchParams,
  pageSize: number,
  response: ServerResponse,
): void {
  const within = (stamp: string): boolean => {
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
    return stamp.slice(0, from.length) >= from && stamp.slice(0, to.length) <= to;
  };
  let rows = captures
    .filter(({ stamp, url, status = 200 }) => url === query.get('url') && within(stamp) && status === 200)
    .map((one) => [one.stamp, one.url, 'text/html', '200', digestOf(one.body), String(one.body.length)]);
  if (query.get('collapse') === 'digest') rows = rows.filter((row, at) => at === 0 || rows[at - 1]?.[4] !== row[4]);
  const limit = Number(query.get('limit') ?? pageSize);
  const start = Number(query.get('resumeKey') ?? 0);
  const page = limit < 0 ? rows.slice(limit) : rows.slice(start, start + Math.min(limit, pageSize));
  const end = start + page.length;
  const more = query.get('showResumeKey') === 'true' && limit > 0 && end < rows.length ? [[], [String(end)]] : [];
  const fields = (query.get('fl') ?? '').split(',').map((name) => FIELDS.indexOf(name));
  const table = page.map((row) => fields.map((at) => row[at]));
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(page.length === 0 ? [] : [fields.map((at) => FIELDS[at]), ...table, ...more]));
}

function answerReplay(captures: readonly Archived[], path: string, response: ServerResponse): void {
  const [, stamp = '', url = ''] = /^\/web\/(\d{14})id_\/(.*)$/.exec(path) ?? [];
  const found = captures.find((one) => one.stamp === stamp && one.url === url);
  if (found !== undefined) {
    response.writeHead(found.status ?? 200, {
      'content-type': found.contentType ?? 'text/html; charset=utf-8',
      'memento-datetime': stamp,
      ...(found.location === undefined ? {} : { location: `/web/${stamp}id_/${found.location}` }),
    });
    return void response.end(found.body);
  }
  // As the real one does: to the nearest time that it has.
  const near = captures.find((one) => one.url === url);
  if (near === undefined) response.writeHead(404).end('The Wayback Machine has not archived that URL.');
  else response.writeHead(302, { location: `/web/${near.stamp}id_/${near.url}` }).end();
}
