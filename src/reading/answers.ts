/** What a reader answered → readings of the changes that it was asked about, and of the others why there is none. Answers are hostile input: a notice may have written them. */
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../model/finding.js';
import { READ_DIRECTIONS, type ReadDirection, type Reading, type Said } from '../model/reading.js';
import type { Asked } from './asked.js';
import { shortName } from './requests.js';

export interface Answered {
  /** By fingerprint. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly asked: Asked;
  /** In English. */
  readonly why: string;
}

/** Characters of an answer: of a section of 40 changes it has about 20,000. */
const LONGEST_ANSWER = 200_000;
const LONGEST_REASON = 400;
const LONGEST_WORDS = 300;
const MOST_WORDS = 8;
const LONGEST_MODEL = 120;

/** `content`: the text of the answer. `model`, `on`: as the server says it, and the day. */
export function takeAnswer(
  content: string,
  all: readonly Asked[],
  from: { readonly model: string; readonly instructions: string; readonly on: string },
): Answered {
  const model = oneLine(from.model).slice(0, LONGEST_MODEL);
  const readings = new Map<string, Reading>();
  const failures: Failure[] = [];
  const entries = readEntries(content);
  for (const asked of all) {
    const own = typeof entries === 'string' ? entries : (entries.get(shortName(asked.fingerprint)) ?? []);
    const said =
      typeof own === 'string'
        ? own
        : own.length === 1
          ? readSaid(own[0], asked)
          : own.length === 0
            ? 'it has no answer'
            : 'it has several answers';
    if (typeof said === 'string') failures.push({ asked, why: said });
    else readings.set(asked.fingerprint, readingOf(said, asked, { ...from, model: model === '' ? '?' : model }));
  }
  return { readings, failures };
}

function readingOf(
  said: Said,
  { before, after, heading, leadIn }: Asked,
  from: Pick<Reading, 'model' | 'instructions' | 'on'>,
): Reading {
  return {
    ...said,
    before,
    after,
    heading: heading.after ?? heading.before,
    leadIn: leadIn.after ?? leadIn.before,
    model: from.model,
    instructions: from.instructions,
    on: from.on,
  };
}

/** By their ids; or what is wrong with all of it. */
function readEntries(content: string): ReadonlyMap<string, readonly unknown[]> | string {
  if (content.length > LONGEST_ANSWER)
    return `the answer has ${content.length} characters; at most ${LONGEST_ANSWER} are read`;
  const value = parseAmong(content);
  if (value === undefined) return 'the answer is no JSON';
  const changes = isRecord(value) ? value['changes'] : null;
  if (!Array.isArray(changes)) return 'the answer has no list of "changes"';
  const entries = new Map<string, unknown[]>();
  for (const entry of changes) {
    const id = isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'] : '';
    entries.set(id, [...(entries.get(id) ?? []), entry]);
  }
  return entries;
}

/** Models that were given no schema put thoughts before their JSON, fences around it, or a word to whoever asked. */
function parseAmong(content: string): unknown {
  const text = content.replace(/^[\s\S]{0,100000}<\/think>/, '');
  for (const one of [text, text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)])
    try {
      return JSON.parse(one);
    } catch {
      // The next.
    }
  return undefined;
}

/** One entry; or what is wrong with it. */
function readSaid(entry: unknown, passages: Pick<Reading, 'before' | 'after'>): Said | string {
  if (!isRecord(entry)) return 'its answer is no object';
  const { direction, reason, words } = entry;
  if (!isDirection(direction)) return `its direction is none of ${READ_DIRECTIONS.join(', ')}`;
  const category = entry['category'] ?? null;
  const severity = entry['severity'] ?? null;
  if (category !== null && category !== '' && !isCategory(category)) return 'its category is none of the list';
  if (severity !== null && severity !== '' && !isSeverity(severity))
    return `its severity is none of ${SEVERITIES.join(', ')}`;
  const lowers = direction === 'lowers';
  if (lowers && (!isCategory(category) || !isSeverity(severity)))
    return 'it lowers, and has no category or no severity';
  const told = readReason(reason);
  if (typeof told === 'string') return told;
  const shown = readWords(words, passages);
  if (typeof shown === 'string') return shown;
  return {
    direction,
    category: direction !== 'neutral' && isCategory(category) ? category : null,
    severity: lowers && isSeverity(severity) ? severity : null,
    reason: told,
    words: shown,
  };
}

function readReason(reason: unknown): Said['reason'] | string {
  if (!isRecord(reason)) return 'it gives no reason';
  const [en, zh] = [reason['en'], reason['zh']].map((text) => (typeof text === 'string' ? oneLine(text) : ''));
  if (!en || !zh) return 'it gives no reason in one of the languages';
  return en.length > LONGEST_REASON || zh.length > LONGEST_REASON
    ? `its reason is longer than ${LONGEST_REASON} characters`
    : { en, zh };
}

/** Only what was sent can be quoted. */
function readWords(words: unknown, passages: Pick<Reading, 'before' | 'after'>): Said['words'] | string {
  if (!isRecord(words)) return 'it quotes no words';
  const found = { before: [] as readonly string[], after: [] as readonly string[] };
  for (const side of ['before', 'after'] as const) {
    const quoted = words[side] ?? [];
    if (!Array.isArray(quoted) || quoted.length > MOST_WORDS)
      return `its words of ${side} are no list of at most ${MOST_WORDS}`;
    for (const one of quoted)
      if (typeof one !== 'string' || one === '' || one.length > LONGEST_WORDS || passages[side]?.includes(one) !== true)
        return `it quotes words that are not in the text ${side}`;
    found[side] = quoted;
  }
  return found;
}

/** Without what a terminal or a page would act on, on one line. */
const oneLine = (text: string): string => text.replace(/[\p{C}\s\u2028\u2029]+/gu, ' ').trim();

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDirection = (value: unknown): value is ReadDirection => (READ_DIRECTIONS as readonly unknown[]).includes(value);
const isCategory = (value: unknown): value is Category => (CATEGORIES as readonly unknown[]).includes(value);
const isSeverity = (value: unknown): value is Severity => (SEVERITIES as readonly unknown[]).includes(value);

/** What a file of a reading says, checked as an answer is; or what is wrong with it. */
export function readReading(value: unknown): Reading | string {
  if (!isRecord(value)) return 'expected an object';
  const { before, after, heading, leadIn, model, instructions, on } = value;
  const isText = (text: unknown): text is string | null => text === null || typeof text === 'string';
  if (!isText(before) || !isText(after) || (before === null && after === null))
    return '"before" and "after" must be a string or null, and one a string';
  if (!isText(heading) || !isText(leadIn)) return '"heading" and "leadIn" must be a string or null';
  if (typeof model !== 'string' || oneLine(model) === '' || model.length > LONGEST_MODEL)
    return '"model" must name a reader';
  if (typeof instructions !== 'string' || !/^[0-9a-f]{12}$/.test(instructions)) return '"instructions" must be a hash';
  if (typeof on !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(on)) return '"on" must be a day, YYYY-MM-DD';
  const said = readSaid(value, { before, after });
  if (typeof said === 'string') return said;
  return { ...said, before, after, heading, leadIn, model: oneLine(model), instructions, on };
}

/** The same reading gives the same bytes: keys in the order of the alphabet, one a line. */
export const printReading = (reading: Reading): string => `${JSON.stringify(sorted(reading), null, 2)}\n`;

const sorted = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)]),
      )
    : value;
