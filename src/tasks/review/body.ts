/** What is shown between head and foot of the screen → its lines, painted, each no wider than the screen. */
import type { UiLanguage } from '../../model/finding.js';
import type { Report, ReportBlock, ReportCleared, ReportFinding, ReportSection } from '../../model/report.js';
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
import { printHead, printProblems, printPromises } from '../../report/terminal.js';
import type { Context } from '../../report/terminal-context.js';
import { beginningOf, joined, printBlock, printSections } from '../../report/terminal-sections.js';
import { nameOfWeight } from '../../report/weight.js';
import type { Words } from '../../report/worded.js';
import { WORDS } from '../../report/words.js';
import { type Run, run } from '../../report/wrap.js';
import type { Change } from '../../review/decide.js';
import { countFailing, isAsked, isDecided, mayMoveBaseline, type Review, stopAt } from './state.js';
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
  const stop = stopAt(state);
  switch (state.view) {
    case 'help':
      return printHelp(look);
    case 'notice':
      return printNotice(state, look);
    case 'changes': {
      const context = open(state, look);
      printSections({ ...context, options: { ...context.options, full: false } });
      return bodyOf(context.page);
    }
    case 'rule':
      return stop === null || !('rule' in stop) ? printEnd(state, look) : printRule(stop, look);
    case 'section':
      return stop === null ? printEnd(state, look) : printSection(state, stop, look);
    case 'finding':
      return stop === null ? printEnd(state, look) : printStop(state, stop, look, room);
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

function printStop(state: Review, stop: Change, look: Look, room: number): Body {
  const lay = (promises: 'whole' | 'named'): Body => {
    const context = open(state, look);
    layStop(context, stop, look);
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

function layStop(context: Context, stop: Change, look: Look): void {
  const { page, words } = context;
  page.line('rule' in stop ? nameFinding(stop, words) : nameCleared(stop, look), `${stop.id} `, 'strong');
  if ('message' in stop) page.line([run(stop.message)]);
  const { approval } = stop;
  if (approval !== null)
    page.line([run(words.approval(approval), approval.inForce ? 'raises' : 'high')], '* ', 'strong');
  page.blank();
  page.line([run('rule' in stop ? whereOf(stop, words) : inSection(stop, words), 'dim')]);
  layPassage(context, stop, look);
  const evidence = tellEvidence(stop, blocksOf(context.report), words);
  if (evidence !== '') {
    page.blank();
    page.line([run(`${words.evidence}${words.colon}`, 'dim'), run(evidence)]);
  }
  if (isAsked(stop)) return;
  page.blank();
  page.line([run(REVIEW_WORDS[look.lang].categories, 'dim')]);
}

const nameFinding = (finding: ReportFinding, words: Words): readonly Run[] => [
  run(nameOfWeight(finding, words), weightOf(finding)),
  run(`  ${words.category[finding.category]}  ${finding.title}`),
  run(`${words.summary.open}${finding.rule}${words.summary.close}`, 'dim'),
];

/** Why it is harmless, and what shows that. */
const nameCleared = ({ reason, detail }: ReportCleared, { lang }: Look): readonly Run[] => [
  run(REVIEW_WORDS[lang].cleared, 'raises'),
  run(`  ${WORDS[lang].clearedReason[reason]}`),
  ...(detail === '' ? [] : [run(`  ${detail}`, 'dim')]),
];

const inSection = ({ section }: ReportCleared, words: Words): string =>
  words.inSection(section.heading ?? words.opening);

/** The passage in its paragraph, between the paragraph before and the one after. */
function layPassage({ report, page }: Context, finding: Change, look: Look): void {
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
const isApart = ({ before, after }: Change): boolean =>
  before !== null && after !== null && before.block !== after.block;

const sectionsOf = ({ sections, leftOut }: Report): readonly ReportSection[] => [...sections, ...leftOut];

interface Place {
  readonly section: ReportSection;
  readonly block: ReportBlock;
  readonly index: number;
}

function locate(sections: readonly ReportSection[], { before, after }: Change): Place | null {
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

function printSection(state: Review, finding: Change, look: Look): Body {
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
