/** What a reader is asked about → requests in the form of a chat completion, one or more for a section: the notice's text only as JSON strings in a message of its own. */
import { createHash } from 'node:crypto';
import { CATEGORIES, SEVERITIES } from '../model/finding.js';
import { READ_DIRECTIONS } from '../model/reading.js';
import type { Asked } from './asked.js';
import { EN } from './instructions/en.js';
import { ZH } from './instructions/zh.js';
import type { Sides } from './places.js';

export interface ReadRequest {
  /** `shop.<hash of the instructions>.<hash of the changes>`: the same request has the same one. */
  readonly id: string;
  readonly notice: string;
  readonly asked: readonly Asked[];
  /** Hash of what is asked, whatever it is asked of. */
  readonly instructions: string;
  readonly system: string;
  /** JSON. */
  readonly user: string;
  /** About so many, of what is sent. */
  readonly tokens: number;
}

/** Of a request, about. A section with more changes is asked about in several. */
const MOST_TOKENS = 3000;
/** Of the answer, for each change. */
export const ANSWER_TOKENS = 100;

/** What an answer must be; servers that take a schema are given it. */
export const ANSWER_SCHEMA = {
  type: 'object',
  properties: {
    changes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          direction: { type: 'string', enum: READ_DIRECTIONS },
          category: { type: ['string', 'null'], enum: [...CATEGORIES, null] },
          severity: { type: ['string', 'null'], enum: [...SEVERITIES, null] },
          reason: record({ type: 'string' }, ['en', 'zh']),
          words: record({ type: 'array', items: { type: 'string' } }, ['before', 'after']),
        },
        required: ['id', 'direction', 'category', 'severity', 'reason', 'words'],
        additionalProperties: false,
      },
    },
  },
  required: ['changes'],
  additionalProperties: false,
} as const;

function record<T>(of: T, keys: readonly string[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, of])),
    required: keys,
    additionalProperties: false,
  } as const;
}

const instructionsFor = (language: string): string => (/^zh\b/.test(language) ? ZH : EN);

export function writeRequests(notice: string, language: string, all: readonly Asked[]): readonly ReadRequest[] {
  const system = instructionsFor(language);
  const parts: { readonly asked: Asked; readonly entry: ReturnType<typeof entryOf> }[][] = [];
  let room = 0;
  for (const asked of all) {
    const open = parts.at(-1);
    const one = { asked, entry: entryOf(asked) };
    const tokens = countTokens(JSON.stringify(one.entry));
    if (open === undefined || open[0]?.asked.section !== asked.section || tokens > room) {
      parts.push([one]);
      room = MOST_TOKENS - countTokens(system) - tokens;
    } else {
      open.push(one);
      room -= tokens;
    }
  }
  const instructions = hash(JSON.stringify([system, ANSWER_SCHEMA]));
  return parts.map((part): ReadRequest => {
    const asked = part.map((one) => one.asked);
    const user = JSON.stringify({
      language,
      heading: tell(asked[0]?.heading ?? { before: null, after: null }),
      changes: part.map(({ entry }) => entry),
    });
    const id = `${notice}.${instructions}.${hash(JSON.stringify(asked.map(({ fingerprint }) => fingerprint)))}`;
    return { id, notice, asked, instructions, system, user, tokens: countTokens(system) + countTokens(user) };
  });
}

/** `response_format` for servers that take a schema. */
export const RESPONSE_FORMAT = {
  type: 'json_schema',
  json_schema: { name: 'readings', strict: true, schema: ANSWER_SCHEMA },
} as const;

export const messagesOf = ({ system, user }: ReadRequest) =>
  [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ] as const;

/** A line of a file for OpenAI's Batch API. */
export const batchLine = (request: ReadRequest, model: string): string =>
  JSON.stringify({
    custom_id: request.id,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model, messages: messagesOf(request), response_format: RESPONSE_FORMAT },
  });

/** A change is called by the beginning of its name: an answer says it again. */
const SHORT = 'v2-'.length + 10;
export const shortName = (fingerprint: string): string => fingerprint.slice('v2-'.length, SHORT);

/** Once, where both versions say the same or only one says anything. */
const tell = ({ before, after }: Sides<string | null>) =>
  before === after || before === null || after === null ? (after ?? before) : { before, after };

/** What is null on both sides, or empty, is left out. */
function entryOf({ fingerprint, before, after, leadIn, about, context }: Asked) {
  const lead = tell(leadIn);
  const { precedes, follows, nearest } = context();
  return {
    id: shortName(fingerprint),
    ...(lead !== null && { leadIn: lead }),
    before,
    after,
    ...(about !== null && { about }),
    ...(precedes !== null && { precedes }),
    ...(follows !== null && { follows }),
    ...(nearest.length > 0 && { nearest }),
  };
}

/** About: of Han one a character, of other text one for three and a half. */
export function countTokens(text: string): number {
  const han = text.match(/[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/g)?.length ?? 0;
  return Math.ceil(han + (text.length - han) / 3.5);
}

const HEX_DIGITS = 12;
const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, HEX_DIGITS);

/** What a request's id says by itself; null where it is none. */
export function parseId(id: string): { readonly notice: string; readonly instructions: string } | null {
  const [, notice = '', instructions = ''] = /^([a-z0-9-]{1,64})\.([0-9a-f]{12})\.[0-9a-f]{12}$/.exec(id) ?? [];
  return notice === '' ? null : { notice, instructions };
}
