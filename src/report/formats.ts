/** Names of the report's formats → the functions that print them; `--format` is their keys are the choices of `--format`. */
import type { Report } from '../model/report.js';
import type { Format } from './format-names.js';
import { printJson } from './json.js';
import { printMarkdown } from './markdown.js';
import { printTerminal } from './terminal.js';
import type { TerminalOptions } from './terminal-context.js';

export const formats: Readonly<Record<Format, (report: Report, options: TerminalOptions) => string>> = {
  terminal: printTerminal,
  json: printJson,
  markdown: printMarkdown,
};
