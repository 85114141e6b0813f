/** The catalogue → docs/RULES.md. Run by `npm run docs` after a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { documentRules } from '../dist/work/rules/list.js';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('RULES.md', docs), documentRules());
