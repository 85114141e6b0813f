/** The catalogue and the weights → a short hash of them: two reports with the same hash were judged by the same rules. */
import { createHash } from 'node:crypto';
import { LINES } from './conclude.js';
import { NOTICE_RULES } from './notice-rules.js';
import { RULES } from './rules/catalogue.js';
import { SUBJECTS, WEIGHTS } from './weights.js';
import { CLASSES } from './words/classes.js';
import { LEXICONS } from './words/lexicons.js';

let hash: string | null = null;

/** 16 hex digits; computed once, when the first report asks. */
export function hashCatalogue(): string {
  hash ??= createHash('sha256')
    .update(JSON.stringify([RULES, NOTICE_RULES, WEIGHTS, SUBJECTS, LINES, LEXICONS, CLASSES]))
    .digest('hex')
    .slice(0, 16);
  return hash;
}
