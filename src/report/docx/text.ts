/** Text → what XML can hold and the packer leaves as it is. */

/** What XML 1.0 has no way to write, lone halves of surrogate pairs among it. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\ud800-\udfff]/gu;

/** One line: line ends and tabs as spaces. */
export const legal = (text: string): string => text.replace(ILLEGAL, '').replace(/[\t\n\r]/g, ' ');

/** The packer replaces `{<name of a list>-<n>}` wherever it stands; a name that is cut in two it does not find. */
export const splitPlaceholders = (text: string): readonly string[] =>
  text.includes('{') ? text.split(/(?<=\{)/) : [text];
