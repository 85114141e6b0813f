/** The catalogue → a short hash of it: two reports with the same hash were judged by the same rules. */
import { createHash } from 'node:crypto';
import { NOTICE_RULES } from './notice-rules.js';
import { RULES } from './rules/catalogue.js';

let hash: string | null = null;

/** 16 hex digits; computed once, when the first report asks. */
export function hashCatalogue(): string {
  hash ??= createHash('sha256')
    .update(JSON.stringify([RULES, NOTICE_RULES]))
    .digest('hex')
    .slice(0, 16);
  return hash;
}
