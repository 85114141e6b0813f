/**
 * A report with its decisions → those that fail the gate although their changes were there when the notice was last signed off:
 * what an earlier version of the tool did not see.
 */
import { hashCatalogue } from '../../assess/catalogue-hash.js';
import type { Earlier } from '../../model/check.js';
import type { Config } from '../../model/config.js';
import type { Decisions } from '../../model/decision.js';
import type { Report } from '../../model/report.js';
import { VERSION } from '../../model/version.js';
import type { CompareOptions } from '../../pipeline.js';
import { listSnapshots } from '../../source/archive.js';
import { nameOf, readPair } from '../compare/read-pair.js';
import { archiveOf } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';

/** As a decision records what it was made with. */
export const thisTool = (): string => `${VERSION} ${hashCatalogue()}`;

interface Compared {
  readonly report: Report;
  /** Ids of the findings that fail the gate. */
  readonly unapproved: readonly string[];
  readonly decisions: Decisions;
  readonly config: Config;
  readonly comparing: CompareOptions;
  readonly here: Surroundings;
}

export async function listEarlier(compared: Compared): Promise<Earlier | null> {
  const { report, unapproved, decisions } = compared;
  const open = [...report.findings, ...report.cleared].filter(
    (change) =>
      unapproved.includes(change.id) &&
      (change.approval === null || change.approval.outgrown !== undefined) &&
      // What is about the check itself is of this call, not of the text that was there.
      !('scope' in change && change.scope === 'check'),
  );
  const on = lastDay(decisions);
  if (open.length === 0 || on === null) return null;
  const then = await changesUntil(on, compared);
  const findings = open.filter(({ fingerprint }) => then === 'all' || then.has(fingerprint)).map(({ id }) => id);
  return findings.length === 0 ? null : { on, findings };
}

/** On which something was let pass with an earlier version of the tool; null where nothing was. */
function lastDay({ byFingerprint }: Decisions): string | null {
  const tool = thisTool();
  const days = [...byFingerprint.values()]
    .filter(({ seen, verdict }) => seen.tool !== tool && verdict !== 'rejected')
    .map(({ on }) => on);
  return days.sort().at(-1) ?? null;
}

/** Names of the changes that the newest version of that day had; none where it is not known what was there. */
async function changesUntil(
  on: string,
  { report: { before, after }, config, comparing, here }: Compared,
): Promise<ReadonlySet<string> | 'all'> {
  const none = new Set<string>();
  if (after.capturedAt === null) return none;
  if (after.capturedAt.slice(0, 10) <= on) return 'all';
  const notice = nameOf(after.ref);
  if (notice === null || nameOf(before.ref) !== notice || before.capturedAt === null) return none;
  const day = on.replaceAll('-', '');
  const then = (await listSnapshots(archiveOf(config), notice)).findLast(({ stamp }) => stamp.slice(0, 8) <= day);
  if (then === undefined) return none;
  const at = `${notice}@${then.stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')}`;
  const pair = await readPair(before.ref, at, config, here);
  if (pair.after.capturedAt === null || pair.after.capturedAt <= before.capturedAt) return none;
  // Of hundreds of notices often none needs it.
  const { comparePair } = await import('../compare/compare-pair.js');
  const { findings, cleared } = await comparePair(pair, comparing, { archive: config.archive, env: here.env });
  return new Set([...findings, ...cleared].map(({ fingerprint }) => fingerprint));
}
