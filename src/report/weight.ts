/** A finding → what it weighs, in words; of a change that was cleared, and that the gate asks for all the same, that it was. */
import { CLEARED_REASONS } from '../model/finding.js';
import type { ReportFinding } from '../model/report.js';
import type { Words } from './worded.js';

const CLEARED: ReadonlySet<string> = new Set(CLEARED_REASONS);

export function nameOfWeight({ rule, direction, severity }: ReportFinding, words: Words): string {
  // What a reader found has the name of what one cleared.
  if (CLEARED.has(rule) && direction !== 'lowers') return words.clearedWeight;
  return direction === 'lowers' ? words.severity[severity ?? 'low'] : words[direction];
}
