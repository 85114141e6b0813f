/**
 * An address → the answer of its server, politely: one request at a time to a host, robots.txt respected, few retries, bounded in
 * time, redirects and bytes. What stops a request is a `Fault`; any status that is no redirect is an answer.
 */
import type { Fault } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import { type Clock, openHosts } from './hosts.js';
import { readBody } from './http-body.js';
import { cannotRead, explainFailure, isPassing, isPassingStatus, type Phase, refusedStatus } from './http-faults.js';
import { isPrivate } from './private-host.js';
import { DEFAULT_SIZE_LIMIT } from './read-limited.js';
import { ALLOW_ALL, disallowAll, parseRobots, ROBOTS_LIMIT, type Robots } from './robots.js';
import { parseUrl, printUrl } from './url.js';

export interface HttpOptions extends Clock {
  /** Proxies: `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`, in either case. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whom to ask about these requests; null for none. */
  readonly contact: string | null;
  readonly robots: boolean;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Milliseconds of one request, from the first byte out to the last byte in. */
  readonly timeout: number;
  /** Bytes of one page, unpacked. */
  readonly sizeLimit?: number;
  /** Told of waits. */
  readonly log?: (message: string) => void;
}

export interface HttpWishes {
  /** ISO 639-1 code of the language that is wanted. */
  readonly language?: string | null;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** False for interfaces that are made for programs. */
  readonly robots?: boolean;
  /** False: a redirect is an answer. */
  readonly follow?: boolean;
  /** Whether a public address may lead to a private one; false where not given. */
  readonly privateRedirects?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** Where the redirects ended. */
  readonly url: URL;
  /** By lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  /** Unpacked. Of an error page, the beginning. */
  readonly bytes: Buffer;
  /** When it came. */
  readonly at: Date;
}

export interface HttpClient {
  get(address: string, wishes?: HttpWishes): Promise<HttpAnswer>;
  close(): Promise<void>;
}

const MOST_REDIRECTS = 10;
const RETRIES = 3;
/** Before the first retry; doubled for each one after. */
const FIRST_WAIT = 1_000;
/** Who asks us to wait longer than this is asked again another day. */
const LONGEST_WAIT = 120_000;
const LONGEST_CONNECT = 15_000;
const ABSENT: ReadonlySet<string> = new Set(['unreachable', 'untrusted']);
/** Of the page that comes with an error. */
const ERROR_PAGE_LIMIT = 64 * 1024;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function userAgent(contact: string | null): string {
  // Latin letters only: a header is no place for others.
  const plain = (contact ?? '')
    .replace(/[^\x20-\x7e]|[()]/g, '')
    .trim()
    .slice(0, 200);
  return `noticediff/${VERSION}${plain === '' ? '' : ` (+${plain})`}`;
}

export async function openHttp(options: HttpOptions): Promise<HttpClient> {
  const { request, Agent, EnvHttpProxyAgent } = await import('undici');
  const { env, timeout, now, sleep, log = () => {} } = options;
  const limit = options.sizeLimit ?? DEFAULT_SIZE_LIMIT;
  const setUp = {
    connect: { timeout: Math.min(timeout, LONGEST_CONNECT) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    pipelining: 0,
  };
  const proxies = proxiesOf(env);
  const dispatcher = proxies === null ? new Agent(setUp) : new EnvHttpProxyAgent({ ...setUp, ...proxies });
  const hosts = openHosts(options);
  const robots = new Map<string, Promise<Robots>>();

  /** One request, no redirect followed, nothing tried again. */
  async function ask(url: URL, wishes: HttpWishes, cutAt?: number): Promise<HttpAnswer> {
    const ends = new AbortController();
    const timer = setTimeout(() => ends.abort(new DOMException('too slow', 'TimeoutError')), timeout);
    let phase: Phase = 'headers';
    try {
      const response = await request(url, {
        dispatcher,
        signal: ends.signal,
        headers: headersFor(wishes, options.contact),
      });
      phase = 'body';
      const headers = headersOf(response.headers);
      const { statusCode: status } = response;
      const isPage = status >= 200 && status < 300;
      const body = {
        encoding: headers.get('content-encoding') ?? '',
        limit: isPage ? (cutAt ?? limit) : ERROR_PAGE_LIMIT,
        cut: !isPage || cutAt !== undefined,
      };
      const reading = readBody(response.body, body);
      const bytes = await (isPage ? reading : reading.catch(() => Buffer.alloc(0)));
      return { status, url, headers, bytes, at: now() };
    } catch (error) {
      const fault = explainFailure(error, { url, phase, limit, timeout });
      throw isPassing(error) ? new MayPass(fault) : fault;
    } finally {
      clearTimeout(timer);
    }
  }

  /** One request, tried again where that may help. */
  async function askAgain(url: URL, wishes: HttpWishes, cutAt?: number): Promise<HttpAnswer> {
    for (let tries = 0; ; tries++) {
      const wait = FIRST_WAIT * 2 ** tries;
      try {
        const answer = await ask(url, wishes, cutAt);
        if (!isPassingStatus(answer.status)) return answer;
        const asked = retryAfter(answer.headers.get('retry-after'), answer.at);
        if (tries === RETRIES || (asked ?? 0) > LONGEST_WAIT) return answer;
        log(`${printUrl(url)} answered ${answer.status}; trying again in ${(asked ?? wait) / 1000} s`);
        await sleep(asked ?? wait);
      } catch (error) {
        if (!(error instanceof MayPass)) throw error;
        if (tries === RETRIES) throw error.fault;
        log(`${printUrl(url)}: the connection broke; trying again in ${wait / 1000} s`);
        await sleep(wait);
      }
    }
  }

  function robotsOf(url: URL): Promise<Robots> {
    const known = robots.get(url.origin);
    if (known !== undefined) return known;
    const reading = readRobots(new URL('/robots.txt', url));
    robots.set(url.origin, reading);
    return reading;
  }

  /** RFC 9309: a 4xx allows everything, a site that cannot answer allows nothing. */
  async function readRobots(address: URL): Promise<Robots> {
    try {
      const answer = await walk(address, { robots: false }, { most: 5, cutAt: ROBOTS_LIMIT });
      if (answer.status >= 500 || answer.status === 429) return disallowAll(refusedStatus(address, answer.status));
      if (answer.status < 200 || answer.status >= 300) return ALLOW_ALL;
      return await parseRobots(address, answer.bytes.toString('utf8'));
    } catch (error) {
      return disallowAll(explainFailure(error, { url: address, phase: 'headers', limit, timeout }));
    }
  }

  /** The pause that the site asks for; throws where it does not allow the page. */
  async function allow(url: URL): Promise<number> {
    const { allows, delay, unread } = await robotsOf(url);
    if (allows(url)) return delay;
    // A host that is not there is no matter of robots.txt.
    if (unread !== null && ABSENT.has(unread.code)) throw cannotRead(url, unread.code, reasonOf(unread), unread);
    const what =
      unread === null
        ? 'its robots.txt does not allow it'
        : `its robots.txt cannot be read, which allows nothing (${reasonOf(unread)})`;
    throw cannotRead(url, 'robots', what, {
      hint: 'Ask the site, or pass --ignore-robots (fetch.robots: false in the configuration) where you may.',
    });
  }

  interface Walk {
    readonly most: number;
    readonly cutAt?: number;
  }

  async function walk(first: URL, wishes: HttpWishes, { most, cutAt }: Walk): Promise<HttpAnswer> {
    const minds = wishes.robots ?? options.robots;
    const seen = new Set<string>();
    for (let url = first, step = 0; ; step++) {
      seen.add(url.href);
      const known = !minds || robots.has(url.origin);
      const delay = minds ? await allow(url) : 0;
      const answer = await hosts.take(url.host, () => askAgain(url, wishes, cutAt), {
        pause: Math.max(options.pause, delay),
        follows: step > 0 || !known,
      });
      if (!REDIRECTS.has(answer.status) || wishes.follow === false) return answer;
      const next = redirectTarget(url, answer);
      if (seen.has(next.href))
        throw cannotRead(first, 'bad-redirect', `it redirects in a circle, by way of ${printUrl(next)}`, {
          hint: 'Such pages often want cookies; save the page and give the file.',
        });
      if (step + 1 > most) throw cannotRead(first, 'bad-redirect', `it redirects more than ${most} times`);
      if (wishes.privateRedirects !== true && (await isPrivate(next)) && !(await isPrivate(url)))
        throw cannotRead(first, 'bad-redirect', `it redirects to ${printUrl(next)}, an address of a private network`, {
          hint: 'Where that is right: "privateRedirects": true for the notice in the configuration.',
        });
      url = next;
    }
  }

  return {
    get: async (address, wishes = {}) => await walk(parseUrl(address), wishes, { most: MOST_REDIRECTS }),
    close: async () => await dispatcher.close(),
  };
}

const reasonOf = ({ message }: Fault): string => message.replace(/^Cannot read \S+: |\.$/g, '');

/** A failure that may be gone a moment later. */
class MayPass extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Where a redirect leads; throws where it must not be followed. */
export function redirectTarget(url: URL, { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>): URL {
  const location = headers.get('location');
  if (location === undefined) throw cannotRead(url, 'bad-redirect', `it answered ${status} without saying where to go`);
  if (!URL.canParse(location, url.href)) throw cannotRead(url, 'bad-redirect', 'it redirects to what is no address');
  const next = new URL(location, url);
  next.hash = '';
  const wrong =
    next.protocol !== 'http:' && next.protocol !== 'https:'
      ? `it redirects to ${next.protocol}, which is no page of the web`
      : url.protocol === 'https:' && next.protocol === 'http:'
        ? `it redirects from https to http (${printUrl(next)})`
        : next.username !== '' || next.password !== ''
          ? 'it redirects to an address with a user name or password'
          : null;
  if (wrong !== null) throw cannotRead(url, 'bad-redirect', wrong);
  return next;
}

function headersFor({ language, etag, lastModified }: HttpWishes, contact: string | null): Record<string, string> {
  return {
    'user-agent': userAgent(contact),
    accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.1',
    'accept-encoding': 'gzip, deflate, br',
    ...(language == null ? {} : { 'accept-language': `${language},*;q=0.5` }),
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function headersOf(sent: Readonly<Record<string, string | string[] | undefined>>): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(sent)) {
    if (value !== undefined) headers.set(name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** `Retry-After` → milliseconds from `at`; null where it says nothing usable. */
export function retryAfter(value: string | undefined, at: Date): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,10}\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - at.getTime());
}

export function proxiesOf(env: HttpOptions['env']) {
  const of = (name: string): string | undefined => env[name.toLowerCase()] || env[name] || undefined;
  const [httpProxy, httpsProxy, noProxy] = [of('HTTP_PROXY'), of('HTTPS_PROXY'), of('NO_PROXY')];
  if (httpProxy === undefined && httpsProxy === undefined) return null;
  // Empty strings, because what is absent here would be taken from the process.
  return { httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy: noProxy ?? '', proxyTunnel: false };
}

/** The page of an answer, or the `Fault` that says why there is none. */
export function expectPage(answer: HttpAnswer, seen: string | null = null): HttpAnswer {
  const { status, url, headers, at } = answer;
  if (status === 200 || status === 203) return answer;
  const asked = isPassingStatus(status) ? retryAfter(headers.get('retry-after'), at) : null;
  throw refusedStatus(url, status, seen, asked === null ? '' : `it asks to wait ${Math.ceil(asked / 1000)} s`);
}

/** `text/html; charset=gbk` → its charset parameter. */
export const charsetOf = (contentType: string | undefined): string | null =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
