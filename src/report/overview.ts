/** Several notices → a line each: what became of its protection, how many findings, and between which days; what could not be judged says why. */
import type { UiLanguage } from '../model/finding.js';
import type { Report, ReportSource } from '../model/report.js';
import { escapeMarkdown } from './escape.js';
import { openPage } from './page.js';
import { choosePaint } from './paint.js';
import { tellFault } from './tell-fault.js';
import { VERDICT_STYLE } from './terminal.js';
import type { TerminalOptions } from './terminal-context.js';
import type { Words } from './worded.js';
import { WORDS } from './words.js';
import { run } from './wrap.js';

export type Overviewed =
  | { readonly notice: string; readonly report: Report }
  /** Why there is none: a message. */
  | { readonly notice: string; readonly report: null; readonly why: string };

export function printOverviewTerminal(all: readonly Overviewed[], options: TerminalOptions): string {
  const page = openPage(options.width, choosePaint(options.colour));
  const { lang } = options;
  const words = WORDS[lang];
  const widest = Math.max(0, ...all.map(({ notice }) => notice.length));
  for (const one of all) {
    const [said, style, days] = tellOne(one, words, lang);
    // Names of notices are ASCII.
    page.line([run(said, style), run(`  ${days}`, 'dim')], one.notice.padEnd(widest + 2), 'strong');
  }
  page.blank();
  page.line([run(words.advice, 'dim')]);
  return page.toString();
}

export function printOverviewMarkdown(all: readonly Overviewed[], { lang }: TerminalOptions): string {
  const words = WORDS[lang];
  const rows = all.map((one) => {
    const [said, , days] = tellOne(one, words, lang);
    return `| ${[one.notice, said, days].map(escapeMarkdown).join(' | ')} |`;
  });
  return `| ${words.overview.join(' | ')} |\n|---|---|---|\n${rows.join('\n')}\n\n_${words.advice}_\n`;
}

function tellOne(one: Overviewed, words: Words, lang: UiLanguage) {
  if (one.report === null) return [tellFault(one.why, lang), 'high', ''] as const;
  const { report } = one;
  const unjudged = report.problems.find((problem) => problem.fatal);
  if (unjudged !== undefined)
    return [`${words.notJudged}${words.colon}${words.problem[unjudged.code]}`, 'high', daysOf(report)] as const;
  const { findings } = report.summary;
  const counts = words.findings({ lowers: findings.high + findings.medium + findings.low, ...findings });
  const said = [words.verdict[report.verdict], ...(counts === '' ? [] : [counts])].join(words.colon);
  return [said, VERDICT_STYLE[report.verdict], daysOf(report)] as const;
}

const daysOf = ({ before, after }: Report): string => {
  const day = ({ capturedAt, ref }: ReportSource): string => capturedAt?.slice(0, 10) ?? ref;
  return `${day(before)} → ${day(after)}`;
};
