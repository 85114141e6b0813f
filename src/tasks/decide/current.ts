/** The name of a notice, and two refs where they are given → its findings as they stand, with what was decided on them. */
import type { Earlier } from '../../model/check.js';
import type { Config, FailOn } from '../../model/config.js';
import type { Decisions } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { CompareOptions } from '../../pipeline.js';
import { applyGate } from '../../review/gate.js';
import { type Change, changeOf, openStanding } from '../change/open.js';
import { addSettings, isOfFiles, reportFiles } from '../change/report.js';
import { comparePair } from '../compare/compare-pair.js';
import { nameOf, readPair } from '../compare/read-pair.js';
import { compareOptionsFor, failOnOf, flagsOf } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';
import { judgeKept, readKept } from './apply.js';
import { listEarlier } from './earlier.js';
import { boundIn } from './store.js';

export interface Current {
  readonly notice: string;
  /** Decisions applied. */
  readonly report: Report;
  readonly decisions: Decisions;
  readonly failOn: FailOn;
  /** As in `CheckedNotice`; it may take a second comparison. */
  readonly findEarlier: () => Promise<Earlier | null>;
}

export interface CurrentOptions {
  readonly config: Config;
  /** Where notices are held against a base; without it each is held against its baseline. */
  readonly change?: Change;
  readonly here: Surroundings;
  readonly lang: UiLanguage;
  /** In place of those of the configuration. */
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  /** A day in UTC. */
  readonly today: string;
  /** In place of the baseline, and of the newest version. */
  readonly before?: string;
  readonly after?: string;
}

/** Base → pull request, or baseline → newest version, unless refs are given. Throws where nothing could be compared. */
export async function readCurrent(notice: string, options: CurrentOptions): Promise<Current> {
  const { config, change, here, today } = options;
  const kept = await readKept(config, notice, here, await openStanding(change?.standing, config, here));
  const { decisions } = kept;
  const comparing = {
    ...compareOptionsFor(config, notice, flagsOf(options)),
    ...boundIn(decisions.byFingerprint, today),
  };
  const failOn = failOnOf(config, notice);
  const compared = await reportNow(notice, change, comparing, options);
  const held = change === undefined ? null : changeOf(change, notice);
  const inSteps = { failOn, comparing, config, change: held, here };
  const { report } = await judgeKept(compared, kept, { config, today, lang: options.lang, inSteps });
  const fatal = report.problems.find((problem) => problem.fatal);
  if (fatal === undefined) {
    const { unapproved } = applyGate(report, failOn);
    const findEarlier = () => listEarlier({ report, unapproved, decisions, config, comparing, here });
    return { notice, report, decisions, failOn, findEarlier };
  }
  throw new Fault({
    code: fatal.code,
    exit: 'unjudged',
    message: `${report[fatal.side === 'after' ? 'after' : 'before'].ref} cannot be judged: ${fatal.detail}.`,
    hint: 'Nothing can be decided on a page that is not the notice.',
  });
}

/** Before decisions are put on it. */
export async function reportNow(
  notice: string,
  opened: Change | undefined,
  comparing: CompareOptions,
  options: Pick<CurrentOptions, 'config' | 'here' | 'before' | 'after'>,
): Promise<Report> {
  const { config, here } = options;
  const change = opened === undefined ? null : changeOf(opened, notice);
  const areNamed = options.before !== undefined || options.after !== undefined;
  if (change !== null && isOfFiles(change) && !areNamed)
    return addSettings(await reportFiles(change, comparing, here), change, comparing);
  const [before, after] = [options.before ?? `${notice}@baseline`, options.after ?? `${notice}@latest`];
  const pair = await readPair(before, after, config, here);
  const report = await comparePair(pair, comparing, { archive: config.archive, env: here.env });
  return change === null ? report : addSettings(report, change, comparing);
}

/** `--notice`, else the notice of which both refs are versions; null where neither names one. */
export function nameNotice(options: {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
}): string | null {
  if (options.notice !== undefined) return options.notice;
  const names = [options.before, options.after].flatMap((ref) => (ref === undefined ? [] : [nameOf(ref)]));
  return names.length > 0 && names.every((name) => name === names[0]) ? (names[0] ?? null) : null;
}
