/** `noticediff review`: the findings of one notice, one after the other in the terminal; each decision → its own file at once; at the end, the baseline. */
import type { Config } from '../model/config.js';
import type { DecisionVerdict } from '../model/decision.js';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import type { ReportFinding } from '../model/report.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { escapeControls } from '../report/escape.js';
import { writeDecision } from '../review/store.js';
import { checkNoticeId } from '../source/notice-id.js';
import { type CheckJob, checkNotice } from '../work/check/check-notice.js';
import { flagsOf, loadConfig } from '../work/config/load.js';
import { listKnown } from '../work/decide/current.js';
import { whoDecides } from '../work/decide/identity.js';
import { signOff } from '../work/decide/sign-off.js';
import { today } from '../work/process/today.js';
import { drawScreen } from '../work/review/screen.js';
import { beginReview, countFailing, noteSaved, press, type Review, type Wish } from '../work/review/state.js';
import { openTerminal } from '../work/review/terminal.js';
import { decisionOn, LONGEST_REASON } from './approve.js';
import { chooseLook } from './arguments/look.js';
import { explainRule } from './rules.js';

export interface ReviewOptions {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly by?: string;
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  readonly lang: UiLanguage;
  readonly color: 'auto' | 'always' | 'never';
}

interface Setting {
  readonly config: Config;
  readonly by: string;
  readonly options: ReviewOptions;
}

export async function runReview(name: string | undefined, options: ReviewOptions): Promise<number> {
  refuseWithoutTerminal(name ?? options.notice);
  const config = await loadConfig({
    ...(options.config !== undefined && { config: options.config }),
    rule: options.rule ?? [],
  });
  const by = whoDecides(options.by);
  const job = await chooseJob(name, options, config);
  const checked = await checkNotice(job, { config, flags: flagsOf(options), today: today() });
  const { report, fault, exit } = checked;
  if (exit === EXIT.bug) throw new Error(fault?.message);
  if (report === null) throw refused(fault, exit);
  const fatal = report.problems.find((problem) => problem.fatal);
  if (fatal !== undefined)
    throw new Fault({
      code: fatal.code,
      exit: 'unjudged',
      message: `${report[fatal.side === 'after' ? 'after' : 'before'].ref} cannot be judged: ${fatal.detail}.`,
      hint: 'Nothing can be decided on a page that is not the notice.',
    });
  const { state, wish } = await walkThrough(beginReview(checked, report), { config, by, options });
  const left = countFailing(state, checked.failOn);
  process.stdout.write(`${APPROVAL_WORDS[options.lang].left(checked.notice, state.decided, left)}\n`);
  if (wish.kind === 'interrupt') return EXIT.interrupted;
  if (wish.kind !== 'sign-off') return EXIT.ok;
  // The very version that was looked at: a newer one may have come meanwhile.
  const baseline = `${checked.notice}@${report.after.capturedAt}`;
  const current = { config, ...flagsOf(options), today: today() };
  return signOff([], { ...options, by, baseline, verdict: 'approved' }, null, current);
}

const usage = (code: string, message: string, hint: string): Fault => new Fault({ code, exit: 'usage', message, hint });

function refuseWithoutTerminal(notice = 'N'): void {
  if (process.stdin.isTTY === true && process.stdout.isTTY === true && process.env['TERM'] !== 'dumb') return;
  throw usage(
    'no-terminal',
    'review asks a person at a terminal, and here is none (standard input and output must both be one).',
    `Decide without it: noticediff approve --notice ${escapeControls(notice.slice(0, 80))} C-001 --reason "why"; noticediff check lists the findings.`,
  );
}

const refused = (
  fault: { readonly code: string; readonly message: string; readonly hint: string | null } | null,
  exit: number,
): Fault =>
  new Fault({
    code: fault?.code ?? 'unjudged',
    exit: exit === EXIT.usage ? 'usage' : 'unjudged',
    message: fault?.message ?? 'It could not be judged.',
    ...(fault?.hint != null && { hint: fault.hint }),
  });

async function chooseJob(name: string | undefined, options: ReviewOptions, config: Config): Promise<CheckJob> {
  const { before, after } = options;
  if (name !== undefined && options.notice !== undefined && name !== options.notice)
    throw usage('two-notices', 'Two notices are named.', 'Give one: noticediff review shop');
  const notice = name ?? options.notice ?? null;
  if ((before === undefined) !== (after === undefined) || (before !== undefined && notice === null))
    throw usage(
      'usage',
      'Two refs are reviewed by --notice, --before and --after together.',
      'For example: noticediff review --notice shop --before git:origin/main:privacy.md --after privacy.md',
    );
  if (before !== undefined && after !== undefined && notice !== null) {
    checkNoticeId(notice);
    return { notice, refs: { before, after }, again: ['--before', before, '--after', after] };
  }
  if (notice !== null) checkNoticeId(notice);
  return { notice: notice ?? (await onlyNotice(config)), refs: null, again: [] };
}

async function onlyNotice(config: Config): Promise<string> {
  const known = await listKnown(config);
  const [only] = known;
  if (only !== undefined && known.length === 1) return only;
  throw usage(
    'which-notice',
    only === undefined ? 'There is no notice to review.' : 'It is not said which notice is reviewed.',
    only === undefined
      ? 'noticediff fetch captures one.'
      : `Give one: noticediff review ${only}; there are ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`,
  );
}

/** Until the person leaves; the terminal is then as it was. */
async function walkThrough(first: Review, setting: Setting): Promise<{ readonly state: Review; readonly wish: Wish }> {
  const terminal = openTerminal(process.stdin, process.stdout);
  let state = first;
  try {
    for (;;) {
      // What is pasted comes as a thousand keys: one screen is enough.
      if (!terminal.isWaiting()) {
        const screen = drawScreen(state, lookOf(setting));
        terminal.draw(screen);
        state = { ...state, shown: screen.shown };
      }
      const happening = await terminal.next();
      if (happening.kind === 'gone') return { state, wish: { kind: 'quit' } };
      if (happening.kind === 'resize') continue;
      const step = press(state, happening.key, LONGEST_REASON);
      state = step.state;
      if (step.wish === null) continue;
      if (step.wish.kind !== 'decide') return { state, wish: step.wish };
      state = await decide(state, step.wish, setting);
    }
  } finally {
    terminal.leave();
  }
}

const lookOf = ({ by, options }: Setting) => ({
  ...chooseLook(options),
  lang: options.lang,
  rows: process.stdout.rows,
  by,
  explain: explainRule,
});

/** Saved before anything else is shown. What cannot be saved is told, and the reason stays to be saved again. */
async function decide(
  state: Review,
  said: { readonly finding: ReportFinding; readonly verdict: DecisionVerdict; readonly reason: string },
  { config, by }: Setting,
): Promise<Review> {
  const { finding, verdict, reason } = said;
  const earlier = finding.approval;
  // The same decision with another reason keeps its end.
  const until = earlier?.inForce === true && earlier.verdict === verdict ? earlier.until : null;
  const approval = { verdict, by, on: today(), reason, until };
  try {
    await writeDecision(config.approvals, state.checked.notice, finding.fingerprint, decisionOn(finding, approval));
  } catch (error) {
    if (!(error instanceof Fault) || state.draft === null) throw error;
    return { ...state, draft: { ...state.draft, refused: { message: error.message } } };
  }
  return noteSaved(state, finding, { ...approval, inForce: verdict !== 'rejected' });
}
