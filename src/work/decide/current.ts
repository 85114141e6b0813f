/** The name of a notice, and two refs where they are given → its findings as they stand, with what was decided on them. */
import type { Earlier } from '../../model/check.js';
import type { Config, FailOn } from '../../model/config.js';
import type { Decisions } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { applyDecisions } from '../../review/decide.js';
import { applyGate } from '../../review/gate.js';
import { comparePair } from '../compare/compare-pair.js';
import { nameOf, readPair } from '../compare/read-pair.js';
import { compareOptionsFor, failOnOf, flagsOf } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';
import { listEarlier } from './earlier.js';
import { boundIn, readDecisions } from './store.js';

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

/** Baseline → newest version, unless refs are given. Throws where nothing could be compared. */
export async function readCurrent(notice: string, options: CurrentOptions): Promise<Current> {
  const { config, here, today } = options;
  const decisions = await readDecisions(config, notice);
  const bound = boundIn(decisions.byFingerprint, today);
  const comparing = { ...compareOptionsFor(config, notice, flagsOf(options)), ...bound };
  const [before, after] = [options.before ?? `${notice}@baseline`, options.after ?? `${notice}@latest`];
  const pair = await readPair(before, after, config, here);
  const found = await comparePair(pair, comparing, { archive: config.archive, env: here.env });
  const report = applyDecisions(found, decisions, today);
  const fatal = report.problems.find((problem) => problem.fatal);
  if (fatal === undefined) {
    const failOn = failOnOf(config, notice);
    const { unapproved } = applyGate(report, failOn);
    const findEarlier = () => listEarlier({ report, unapproved, decisions, config, comparing, here });
    return { notice, report, decisions, failOn, findEarlier };
  }
  throw new Fault({
    code: fatal.code,
    exit: 'unjudged',
    message: `${fatal.side === 'after' ? after : before} cannot be judged: ${fatal.detail}.`,
    hint: 'Nothing can be decided on a page that is not the notice.',
  });
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
