/**
 * Parts of a text that a template fills in, as extraction prints them whatever the template is written in: `{{ … }}` and `{% … %}`.
 * Text → where they stand.
 */
import type { Span } from '../model/notice.js';

/** No longer than extraction prints them. */
const TOKEN = /\{\{[^\n]{1,1200}?\}\}|\{%[^\n]{1,1200}?%\}/g;

export const findTokens = (text: string): readonly Span[] =>
  text.includes('{')
    ? Array.from(text.matchAll(TOKEN), ({ index, 0: token }) => ({ start: index, end: index + token.length }))
    : [];
