/** What was written by `approve`, and what `approvals` lists → lines for people. */
import type { Decision, DecisionVerdict } from '../model/decision.js';
import type { UiLanguage } from '../model/finding.js';
import type { ReportCleared, ReportFinding } from '../model/report.js';
import { APPROVAL_WORDS, type Standing } from './approval-words.js';
import { openPage } from './page.js';
import { choosePaint } from './paint.js';
import { nameOfRule } from './weight.js';
import { columnsOf } from './width.js';
import { WORDS } from './words.js';
import { type Run, run, type Style } from './wrap.js';

interface Look {
  readonly width: number;
  readonly colour: boolean;
}

export interface WrittenDecision {
  readonly notice: string;
  readonly change: ReportFinding | ReportCleared;
  readonly decision: Decision;
  readonly written:
    | { readonly outcome: 'created' | 'unchanged' }
    | { readonly outcome: 'replaced'; readonly earlier: Decision | null };
}

const STYLES: Readonly<Record<DecisionVerdict, Style>> = {
  approved: 'raises',
  rejected: 'high',
  'false-positive': 'unclear',
};

export function printWritten(
  { notice, change, decision, written }: WrittenDecision,
  look: Look,
  lang: UiLanguage,
): string {
  const [words, common] = [APPROVAL_WORDS[lang], WORDS[lang]];
  const page = openPage(look.width, choosePaint(look.colour));
  const { own } = decision;
  page.line([
    run(`${change.id} `, 'strong'),
    run(words.verdict[decision.verdict], STYLES[decision.verdict]),
    run(
      own === undefined
        ? `  ${weightOf(change, lang)}  ${'rule' in change ? nameOfRule(change, common) : common.clearedReason[change.reason]}`
        : `  ${common.severity[own.severity]}  ${common.category[own.category]}`,
    ),
    ...(decision.until === null ? [] : [run(`  ${words.until(decision.until)}`)]),
  ]);
  if ('message' in change) page.line([run(change.message)], '   ');
  if (change.before !== null) page.line([run(change.before.quote)], '   - ', 'dim');
  if (change.after !== null) page.line([run(change.after.quote)], '   + ', 'dim');
  page.line([run(`${notice}/${change.fingerprint}.json`, 'dim')], '   ');
  if (written.outcome === 'unchanged') page.line([run(words.unchanged)], '   ');
  if (written.outcome === 'replaced') {
    const { earlier } = written;
    page.line([run(words.instead(earlier === null ? null : common.approval({ ...earlier, inForce: true })))], '   ');
  }
  return page.toString();
}

const weightOf = (change: WrittenDecision['change'], lang: UiLanguage): string =>
  !('direction' in change)
    ? APPROVAL_WORDS[lang].cleared
    : change.direction === 'lowers'
      ? WORDS[lang].severity[change.severity ?? 'low']
      : WORDS[lang][change.direction];

/** One file among the approvals. */
export interface ListedDecision {
  readonly notice: string;
  /** Relative to the approvals folder, with `/`. */
  readonly file: string;
  readonly standing: Standing;
  /** Null where the file says nothing usable; then `detail` says why. */
  readonly decision: Decision | null;
  readonly detail: string | null;
}

export function printDecisions(all: readonly ListedDecision[], look: Look, lang: UiLanguage): string {
  const words = APPROVAL_WORDS[lang];
  if (all.length === 0) return `${words.none}\n`;
  const page = openPage(look.width, choosePaint(look.colour));
  const widest = Math.max(...all.map((one) => columnsOf(describe(one, lang))));
  let notice = '';
  for (const one of all) {
    if (one.notice !== notice) {
      page.blank();
      page.line([run(one.notice, 'heading')]);
      notice = one.notice;
    }
    page.line([...headOf(one, widest, lang)], '  ');
    const { decision } = one;
    const said = decision === null ? (one.detail ?? '') : `${decision.by}${WORDS[lang].colon}${decision.reason}`;
    page.line([run(said, 'dim')], '    ');
  }
  page.blank();
  page.line([run(words.listed(all.length, all.filter((one) => one.standing === 'in-force').length))]);
  return page.toString();
}

function headOf(one: ListedDecision, widest: number, lang: UiLanguage): readonly Run[] {
  const { decision } = one;
  const name = one.file.slice(one.notice.length + 1).replace(/\.json$/, '');
  const said = describe(one, lang);
  const style: Style = decision === null || one.standing === 'expired' ? 'medium' : STYLES[decision.verdict];
  return [
    run(`${name}  `),
    run(`${said}${' '.repeat(widest - columnsOf(said))}`, style),
    ...(decision === null ? [] : [run(`  ${decision.on}  ${decision.rule}`)]),
    ...(decision?.until == null ? [] : [run(`  ${APPROVAL_WORDS[lang].until(decision.until)}`)]),
  ];
}

function describe({ decision, standing }: ListedDecision, lang: UiLanguage): string {
  const words = APPROVAL_WORDS[lang];
  return [decision === null ? '' : words.verdict[decision.verdict], words.standing[standing]]
    .filter((word) => word !== '')
    .join(lang === 'zh' ? '，' : ', ');
}

/** How often people said that a rule was right. */
export interface RuleStats {
  readonly rule: string;
  readonly decisions: number;
  /** Approved or rejected: either way the finding was true. */
  readonly confirmed: number;
  readonly falsePositives: number;
  /** confirmed / decisions, 0 to 1. */
  readonly precision: number;
}

export function printStats(stats: readonly RuleStats[], total: RuleStats, lang: UiLanguage): string {
  const words = APPROVAL_WORDS[lang];
  if (stats.length === 0) return `${words.none}\n`;
  const rows = [
    words.stats,
    ...[...stats, { ...total, rule: words.total }].map((row) => [
      row.rule,
      String(row.decisions),
      String(row.confirmed),
      String(row.falsePositives),
      `${Math.round(row.precision * 100)} %`,
    ]),
  ];
  const widths = words.stats.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
