/**
 * A request → what a language model answers, by the interface that OpenAI's API, Ollama, llama.cpp's server and vLLM share: bounded in time,
 * bytes and tries, with waits that grow on 429 and 5xx. The package is loaded only here.
 */
import { Fault } from '../model/fault.js';
import { proxiesOf } from './http.js';
import { printRef } from './print-ref.js';

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

/** Bytes of an answer. */
const LARGEST_ANSWER = 2 * 1024 * 1024;
/** Half a second before the first, doubled for each, or as long as the server says. */
const RETRIES = 4;

/** `unanswered`: this request alone; another code stops the run. */
export async function openModel({ env, timeout }: ModelOptions): Promise<AskModel> {
  const { OPENAI_BASE_URL: address, OPENAI_API_KEY: key } = env;
  if (!address && !key) throw nobody();
  if (address && !URL.canParse(address)) throw badAddress();
  const { OpenAI, APIError } = await import('openai');
  const { fetch, Agent, EnvHttpProxyAgent } = await import('undici');
  const setUp = { headersTimeout: timeout, bodyTimeout: timeout };
  const proxies = proxiesOf(env);
  const dispatcher = proxies === null ? new Agent(setUp) : new EnvHttpProxyAgent({ ...setUp, ...proxies });
  const bounded = async (url: unknown, init: unknown): Promise<Response> => {
    const answer = await fetch(url as string, { ...(init as object), dispatcher, redirect: 'error' });
    const body = await readBounded(answer.body);
    if (body === null) return new Response(TOO_LARGE, { status: 413, headers: { 'content-type': 'application/json' } });
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
    if (typeof content !== 'string') throw unanswered('the answer has no text');
    return { content, model: typeof answer.model === 'string' && answer.model !== '' ? answer.model : model };
  };
  return async (asking) => {
    const explain = (error: unknown): unknown =>
      error instanceof APIError ? explainStatus(error, asking.model) : error;
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

/** As the server would say it: a status that is not tried again. */
const TOO_LARGE = JSON.stringify({ error: { message: `the answer is larger than ${LARGEST_ANSWER} bytes` } });

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
  error: { readonly status?: number | undefined; readonly message: string },
  model: string,
): Fault {
  const { status } = error;
  const said = printRef(error.message.slice(0, 200));
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

const badAddress = (): Fault =>
  new Fault({
    code: 'bad-environment',
    exit: 'usage',
    message: 'OPENAI_BASE_URL is no address.',
    hint: 'Such as http://localhost:11434/v1',
  });
