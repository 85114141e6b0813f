/** Notice text is hostile input: what a terminal or a Markdown page would act on is made visible or inert. */

/** C0 and C1 controls, DEL, bidirectional marks and overrides, line and paragraph separators, tags, and the BOM. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** Text that can be printed on one line: unsafe characters as `\u{…}`. */
export const escapeControls = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** Inert inside Markdown, in running text and in table cells: no markup, links, mentions, references or HTML. */
export const escapeMarkdown = (text: string): string =>
  escapeControls(text)
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\\`*_{}[\]()#+\-.!|~^$=:@/]/g, (c) => ENTITIES[c] ?? `\\${c}`);

/** Written as entities: a backslash does not stop GitHub's autolinks, mentions and emoji names. */
const ENTITIES: Readonly<Record<string, string>> = { '@': '&#64;', ':': '&#58;', '/': '&#47;', '.': '.', '-': '-', '(': '(', ')': ')', '!': '!', '+': '+', '=': '=' };
