import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentJudging } from '../../src/tasks/rules/judging.js';
import { documentRules } from '../../src/tasks/rules/list.js';

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('what the documentation says of the rules', () => {
  it('is current (`npm run docs` writes it)', () => {
    expect(read('RULES.md')).toBe(documentRules());
  });

  it('shows what the code makes of a sentence, step by step', () => {
    expect(read('JUDGING.md')).toBe(documentJudging(read('JUDGING.md')));
    for (const step of ['passage', 'statements', 'differences', 'phrases', 'evidence', 'sum', 'finding'])
      expect(read('JUDGING.md')).toMatch(new RegExp(`step:${step}\\n\\S`));
  });
});
