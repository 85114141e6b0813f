/** The gate's answers → their findings in one list, each with how it stands, what it weighs, and the command that approves it. */
import type { CheckedNotice } from '../model/check.js';
import { gravestOf } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import type { Report, ReportCleared, ReportFinding } from '../model/report.js';
import { CHECK_WORDS } from './check-words.js';
import { escapeControls, escapeLogCommands } from './escape.js';
import { WORDS } from './words.js';

/** `fails`: unapproved, and the gate asks for it; `open`: unapproved, but below the gate; `raises`: nothing to approve. */
export type Standing = 'fails' | 'open' | 'approved' | 'raises';

export interface StandingFinding {
  readonly checked: CheckedNotice;
  readonly report: Report;
  readonly finding: ReportFinding;
  readonly standing: Standing;
}

/** In the order of the notices and of their reports; cleared changes only where the gate asks for them. */
export const listFindings = (all: readonly CheckedNotice[], lang: UiLanguage): readonly StandingFinding[] =>
  all.flatMap((checked) => {
    const { report } = checked;
    if (report === null) return [];
    const failing = new Set(checked.unapproved);
    const asked = report.cleared.filter(({ id }) => failing.has(id)).map((one) => tellCleared(one, lang));
    return [...report.findings, ...asked].map((finding) => ({
      checked,
      report,
      finding,
      standing: standingOf(finding, failing.has(finding.id)),
    }));
  });

/** What passes by a reading alone; what the gate asks for all the same is among the findings. */
export const clearedByReader = ({ report, unapproved }: CheckedNotice): readonly ReportCleared[] =>
  report?.cleared.filter(({ id, reason }) => reason === 'reader' && !unapproved.includes(id)) ?? [];

/** What was cleared, where, why, and by whose reading. */
export const tellClearedByReader = ({ id, section, detail }: ReportCleared, lang: UiLanguage): string => {
  const { inSection, opening, colon } = WORDS[lang];
  return `${id} ${inSection(section.heading ?? opening)}${colon}${detail}`;
};

/** A cleared change, as formats tell of findings: nobody has judged it yet. */
const tellCleared = ({ reason, detail: _, reading, ...change }: ReportCleared, lang: UiLanguage): ReportFinding => ({
  ...change,
  rule: reason,
  title: WORDS[lang].clearedReason[reason],
  category: 'transparency',
  direction: 'unclear',
  severity: null,
  scope: 'passage',
  message: CHECK_WORDS[lang].cleared(WORDS[lang].clearedReason[reason]),
  reason: null,
  also: [],
  reading: reading ?? null,
});

function standingOf({ approval, direction }: ReportFinding, fails: boolean): Standing {
  if (fails) return 'fails';
  if (approval?.inForce) return 'approved';
  return direction === 'raises' ? 'raises' : 'open';
}

export type Weight = 'high' | 'medium' | 'low' | 'unclear' | 'raises';

export const weightOf = ({ direction, severity }: ReportFinding): Weight =>
  direction === 'lowers' ? (severity ?? 'low') : direction;

const RANKS: Readonly<Record<Weight, number>> = { high: 0, medium: 1, low: 2, unclear: 3, raises: 4 };

/** Most severe first; among equals the order stays. */
export const byWeight = (one: StandingFinding, other: StandingFinding): number =>
  RANKS[weightOf(one.finding)] - RANKS[weightOf(other.finding)];

/** What stopped the judging of a notice: its fault, or a fatal problem of a page. */
export interface Unjudged {
  readonly checked: CheckedNotice;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

export const listUnjudged = (all: readonly CheckedNotice[]): readonly Unjudged[] =>
  all.flatMap((checked): readonly Unjudged[] => [
    ...(checked.fault === null ? [] : [{ checked, ...checked.fault }]),
    ...(checked.report?.problems ?? [])
      .filter((problem) => problem.fatal)
      .map(({ code, side, detail }) => ({
        checked,
        code,
        message: `${checked.report?.[side === 'after' ? 'after' : 'before'].ref}: ${detail}`,
        hint: null,
      })),
  ]);

/** Of none of them anything was compared. */
export const isIdle = (all: readonly CheckedNotice[]): boolean =>
  all.length > 0 && all.every((checked) => checked.isIdle === true);

export const gravestExit = (all: readonly CheckedNotice[]): number => gravestOf(all.map(({ exit }) => exit));

/** The command that approves these findings (fingerprints, or ids) of one notice; `reason` stands for what the reader has to write. */
export const approveCommand = (checked: CheckedNotice, findings: readonly string[], reason: string): string =>
  [
    'noticediff approve --notice',
    checked.notice,
    ...againOf(checked).map(quote),
    ...findings,
    `--reason "${reason}"`,
  ].join(' ');

/** That changes have no reading: nobody can approve it. */
export const isUnread = ({ rule }: ReportFinding): boolean => rule === 'unread';

/** The command that reads them. */
export function readCommand(checked: CheckedNotice): string {
  const [words, refs]: [string[], string[]] = [[], []];
  // Two refs are its arguments, and it knows no gate.
  for (let again = againOf(checked); again.length > 0; ) {
    const [word = '', value = ''] = again;
    const isPair = word === '--before' || word === '--after';
    if (isPair) refs.push(value);
    else if (word !== '--fail-on') words.push(word);
    again = again.slice(isPair || word === '--fail-on' ? 2 : 1);
  }
  const about = refs.length === 0 ? [checked.notice] : [...refs, '--notice', checked.notice];
  return ['noticediff read', ...[...words, ...about].map(quote)].join(' ');
}

/** What has to be done about one that fails. */
export const settleCommand = ({ checked, finding }: StandingFinding, reason: string): string =>
  isUnread(finding) ? readCommand(checked) : approveCommand(checked, [finding.fingerprint], reason);

/** Findings that fail, in two groups: what is new, and what an earlier version of the tool let pass. */
export function partEarlier<T>({ earlier }: CheckedNotice, failing: readonly T[], idOf: (one: T) => string): Parted<T> {
  const ids = new Set(earlier?.findings);
  return { fresh: failing.filter((one) => !ids.has(idOf(one))), earlier: failing.filter((one) => ids.has(idOf(one))) };
}

interface Parted<T> {
  readonly fresh: readonly T[];
  readonly earlier: readonly T[];
}

function againOf({ again, report, notice }: CheckedNotice): readonly string[] {
  if (again !== undefined || report === null) return again ?? [];
  // A gate for two refs is told by refs that are no versions of the notice's own.
  const refs = [report.before.ref, report.after.ref] as const;
  return refs.every((ref) => ref.startsWith(`${notice}@`)) ? [] : ['--before', refs[0], '--after', refs[1]];
}

/** As one word of a shell; refs may hold anything. */
const quote = (word: string): string =>
  /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${escapeLogCommands(escapeControls(word)).replaceAll("'", "'\\''")}'`;

/** At most so many UTF-16 units, never half a character; `…` says that there was more. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}
