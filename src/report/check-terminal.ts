/** The gate's answers as a page for the terminal: of each notice what is not approved, why, and the command that approves it; who approved what; the rest counted. */
import type { CheckedNotice } from '../model/check.js';
import { CLEARED_REASONS } from '../model/finding.js';
import type { Report, ReportFinding } from '../model/report.js';
import {
  approveCommand,
  clearedByReader,
  isUnread,
  listFindings,
  listUnjudged,
  partEarlier,
  readCommand,
  tellClearedByReader,
} from './check-findings.js';
import type { CheckPrintOptions } from './check-options.js';
import { CHECK_TERMINAL_WORDS } from './check-terminal-words.js';
import { CHECK_WORDS } from './check-words.js';
import { countCleared } from './cleared.js';
import { tellPart } from './filter.js';
import { openPage, type Page } from './page.js';
import { choosePaint } from './paint.js';
import { blocksOf } from './places.js';
import { printTime } from './print-time.js';
import { tellFault } from './tell-fault.js';
import { printFinding } from './terminal.js';
import { nameOfRule, nameOfWeight, wasCleared } from './weight.js';
import { WORDS } from './words.js';
import { run } from './wrap.js';

/** What a reader has to replace in a printed command. */
const REASON = '…';

export function printCheckTerminal(all: readonly CheckedNotice[], options: CheckPrintOptions): string {
  const page = openPage(options.width, choosePaint(options.colour));
  const words = CHECK_TERMINAL_WORDS[options.lang];
  for (const checked of all) if (hasNews(checked)) printNotice(checked, page, options);
  page.blank();
  if (options.narrowed) page.line([run(tellPart(options.narrowed, WORDS[options.lang]), 'medium')]);
  if (all.some(({ failOn }) => failOn === 'none')) page.line([run(words.off, 'medium')]);
  const failed = all.filter(({ exit }) => exit !== 0).length;
  const idle = all.filter((checked) => checked.isIdle).length;
  if (idle > 0) page.line([run(`${CHECK_WORDS[options.lang].notCompared}${words.of(idle, all.length)}`, 'medium')]);
  if (failed > 0) page.line([run(words.failed(failed, all.length), 'high')]);
  else if (idle < all.length) page.line([run(words.passed(all.length - idle, all.length), 'raises')]);
  page.line([run(WORDS[options.lang].advice, 'dim')]);
  return page.toString();
}

/** Two hundred notices in which nothing happened are told in the last line alone; one that was asked for is shown. */
const hasNews = ({ report, warnings, exit }: CheckedNotice): boolean =>
  exit !== 0 || warnings.length > 0 || report === null || report.changed || report.findings.length > 0;

function printNotice(checked: CheckedNotice, page: Page, options: CheckPrintOptions): void {
  const { notice, report } = checked;
  page.blank();
  page.line(
    [run(notice, 'heading'), ...(report === null ? [] : [run(`  ${describeSides(report)}`, 'dim')])],
    '== ',
    'heading',
  );
  printUnjudged(checked, page, options);
  if (report !== null) printFindings(checked, report, page, options);
  printWarnings(checked, page, options);
}

const describeSides = ({ before, after }: Report): string =>
  [before, after].map(({ ref, capturedAt }) => (capturedAt === null ? ref : printTime(capturedAt))).join(' → ');

function printUnjudged(checked: CheckedNotice, page: Page, { lang }: CheckPrintOptions): void {
  for (const { code, message, hint } of listUnjudged([checked])) {
    page.blank();
    page.line(
      [
        run(`${CHECK_WORDS[lang].couldNotJudge}${WORDS[lang].colon}`, 'high'),
        run(tellFault(message, lang)),
        run(` [${code}]`, 'dim'),
      ],
      '!! ',
      'high',
    );
    if (hint !== null) page.whole([run(tellFault(hint, lang))], '   ');
  }
}

function printFindings(checked: CheckedNotice, report: Report, page: Page, options: CheckPrintOptions): void {
  const [words, ours] = [CHECK_TERMINAL_WORDS[options.lang], CHECK_WORDS[options.lang]];
  const findings = listFindings([checked], options.lang);
  const of = (standing: string): readonly ReportFinding[] =>
    findings.filter((one) => one.standing === standing).map(({ finding }) => finding);
  const [failing, open, approved, raising] = [of('fails'), of('open'), of('approved'), of('raises')];
  const off = checked.failOn === 'none';
  const parted = partEarlier(checked, failing, ({ id }) => id);
  const shown = off ? open : parted.fresh;
  if (shown.length > 0 || (!off && checked.unapproved.length > 0))
    page.line([
      run(
        off
          ? words.reported(shown.length)
          : words.failing(parted.earlier.length === 0 ? checked.unapproved.length : shown.length),
        off ? 'medium' : 'high',
      ),
    ]);
  const blocks = blocksOf(report);
  const context = { report, words: WORDS[options.lang], page, options: { ...options, full: false, stat: false } };
  for (const finding of shown) {
    printFinding(context, finding, blocks);
    if (off) continue;
    const [does, command] = isUnread(finding)
      ? [words.toRead, readCommand(checked)]
      : [words.toApprove, approveCommand(checked, [finding.id], REASON)];
    page.whole([run(`${does}${WORDS[options.lang].colon}`, 'dim'), run(command)], '   ');
  }
  printAllCleared(checked, shown, page, options);
  printEarlier(checked, parted.earlier, page, options);
  const rest = [
    ...(report.changed || checked.fault !== null || findings.length > 0 ? [] : [words.unchanged]),
    ...(raising.length > 0 ? [ours.raising(raising.length)] : []),
    ...(!off && open.length > 0
      ? [
          words.below(
            checked.failOn,
            open.map(({ id }) => id),
          ),
        ]
      : []),
    ...(findings.length === 0 && report.changed && checked.exit === 0
      ? [WORDS[options.lang].verdict[report.verdict]]
      : []),
  ];
  const cleared = clearedByReader(checked);
  if (rest.length + approved.length + cleared.length === 0) return;
  if (shown.length + parted.earlier.length > 0) page.blank();
  for (const line of rest) page.line([run(line)], '   ');
  if (approved.length > 0) page.line([run(`${ours.approvals(approved.length)}${WORDS[options.lang].colon}`)], '   ');
  for (const finding of approved) page.line([run(describeApproved(finding, options))], '     ');
  if (cleared.length > 0) page.line([run(`${countCleared({ cleared }, context.words)}${context.words.colon}`)], '   ');
  for (const one of cleared) page.line([run(tellClearedByReader(one, options.lang))], '     ');
}

/** They can be gone through at once, reason by reason. */
function printAllCleared(
  checked: CheckedNotice,
  shown: readonly ReportFinding[],
  page: Page,
  { lang }: CheckPrintOptions,
): void {
  const cleared = new Set(shown.filter(wasCleared).map(({ rule }) => rule));
  const reasons = CLEARED_REASONS.filter((reason) => cleared.has(reason));
  if (reasons.length === 0) return;
  page.blank();
  page.whole([
    run(`${CHECK_TERMINAL_WORDS[lang].toApproveCleared}${WORDS[lang].colon}`, 'dim'),
    run(approveCommand(checked, ['--cleared', reasons.join(',')], REASON)),
  ]);
}

/** One line and one command; each finding is told in a line, and whole by `diff` and `review`. */
function printEarlier(
  checked: CheckedNotice,
  findings: readonly ReportFinding[],
  page: Page,
  options: CheckPrintOptions,
): void {
  if (findings.length === 0 || checked.earlier === undefined) return;
  const [words, ours] = [WORDS[options.lang], CHECK_WORDS[options.lang]];
  page.blank();
  page.line([run(ours.earlier(findings.length, checked.earlier.on), 'medium')]);
  for (const finding of findings) {
    const said = finding.approval === null ? '' : `${words.colon}${words.approval(finding.approval)}`;
    page.line([run(`${finding.id} ${nameOfWeight(finding, words)}  ${nameOfRule(finding, words)}${said}`)], '   ');
  }
  page.whole(
    [run(`${ours.toAccept}${words.colon}`, 'dim'), run(approveCommand(checked, ['--earlier'], REASON))],
    '   ',
  );
}

/** Who, when and why, in a line. */
const describeApproved = (finding: ReportFinding, { lang }: CheckPrintOptions): string => {
  const words = WORDS[lang];
  const { id, approval } = finding;
  return `${id} ${nameOfRule(finding, words)}${words.colon}${approval === null ? '' : words.approval(approval)}`;
};

function printWarnings({ warnings }: CheckedNotice, page: Page, { lang }: CheckPrintOptions): void {
  if (warnings.length === 0) return;
  page.blank();
  page.line([run(`${CHECK_WORDS[lang].warnings}${WORDS[lang].colon}`, 'medium')]);
  for (const { code, file, detail } of warnings) page.line([run(`${file} [${code}] ${detail}`)], '!  ', 'medium');
}
