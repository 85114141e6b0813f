/**
 * A request → what a language model answers, by the interface that OpenAI's API, Ollama, llama.cpp's server and vLLM share: bounded in time,
 * bytes and tries, with waits that grow on 429 and 5xx. The package is loaded only here.
 */
import { Fault } from '../model/fault.js';
import { proxiesOf } from './http.js';
import { hideSecrets, printRef } from './print-ref.js';

export interface ModelOptions {
  /** `OPENAI_BASE_URL`, `OPENAI_API_KEY`; proxies as for pages. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds of one try. */
  readonly timeout: number;
}

export interface Asking {
  readonly model: string;
  readonly messages: readonly { readonly role: 'system' | 'user'; readonly content: string }[];
  /** `response_format` with a schema; a server that takes none is asked without it. */
  readonly format: object;
}

export interface Completion {
  readonly content: string;
  /** As the server says it. */
  readonly model: string;
}

export type AskModel = (asking: Asking) => Promise<Completion>;

/** Where the server is, as it may be shown; null where none is named. */
export function addressOf({ OPENAI_BASE_URL: address, OPENAI_API_KEY: key }: ModelOptions['env']): string | null {
  if (address) return hideSecrets(address);
  return key ? 'https://api.openai.com/v1' : null;
}

/** Bytes of an answer. */
const LARGEST_ANSWER = 2 * 1024 * 1024;
/** Half a second before the first, doubled for each, or as long as the server says. */
const RETRIES = 4;
/** Seconds that a server may ask to wait. */
const LONGEST_WAIT = 60;

/** `unanswered`: this request alone; another code stops the run. */
export async function openModel({ env, timeout }: ModelOptions): Promise<AskModel> {
  const { OPENAI_BASE_URL: address, OPENAI_API_KEY: key } = env;
  const shown = addressOf(env);
  if (shown === null) throw nobody();
  if (address && !isAddress(address)) throw badAddress();
  const { OpenAI, APIError } = await import('openai');
  const { fetch, Agent, EnvHttpProxyAgent } = await import('undici');
  const setUp = { headersTimeout: timeout, bodyTimeout: timeout };
  const proxies = proxiesOf(env);
  const dispatcher = proxies === null ? new Agent(setUp) : new EnvHttpProxyAgent({ ...setUp, ...proxies });
  const bounded = async (url: unknown, init: unknown): Promise<Response> => {
    const asking = fetch(url as string, { ...(init as object), dispatcher, redirect: 'manual' });
    const answer = await asking.catch((error: unknown) => {
      const code = codeOf(error);
      if (code !== null && UNREACHABLE.test(code)) return code;
      throw error;
    });
    // What the client would ask again and again, it is told as a status that it does not.
    if (typeof answer === 'string') return refused('unreachable', answer);
    const to = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && to !== null) return refused('redirected', hideSecrets(to));
    const wait = answer.ok ? 0 : secondsAsked(answer.headers.get('retry-after'));
    if (wait > LONGEST_WAIT) return refused('busy', String(wait));
    const body = await readBounded(answer.body);
    if (body === null) return refused('too-large', `the answer is larger than ${LARGEST_ANSWER} bytes`);
    if (answer.ok && isPage(body)) return refused('page', answer.headers.get('content-type') ?? 'a page');
    if (answer.ok && !isJson(body)) return refused('no-json', 'the server answered with what is no JSON object');
    const headers = [...answer.headers].filter(([name]) => !/^content-(?:length|encoding)$/i.test(name));
    return new Response(body, { status: answer.status, headers });
  };
  const client = new OpenAI({
    // Servers on one's own machine ask for none, and the header must hold something.
    apiKey: key || 'none',
    baseURL: address || null,
    adminAPIKey: null,
    organization: env['OPENAI_ORG_ID'] || null,
    project: env['OPENAI_PROJECT_ID'] || null,
    webhookSecret: null,
    timeout,
    maxRetries: RETRIES,
    logLevel: 'off',
    fetch: bounded as typeof globalThis.fetch,
  });
  let takesSchema = true;
  const ask = async ({ model, messages, format }: Asking, withFormat: boolean): Promise<Completion> => {
    const body = { model, messages: [...messages], ...(withFormat && { response_format: format as never }) };
    const answer = await client.chat.completions.create(body);
    const [choice] = answer.choices ?? [];
    if (choice?.finish_reason === 'length') throw unanswered('the answer was cut off at the model’s limit');
    const content = choice?.message?.content;
    if (typeof content !== 'string') throw unanswered(whyNone(answer, choice) ?? 'the answer has no text');
    return { content, model: typeof answer.model === 'string' && answer.model !== '' ? answer.model : model };
  };
  return async (asking) => {
    const explain = (error: unknown): unknown =>
      error instanceof APIError ? explainStatus(error, asking.model, shown) : error;
    const withFormat = takesSchema;
    try {
      return await ask(asking, withFormat);
    } catch (error) {
      if (!withFormat || !(error instanceof APIError) || !NO_SCHEMA.has(Number(error.status))) throw explain(error);
    }
    try {
      const answer = await ask(asking, false);
      takesSchema = false;
      return answer;
    } catch (error) {
      throw explain(error);
    }
  };
}

/** With these a server says that it cannot do what was asked: without the schema it may. */
const NO_SCHEMA: ReadonlySet<number> = new Set([400, 415, 422, 501]);

/** A status that is neither asked again nor asked without the schema. */
const REFUSED = 406;
const refused = (
  code: 'unreachable' | 'redirected' | 'busy' | 'too-large' | 'page' | 'no-json',
  message: string,
): Response =>
  new Response(JSON.stringify({ error: { code, message } }), {
    status: REFUSED,
    headers: { 'content-type': 'application/json' },
  });

/** Nobody is there, or is whom one asked for: it will be so a second later. */
const UNREACHABLE = /^(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ERR_(?:TLS|SSL)_\w+|\w*CERT\w*)$/;

function codeOf(error: unknown): string | null {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined || cause === error ? null : codeOf(cause);
}

/** Of `Retry-After`; 0 where it says none. */
function secondsAsked(header: string | null): number {
  const seconds = header === null ? 0 : Number(header);
  const until = Number.isNaN(seconds) ? (Date.parse(header ?? '') - Date.now()) / 1000 : seconds;
  return Number.isNaN(until) ? 0 : Math.ceil(until);
}

/** What servers say with a status of success, and models that will not answer. */
function whyNone(answer: unknown, choice: unknown): string | null {
  const { error } = answer as { readonly error?: { readonly message?: unknown } | null };
  const { message } = (choice ?? {}) as { readonly message?: { readonly refusal?: unknown } | null };
  const said = [error?.message, message?.refusal].find((one) => typeof one === 'string' && one !== '');
  return typeof said === 'string' ? printRef(said.slice(0, 200)) : null;
}

const isPage = (body: Buffer): boolean => /^\s*<(?:!doctype|html|head|body)\b/i.test(body.toString('latin1', 0, 1000));

function isJson(body: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Null where it is larger than any answer. */
async function readBounded(body: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > LARGEST_ANSWER) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const unanswered = (why: string): Fault => new Fault({ code: 'unanswered', exit: 'unjudged', message: `${why}.` });

/** Who is not let in, or asks for a model that is not there, need not ask again. */
function explainStatus(
  error: { readonly status?: number | undefined; readonly message: string; readonly code?: string | null | undefined },
  model: string,
  address: string,
): Fault {
  const { status } = error;
  const said = printRef(
    error.message
      .replace(new RegExp(`^${REFUSED} `), '')
      .replace(/\.$/, '')
      .slice(0, 200),
  );
  const wrong = (message: string, hint: string): Fault =>
    new Fault({ code: 'no-server', exit: 'unjudged', message, hint, cause: error });
  if (status === REFUSED && error.code === 'unreachable')
    return wrong(
      `No server answers at ${printRef(address)} (${said}).`,
      'Is it running, and does OPENAI_BASE_URL name it? Such as http://localhost:11434/v1',
    );
  if (status === REFUSED && error.code === 'redirected')
    return wrong(
      `The server at ${printRef(address)} sends on to ${said}; the text of the notice goes only where OPENAI_BASE_URL says.`,
      'Give the address itself in OPENAI_BASE_URL.',
    );
  if (status === REFUSED && error.code === 'busy')
    return wrong(
      `The server at ${printRef(address)} asks to wait ${said} s before the next request.`,
      'Run it again then: what was read is kept.',
    );
  if (status === REFUSED && error.code === 'page')
    return wrong(
      `The server at ${printRef(address)} answered with a page for people (${said}), not with a model’s answer.`,
      'Does OPENAI_BASE_URL name the API, with its /v1? Such as http://localhost:11434/v1',
    );
  if (status === 401 || status === 403)
    return new Fault({
      code: 'no-access',
      exit: 'usage',
      message: `The model’s server refused the key (${said}).`,
      hint: 'Set OPENAI_API_KEY to a key of the server that OPENAI_BASE_URL names.',
      cause: error,
    });
  if (status === 404)
    return new Fault({
      code: 'no-model',
      exit: 'usage',
      message: `The server knows no model "${printRef(model)}" at this address (${said}).`,
      hint: 'Give --model, and the address with its /v1 in OPENAI_BASE_URL.',
      cause: error,
    });
  return new Fault({ code: 'unanswered', exit: 'unjudged', message: `${said}.`, cause: error });
}

const nobody = (): Fault =>
  new Fault({
    code: 'no-reader',
    exit: 'usage',
    message: 'No model can be asked: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set.',
    hint: 'For a model on this machine: OPENAI_BASE_URL=http://localhost:11434/v1. Without a connection: --requests FILE, then --answers FILE.',
  });

function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === '';
}

const badAddress = (): Fault =>
  new Fault({
    code: 'bad-environment',
    exit: 'usage',
    message: 'OPENAI_BASE_URL must be an http or https address, without user name and password.',
    hint: 'Such as http://localhost:11434/v1',
  });
