/** `noticediff review`: the findings of one notice, one after the other in the terminal; each decision → its own file at once; at the end, the baseline. */
import { ReadStream, WriteStream } from 'node:tty';
import { EXIT, type Fault, usage } from '../model/fault.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { escapeControls } from '../report/escape.js';
import { type ChangeOptions, openAsked, openStanding } from '../tasks/change/open.js';
import { checkNotice } from '../tasks/check/check-notice.js';
import { type Flags, flagsOf } from '../tasks/config/settings.js';
import { whoDecides } from '../tasks/decide/identity.js';
import { signOff } from '../tasks/decide/sign-off.js';
import { chooseLook } from '../tasks/process/look.js';
import { openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { today } from '../tasks/process/today.js';
import { chooseJob } from '../tasks/review/job.js';
import { judgedIn } from '../tasks/review/judged.js';
import { beginReview, countFailing } from '../tasks/review/state.js';
import { walkThrough } from '../tasks/review/walk.js';
import { tellToStage } from './to-stage.js';

export interface ReviewOptions extends ChangeOptions, Flags {
  readonly quiet?: boolean;
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly by?: string;
  readonly color: 'auto' | 'always' | 'never';
}

export async function runReview(name: string | undefined, options: ReviewOptions, here: Surroundings): Promise<number> {
  const { lang } = options;
  const words = APPROVAL_WORDS[lang];
  const { stdin: input, stdout: output } = here;
  if (!(input instanceof ReadStream && output instanceof WriteStream) || here.env['TERM'] === 'dumb')
    throw noTerminal(name ?? options.notice);
  const change = await openAsked(options, options, here, openWarnings(options.quiet, here.stderr));
  const { config } = change;
  const by = whoDecides(options.by, here);
  const job = await chooseJob(name, options, change);
  // What has no reading is settled by `read`, and nobody decides on it.
  const asked = { ...config, reader: { ...config.reader, require: false } };
  const checked = await checkNotice(
    job,
    { config: asked, flags: flagsOf(options), today: today(here) },
    here,
    await openStanding(change.standing, config, here),
  );
  const report = judgedIn(checked);
  const setting = {
    approvals: config.approvals,
    by,
    input,
    output,
    today: () => today(here),
    lang,
    look: () => chooseLook(options, here),
  };
  const { state, wish } = await walkThrough(beginReview(checked, report), setting);
  const left = countFailing(state, checked.failOn);
  here.stdout.write(`${words.left(checked.notice, state.decided, left)}\n`);
  if (change.staged && state.decided > 0) tellToStage(config, lang, here);
  if (wish.kind === 'interrupt') return EXIT.interrupted;
  if (wish.kind !== 'sign-off') return EXIT.ok;
  // The very version that was looked at: a newer one may have come meanwhile.
  const baseline = `${checked.notice}@${report.after.capturedAt}`;
  const current = { config, change, here, ...flagsOf(options), today: today(here) };
  const signed = await signOff([], { ...options, by, baseline, verdict: 'approved' }, null, current);
  here.stdout.write(`${words.signedOff(signed.notice, signed.capturedAt, escapeControls(by), signed.undecided)}\n`);
  return EXIT.ok;
}

const noTerminal = (notice = 'N'): Fault =>
  usage(
    'review asks a person at a terminal, and here is none (standard input and output must both be one).',
    `Decide without it: noticediff approve --notice ${escapeControls(notice.slice(0, 80))} C-001 --reason "why"; noticediff check lists the findings.`,
    'no-terminal',
  );
