/**
 * reStructuredText → Markdown, line for line: headings, lists, tables, links. Substitutions, includes and conditions are shielded as
 * tokens; comments, targets and settings are no text. It knows what people write into a notice, not the whole language.
 */
import { escapeMarkup } from './asciidoc.js';
import type { Shield, Values } from './shield.js';

const SUBSTITUTION = /^\.\. \|([^|\n]{1,100})\| replace:: (.*)$/;
const TARGET = /^\.\. _`?([^:`\n]{1,200})`?:[ \t]*(\S.*)?$/;
const DIRECTIVE = /^([ \t]*)\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+)?([\w:-]+)::[ \t]*(.*)$/;
/** What takes text from elsewhere, or shows it under a condition. */
const TOKENS = /^(?:include|literalinclude|only|ifconfig|raw|csv-table|glossary-include|if)$/;
/** What is about the document and no part of it. */
const SETTINGS =
  /^(?:image|figure-md|toctree|contents|meta|highlight|index|sectnum|default-role|role|class|tabularcolumns|currentmodule|sectionauthor|codeauthor|unicode|date|replace|target-notes|header|footer|title)$/;
const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}[ \t]*$/;

export function readValuesOfRestructured(source: string): Values {
  const values = new Map<string, string>();
  for (const line of source.split('\n')) {
    const [, name, value = ''] = SUBSTITUTION.exec(line.trimEnd()) ?? [];
    if (name !== undefined) values.set(name.toLowerCase(), value);
  }
  return values;
}

export function restructuredToMarkdown(source: string, shield: Shield): string {
  const lines = source.split('\n').map((line) => line.trimEnd().replace(/\t/g, '        '));
  const targets = new Map(
    lines.flatMap((line) => {
      const [, name, target] = TARGET.exec(line.trim()) ?? [];
      return name === undefined || target === undefined ? [] : [[name.toLowerCase(), target] as const];
    }),
  );
  return new Reader(lines, targets, shield).read();
}

class Reader {
  readonly #lines: readonly string[];
  readonly #targets: ReadonlyMap<string, string>;
  readonly #shield: Shield;
  /** Adornments of headings in the order in which they were met: their levels. */
  readonly #levels: string[] = [];
  readonly #printed: string[];

  constructor(lines: readonly string[], targets: ReadonlyMap<string, string>, shield: Shield) {
    this.#lines = lines;
    this.#targets = targets;
    this.#shield = shield;
    this.#printed = lines.map(() => '');
  }

  read(): string {
    this.#readRange(0, this.#lines.length, 0);
    return this.#printed.join('\n');
  }

  /** Lines that are indented by `margin` more than those around them. */
  #readRange(from: number, to: number, margin: number): void {
    for (let at = from; at < to; ) at = this.#readAt(at, to, margin);
  }

  /** Reads what begins there, and says where the next begins. */
  #readAt(at: number, to: number, margin: number): number {
    const line = this.#line(at, margin);
    const heading = this.#readHeading(at, margin);
    if (heading > at) return heading;
    if (/^\+[-=+]{2,}\+$/.test(line)) return this.#readGrid(at, to, margin);
    if (/^={2,}(?: +={2,})+$/.test(line)) return this.#readSimpleTable(at, to, margin);
    if (/^\.\.(?:\s|$)/.test(line)) return this.#readExplicit(at, to, margin);
    this.#printed[at] = this.#readText(line);
    return at + 1;
  }

  #line(at: number, margin: number): string {
    const line = this.#lines[at] ?? '';
    return line.slice(Math.min(margin, line.length - line.trimStart().length));
  }

  #readHeading(at: number, margin: number): number {
    const [line, next, third] = [this.#line(at, margin), this.#line(at + 1, margin), this.#line(at + 2, margin)];
    const overlined =
      ADORNMENT.test(line) && ADORNMENT.test(third) && line.charAt(0) === third.charAt(0) && next.trim() !== '';
    const words = overlined ? next : line;
    const under = overlined ? third : next;
    if (words.trim() === '' || !ADORNMENT.test(under) || ADORNMENT.test(words) || /^\s/.test(line)) return at;
    const sign = under.charAt(0) + (overlined ? 'o' : '');
    if (!this.#levels.includes(sign)) this.#levels.push(sign);
    this.#printed[overlined ? at + 1 : at] =
      `${'#'.repeat(Math.min(6, this.#levels.indexOf(sign) + 1))} ${this.#readWords(words.trim())}`;
    return at + (overlined ? 3 : 2);
  }

  /** Where what is indented under a line ends; empty lines within it belong to it. */
  #endOfBody(at: number, to: number, margin: number): number {
    let end = at + 1;
    for (let next = at + 1; next < to; next += 1) {
      const line = this.#lines[next] ?? '';
      if (line === '') continue;
      if (line.length - line.trimStart().length <= margin) break;
      end = next + 1;
    }
    return end;
  }

  #readExplicit(at: number, to: number, margin: number): number {
    const line = this.#line(at, margin);
    const end = this.#endOfBody(at, to, margin);
    const [, , name, words = ''] = DIRECTIVE.exec(line) ?? [];
    const note = /^\.\. \[[^\]]+\][ \t]+(.*)$/.exec(line)?.[1];
    if (note !== undefined) this.#printed[at] = this.#readWords(note);
    // A comment, a target, a setting, with all that is indented under it.
    else if (name === undefined || SETTINGS.test(name)) return end;
    else if (TOKENS.test(name)) this.#printed[at] = this.#shield.token(line.trim());
    else this.#printed[at] = this.#readWords(words);
    let body = at + 1;
    while (body < end && /^\s*:[\w-]+:/.test(this.#lines[body] ?? '')) body += 1;
    const indent = (this.#lines.slice(body, end).find((each) => each !== '') ?? '').search(/\S/);
    this.#readRange(body, end, Math.max(margin, indent));
    return end;
  }

  #readText(line: string): string {
    // Fields at the head of a document are about it.
    if (/^:[\w -]{1,40}:(?:\s|$)/.test(line) && this.#printed.every((each) => each === '' || each.startsWith('#')))
      return '';
    const field = /^:([\w -]{1,40}):[ \t]+(\S.*)$/.exec(line);
    if (field !== null) return `- ${field[1]}: ${this.#readWords(field[2] ?? '')}`;
    return this.#readWords(
      line
        .replace(/^(\s*)#\.(?=\s)/, '$11.')
        .replace(/^\| ?(.*)$/, '$1  ')
        .replace(/::$/, ':'),
    );
  }

  #readWords(words: string): string {
    return words
      .replace(/``([^`\n]+)``/g, '`$1`')
      .replace(/`([^`<>\n]{1,300}?)\s*<([^<>\n]{1,500})>`__?/g, '[$1]($2)')
      .replace(/:[\w:+.-]{1,40}:`([^`<>\n]{1,300}?)(?:\s*<[^<>\n]{1,300}>)?`/g, '$1')
      .replace(/`([^`\n]{1,300})`__?/g, (_, label: string) => this.#linked(label))
      .replace(/\b([A-Za-z][\w-]{0,60})_(?=[\s.,;:!?)]|$)/g, (found, label: string) =>
        this.#targets.has(label.toLowerCase()) ? this.#linked(label) : found,
      )
      .replace(/\|([^|\s][^|\n]{0,80}?)\|_{0,2}/g, (_, name: string) => this.#shield.token(`{{ ${name} }}`))
      .replace(/\s?\[(?:#[\w-]*|\d+|\*)\]_/g, '')
      .replace(/\\ /g, '');
  }

  #linked(label: string): string {
    const target = this.#targets.get(label.toLowerCase());
    return target === undefined ? label : `[${label}](${target})`;
  }

  /** Rows between lines of `+---+`; their cells may have several lines. */
  #readGrid(at: number, to: number, margin: number): number {
    let end = at + 1;
    while (end < to && /^[+|]/.test(this.#line(end, margin))) end += 1;
    let cells: string[] = [];
    let row = at + 1;
    for (let next = at + 1; next < end; next += 1) {
      const line = this.#line(next, margin);
      if (line.startsWith('+')) {
        this.#printRow(row, cells);
        cells = [];
        row = next + 1;
      } else
        line
          .replace(/^\||\|$/g, '')
          .split('|')
          .forEach((cell, index) => {
            cells[index] = `${cells[index] ?? ''} ${cell.trim()}`.trim();
          });
    }
    return this.#closeTable(at, end);
  }

  /** Columns under lines of `=====`; a row whose first cell is empty goes on with the one before. */
  #readSimpleTable(at: number, to: number, margin: number): number {
    const starts = Array.from(this.#line(at, margin).matchAll(/=+/g), ({ index }) => index);
    let end = at + 1;
    for (let next = at + 1; next < to; next += 1) {
      const line = this.#line(next, margin);
      if (/^={2,}(?: +={2,})+$/.test(line)) end = next + 1;
      else if (line === '' && this.#line(next - 1, margin).startsWith('==') && end > at + 1) break;
    }
    let [row, cells]: [number, string[]] = [at + 1, []];
    for (let next = at + 1; next < end; next += 1) {
      const line = this.#line(next, margin);
      const parts = starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
      const isBorder = /^[=-]{2,}(?: +[=-]{2,})*$/.test(line);
      if (isBorder || parts[0] !== '') {
        this.#printRow(row, cells);
        [row, cells] = [next, isBorder ? [] : parts];
      } else cells = cells.map((cell, index) => `${cell} ${parts[index] ?? ''}`.trim());
    }
    this.#printRow(row, cells);
    return this.#closeTable(at, end);
  }

  #printRow(at: number, cells: readonly string[]): void {
    if (cells.length > 0 && cells.some((cell) => cell !== ''))
      this.#printed[at] = `<tr>${cells.map((cell) => `<td>${escapeMarkup(this.#readWords(cell))}</td>`).join('')}</tr>`;
  }

  #closeTable(at: number, end: number): number {
    this.#printed[at] = '<table>';
    this.#printed[end - 1] = `${this.#printed[end - 1] ?? ''}</table>`;
    return end;
  }
}
