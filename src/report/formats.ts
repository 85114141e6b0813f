/** Names of the report's formats → the functions that print them, each loaded when it is asked for: some are heavy. */
import type { Report } from '../model/report.js';
import type { Format } from './format-names.js';
import type { TerminalOptions } from './terminal-context.js';

/** Bytes where the format is not text. */
export type Print = (report: Report, options: TerminalOptions) => string | Promise<Uint8Array>;

export const formats: Readonly<Record<Format, () => Promise<Print>>> = {
  terminal: async () => (await import('./terminal.js')).printTerminal,
  json: async () => (await import('./json.js')).printJson,
  markdown: async () => (await import('./markdown.js')).printMarkdown,
  html: async () => (await import('./html/html.js')).printHtml,
  docx: async () => (await import('./docx/print-docx.js')).printDocx,
};
