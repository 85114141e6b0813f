/** Versions → what each did to protection, in one mark; the same for the line of characters and for the picture. */
import type { HistoryVersion } from '../../model/history.js';

export const MARKS = [
  'first',
  'lowered-high',
  'lowered',
  'mixed-high',
  'mixed',
  'raised',
  'unclear',
  'neutral',
] as const;
export type Mark = (typeof MARKS)[number];

/** ASCII, so that every terminal gives each one column; read without colour: capitals are high, V falls and ^ rises. */
export const CHARACTERS: Readonly<Record<Mark, string>> = {
  first: 'o',
  'lowered-high': 'V',
  lowered: 'v',
  'mixed-high': 'X',
  mixed: 'x',
  raised: '^',
  unclear: '?',
  neutral: '-',
};

export function markOf({ change }: HistoryVersion): Mark {
  if (change === null) return 'first';
  const high = change.summary.findings.high > 0;
  switch (change.verdict) {
    case 'lowered':
      return high ? 'lowered-high' : 'lowered';
    case 'mixed':
      return high ? 'mixed-high' : 'mixed';
    case 'unchanged':
      return 'neutral';
    default:
      return change.verdict;
  }
}

/** By year, the oldest first; years without a version between two that have one are kept: a long silence is seen. */
export function groupByYear(versions: readonly HistoryVersion[]): readonly (readonly [number, readonly Mark[]])[] {
  const years = new Map<number, Mark[]>();
  for (const version of versions) {
    const year = Number(version.capturedAt.slice(0, 4));
    const latest = [...years.keys()].at(-1);
    for (let silent = (latest ?? year) + 1; silent < year; silent++) years.set(silent, []);
    years.set(year, [...(years.get(year) ?? []), markOf(version)]);
  }
  return [...years];
}
