/** `noticediff approve`: findings and a reason → decisions in the approvals folder; or a version → the baseline. */
import { EXIT } from '../model/fault.js';
import type { Category, Severity } from '../model/finding.js';
import { printWritten } from '../report/approval-pages.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { escapeControls } from '../report/escape.js';
import { type ChangeOptions, openAsked } from '../tasks/change/open.js';
import { type Flags, flagsOf } from '../tasks/config/settings.js';
import { refuseTooLong } from '../tasks/decide/allowed.js';
import type { CurrentOptions } from '../tasks/decide/current.js';
import { whoDecides } from '../tasks/decide/identity.js';
import { countLeft, countRecorded, record } from '../tasks/decide/record.js';
import { chooseChanges } from '../tasks/decide/select.js';
import { type Said, signOff } from '../tasks/decide/sign-off.js';
import { chooseLook } from '../tasks/process/look.js';
import { openWarnings } from '../tasks/process/streams.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { today } from '../tasks/process/today.js';
import { needReason, readCleared, readOwn, readReason, readUntil } from './arguments/decision.js';
import { tellToStage } from './to-stage.js';

export interface ApproveOptions extends Omit<Said, 'rules' | 'cleared'>, Omit<ChangeOptions, 'rule'>, Flags {
  readonly cleared?: string;
  readonly category?: Category;
  readonly severity?: Severity;
  /** `ID` chooses findings; `ID=LEVEL` is a setting. */
  readonly rule?: readonly string[];
  readonly quiet?: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

export async function runApprove(
  names: readonly string[],
  options: ApproveOptions,
  here: Surroundings,
): Promise<number> {
  const { before, after, lang, rule = [], baseline } = options;
  const day = today(here);
  const words = APPROVAL_WORDS[lang];
  const reason = readReason(options.reason);
  const rules = rule.filter((written) => !written.includes('='));
  const { cleared: _, ...rest } = options;
  const cleared = readCleared(options.cleared);
  const own = readOwn(options);
  const said: Said = { ...rest, ...(rules.length > 0 && { rules }), ...(cleared !== null && { cleared }) };
  const asked = { ...options, rule: rule.filter((written) => written.includes('=')) };
  const change = await openAsked(asked, options, here, openWarnings(options.quiet, here.stderr));
  const { config } = change;
  const current: CurrentOptions = {
    config,
    change,
    here,
    ...flagsOf(options),
    today: day,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  if (baseline !== undefined) {
    const { notice, capturedAt, by, undecided } = await signOff(names, { ...said, baseline }, reason, current);
    here.stdout.write(`${words.signedOff(notice, capturedAt, escapeControls(by), undecided)}\n`);
    return EXIT.ok;
  }
  const decided = {
    verdict: options.verdict,
    reason: needReason(reason),
    until: readUntil(options.until, day),
    ...(own !== null && { own }),
    by: whoDecides(options.by, here),
    on: day,
  };
  refuseTooLong(decided, config);
  for (const { current: of, changes } of await chooseChanges(names, said, current)) {
    const written = await record(of, changes, decided, config.approvals);
    for (const one of written) here.stdout.write(printWritten(one, chooseLook(options, here), lang));
    here.stdout.write(`${words.left(of.notice, countRecorded(written), countLeft(of, written))}\n`);
  }
  if (change.staged) tellToStage(config, lang, here);
  return EXIT.ok;
}
