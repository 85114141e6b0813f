/** `noticediff review`: the findings of one notice, one after the other in the terminal; each decision → its own file at once; at the end, the baseline. */
import { EXIT, usage } from '../model/fault.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { escapeControls } from '../report/escape.js';
import { checkNotice } from '../work/check/check-notice.js';
import { type ConfigOptions, loadConfig } from '../work/config/load.js';
import { type Flags, flagsOf } from '../work/config/settings.js';
import { whoDecides } from '../work/decide/identity.js';
import { signOff } from '../work/decide/sign-off.js';
import { chooseLook } from '../work/process/look.js';
import { today } from '../work/process/today.js';
import { chooseJob } from '../work/review/job.js';
import { judgedIn } from '../work/review/judged.js';
import { beginReview, countFailing } from '../work/review/state.js';
import { walkThrough } from '../work/review/walk.js';

export interface ReviewOptions extends ConfigOptions, Flags {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly by?: string;
  readonly color: 'auto' | 'always' | 'never';
}

export async function runReview(name: string | undefined, options: ReviewOptions): Promise<number> {
  const { lang } = options;
  const words = APPROVAL_WORDS[lang];
  refuseWithoutTerminal(name ?? options.notice);
  const config = await loadConfig(options);
  const by = whoDecides(options.by);
  const job = await chooseJob(name, options, config);
  const checked = await checkNotice(job, { config, flags: flagsOf(options), today: today() });
  const report = judgedIn(checked);
  const setting = { approvals: config.approvals, by, today, lang, look: () => chooseLook(options) };
  const { state, wish } = await walkThrough(beginReview(checked, report), setting);
  const left = countFailing(state, checked.failOn);
  process.stdout.write(`${words.left(checked.notice, state.decided, left)}\n`);
  if (wish.kind === 'interrupt') return EXIT.interrupted;
  if (wish.kind !== 'sign-off') return EXIT.ok;
  // The very version that was looked at: a newer one may have come meanwhile.
  const baseline = `${checked.notice}@${report.after.capturedAt}`;
  const current = { config, ...flagsOf(options), today: today() };
  const signed = await signOff([], { ...options, by, baseline, verdict: 'approved' }, null, current);
  process.stdout.write(`${words.signedOff(signed.notice, signed.capturedAt, escapeControls(by), signed.undecided)}\n`);
  return EXIT.ok;
}

function refuseWithoutTerminal(notice = 'N'): void {
  if (process.stdin.isTTY === true && process.stdout.isTTY === true && process.env['TERM'] !== 'dumb') return;
  throw usage(
    'review asks a person at a terminal, and here is none (standard input and output must both be one).',
    `Decide without it: noticediff approve --notice ${escapeControls(notice.slice(0, 80))} C-001 --reason "why"; noticediff check lists the findings.`,
    'no-terminal',
  );
}
