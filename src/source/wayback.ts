/** The Wayback Machine: its CDX index → which captures of an address there are; one of them → the bytes as they were, not rewritten. */
import { Fault } from '../model/fault.js';
import { expectPage, type HttpAnswer, type HttpClient } from './http.js';
import { cannotRead } from './http-faults.js';
import { parseUrl, printUrl } from './url.js';

export interface Wayback {
  readonly http: HttpClient;
  /** Of the index and of the replays, without a slash at the end. */
  readonly base: string;
}

export const WAYBACK_BASE = 'https://web.archive.org';

/** A line of the index. */
export interface Replay {
  /** `20220118101500`, UTC. */
  readonly stamp: string;
  readonly original: string;
  /** SHA-1 of the body as the index has it; equal ones are equal pages. */
  readonly digest: string;
}

export interface ReplayList {
  readonly replays: readonly Replay[];
  /** Lines that could not be read. */
  readonly skipped: number;
}

export interface Period {
  /** Digits of a time, 4 to 14 of them; the period they name counts whole. */
  readonly from?: string;
  readonly to?: string;
}

/** Lines of one answer of the index. */
const PAGE_OF_INDEX = 2_000;
/** 200,000 captures of one address: more than any has. */
const MOST_PAGES = 100;

/** All captures with status 200, the oldest first, without those that repeat the one before. */
export async function listReplays(wayback: Wayback, url: string, period: Period): Promise<ReplayList> {
  const replays: Replay[] = [];
  let skipped = 0;
  let key: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const more: Record<string, string> = { collapse: 'digest', limit: String(PAGE_OF_INDEX), showResumeKey: 'true' };
    const index = await askIndex(wayback, url, period, key === null ? more : { ...more, resumeKey: key });
    replays.push(...index.replays);
    skipped += index.skipped;
    if (index.resumeKey === null || index.resumeKey === key) break;
    key = index.resumeKey;
  }
  return { replays: replays.sort((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0)), skipped };
}

/** The last capture by the end of `date`: digits of a time, with or without `-`, `:`, `T` and `Z`. */
export async function findReplay(wayback: Wayback, url: string, date: string): Promise<Replay> {
  const to = date.replace(/\D/g, '');
  const { replays } = await askIndex(wayback, url, { to }, { limit: '-1' });
  const found = replays.findLast(({ stamp }) => stamp.slice(0, to.length) <= to);
  if (found !== undefined) return found;
  throw new Fault({
    code: 'no-capture',
    message: `The Wayback Machine has no capture of ${printUrl(url)} by ${date}.`,
    hint: 'Give a later date, or the address as it was then.',
    exit: 'unjudged',
  });
}

interface Index extends ReplayList {
  readonly resumeKey: string | null;
}

async function askIndex(
  { http, base }: Wayback,
  url: string,
  { from, to }: Period,
  more: Readonly<Record<string, string>>,
): Promise<Index> {
  const query = new URLSearchParams({
    url: parseUrl(url).href,
    output: 'json',
    fl: 'timestamp,original,mimetype,statuscode,digest,length',
    filter: 'statuscode:200',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...more,
  });
  const address = `${base}/cdx/search/cdx?${query}`;
  const answer = expectPage(await http.get(address, { robots: false }));
  return parseIndex(answer.bytes.toString('utf8'), url);
}

function parseIndex(text: string, url: string): Index {
  const rows = parseRows(text);
  if (rows === null) {
    throw new Fault({
      code: 'bad-index',
      message: `The index of the Wayback Machine for ${printUrl(url)} cannot be read: expected rows in JSON, found ${JSON.stringify(text.slice(0, 40))}.`,
      hint: 'The service may be busy; try again later.',
      exit: 'unjudged',
    });
  }
  const names = rows[0] ?? [];
  const column = (row: readonly unknown[], name: string): string => String(row[names.indexOf(name)] ?? '');
  const replays: Replay[] = [];
  let skipped = 0;
  let resumeKey: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (index === 0 || row.length === 0) continue;
    // After an empty row, one of a single field says where to go on.
    if (row.length === 1 && rows[index - 1]?.length === 0) {
      resumeKey = String(row[0]);
      continue;
    }
    const stamp = column(row, 'timestamp');
    const original = column(row, 'original');
    if (isStamp(stamp) && /^https?:\/\//i.test(original) && URL.canParse(original))
      replays.push({ stamp, original, digest: column(row, 'digest') });
    else skipped++;
  }
  return { replays, skipped, resumeKey };
}

/** No rows at all is an empty answer. */
function parseRows(text: string): readonly (readonly unknown[])[] | null {
  if (text.trim() === '') return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(Array.isArray) ? value : null;
  } catch {
    return null;
  }
}

const isStamp = (stamp: string): boolean => /^[12]\d{13}$/.test(stamp) && !Number.isNaN(Date.parse(stampToIso(stamp)));

/** `20220118101500` → `2022-01-18T10:15:00Z` */
export const stampToIso = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6Z');

export interface Replayed {
  /** That of the capture that came, which may be a neighbour of the one asked for. */
  readonly stamp: string;
  readonly original: string;
  readonly answer: HttpAnswer;
}

const MOST_STEPS = 5;

/** The page as it was captured. `id_` asks for it without the links rewritten and without the archive's banner. */
export async function readReplay({ http, base }: Wayback, replay: Replay): Promise<Replayed> {
  let { stamp, original } = replay;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const answer = await http.get(`${base}/web/${stamp}id_/${original}`, { robots: false, follow: false });
    if (answer.status < 300 || answer.status >= 400) {
      const page = expectPage(answer);
      refuseRewritten(page);
      return { stamp, original, answer: page };
    }
    const next = /\/web\/(\d{14})id_\/(https?:\/\/.*)$/is.exec(answer.headers.get('location') ?? '');
    const [, nextStamp = '', nextUrl = ''] = next ?? [];
    if (!isStamp(nextStamp) || !isSamePage(nextUrl, original)) {
      throw cannotRead(answer.url, 'replay-redirect', 'what was captured then is a redirect to another page', {
        ...(URL.canParse(nextUrl) ? { hint: `It leads to ${printUrl(nextUrl)}.` } : {}),
      });
    }
    [stamp, original] = [nextStamp, nextUrl];
  }
  throw cannotRead(`${base}/web/${stamp}id_/${original}`, 'bad-redirect', `it redirects more than ${MOST_STEPS} times`);
}

/** The archive sends us to the nearest time it has, and may write the address a little differently. */
function isSamePage(one: string, other: string): boolean {
  const plain = (address: string): string =>
    URL.canParse(address)
      ? new URL(address).href
          .replace(/^https?:\/\/(?:www\.)?/i, '')
          .replace(/:(?:80|443)(?=\/)/, '')
          .replace(/\/(?=$|\?)/, '')
      : address;
  return plain(one) === plain(other);
}

const REWRITTEN = ['BEGIN WAYBACK TOOLBAR INSERT', '/_static/js/bundle-playback.js', 'End Wayback Rewrite JS Include'];

/** A page that the archive has rewritten is not what was published. */
function refuseRewritten({ bytes, url }: HttpAnswer): void {
  const head = bytes.subarray(0, 65_536).toString('latin1');
  const mark = REWRITTEN.find((text) => head.includes(text));
  if (mark === undefined) return;
  throw cannotRead(url, 'rewritten', `the archive sent its rewritten page, not the capture (it holds "${mark}")`);
}
