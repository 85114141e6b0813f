/** A server on loopback that stands for a language model: what it is asked, and whatever a test lets it answer. */
import type { IncomingMessage } from 'node:http';
import { type Loopback, serve } from '../source/loopback.js';

export interface AskedChange {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly nearest?: readonly string[];
  readonly precedes?: string;
}

export interface AskedBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: unknown;
}

/** Status and body as they go out. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Model extends Loopback {
  /** What it was sent, in order. */
  readonly bodies: AskedBody[];
  /** Where the command finds it. */
  readonly env: Readonly<Record<string, string>>;
}

export const askedIn = ({ messages }: AskedBody): readonly AskedChange[] =>
  JSON.parse(messages.at(-1)?.content ?? '{}').changes;

export async function serveModel(answer: (body: AskedBody) => string | Reply): Promise<Model> {
  const bodies: AskedBody[] = [];
  const server = await serve((request, response) => {
    void textOf(request).then((text) => {
      const body: AskedBody = JSON.parse(text);
      bodies.push(body);
      const said = answer(body);
      const {
        status,
        body: out,
        headers,
      } = typeof said === 'string' ? { status: 200, body: completion(said), headers: {} } : said;
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(out);
    });
  });
  const env = { OPENAI_BASE_URL: `${server.origin}/v1`, OPENAI_API_KEY: 'sk-test', NOTICEDIFF_MODEL: 'asked-model' };
  return { ...server, bodies, env };
}

export const completion = (content: string | null, model = 'larkspur-7b', finish = 'stop'): string =>
  JSON.stringify({
    id: 'c1',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content } }],
  });

/** The same of every change that is asked about. */
export const sayAll =
  (said: object) =>
  (body: AskedBody): string =>
    JSON.stringify({ changes: askedIn(body).map(({ id }) => ({ ...SAID, id, ...said })) });

export const SAID = {
  direction: 'neutral',
  category: null,
  severity: null,
  reason: { en: 'Nothing of substance changed.', zh: '没有实质变化。' },
  words: { before: [], after: [] },
} as const;

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
