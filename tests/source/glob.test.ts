import { describe, expect, it } from 'vitest';
import { folderOfGlob, isGlob, matchGlob } from '../../src/source/glob.js';

describe('a pattern of paths', () => {
  it.each([
    ['legal/*.md', 'legal/shop.md', true],
    ['legal/*.md', 'legal/a/shop.md', false],
    ['legal/*.md', 'legal/.shop.md', true],
    ['legal/**/*.md', 'legal/shop.md', true],
    ['legal/**/*.md', 'legal/a/b/shop.md', true],
    ['**/privacy.md', 'privacy.md', true],
    ['**/privacy.md', 'a/b/privacy.md', true],
    ['legal/**', 'legal/a/b.md', true],
    ['legal/**', 'legal', false],
    ['**', 'a', true],
    ['a/**/b/**/c', 'a/x/b/b/y/c', true],
    ['a/**/b/**/c', 'a/x/y/c', false],
    ['p?.md', 'p1.md', true],
    ['p?.md', 'p12.md', false],
    ['隐私*.md', '隐私政策.md', true],
    ['a*b*c', 'aXbXbYc', true],
    ['a*b*c', 'aXbXbY', false],
    ['[a].md', '[a].md', true],
    ['a.md', 'aXmd', false],
    ['', 'a', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(matchGlob(pattern, path)).toBe(matches);
  });

  it('names the folder in which all matches lie', () => {
    expect(['legal/a/*.md', '*.md', 'a/**/b/c'].map(folderOfGlob)).toEqual(['legal/a', '', 'a']);
    expect(['a.md', 'a?', '[a]', '**'].map(isGlob)).toEqual([false, true, false, true]);
  });

  it('takes no longer for a pattern that is made to', () => {
    const long = 'a'.repeat(2_000);
    expect(matchGlob(`${'*a'.repeat(400)}*b`, long)).toBe(false);
    expect(matchGlob(`${'**/'.repeat(200)}b`, 'a/'.repeat(1_000))).toBe(false);
  });
});
