/** A finding → its rule and what it weighs, in words; of a change that was cleared, and that the gate asks for all the same, that it was. */
import { CLEARED_REASONS } from '../model/finding.js';
import type { ReportFinding } from '../model/report.js';
import type { Words } from './worded.js';

const CLEARED: ReadonlySet<string> = new Set(CLEARED_REASONS);

/** The reason stands in the place of a rule. What a reader found, which lowers, has the name of what one cleared. */
export const wasCleared = ({ rule, direction }: ReportFinding): boolean => CLEARED.has(rule) && direction !== 'lowers';

export function nameOfWeight(finding: ReportFinding, words: Words): string {
  const { direction, severity } = finding;
  if (wasCleared(finding)) return words.clearedWeight;
  return direction === 'lowers' ? words.severity[severity ?? 'low'] : words[direction];
}

/** With the id that commands and the configuration take. */
export const nameOfRule = ({ title, rule }: Pick<ReportFinding, 'title' | 'rule'>, { summary }: Words): string =>
  `${title}${summary.open}${rule}${summary.close}`;
