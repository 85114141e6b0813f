/** The report as a page for the terminal: where it comes from and the counts, the findings, then what changed, section by section. */
import type { Report, ReportFinding, ReportSource } from '../model/report.js';
import { weightOf } from './check-findings.js';
import { countCleared } from './cleared.js';
import { tellEvidence } from './evidence.js';
import { tellPart } from './filter.js';
import { nameOfRef, titleOf } from './naming.js';
import { openPage } from './page.js';
import { choosePaint } from './paint.js';
import { groupFindings, type Passage, passagesOf } from './passages.js';
import { type Blocks, blocksOf, whereOf } from './places.js';
import { printTime } from './print-time.js';
import { redlineFinding } from './redline.js';
import { summarise } from './summary.js';
import { type Context, printHeading, type TerminalOptions, wholeOf } from './terminal-context.js';
import { printReason } from './terminal-reason.js';
import { printLeftOut, printSections } from './terminal-sections.js';
import { nameOfWeight } from './weight.js';
import type { SummaryKind, Words } from './worded.js';
import { WORDS } from './words.js';
import { type Run, run, type Style } from './wrap.js';

export function printTerminal(report: Report, options: TerminalOptions): string {
  const page = openPage(options.width, choosePaint(options.colour));
  const context: Context = { report, options, words: WORDS[options.lang], page };
  printHead(context);
  printProblems(context);
  if (!report.problems.some((problem) => problem.fatal)) {
    if (!options.stat) {
      printSummary(context);
      printPromises(context);
      printFindings(context);
      printCleared(context);
    }
    printSections(context);
    if (!options.stat) printLeftOut(context);
  }
  page.blank();
  page.line([run(context.words.advice, 'dim')]);
  return page.toString();
}

export function printHead({ report, words, page, options }: Context): void {
  const title = titleOf(report, options.naming);
  if (title !== null) page.line([run(title, 'strong')]);
  for (const side of ['before', 'after'] as const)
    page.line(describeSource(report[side], options.naming?.[side], words), `${side === 'before' ? '-' : '+'} `);
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
  if (options.part) page.line([run(tellPart(options.part, words), 'medium')], '  ');
}

export const VERDICT_STYLE: Readonly<Record<Report['verdict'], Style>> = {
  unchanged: 'strong',
  mixed: 'high',
  lowered: 'high',
  raised: 'raises',
  unclear: 'unclear',
  neutral: 'strong',
};

function describeSource(source: ReportSource, name: string | undefined, words: Words): readonly Run[] {
  const facts = [
    ...(source.capturedAt === null ? [] : [words.captured(printTime(source.capturedAt))]),
    source.statedDate === null ? words.noDate : words.stated(source.statedDate),
    `sha256 ${source.sha256.slice(0, 12)}`,
  ];
  return [run(name ?? nameOfRef(source.ref)), run(`  ${facts.join('  ')}`, 'dim')];
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

/** What the report says, in words, before any finding. */
export function printSummary({ report, words, page }: Pick<Context, 'report' | 'words' | 'page'>, gutter = '  '): void {
  const lines = summarise(report, words);
  if (lines.length === 0) return;
  page.blank();
  for (const { kind, label, rows } of lines) {
    const told = rows.map(({ face, parts }) => [
      run(face, 'dim'),
      ...parts.map((part) => run(typeof part === 'string' ? part : part.text)),
    ]);
    const head = run(`${label}${words.colon}`, SUMMARY_STYLE[kind]);
    const [only] = told;
    if (told.length === 1 && only !== undefined) page.line([head, ...only], gutter);
    else {
      page.line([head], gutter);
      for (const row of told) page.line(row, `${gutter}  `);
    }
  }
}

const SUMMARY_STYLE: Readonly<Record<SummaryKind, Style>> = {
  lowers: 'high',
  unclear: 'unclear',
  'left-out': 'unclear',
  raises: 'raises',
  cleared: 'strong',
  decisions: 'strong',
  dates: 'strong',
  problems: 'medium',
};

function printFindings(context: Context): void {
  const { report, words, page, options } = context;
  const blocks = blocksOf(wholeOf(report, options));
  const passages = groupFindings(report.findings);
  const groups = [
    ['lowers', words.headLowers],
    ['raises', words.headRaises],
    ['unclear', words.headUnclear],
  ] as const;
  for (const [direction, head] of groups) {
    const { count, own, above } = passagesOf(passages, direction);
    if (count === 0) continue;
    printHeading(context, `${head} (${count})`);
    if (above.length > 0) page.line([run(words.above(above), 'dim')], '   ');
    for (const passage of own) printPassage(context, passage, blocks);
  }
}

/** Findings of one passage, one after the other, over its one redline. */
function printPassage(context: Context, passage: Passage, blocks: Blocks): void {
  const { page, words, options } = context;
  for (const finding of passage.findings) {
    page.blank();
    page.line(headOf(finding, words), `${finding.id} `, 'strong');
    page.line([run(finding.message)], '   ');
    if (options.reasons) printReason(finding, words, page);
    if (finding.approval !== null) page.line([run(words.approval(finding.approval))], '   ');
  }
  for (const line of redlineFinding(passage, blocks, { brackets: !options.colour, context: 120 }))
    page.line(line, '   | ', 'dim');
  const evidence = tellEvidence(passage, blocks, words);
  if (evidence !== '') page.line([run(`${words.evidence}${words.colon}${evidence}`, 'dim')], '   ');
}

/** Its weight, its category, its rule in words and by name, its section. */
export const headOf = (finding: ReportFinding, words: Words): readonly Run[] => [
  run(nameOfWeight(finding, words), weightOf(finding)),
  run(`  ${words.category[finding.category]}  ${finding.title}`),
  run(`${words.summary.open}${finding.rule}${words.summary.close}  ${whereOf(finding, words)}`, 'dim'),
];

export const printFinding = (context: Context, finding: ReportFinding, blocks: Blocks): void =>
  printPassage(context, { ...finding, findings: [finding] }, blocks);

/** Folded: their number by reason; each of them where they are asked for. */
export function printCleared(context: Context): void {
  const { report, words, page, options } = context;
  if (report.cleared.length === 0) return;
  if (options.cleared !== 'listed') {
    page.blank();
    page.line([run(countCleared(report, words), 'strong'), run(`  ${words.clearedFolded}`, 'dim')]);
    return;
  }
  printHeading(context, `${words.headCleared} (${report.cleared.length})`);
  const blocks = blocksOf(wholeOf(report, options));
  for (const one of report.cleared) {
    page.blank();
    page.line([
      run(`${one.id} `, 'strong'),
      run(words.clearedReason[one.reason]),
      run(`  ${words.inSection(one.section.heading ?? words.opening)}`, 'dim'),
    ]);
    for (const line of redlineFinding(one, blocks, { brackets: !options.colour, context: 80 }))
      page.line(line, '   | ', 'dim');
    if (one.reason === 'reader') page.line([run(one.detail)], '   ');
  }
}
