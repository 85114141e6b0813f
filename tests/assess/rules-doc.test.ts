import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentRules } from '../../src/work/rules/list.js';

describe('docs/RULES.md', () => {
  it('is current (`npm run docs` writes it)', () => {
    expect(readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8')).toBe(documentRules());
  });
});
