/**
 * AsciiDoc → Markdown, line for line: headings, lists, tables, links, emphasis. Attributes, includes and conditions are shielded as
 * tokens; comments, settings and delimiters are no text. It knows what people write into a notice, not the whole language.
 */
import { lineEndsOf } from './placeholders.js';
import type { Shield, Values } from './shield.js';

const ATTRIBUTE = /^:(!?[\w][\w-]*!?):(?:[ \t]+(.*))?$/;
const DIRECTIVE = /^(?:include|ifdef|ifndef|ifeval|endif)::[^[\n]*\[([^\]\n]*)\][ \t]*$/;
const DELIMITER = /^(?:={4,}|\*{4,}|_{4,}|-{2,}|\.{4,}|\+{4,}|'{3,}|<{3,}|\+)[ \t]*$/;
const SETTING = /^(?:\[[^\]\n]{0,400}\]|(?:image|video|audio|toc)::[^\n]*)[ \t]*$/;

export function readValuesOfAsciidoc(source: string): Values {
  const values = new Map<string, string>();
  for (const line of source.split('\n')) {
    const [, name, value = ''] = ATTRIBUTE.exec(line.trimEnd()) ?? [];
    if (name !== undefined) values.set(name.toLowerCase(), value);
  }
  return values;
}

export function asciidocToMarkdown(source: string, shield: Shield): string {
  const lines = source.replace(/^\/{4,}[ \t]*\n[\s\S]*?^\/{4,}[ \t]*$/gm, lineEndsOf).split('\n');
  const printed: string[] = [];
  let table: TableReader | null = null;
  for (const raw of lines) {
    const line = raw.trimEnd();
    if (/^[|,:!]={3,}$/.test(line)) {
      printed.push(table === null ? '<table>' : '</table>');
      table = table === null ? new TableReader() : null;
    } else if (table !== null) printed.push(table.read(line, shield));
    else printed.push(readLine(line, shield));
  }
  return printed.join('\n');
}

function readLine(line: string, shield: Shield): string {
  if (/^\/\/(?!\/)/.test(line) || ATTRIBUTE.test(line) || DELIMITER.test(line)) return '';
  const directive = DIRECTIVE.exec(line);
  if (directive !== null)
    return shield.token(line) + (line.startsWith('if') && !line.startsWith('ifeval') ? ` ${directive[1] ?? ''}` : '');
  if (SETTING.test(line)) return '';
  const heading = /^(={1,6})[ \t]+(\S.*)$/.exec(line);
  if (heading !== null) return `${'#'.repeat(heading[1]?.length ?? 1)} ${readWords(heading[2] ?? '', shield)}`;
  const item = /^[ \t]*([*-]{1,5}|\.{1,5})[ \t]+(\S.*)$/.exec(line);
  if (item !== null) {
    const [, sign = '', words = ''] = item;
    return `${'    '.repeat(sign.length - 1)}${sign.startsWith('.') ? '1.' : '-'} ${readWords(words, shield)}`;
  }
  const title = /^\.([^\s.].*)$/.exec(line);
  const term = /^(\S[^:\n]*(?:::?[^:\n]+)*):{2,4}(?:[ \t]+(.*))?$/.exec(line);
  if (term !== null) return `- ${readWords(term[1] ?? '', shield)}: ${readWords(term[2] ?? '', shield)}`;
  return readWords(title?.[1] ?? line, shield).replace(/[ \t]\+$/, '  ');
}

const LINK = /(?:\b(?:link|xref|mailto):|(?=https?:\/\/))([^\s[\]]{1,500})\[([^\]\n]{0,400})\]/g;

function readWords(words: string, shield: Shield): string {
  return words
    .replace(/\{nbsp\}/g, ' ')
    .replace(/\{(?:empty|zwsp|wj|plus)\}/g, '')
    .replace(/\{(?:set:)?[\w][\w:-]*\}/g, (token) => shield.token(token))
    .replace(/\[\[[^\]\n]{1,100}\]\]|\(\(\([^)\n]{1,200}\)\)\)/g, '')
    .replace(/footnote:[\w-]*\[([^\]\n]*)\]/g, ' ($1)')
    .replace(/<<([^,>\n]{1,200})(?:,([^>\n]{1,200}))?>>/g, (_, id: string, label?: string) => label?.trim() ?? id)
    .replace(LINK, (found, target: string, label: string) => {
      const address = found.startsWith('mailto:') ? `mailto:${target}` : target;
      return `[${label.replace(/\^$|,.*=.*$/g, '') || target}](${address})`;
    })
    .replace(/\[\.?line-through\]#{1,2}([^#\n]+)#{1,2}/g, '~~$1~~')
    .replace(/\[[.#][^\]\n]{1,100}\]#{1,2}([^#\n]+)#{1,2}/g, '$1')
    .replace(/(?<![\w*])\*(?![\s*])([^*\n]{1,400}?)\*(?![\w*])/g, '**$1**');
}

/** Cells of a row may stand on one line or on several; the first line with cells says how many a row has. */
class TableReader {
  #columns = 0;
  #cells: string[] = [];

  read(line: string, shield: Shield): string {
    const cells = line.split(/(?<!\\)(?:\d+[.+*]?\d*[+*])?[.^<>]{0,2}[a-z]?\|/).slice(1);
    if (cells.length === 0) return '';
    this.#columns ||= cells.length;
    this.#cells.push(...cells.map((cell) => escapeMarkup(readWords(cell.trim(), shield).replace(/\*\*/g, ''))));
    let rows = '';
    while (this.#cells.length >= this.#columns)
      rows += `<tr>${this.#cells
        .splice(0, this.#columns)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`;
    return rows;
  }
}

export const escapeMarkup = (text: string): string => text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;');
