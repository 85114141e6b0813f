/** Several versions of one notice → what each step between them changed, and what they changed as a whole; as a page, Markdown or JSON. */
import type { Report } from '../model/report.js';
import { VERSION } from '../model/version.js';
import { toJson } from './json.js';
import { printMarkdown } from './markdown.js';
import { printTerminal } from './terminal.js';
import type { TerminalOptions } from './terminal-context.js';
import { WORDS } from './words.js';

export interface Steps {
  /** In order, each against the version before; at least two. */
  readonly steps: readonly Report[];
  /** From the first version to the last. */
  readonly whole: Report;
}

export const printStepsTerminal = ({ steps, whole }: Steps, options: TerminalOptions): string =>
  join(
    steps,
    whole,
    options,
    (report, one) => printTerminal(report, one),
    (head) => `### ${head}\n`,
  );

export const printStepsMarkdown = ({ steps, whole }: Steps, options: TerminalOptions): string =>
  join(
    steps,
    whole,
    options,
    (report, one) => printMarkdown(report, one),
    (head) => `# ${head}\n`,
  );

export const printStepsJson = ({ steps, whole }: Steps): string =>
  `${toJson({ schemaVersion: 1, tool: { name: 'noticediff', version: VERSION }, steps, whole }, 2)}\n`;

function join(
  steps: readonly Report[],
  whole: Report,
  options: TerminalOptions,
  print: (report: Report, options: TerminalOptions) => string,
  printHead: (head: string) => string,
): string {
  const words = WORDS[options.lang];
  const parts = steps.map((step, index) => [words.step(index + 1, steps.length), step] as const);
  return [...parts, [words.asWhole, whole] as const]
    .map(([head, report]) => `${printHead(head)}\n${print(report, options)}`)
    .join('\n');
}
