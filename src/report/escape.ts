/** Notice text is hostile input: what a terminal or a Markdown page would act on is made visible or inert. */

/** C0 and C1 controls, DEL, bidirectional marks and overrides, line and paragraph separators, tags, and the BOM. */
export const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** Text that can be printed on one line: unsafe characters as `\u{…}`. */
export const escapeControls = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** A line of a log in which a CI looks for commands (`::error …` at its start, `##[…]` anywhere): it finds none. */
export const escapeLogCommands = (line: string): string =>
  line.replace(/^(\s*):(?=:)/, '$1\\:').replaceAll('##[', '##\\[');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Only text, in elements and in quoted attributes alike, of HTML and of XML. */
export const escapeHtml = (text: string): string =>
  escapeControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** The same, also without what XML 1.0 cannot hold: halves of characters, and two that are none. */
export const escapeXml = (text: string): string =>
  escapeHtml(text.replace(HALVES, '\ufffd').replace(/[\ufffe\uffff]/g, '\ufffd'));

/**
 * Inert inside Markdown: no markup, HTML, links, mentions (`@name`), references (`#12`), emoji names. GitHub looks for the last four
 * after it has resolved escapes and entities, so that only an empty comment between the characters stops it.
 */
export const escapeMarkdown = (text: string): string =>
  escapeControls(text)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\\`*_[\]|~$^{}]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/[@#](?=[\p{L}\p{N}])|:(?=[a-z+_/-])|\bwww(?=\.)|\bGH(?=-\d)/giu, '$&<!-- -->');

/** Halves of characters that stand alone: no encoding has a way to write them. */
export const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
