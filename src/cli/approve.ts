/** `noticediff approve`: findings and a reason → decisions in the approvals folder; or a version → the baseline. */

import type { Decision, DecisionVerdict } from '../model/decision.js';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import type { ReportApproval, ReportFinding } from '../model/report.js';
import { printWritten } from '../report/approval-pages.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { isDay, isVisible } from '../review/decision-file.js';
import { applyGate } from '../review/gate.js';
import { writeDecision } from '../review/store.js';
import { flagsOf, loadConfig } from '../work/config/load.js';
import type { Current, CurrentOptions } from '../work/decide/current.js';
import { whoDecides } from '../work/decide/identity.js';
import { chooseFindings, type Selection } from '../work/decide/select.js';
import { signOff } from '../work/decide/sign-off.js';
import { today } from '../work/process/today.js';
import { chooseLook } from './arguments/look.js';

/** What is decided, of what. */
export interface Said extends Selection {
  readonly reason?: string;
  readonly by?: string;
  readonly until?: string;
  readonly verdict: DecisionVerdict;
  /** True where no version is named. */
  readonly baseline?: string | true;
  readonly force?: boolean;
}

export interface ApproveOptions extends Omit<Said, 'rules'> {
  /** `ID` chooses findings; `ID=LEVEL` is a setting. */
  readonly rule?: readonly string[];
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  readonly config?: string;
  readonly lang: UiLanguage;
  readonly color: 'auto' | 'always' | 'never';
}

/** Characters: what is longer belongs into a document that the reason names. */
export const LONGEST_REASON = 4000;
/** Of a quote, in the decision's file: for people, beside the fingerprint that binds. */
const LONGEST_QUOTE = 1000;

export async function runApprove(names: readonly string[], options: ApproveOptions): Promise<number> {
  const day = today();
  const reason = readReason(options.reason);
  const { before, after, lang, rule = [] } = options;
  const settings = rule.filter((written) => written.includes('='));
  const rules = rule.filter((written) => !written.includes('='));
  const said: Said = { ...options, ...(rules.length > 0 && { rules }) };
  const config = await loadConfig({ ...(options.config !== undefined && { config: options.config }), rule: settings });
  const current: CurrentOptions = {
    config,
    ...flagsOf(options),
    today: day,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  if (options.baseline !== undefined) return signOff(names, { ...said, baseline: options.baseline }, reason, current);
  if (reason === null)
    throw usage(
      'no-reason',
      'A decision needs a reason.',
      'Give --reason "why this is acceptable"; it is as public as the repository.',
    );
  const until = readUntil(options.until, day);
  const decided = { verdict: options.verdict, by: whoDecides(options.by), on: day, reason, until };
  const words = APPROVAL_WORDS[lang];
  const look = chooseLook(options);
  const chosen = await chooseFindings(names, said, current);
  for (const { current: of, findings } of chosen) {
    let recorded = 0;
    for (const finding of findings) {
      const decision = decisionOn(finding, decided);
      const written = await writeDecision(config.approvals, of.notice, finding.fingerprint, decision);
      if (written.outcome !== 'unchanged') recorded++;
      process.stdout.write(printWritten({ notice: of.notice, finding, decision, written }, look, lang));
    }
    const left = countLeft(of, findings, decided);
    process.stdout.write(`${words.left(of.notice, recorded, left)}\n`);
  }
  return EXIT.ok;
}

/** How many findings still fail the gate, with what was just decided. */
function countLeft(
  { report, failOn }: Current,
  decided: readonly ReportFinding[],
  said: Omit<ReportApproval, 'inForce'>,
): number {
  const approval: ReportApproval = { ...said, inForce: said.verdict !== 'rejected' };
  const findings = report.findings.map((finding) => (decided.includes(finding) ? { ...finding, approval } : finding));
  return applyGate({ ...report, findings }, failOn).unapproved.length;
}

export const decisionOn = (
  { rule, before, after }: ReportFinding,
  said: Pick<Decision, 'verdict' | 'by' | 'on' | 'reason' | 'until'>,
): Decision => ({
  ...said,
  rule,
  before: before?.quote.slice(0, LONGEST_QUOTE) ?? null,
  after: after?.quote.slice(0, LONGEST_QUOTE) ?? null,
});

const usage = (code: string, message: string, hint: string): Fault => new Fault({ code, exit: 'usage', message, hint });

/** Null where none is given. */
function readReason(said: string | undefined): string | null {
  if (said === undefined) return null;
  const reason = said.trim();
  if (!isVisible(reason))
    throw usage('no-reason', '--reason says nothing.', 'Say why, in a sentence, in place of the dots.');
  if (reason.length > LONGEST_REASON)
    throw usage(
      'long-reason',
      `--reason has ${reason.length} characters; at most ${LONGEST_REASON} are kept.`,
      'Name the document that says the rest.',
    );
  return reason;
}

function readUntil(said: string | undefined, day: string): string | null {
  if (said === undefined) return null;
  if (!isDay(said))
    throw usage('bad-date', '--until is no day of the calendar; expected YYYY-MM-DD.', 'For example 2027-03-31.');
  if (said < day)
    throw usage(
      'past-date',
      `--until ${said} has passed: it is ${day}.`,
      'Give the last day on which the decision counts.',
    );
  return said;
}
