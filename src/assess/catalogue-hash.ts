/** The catalogue and the weights → a short hash of them: two reports with the same hash were judged by the same rules. */
import { createHash } from 'node:crypto';
import { LINES } from './conclude.js';
import { RULES } from './rules/catalogue.js';
import { NOTICE_RULES } from './rules/notice-rules.js';
import { SUBJECTS, WEIGHTS } from './weights.js';
import { CLASSES } from './words/classes.js';
import { EXPRESSIONS } from './words/lexicon.js';
import { LEXICONS } from './words/lexicons.js';
import { BEARING_OF_FORMS, TRAITS } from './words/traits.js';

/** Expressions are no JSON. */
const printed = (value: unknown): string =>
  value instanceof RegExp || typeof value !== 'object' ? String(value) : Object.values(value ?? {}).join('\n');

let hash: string | null = null;

/** 16 hex digits; computed once, when the first report asks. */
export function hashCatalogue(): string {
  hash ??= createHash('sha256')
    .update(JSON.stringify([RULES, NOTICE_RULES, WEIGHTS, SUBJECTS, LINES, LEXICONS, CLASSES, BEARING_OF_FORMS]))
    .update([TRAITS, ...Object.values(EXPRESSIONS)].flatMap((all) => Object.values(all).map(printed)).join('\n'))
    .digest('hex')
    .slice(0, 16);
  return hash;
}
