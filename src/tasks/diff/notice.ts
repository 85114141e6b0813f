/** A notice by its name → what is printed of it: held against the base of the pull request, or against its baseline. */
import { CHECK_WORDS } from '../../report/check-words.js';
import { type Change, changeOf, isNothingCompared, openStanding } from '../change/open.js';
import { type Asked, listAgain, refuseUnknown } from '../check/jobs.js';
import type { Deciding } from '../compare/compare-refs.js';
import { compareOptionsFor, failOnOf, flagsOf } from '../config/settings.js';
import { applyKept, readKept } from '../decide/apply.js';
import { reportNow } from '../decide/current.js';
import { boundIn } from '../decide/store.js';
import type { Surroundings } from '../process/surroundings.js';
import { type Printed, type Printing, printReport } from './printing.js';

export async function diffNotice(
  notice: string,
  change: Change,
  printing: Printing,
  settings: Asked,
  deciding: Deciding,
  here: Surroundings,
): Promise<Printed> {
  const { config, files } = change;
  const { today, lang, warn } = deciding;
  if (isNothingCompared(change) && files.has(notice)) {
    const said = CHECK_WORDS[lang].notCompared;
    // A page for people would say that nothing changed.
    if (printing.format === 'terminal' || printing.format === 'markdown') return { reports: [], text: `${said}\n` };
    warn(said);
  }
  await refuseUnknown([notice], config);
  const kept = await readKept(config, notice, here, await openStanding(change.standing, config, here));
  const comparing = {
    ...compareOptionsFor(config, notice, flagsOf(deciding)),
    ...boundIn(kept.decisions.byFingerprint, today),
  };
  const compared = await reportNow(notice, change, comparing, { config, here });
  const inSteps = { failOn: failOnOf(config, notice), comparing, config, change: changeOf(change, notice), here };
  const report = await applyKept(compared, kept, { config, today, lang, warn, inSteps });
  const again = files.has(notice) ? [...listAgain(settings, config, []), ...change.again] : undefined;
  return { reports: [report], text: await printReport(report, printing, again) };
}
