/** The report as a page for the terminal: where it comes from and the counts, the findings, then what changed, section by section. */
import type { Report, ReportBlock, ReportFinding, ReportSource } from '../model/report.js';
import { openPage } from './page.js';
import { choosePaint } from './paint.js';
import { blocksOf, whereOf } from './places.js';
import { printTime } from './print-time.js';
import { redlineFinding } from './redline.js';
import { type Context, printHeading, type TerminalOptions } from './terminal-context.js';
import { printReason } from './terminal-reason.js';
import { printLeftOut, printSections } from './terminal-sections.js';
import type { Words } from './worded.js';
import { WORDS } from './words.js';
import { type Run, run, type Style } from './wrap.js';

export function printTerminal(report: Report, options: TerminalOptions): string {
  const page = openPage(options.width, choosePaint(options.colour));
  const context: Context = { report, options, words: WORDS[options.lang], page };
  printHead(context);
  printProblems(context);
  if (!report.problems.some((problem) => problem.fatal)) {
    if (!options.stat) {
      printPromises(context);
      printFindings(context);
    }
    printSections(context);
    if (!options.stat) printLeftOut(context);
  }
  page.blank();
  page.line([run(context.words.advice, 'dim')]);
  return page.toString();
}

export function printHead({ report, words, page }: Context): void {
  const title = report.after.title ?? report.before.title ?? report.notice;
  if (title !== null) page.line([run(title, 'strong')]);
  for (const side of ['before', 'after'] as const)
    page.line(describeSource(report[side], words), `${side === 'before' ? '-' : '+'} `);
  page.blank();
  const unjudged = report.problems.some((problem) => problem.fatal);
  page.line([
    run(unjudged ? words.notJudged : words.verdict[report.verdict], unjudged ? 'high' : VERDICT_STYLE[report.verdict]),
  ]);
  if (unjudged) return;
  const { findings, sections, ignored } = report.summary;
  const counted = words.findings({ lowers: findings.high + findings.medium + findings.low, ...findings });
  if (counted !== '') page.line([run(counted)], '  ');
  page.line([run(words.sections(sections))], '  ');
  const left = words.ignored(ignored);
  if (left !== '') page.line([run(left, 'dim')], '  ');
}

const VERDICT_STYLE: Readonly<Record<Report['verdict'], Style>> = {
  unchanged: 'strong',
  mixed: 'high',
  lowered: 'high',
  raised: 'raises',
  unclear: 'unclear',
  neutral: 'strong',
};

function describeSource(source: ReportSource, words: Words): readonly Run[] {
  const facts = [
    ...(source.capturedAt === null ? [] : [words.captured(printTime(source.capturedAt))]),
    source.statedDate === null ? words.noDate : words.stated(source.statedDate),
    `sha256 ${source.sha256.slice(0, 12)}`,
  ];
  return [run(source.ref), run(`  ${facts.join('  ')}`, 'dim')];
}

export function printProblems({ report, words, page }: Context): void {
  if (report.problems.length === 0) return;
  page.blank();
  for (const { code, side, fatal, detail } of report.problems) {
    page.line(
      [
        run(`${words.side[side]}: ${words.problem[code]}`, fatal ? 'high' : 'plain'),
        run(` [${code}] ${detail}`, 'dim'),
      ],
      fatal ? '!! ' : '!  ',
      fatal ? 'high' : 'medium',
    );
  }
}

/** What the notice says of such changes stands above them; whether it was kept is for a person to say. */
export function printPromises({ report, words, page }: Context): void {
  if (report.promises.length === 0) return;
  page.blank();
  page.line([run(words.promises)]);
  for (const promise of report.promises) page.line([run(promise)], '   | ', 'dim');
}

function printFindings(context: Context): void {
  const { report, words } = context;
  const blocks = blocksOf(report);
  const groups = [
    ['lowers', words.headLowers],
    ['raises', words.headRaises],
    ['unclear', words.headUnclear],
  ] as const;
  for (const [direction, head] of groups) {
    const findings = report.findings.filter((finding) => finding.direction === direction);
    if (findings.length === 0) continue;
    printHeading(context, `${head} (${findings.length})`);
    for (const finding of findings) printFinding(context, finding, blocks);
  }
}

export function printFinding(
  { page, words, options }: Context,
  finding: ReportFinding,
  blocks: ReadonlyMap<string, ReportBlock>,
): void {
  const weight = finding.direction === 'lowers' ? words.severity[finding.severity ?? 'low'] : words[finding.direction];
  const style: Style = finding.direction === 'lowers' ? (finding.severity ?? 'low') : finding.direction;
  const where = whereOf(finding, words);
  page.blank();
  page.line([
    run(`${finding.id} `, 'strong'),
    run(weight, style),
    run(`  ${words.category[finding.category]}  ${finding.rule}`),
    run(`  ${where}`, 'dim'),
  ]);
  page.line([run(finding.message)], '   ');
  for (const passage of redlineFinding(finding, blocks, { brackets: !options.colour, context: 120 }))
    page.line(passage, '   | ', 'dim');
  const evidence = (['before', 'after'] as const)
    .map((side) => quoteEvidence(finding, side, blocks))
    .filter((text) => text !== '');
  if (evidence.length > 0) page.line([run(`${words.evidence}${words.colon}${evidence.join(' → ')}`, 'dim')], '   ');
  if (options.reasons) printReason(finding, words, page);
  const { approval } = finding;
  if (approval !== null) page.line([run(words.approval(approval))], '   ');
}

/** The words that show it, so that they are told without colour too. */
export function quoteEvidence(
  finding: ReportFinding,
  side: 'before' | 'after',
  blocks: ReadonlyMap<string, ReportBlock>,
): string {
  const quote = finding[side];
  if (quote === null) return '';
  const block = quote.block === null ? undefined : blocks.get(quote.block);
  const text = block?.[side].map((entry) => entry.text).join('\n');
  const said = quote.evidence
    .map(([start, end]) =>
      text === undefined ? quote.quote.slice(start - quote.start, end - quote.start) : text.slice(start, end),
    )
    .filter((words) => words.trim() !== '')
    .map((words) => `“${words}”`);
  return [...new Set(said)].join(' ');
}
