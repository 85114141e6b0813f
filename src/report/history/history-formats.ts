/** Names of the changelog's formats → the functions that print them, each loaded when it is asked for. */
import type { History } from '../../model/history.js';
import type { HistoryFormat } from './history-format-names.js';
import type { HistoryOptions } from './version-parts.js';

export type PrintHistory = (histories: readonly History[], options: HistoryOptions) => string;

export const historyFormats: Readonly<Record<HistoryFormat, () => Promise<PrintHistory>>> = {
  terminal: async () => (await import('./terminal.js')).printHistoryTerminal,
  markdown: async () => (await import('./markdown.js')).printHistoryMarkdown,
  json: async () => (await import('./json.js')).printHistoryJson,
  atom: async () => (await import('./atom.js')).printHistoryAtom,
  html: async () => (await import('./html.js')).printHistoryHtml,
};
