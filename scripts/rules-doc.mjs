/** The catalogue → docs/RULES.md; the data in docs/JUDGING.md. Run by `npm run docs` after a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { documentJudging } from '../dist/tasks/rules/judging.js';
import { documentRules } from '../dist/tasks/rules/list.js';

const docs = new URL('../docs/', import.meta.url);
writeFileSync(new URL('RULES.md', docs), documentRules());
const judging = new URL('JUDGING.md', docs);
writeFileSync(judging, documentJudging(readFileSync(judging, 'utf8')));
