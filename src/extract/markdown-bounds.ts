/**
 * Markdown text → the same text, line for line, with its line ends made `\n`, its deep nesting flattened, so that the
 * parser's recursion has a bound and loses nothing, and the debris of tables removed.
 */

/** Block prefixes (`>`, `-`, `*`, `+`) that one line may open; real notices stay below six. */
const MAX_PREFIXES = 12;
/** Columns of indentation kept; each list level takes two to four. */
const MAX_INDENT = 48;

export function tameLines(text: string): string {
  const lines = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(/\r\n|\r|\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = tameLine(lines[index] ?? '');
    const text = textAfterDelimiters(line);
    lines[index] = text ?? line;
    if (text !== null && /^[|\s]+$/.test(lines[index - 1] ?? '')) lines[index - 1] = '';
  }
  return lines.join('\n');
}

function tameLine(line: string): string {
  const first = line.charCodeAt(0);
  if (first > 0x40 && first !== 0xfeff) return line;
  let at = 0;
  let prefixes = 0;
  let indent = 0;
  let kept = -1;
  for (; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === ' ' || char === '\t') indent += char === '\t' ? 4 : 1;
    else if (char === '>' || (isBullet(char) && isSpace(line.charAt(at + 1)))) prefixes += 1;
    else break;
    if (kept < 0 && (prefixes > MAX_PREFIXES || indent > MAX_INDENT)) kept = at;
  }
  if (kept < 0) return line;
  const rest = line.slice(at);
  return rest === '' ? '' : line.slice(0, kept) + rest;
}

const isBullet = (char: string): boolean => char === '-' || char === '*' || char === '+';
const isSpace = (char: string): boolean => char === ' ' || char === '\t' || char === '';

/** Converters from HTML glue the text after an empty table to its delimiters (`| --- | --- |Terms of use`): the text, or null. */
function textAfterDelimiters(line: string): string | null {
  if (!line.startsWith('|') || !line.includes('---')) return null;
  let end = 0;
  while (end < line.length && '|-: \t'.includes(line.charAt(end))) end += 1;
  const delimiters = line.slice(0, end).trimEnd();
  return end < line.length && delimiters.endsWith('|') && delimiters.includes('---') ? line.slice(end) : null;
}
