/** A history → the part of it that was asked for; every version keeps what it was compared with. */
import type { Direction } from '../../model/finding.js';
import type { History, HistoryVersion } from '../../model/history.js';

export interface Wish {
  /** First and last moment, ISO 8601 in UTC, both included. */
  readonly since: string | null;
  readonly until: string | null;
  /** Findings of these directions, and versions that have one; null for everything. */
  readonly only: readonly Direction[] | null;
}

export function narrow(history: History, { since, until, only }: Wish): History {
  const isIn = ({ capturedAt }: { readonly capturedAt: string }): boolean =>
    (since === null || capturedAt >= since) && (until === null || capturedAt <= until);
  const versions = history.versions.filter(isIn);
  return {
    ...history,
    versions: only === null ? versions : versions.flatMap((version) => keepFindings(version, only)),
    gaps: only === null ? history.gaps.filter(isIn) : [],
    approvals: only === null ? history.approvals : [],
  };
}

/** Counts and verdict stay those of the version; of its sections, what the findings quote. */
function keepFindings(version: HistoryVersion, only: readonly Direction[]): readonly HistoryVersion[] {
  const { change } = version;
  const findings = change?.findings.filter((finding) => only.includes(finding.direction)) ?? [];
  if (change === null || findings.length === 0) return [];
  const quoted = new Set(findings.flatMap(({ before, after }) => [before?.block, after?.block]));
  const sections = change.sections
    .map((section) => ({
      ...section,
      moved: false,
      renamed: false,
      blocks: section.blocks.filter((block) => quoted.has(block.id)),
    }))
    .filter((section) => section.blocks.length > 0);
  return [{ ...version, change: { ...change, findings, sections } }];
}
