import { describe, expect, it } from 'vitest';
import { headings, read } from './read.js';

const LONG =
  'We keep what you tell us for as long as your membership lasts, and then delete it within thirty days, without being asked.';
const page = (body: string) => read(`<html lang="en"><body><main><h1>Privacy Notice</h1>${body}</main></body></html>`);
const folds = (texts: readonly string[]): string =>
  texts.map((text, i) => `<details><summary>Part ${'ABC'.charAt(i)}</summary><p>${text}</p></details>`).join('');

describe('terms and folds', () => {
  it('are headings together where most of them name a text, a short one too', () => {
    expect(headings(page(folds([LONG, LONG, 'Write to the desk.'])))).toEqual(
      expect.arrayContaining(['Part A', 'Part B', 'Part C']),
    );
    expect(
      headings(page(`<dl><dt>Storage<dd>${LONG}<dt>Deletion<dd>${LONG}<dt>Contact<dd>Write to the desk.</dl>`)),
    ).toEqual(expect.arrayContaining(['Storage', 'Deletion', 'Contact']));
  });

  it('are no headings where most of them have a gloss', () => {
    const glossary = `<h2>Words</h2><p>${LONG}</p><dl><dt>Desk<dd>Where you sign in.<dt>Member<dd>Who has a card.<dt>Card<dd>${LONG}</dl>`;
    expect(headings(page(glossary)).filter((heading) => /Desk|Member|Card/.test(heading ?? ''))).toEqual([]);
  });
});
