/** Names of the gate's formats → the functions that print them, each loaded when it is asked for. */
import type { CheckedNotice } from '../model/check.js';
import type { CheckFormat } from './check-format-names.js';
import type { CheckPrintOptions } from './check-options.js';

export type PrintCheck = (checked: readonly CheckedNotice[], options: CheckPrintOptions) => string;

export const checkFormats: Readonly<Record<CheckFormat, () => Promise<PrintCheck>>> = {
  terminal: async () => (await import('./check-terminal.js')).printCheckTerminal,
  json: async () => (await import('./check-json.js')).printCheckJson,
  markdown: async () => (await import('./check-markdown.js')).printCheckMarkdown,
  github: async () => (await import('./check-github.js')).printCheckGitHub,
  sarif: async () => (await import('./check-sarif.js')).printCheckSarif,
  junit: async () => (await import('./check-junit.js')).printCheckJUnit,
  gitlab: async () => (await import('./check-gitlab.js')).printCheckGitLab,
};
