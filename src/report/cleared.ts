/** What was cleared → its reasons with their counts, and the changes of each reason: the same in every format. */
import { CLEARED_REASONS, type ClearedReason } from '../model/finding.js';
import type { Report, ReportCleared } from '../model/report.js';
import type { Words } from './worded.js';

/** The most frequent reason first. */
export function groupCleared(
  cleared: readonly ReportCleared[],
): readonly (readonly [ClearedReason, readonly ReportCleared[]])[] {
  return CLEARED_REASONS.map((reason) => [reason, cleared.filter((one) => one.reason === reason)] as const)
    .filter(([, ones]) => ones.length > 0)
    .sort(([, one], [, other]) => other.length - one.length);
}

/** "7 reworded", "3 moved". */
export const clearedByReason = ({ cleared }: Pick<Report, 'cleared'>, words: Words): readonly string[] =>
  groupCleared(cleared).map(([reason, ones]) => words.clearedCount[reason](ones.length));

/** "12 changes cleared: 7 reworded, 3 moved"; empty where nothing was. */
export const countCleared = (report: Pick<Report, 'cleared'>, words: Words): string =>
  report.cleared.length === 0 ? '' : words.cleared(report.cleared.length, clearedByReason(report, words));
