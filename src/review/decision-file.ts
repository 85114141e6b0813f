/** The text of a decision's file ⇄ the decision. Pure; a text that says nothing usable gives the warning to report. */
import {
  DECISION_VERDICTS,
  type Decision,
  type DecisionVerdict,
  type DecisionWarning,
  type OwnFinding,
  type PassageKeys,
  type Seen,
} from '../model/decision.js';
import { CATEGORIES, type Category, SEVERITIES, type Severity } from '../model/finding.js';

/** A warning before it is known which file it is about. */
export type Complaint = Omit<DecisionWarning, 'file'>;

const FINGERPRINT = /^v[12]-[0-9a-f]{32}$/;
const FORMER = /^v1-/;
const RULE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
/** A reason of spaces, controls and invisible characters gives none. */
const VISIBLE = /[\p{L}\p{N}]/u;
/** Longest part of an unknown key that a warning repeats. */
const LONGEST_KEY = 40;

export const isFingerprint = (text: string): boolean => FINGERPRINT.test(text);
/** Of the first recipe. */
export const isFormer = (fingerprint: string): boolean => FORMER.test(fingerprint);
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** A day of the calendar, `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** In this order in the file; the second row was not there in the first recipe. */
const SEEN_KEYS = ['also', 'direction', 'category', 'severity', 'keys', 'tool'] as const;
const KEYS = ['verdict', 'rule', ...SEEN_KEYS, 'before', 'after', 'by', 'on', 'reason', 'until'] as const;

/** The same decision gives the same bytes; one key a line, so that version control shows what was altered. */
export function printDecision({ seen, own, ...rest }: Decision): string {
  const fields = { ...rest, ...seen, ...own };
  const sorted = KEYS.flatMap((key) => (key in fields ? [[key, fields[key as keyof typeof fields]]] : []));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** What the rule of a decision of the first recipe stood for. */
export type Recall = (rule: string) => Pick<Seen, 'also' | 'direction' | 'severity'>;

/** `recall` is null but for files of the first recipe. */
export function parseDecision(text: string, recall: Recall | null): Decision | Complaint {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed('it is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed('expected an object');
  const twice = findRepeatedKey(text);
  if (twice !== null) return malformed(`the key ${short(twice)} stands there twice`);
  const known: readonly string[] = recall === null ? KEYS : KEYS.filter((key) => !isSeenKey(key));
  const fields = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).find((key) => !known.includes(key));
  if (unknown !== undefined)
    return { code: 'unknown-key', detail: `unknown key ${short(unknown)}; expected ${known.join(', ')}` };
  return readFields(fields, recall);
}

const isSeenKey = (key: string): boolean => (SEEN_KEYS as readonly string[]).includes(key);
const short = (key: string): string => JSON.stringify(key.slice(0, LONGEST_KEY));

/** Of valid JSON: a reader of the file and a parser would take two values of one key for different ones. */
function findRepeatedKey(json: string): string | null {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of json.matchAll(/"((?:[^"\\]|\\.)*)"\s*(:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined) {
      const key = String(JSON.parse(`"${text}"`));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return null;
}

const malformed = (detail: string): Complaint => ({ code: 'malformed', detail });
const noReason = (detail: string): Complaint => ({ code: 'no-reason', detail });

function readFields(fields: Readonly<Record<string, unknown>>, recall: Recall | null): Decision | Complaint {
  const { verdict, rule, before, after, by, on, reason, until = null } = fields;
  if (!isVerdict(verdict)) return malformed(`"verdict" must be one of ${DECISION_VERDICTS.join(', ')}`);
  if (!isRule(rule)) return malformed('"rule" must be the id of a rule');
  const own = readOwn(fields);
  if (own !== null && 'code' in own) return own;
  const written = own === null || fields['direction'] === 'lowers' ? fields : { ...fields, severity: null };
  const seen = recall === null ? readSeen(written) : { ...recall(rule), keys: null, tool: null };
  if ('code' in seen) return seen;
  if (!isPassage(before) || !isPassage(after)) return malformed('"before" and "after" must be a string or null');
  if (typeof by !== 'string' || !isVisible(by)) return malformed('"by" must say who decided');
  if (typeof on !== 'string' || !isDay(on)) return malformed('"on" must be a day, YYYY-MM-DD');
  if (until !== null && (typeof until !== 'string' || !isDay(until)))
    return malformed('"until" must be a day, YYYY-MM-DD, or null');
  if (reason === undefined) return noReason('"reason" is missing');
  if (typeof reason !== 'string') return malformed('"reason" must be a string');
  if (!isVisible(reason)) return noReason('"reason" says nothing');
  return { verdict, rule, seen, ...(own !== null && { own }), before, after, by, on, reason, until };
}

/** Beside a category, the severity is that of the finding that is made of the change. */
function readOwn({ verdict, category, severity }: Readonly<Record<string, unknown>>): OwnFinding | Complaint | null {
  if (category === undefined) return null;
  if (verdict !== 'rejected') return malformed('"category" stands only in a rejection');
  if (!isCategory(category)) return malformed(`"category" must be one of ${CATEGORIES.join(', ')}`);
  if (!isSeverity(severity)) return malformed(`"severity" must be one of ${SEVERITIES.join(', ')} beside "category"`);
  return { category, severity };
}

const DIRECTIONS: readonly unknown[] = [
  'lowers',
  'raises',
  'unclear',
  'cleared',
] satisfies readonly Seen['direction'][];

function readSeen({ also, direction, severity, keys, tool }: Readonly<Record<string, unknown>>): Seen | Complaint {
  if (!Array.isArray(also) || !also.every(isRule)) return malformed('"also" must list the ids of rules');
  if (!isDirection(direction)) return malformed(`"direction" must be one of ${DIRECTIONS.join(', ')}`);
  if (!(direction === 'lowers' ? isSeverity(severity) : severity === null))
    return malformed(`"severity" must be one of ${SEVERITIES.join(', ')} for what lowers, else null`);
  if (!isKeys(keys)) return malformed('"keys" must hold "before" and "after", each a string or null');
  if (typeof tool !== 'string') return malformed('"tool" must be a string');
  return { also, direction, severity: severity as Severity | null, keys, tool };
}

const isRule = (value: unknown): value is string => typeof value === 'string' && RULE.test(value);
const isDirection = (value: unknown): value is Seen['direction'] => DIRECTIONS.includes(value);
const isSeverity = (value: unknown): value is Severity => (SEVERITIES as readonly unknown[]).includes(value);
const isCategory = (value: unknown): value is Category => (CATEGORIES as readonly unknown[]).includes(value);
const isKeys = (value: unknown): value is PassageKeys =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'after,before' &&
  Object.values(value).every(isPassage);
const isVerdict = (value: unknown): value is DecisionVerdict =>
  (DECISION_VERDICTS as readonly unknown[]).includes(value);
const isPassage = (value: unknown): value is string | null => value === null || typeof value === 'string';
