/**
 * Markdown text → the same text with its line ends made `\n` and its deep nesting flattened, so that the parser's recursion
 * has a bound and loses nothing.
 */

/** Block prefixes (`>`, `-`, `*`, `+`) that one line may open; real notices stay below six. */
const MAX_PREFIXES = 12;
/** Columns of indentation kept; each list level takes two to four. */
const MAX_INDENT = 48;

export function tameLines(text: string): string {
  const lines = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(/\r\n|\r|\n/);
  return lines.map(tameLine).join('\n');
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
