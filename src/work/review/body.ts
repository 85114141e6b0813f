/** What is shown between head and foot of the screen → its lines, painted, each no wider than the screen. */
import type { UiLanguage } from '../../model/finding.js';
import type { Report, ReportBlock, ReportFinding, ReportSection } from '../../model/report.js';
import { APPROVAL_WORDS } from '../../report/approval-words.js';
import { weightOf } from '../../report/check-findings.js';
import { tellEvidence } from '../../report/evidence.js';
import { openPage, type Page } from '../../report/page.js';
import { choosePaint } from '../../report/paint.js';
import { blocksOf, whereOf } from '../../report/places.js';
import { printTime } from '../../report/print-time.js';
import { redlineAround, redlineEdits, redlineFinding } from '../../report/redline.js';
import { placeBlocks } from '../../report/section-notes.js';
import { tellFault } from '../../report/tell-fault.js';
import { printCleared, printHead, printProblems, printPromises } from '../../report/terminal.js';
import type { Context } from '../../report/terminal-context.js';
import { beginningOf, joined, printBlock, printSections } from '../../report/terminal-sections.js';
import { nameOfWeight } from '../../report/weight.js';
import { WORDS } from '../../report/words.js';
import { type Run, run } from '../../report/wrap.js';
import { countFailing, findingAt, isDecided, mayMoveBaseline, type Review } from './state.js';
import { REVIEW_WORDS } from './words.js';

export interface Look {
  readonly width: number;
  readonly colour: boolean;
  readonly lang: UiLanguage;
  /** A rule's id → its page. */
  readonly explain: (rule: string, lang: UiLanguage) => string;
}

export interface Body {
  readonly lines: readonly string[];
  /** The line with which it opens, where that is not the first. */
  readonly from: number;
}

/** UTF-16 units of what stands around a passage, on each side: about two lines. */
const AROUND = 160;

/** `room`: lines that can be shown at once; what is there to help is left out where the finding alone fills them. */
export function printBody(state: Review, look: Look, room: number): Body {
  const finding = findingAt(state);
  switch (state.view) {
    case 'help':
      return printHelp(look);
    case 'notice':
      return printNotice(state, look);
    case 'cleared':
      return printWhole(state, look, (context) => {
        printCleared(context);
        layRaises(context, look);
      });
    case 'changes':
      return printWhole(state, look, printSections);
    case 'rule':
      return finding === null ? printEnd(state, look) : printRule(finding, look);
    case 'section':
      return finding === null ? printEnd(state, look) : printSection(state, finding, look);
    case 'finding':
      return finding === null ? printEnd(state, look) : printFinding(state, finding, look, room);
  }
}

function open(state: Review, look: Look): Context {
  return {
    report: state.report,
    words: WORDS[look.lang],
    page: openPage(look.width, choosePaint(look.colour)),
    options: { width: look.width, colour: look.colour, lang: look.lang, full: true, stat: false },
  };
}

const linesOf = (page: Page): readonly string[] => page.toString().trimEnd().split('\n');
const bodyOf = (page: Page): Body => ({ lines: linesOf(page), from: 0 });

function printFinding(state: Review, finding: ReportFinding, look: Look, room: number): Body {
  const lay = (promises: 'whole' | 'named'): Body => {
    const context = open(state, look);
    layFinding(context, finding, look);
    const { promises: said } = state.report;
    if (said.length > 0 && promises === 'whole') printPromises(context);
    if (said.length > 0 && promises === 'named') {
      context.page.blank();
      context.page.line([run(REVIEW_WORDS[look.lang].promises(said.length), 'dim')]);
    }
    return bodyOf(context.page);
  };
  const whole = lay('whole');
  return whole.lines.length <= room ? whole : lay('named');
}

function layFinding(context: Context, finding: ReportFinding, look: Look): void {
  const { page, words } = context;
  const weight = weightOf(finding);
  page.line(
    [
      run(nameOfWeight(finding, words), weight),
      run(`  ${words.category[finding.category]}  ${finding.title}`),
      run(`${words.summary.open}${finding.rule}${words.summary.close}`, 'dim'),
    ],
    `${finding.id} `,
    'strong',
  );
  page.line([run(finding.message)]);
  const { approval } = finding;
  if (approval !== null)
    page.line([run(words.approval(approval), approval.inForce ? 'raises' : 'high')], '* ', 'strong');
  page.blank();
  page.line([run(whereOf(finding, words), 'dim')]);
  layPassage(context, finding, look);
  const blocks = blocksOf(context.report);
  const evidence = tellEvidence(finding, blocks, words);
  if (evidence !== '') {
    page.blank();
    page.line([run(`${words.evidence}${words.colon}`, 'dim'), run(evidence)]);
  }
}

/** The passage in its paragraph, between the paragraph before and the one after. */
function layPassage({ report, page }: Context, finding: ReportFinding, look: Look): void {
  const brackets = !look.colour;
  const place = locate(sectionsOf(report), finding);
  const neighbour = (block: ReportBlock | undefined): void => {
    if (block === undefined || block.kind === 'contents') return;
    page.line(hintAt(block, brackets), '  ');
  };
  neighbour(place?.section.blocks[place.index - 1]);
  const passages =
    place === null || isApart(finding)
      ? redlineFinding(finding, new Map(), { brackets, context: null })
      : [[...bulletOf(place.block), ...redlineAround(finding, place.block, { brackets, context: AROUND })]];
  for (const passage of passages) page.line(passage, '> ', 'strong');
  neighbour(place?.section.blocks[place.index + 1]);
}

/** Whether its two quotes stand in two paragraphs. */
const isApart = ({ before, after }: ReportFinding): boolean =>
  before !== null && after !== null && before.block !== after.block;

const sectionsOf = ({ sections, leftOut }: Report): readonly ReportSection[] => [...sections, ...leftOut];

interface Place {
  readonly section: ReportSection;
  readonly block: ReportBlock;
  readonly index: number;
}

function locate(sections: readonly ReportSection[], { before, after }: ReportFinding): Place | null {
  const id = after?.block ?? before?.block ?? null;
  if (id === null) return null;
  for (const section of sections) {
    const index = section.blocks.findIndex((block) => block.id === id);
    const block = section.blocks[index];
    if (block !== undefined) return { section, block, index };
  }
  return null;
}

const bulletOf = ({ kind }: ReportBlock): readonly Run[] => (kind === 'list-item' ? [run('• ', 'dim')] : []);

/** By what a paragraph is recognised: a line of it, as a redline where it changed. */
function hintAt(block: ReportBlock, brackets: boolean): readonly Run[] {
  const bullet = bulletOf(block);
  const short = beginningOf(joined(block.after.length > 0 ? block.after : block.before));
  if (block.status === 'unchanged') return [...bullet, run(short, 'dim')];
  if (block.status === 'added')
    return [...bullet, ...redlineEdits([{ op: 'insert', after: short }], { brackets, context: null })];
  if (block.status === 'removed')
    return [...bullet, ...redlineEdits([{ op: 'delete', before: short }], { brackets, context: null })];
  return [...bullet, ...redlineEdits(block.edits, { brackets, context: 30 })];
}

function printSection(state: Review, finding: ReportFinding, look: Look): Body {
  const context = open(state, look);
  const { page, report, words } = context;
  const place = locate(sectionsOf(report), finding);
  const section = place?.section ?? sectionsOf(report).find(({ id }) => id === finding.section?.id);
  page.line([run((section?.after ?? section?.before)?.heading ?? words.opening, 'heading')], '== ', 'heading');
  page.blank();
  const places = placeBlocks(report);
  let from = 0;
  for (const block of section?.blocks ?? []) {
    const isHere = block.id === place?.block.id && !isApart(finding);
    if (!isHere) {
      if (section !== undefined) printBlock(context, block, section, places);
      continue;
    }
    // Two lines above stay to be seen.
    from = Math.max(0, linesOf(page).length - 2);
    const redline = redlineAround(finding, block, { brackets: !look.colour, context: null });
    page.line([...bulletOf(block), ...redline], ' >>  ', 'strong');
  }
  return { lines: linesOf(page), from };
}

/** The page of the catalogue, wrapped to the screen under its own indents. */
function printRule({ rule }: ReportFinding, look: Look): Body {
  const page = openPage(look.width, choosePaint(look.colour));
  for (const [index, line] of look.explain(rule, look.lang).split('\n').entries()) {
    if (line.trim() === '') page.blank();
    else {
      const text = line.trimStart();
      const isHead = index === 0 || text === line;
      page.line(
        [run(text, index === 0 ? 'heading' : isHead ? 'strong' : 'plain')],
        ' '.repeat(line.length - text.length),
      );
    }
  }
  return bodyOf(page);
}

/** A part of the terminal's page, as `diff` prints it. */
function printWhole(state: Review, look: Look, print: (context: Context) => void): Body {
  const context = open(state, look);
  print({ ...context, options: { ...context.options, full: false, cleared: 'listed' } });
  const body = bodyOf(context.page);
  if (body.lines.some((line) => line !== '')) return body;
  context.page.line([run(REVIEW_WORDS[look.lang].nothingCleared)]);
  return bodyOf(context.page);
}

/** What else a person may see a finding in, and the words for it. */
function layRaises({ report, page, words }: Context, look: Look): void {
  const own = REVIEW_WORDS[look.lang];
  const raises = report.findings.filter(({ direction }) => direction === 'raises');
  if (raises.length > 0) {
    page.blank();
    page.line([run(own.alsoRaises, 'heading')], '== ', 'heading');
  }
  const blocks = blocksOf(report);
  for (const finding of raises) {
    page.blank();
    page.line([run(`${finding.id} `, 'strong'), run(finding.message), run(`  ${whereOf(finding, words)}`, 'dim')]);
    for (const line of redlineFinding(finding, blocks, { brackets: !look.colour, context: AROUND }))
      page.line(line, '   | ');
  }
  if (raises.length === 0 && report.cleared.length === 0) return;
  page.blank();
  page.line([run(own.categories, 'dim')]);
}

function printNotice(state: Review, look: Look): Body {
  const context = open(state, look);
  printHead(context);
  printProblems(context);
  printPromises(context);
  const { page } = context;
  const { fault, warnings } = state.checked;
  if (fault !== null) {
    page.blank();
    page.line([run(tellFault(fault.message, look.lang))], '!! ', 'high');
  }
  if (warnings.length > 0) {
    page.blank();
    page.line([run(REVIEW_WORDS[look.lang].warnings)]);
    for (const { file, detail } of warnings) page.line([run(`${file}: ${detail}`)], '!  ', 'medium');
  }
  page.blank();
  page.line([run(context.words.advice, 'dim')]);
  return bodyOf(page);
}

function printHelp(look: Look): Body {
  const words = REVIEW_WORDS[look.lang];
  const page = openPage(look.width, choosePaint(look.colour));
  for (const [key, does] of words.helpLines) {
    page.line([run(does)], key.padEnd(8), 'strong');
  }
  for (const line of words.helpFoot) {
    page.blank();
    page.line([run(line, 'dim')]);
  }
  return bodyOf(page);
}

function printEnd(state: Review, look: Look): Body {
  const { findings, checked, report } = state;
  const words = REVIEW_WORDS[look.lang];
  const context = open(state, look);
  const { page } = context;
  const left = findings.filter((finding) => !isDecided(finding)).length;
  const when = printTime(report.after.capturedAt ?? '');
  if (findings.length === 0) page.line([run(words.nothing, 'strong')]);
  else if (left > 0) page.line([run(words.someOpen(left, findings.length), 'medium')]);
  else page.line([run(words.allDecided(findings.length), 'raises')]);
  if (mayMoveBaseline(state)) page.line([run(words.mayMove(when))]);
  else if (left === 0 && countFailing(state, checked.failOn) > 0) page.line([run(words.rejectedStay)]);
  if (checked.fault !== null) page.line([run(tellFault(checked.fault.message, look.lang))], '!! ', 'high');
  page.blank();
  for (const finding of findings) page.line(tell(finding, look));
  if (findings.length === 0) printHead(context);
  return bodyOf(page);
}

function tell(finding: ReportFinding, { lang }: Look): readonly Run[] {
  const { approval } = finding;
  const verdict = isDecided(finding) && approval !== null ? APPROVAL_WORDS[lang].verdict[approval.verdict] : null;
  const style = approval === null || verdict === null ? 'medium' : approval.inForce ? 'raises' : 'high';
  return [
    run(`${finding.id} `, 'strong'),
    run(verdict ?? REVIEW_WORDS[lang].undecided, style),
    run(`  ${finding.title}`),
    run(`  ${finding.rule}`, 'dim'),
    ...(approval === null || verdict === null ? [] : [run(`  ${approval.reason}`, 'dim')]),
  ];
}
