/** Histories → a page for the terminal: a timeline of one character a version, then the versions, the newest first. */
import type { History, HistoryApproval, HistoryVersion } from '../../model/history.js';
import type { ReportFinding } from '../../model/report.js';
import { openPage, type Page } from '../page.js';
import { choosePaint } from '../paint.js';
import { blocksOf } from '../places.js';
import { redlineFinding } from '../redline.js';
import { headOf, printSummary } from '../terminal.js';
import { columnsOf } from '../width.js';
import type { Words } from '../worded.js';
import { type Run, run, type Style } from '../wrap.js';
import { HISTORY_WORDS, type HistoryWords } from './history-words.js';
import { CHARACTERS, groupByYear, MARKS, type Mark, markOf } from './timeline.js';
import {
  countChange,
  DIRECTIONS,
  describeVersion,
  findingsOf,
  type HistoryOptions,
  listOthers,
  nameVersions,
  type SectionLine,
  titleOf,
  wordsOf,
} from './version-parts.js';

interface Context {
  readonly options: HistoryOptions;
  readonly words: Words;
  readonly own: HistoryWords;
  readonly page: Page;
  readonly names: ReadonlyMap<string, string>;
}

export function printHistoryTerminal(histories: readonly History[], options: HistoryOptions): string {
  const page = openPage(options.width, choosePaint(options.colour));
  const words = wordsOf(options.lang);
  for (const history of histories) {
    page.blank();
    printHistory(history, {
      options,
      words,
      own: HISTORY_WORDS[options.lang],
      page,
      names: nameVersions(history.versions),
    });
  }
  page.blank();
  page.line([run(words.advice, 'dim')]);
  return page.toString();
}

function printHistory(history: History, context: Context): void {
  const { page, own, options } = context;
  const { notice, versions, gaps, snapshots } = history;
  page.line([run(titleOf(history), 'strong'), run(`  ${notice}`, 'dim')]);
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined) page.line([run(own.noVersions)]);
  else {
    page.line([
      run(own.span(versions.length, snapshots, first.capturedAt.slice(0, 10), last.capturedAt.slice(0, 10)), 'dim'),
    ]);
    printTimeline(versions, context);
  }
  for (const version of [...versions].reverse()) printVersion(version, context);
  if (gaps.length > 0) {
    page.blank();
    page.line([run(own.gaps, 'strong')]);
    for (const { capturedAt, why, codes, detail } of gaps)
      page.line(
        [
          run(`${capturedAt.slice(0, 10)}  ${own.gap[why]}`),
          run(`${codes.length === 0 ? '' : `  [${codes.join(', ')}]`}  ${detail}`, 'dim'),
        ],
        '!  ',
        'medium',
      );
  }
  if (!options.stat && history.approvals.length > 0) printApprovals(own.unplaced, history.approvals, context);
}

const STYLE: Readonly<Record<Mark, Style>> = {
  first: 'strong',
  'lowered-high': 'high',
  lowered: 'medium',
  'mixed-high': 'high',
  mixed: 'medium',
  raised: 'raises',
  unclear: 'unclear',
  neutral: 'plain',
};

/** A row a year, so that rows of the same length are not mistaken for the same time. */
function printTimeline(versions: readonly HistoryVersion[], { page, options, own }: Context): void {
  const label = '2022  ';
  const room = Math.max(10, options.width - label.length);
  page.blank();
  for (const [year, marks] of groupByYear(versions)) {
    for (let at = 0; at === 0 || at < marks.length; at += room) {
      const row = marks
        .slice(at, at + room)
        .map((mark): Run => ({ ...run(CHARACTERS[mark], STYLE[mark]), solid: true }));
      page.line(row.length === 0 ? [run('.', 'dim')] : row, at === 0 ? `${year}  ` : ' '.repeat(label.length), 'dim');
    }
  }
  page.blank();
  const seen = new Set(versions.map(markOf));
  const items = MARKS.filter((mark) => seen.has(mark)).map((mark): readonly Run[] => [
    run(CHARACTERS[mark], STYLE[mark]),
    run(` ${own.mark[mark]}`, 'dim'),
  ]);
  for (const line of packItems(items, options.width - 2)) page.line(line, '  ');
  if (options.stat) page.blank();
}

/** Items side by side, none of them broken. */
function packItems(items: readonly (readonly Run[])[], room: number): readonly (readonly Run[])[] {
  const widthOfItem = (item: readonly Run[]): number => item.reduce((sum, { text }) => sum + columnsOf(text), 0);
  const lines: Run[][] = [];
  let left = 0;
  for (const item of items) {
    const width = widthOfItem(item);
    const open = lines.at(-1);
    if (open === undefined || left < width + 3) {
      lines.push([...item]);
      left = room - width;
    } else {
      open.push(run('   '), ...item);
      left -= width + 3;
    }
  }
  return lines;
}

function printVersion(version: HistoryVersion, context: Context): void {
  const { page, words, own, names, options } = context;
  const { stamp, change, baseline, approvals, ref } = version;
  const mark = markOf(version);
  if (!options.stat) page.blank();
  page.line(
    [
      run(names.get(stamp) ?? stamp, 'strong'),
      run(`  ${describeVersion(version, names, words, own).join(own.between)}`, 'dim'),
    ],
    `${CHARACTERS[mark]}  `,
    STYLE[mark],
  );
  page.line([run(countChange(version, words, own.first), change === null ? 'dim' : 'plain')], '   ');
  if (baseline !== null) page.line([run(own.signedOff(baseline.by, baseline.on), 'strong')], '   ');
  if (options.stat) return;
  if (approvals.length > 0) printApprovals(own.approvals, approvals, context);
  if (change === null) return;
  printSummary({ report: change, words, page }, '   ');
  const blocks = blocksOf(change);
  for (const direction of DIRECTIONS) {
    const findings = findingsOf(change, direction);
    if (findings.length > 0) printHead(own.head[direction], findings.length, context);
    for (const finding of findings) printFinding(finding, blocks, context);
  }
  const { changed, moved } = listOthers(change, words);
  printLines(own.changed, '~', changed, context);
  printLines(own.moved, '>', moved, context);
  page.blank();
  page.line([run(`noticediff diff ${change.before.ref} ${ref}`, 'dim')], '   ');
}

function printHead(text: string, count: number, { page }: Context): void {
  page.blank();
  page.line([run(`${text} (${count})`, 'heading')], '   ');
}

function printFinding(
  finding: ReportFinding,
  blocks: ReturnType<typeof blocksOf>,
  { page, words, options }: Context,
): void {
  page.blank();
  page.line(headOf(finding, words), `   ${finding.id} `, 'strong');
  page.line([run(finding.message)], '      ');
  for (const passage of redlineFinding(finding, blocks, { brackets: !options.colour, context: 80 }))
    page.line(passage, '      | ', 'dim');
  if (finding.approval !== null) page.line([run(words.approval(finding.approval))], '      ');
}

function printLines(head: string, sign: string, lines: readonly SectionLine[], context: Context): void {
  if (lines.length === 0) return;
  printHead(head, lines.length, context);
  for (const { heading, note } of lines) context.page.line([run(heading), run(`  ${note}`, 'dim')], `   ${sign} `);
}

function printApprovals(head: string, approvals: readonly HistoryApproval[], context: Context): void {
  const { page, words } = context;
  printHead(head, approvals.length, context);
  for (const approval of approvals) {
    page.line([run(approval.rule), run(`  ${approval.fingerprint.slice(0, 11)}`, 'dim')], '   ');
    const quote = approval.after ?? approval.before;
    if (quote !== null) page.line([run(quote)], '      | ', 'dim');
    page.line([run(words.approval(approval))], '      ');
  }
}
