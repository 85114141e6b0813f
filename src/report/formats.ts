/** What is printed → its formats, by the names that `--format` takes. Each printer is loaded when it is asked for: some are heavy. */
import type { CheckedNotice } from '../model/check.js';
import type { History } from '../model/history.js';
import type { Report } from '../model/report.js';
import type { CheckPrintOptions } from './check-options.js';
import type { HistoryOptions } from './history/version-parts.js';
import type { Overviewed } from './overview.js';
import type { Steps } from './steps.js';
import type { TerminalOptions } from './terminal-context.js';

/** A pure function; it gives bytes where the format is no text. */
type Print<Printed, Options> = (printed: Printed, options: Options) => string | Promise<Uint8Array>;
type Formats<Printed, Options> = Readonly<Record<string, () => Promise<Print<Printed, Options>>>>;

export const FORMATS = {
  report: {
    terminal: async () => (await import('./terminal.js')).printTerminal,
    json: async () => (await import('./json.js')).printJson,
    markdown: async () => (await import('./markdown.js')).printMarkdown,
    html: async () => (await import('./html/html.js')).printHtml,
    docx: async () => (await import('./docx/print-docx.js')).printDocx,
  } satisfies Formats<Report, TerminalOptions>,
  steps: {
    terminal: async () => (await import('./steps.js')).printStepsTerminal,
    json: async () => (await import('./steps.js')).printStepsJson,
    markdown: async () => (await import('./steps.js')).printStepsMarkdown,
  } satisfies Formats<Steps, TerminalOptions>,
  overview: {
    terminal: async () => (await import('./overview.js')).printOverviewTerminal,
    markdown: async () => (await import('./overview.js')).printOverviewMarkdown,
  } satisfies Formats<readonly Overviewed[], TerminalOptions>,
  check: {
    terminal: async () => (await import('./check-terminal.js')).printCheckTerminal,
    json: async () => (await import('./check-json.js')).printCheckJson,
    markdown: async () => (await import('./check-markdown.js')).printCheckMarkdown,
    github: async () => (await import('./check-github.js')).printCheckGitHub,
    sarif: async () => (await import('./check-sarif.js')).printCheckSarif,
    junit: async () => (await import('./check-junit.js')).printCheckJUnit,
    gitlab: async () => (await import('./check-gitlab.js')).printCheckGitLab,
  } satisfies Formats<readonly CheckedNotice[], CheckPrintOptions>,
  changelog: {
    terminal: async () => (await import('./history/terminal.js')).printHistoryTerminal,
    markdown: async () => (await import('./history/markdown.js')).printHistoryMarkdown,
    json: async () => (await import('./history/json.js')).printHistoryJson,
    atom: async () => (await import('./history/atom.js')).printHistoryAtom,
    html: async () => (await import('./history/html.js')).printHistoryHtml,
  } satisfies Formats<readonly History[], HistoryOptions>,
} as const;

export type FormatOf<What extends keyof typeof FORMATS> = keyof (typeof FORMATS)[What];

export const formatsOf = <What extends keyof typeof FORMATS>(what: What): readonly (FormatOf<What> & string)[] =>
  Object.keys(FORMATS[what]) as (FormatOf<What> & string)[];

/** Formats whose bytes are no text: never written to a terminal. */
export const BINARY: ReadonlySet<string> = new Set<FormatOf<'report'>>(['docx']);
