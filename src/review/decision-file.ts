/** The text of a decision's file ⇄ the decision. Pure; a text that says nothing usable gives the warning to report. */
import { DECISION_VERDICTS, type Decision, type DecisionVerdict, type DecisionWarning } from '../model/decision.js';

/** A warning before it is known which file it is about. */
export type Complaint = Omit<DecisionWarning, 'file'>;

const FINGERPRINT = /^v1-[0-9a-f]{32}$/;
const RULE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
/** A reason of spaces, controls and invisible characters gives none. */
const VISIBLE = /[\p{L}\p{N}]/u;
/** Longest part of an unknown key that a warning repeats. */
const LONGEST_KEY = 40;

export const isFingerprint = (text: string): boolean => FINGERPRINT.test(text);
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** A day of the calendar, `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** In this order in the file. */
const KEYS = ['verdict', 'rule', 'before', 'after', 'by', 'on', 'reason', 'until'] as const;

/** The same decision gives the same bytes; one key a line, so that version control shows what was altered. */
export const printDecision = (decision: Decision): string =>
  `${JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, decision[key]])), null, 2)}\n`;

export function parseDecision(text: string): Decision | Complaint {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed('it is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed('expected an object');
  const fields = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).find((key) => !(KEYS as readonly string[]).includes(key));
  if (unknown !== undefined) {
    const key = JSON.stringify(unknown.slice(0, LONGEST_KEY));
    return { code: 'unknown-key', detail: `unknown key ${key}; expected ${KEYS.join(', ')}` };
  }
  return readFields(fields);
}

const malformed = (detail: string): Complaint => ({ code: 'malformed', detail });
const noReason = (detail: string): Complaint => ({ code: 'no-reason', detail });

function readFields(fields: Readonly<Record<string, unknown>>): Decision | Complaint {
  const { verdict, rule, before, after, by, on, reason, until = null } = fields;
  if (!isVerdict(verdict)) return malformed(`"verdict" must be one of ${DECISION_VERDICTS.join(', ')}`);
  if (typeof rule !== 'string' || !RULE.test(rule)) return malformed('"rule" must be the id of a rule');
  if (!isPassage(before) || !isPassage(after)) return malformed('"before" and "after" must be a string or null');
  if (typeof by !== 'string' || !isVisible(by)) return malformed('"by" must say who decided');
  if (typeof on !== 'string' || !isDay(on)) return malformed('"on" must be a day, YYYY-MM-DD');
  if (until !== null && (typeof until !== 'string' || !isDay(until)))
    return malformed('"until" must be a day, YYYY-MM-DD, or null');
  if (reason === undefined) return noReason('"reason" is missing');
  if (typeof reason !== 'string') return malformed('"reason" must be a string');
  if (!isVisible(reason)) return noReason('"reason" says nothing');
  return { verdict, rule, before, after, by, on, reason, until };
}

const isVerdict = (value: unknown): value is DecisionVerdict =>
  (DECISION_VERDICTS as readonly unknown[]).includes(value);
const isPassage = (value: unknown): value is string | null => value === null || typeof value === 'string';
