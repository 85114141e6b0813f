/** A history → the part of it that was asked for; every version keeps what it was compared with. Days narrow every format, a filter only pages for people. */
import type { History, HistoryVersion } from '../../model/history.js';
import { type Filter, narrowReport } from '../filter.js';

export interface Wish {
  /** First and last moment, ISO 8601 in UTC, both included. */
  readonly since: string | null;
  readonly until: string | null;
  /** What of their changes, and only versions that have some of it; null for what machines read. */
  readonly filter: Filter | null;
}

export function narrow(history: History, { since, until, filter }: Wish): History {
  const isIn = ({ capturedAt }: { readonly capturedAt: string }): boolean =>
    (since === null || capturedAt >= since) && (until === null || capturedAt <= until);
  const versions = history.versions.filter(isIn);
  if (filter === null || filter.asked === '') return { ...history, versions, gaps: history.gaps.filter(isIn) };
  return { ...history, versions: versions.flatMap((version) => keepPart(version, filter)), gaps: [], approvals: [] };
}

/** Counts and verdict stay those of the version; of its sections, what is quoted. */
function keepPart(version: HistoryVersion, filter: Filter): readonly HistoryVersion[] {
  if (version.change === null) return [];
  const { report, part } = narrowReport(version.change, filter);
  if (part === null) return [version];
  const { shown, of, asked } = part;
  return shown === 0 ? [] : [{ ...version, change: report, part: { shown, of, asked } }];
}
