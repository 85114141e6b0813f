/** What undici, zlib and the system report of a failed request → a Fault that says what the server did, in plain words. */
import { STATUS_CODES } from 'node:http';
import { Fault } from '../model/fault.js';
import { BodyTooLarge, UnknownEncoding } from './http-body.js';
import { tooLarge } from './read-limited.js';
import { printUrl } from './url.js';

export type Phase = 'connect' | 'headers' | 'body';

export const cannotRead = (
  url: URL | string,
  code: string,
  what: string,
  { hint, cause }: { readonly hint?: string | undefined; readonly cause?: unknown } = {},
): Fault =>
  new Fault({
    code,
    message: `Cannot read ${printUrl(url)}: ${what}.`,
    exit: 'unjudged',
    ...(hint === undefined ? {} : { hint }),
    ...(cause === undefined ? {} : { cause }),
  });

interface Seen {
  readonly url: URL;
  readonly phase: Phase;
  readonly limit: number;
  readonly timeout: number;
}

/** `error` is whatever a request threw; a `Fault` stays what it is. */
export function explainFailure(error: unknown, { url, phase, limit, timeout }: Seen): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof BodyTooLarge) return tooLarge(printUrl(url), limit, null);
  if (error instanceof UnknownEncoding)
    return cannotRead(url, 'bad-encoding', `it is packed as "${error.message.slice(0, 40)}", which was not asked for`);
  const { code, what, hint } = describe(error, { url, phase, timeout });
  return cannotRead(url, code, what, { cause: error, ...(hint === undefined ? {} : { hint }) });
}

interface Described {
  readonly code: string;
  readonly what: string;
  readonly hint?: string;
}

function describe(error: unknown, { url, phase, timeout }: Omit<Seen, 'limit'>): Described {
  const code = codeOf(error);
  if (TIMEOUTS.has(code)) {
    const seconds = `${timeout / 1000} s`;
    const what = {
      connect: `no connection to ${url.host} within ${seconds}`,
      headers: `${url.host} did not answer within ${seconds}`,
      body: `the page did not end within ${seconds}`,
    }[phase];
    return { code: 'timeout', what, hint: 'Try again later, or allow more time: fetch.timeout in the configuration.' };
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return {
      code: 'unreachable',
      what: `the name ${url.hostname} cannot be found`,
      hint: 'Check the address and the network.',
    };
  if (code === 'ECONNREFUSED')
    return { code: 'unreachable', what: `nothing answers at ${url.host} (connection refused)` };
  if (UNREACHABLE.has(code)) return { code: 'unreachable', what: `there is no way to ${url.host} (${code})` };
  if (CERTIFICATE.test(code))
    return {
      code: 'untrusted',
      what: `the certificate of ${url.host} is not trusted (${code})`,
      hint: 'For an authority of your own, name its certificate in NODE_EXTRA_CA_CERTS.',
    };
  if (code.startsWith('Z_') || code.startsWith('ERR_') || code.startsWith('BROTLI'))
    return {
      code: 'bad-encoding',
      what:
        code === 'Z_BUF_ERROR'
          ? 'its packed body breaks off'
          : `its body is not packed as it says (${code.slice(0, 40)})`,
    };
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW')
    return { code: 'broken-answer', what: `${url.host} sent more header lines than a page has` };
  if (code.startsWith('HPE_') || (error as Error | null)?.name === 'HTTPParserError')
    return { code: 'broken-answer', what: `${url.host} did not answer in HTTP` };
  if (isReset(error))
    return {
      code: 'broken-answer',
      what: phase === 'body' ? 'the connection ended before the page did' : `${url.host} hung up without an answer`,
    };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreachable',
    what: `${code === '' ? '' : `${code}, `}${message.replace(/\s+/g, ' ').slice(0, 120)}`,
  };
}

function codeOf(error: unknown): string {
  const { code, cause, name } = (error ?? {}) as { code?: unknown; cause?: unknown; name?: unknown };
  if (name === 'TimeoutError') return 'TIMEOUT';
  if (typeof code === 'string') return code === 'UND_ERR_ABORTED' && cause ? codeOf(cause) || code : code;
  return cause === undefined ? '' : codeOf(cause);
}

const TIMEOUTS: ReadonlySet<string> = new Set([
  'TIMEOUT',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const UNREACHABLE: ReadonlySet<string> = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/;
const RESETS: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

const isReset = (error: unknown): boolean => RESETS.has(codeOf(error));

/** Failures that may be gone a moment later. */
export const isPassing = (error: unknown): boolean => isReset(error) || codeOf(error) === 'EAI_AGAIN';

/** Statuses that may be gone a moment later. */
export const isPassingStatus = (status: number): boolean =>
  status === 429 || status === 502 || status === 503 || status === 504;

const SAID: Readonly<Record<number, string>> = {
  401: 'it asks for a log-in',
  403: 'the server refuses it to us',
  404: 'there is no such page',
  410: 'the page is gone for good',
  429: 'the server asks for fewer requests',
};

/** Any answer that is no page. `seen` is what the body shows, where it was looked at. */
export function refusedStatus(url: URL | string, status: number, seen: string | null = null, extra = ''): Fault {
  const name = STATUS_CODES[status];
  const said = SAID[status] ?? (status >= 500 ? 'the server has a fault' : null);
  const what = `it answered ${status}${name === undefined ? '' : ` ${name}`}`;
  const parts = [what, ...(said === null ? [] : [said]), ...(seen === null ? [] : [seen]), ...(extra ? [extra] : [])];
  return cannotRead(url, 'http-status', parts.join('; '));
}
