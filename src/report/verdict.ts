/** What a report says in one word, from what changed and what the findings say of it. */
import type { Direction } from '../model/finding.js';
import type { Verdict } from '../model/report.js';

export function decideVerdict(changed: boolean, directions: readonly Direction[]): Verdict {
  if (!changed) return 'unchanged';
  const lowers = directions.includes('lowers');
  const raises = directions.includes('raises');
  if (lowers && raises) return 'mixed';
  if (lowers) return 'lowered';
  if (raises) return 'raised';
  return directions.includes('unclear') ? 'unclear' : 'neutral';
}
