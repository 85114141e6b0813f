/** Findings → those of one passage together, the gravest first: what is printed under one redline. */
import type { Direction } from '../model/finding.js';
import type { ReportFinding, ReportQuote } from '../model/report.js';

/** What the findings of a passage quote together, on each side. */
export interface Passage {
  /** In the order of the report; never empty. */
  readonly findings: readonly ReportFinding[];
  readonly before: ReportQuote | null;
  readonly after: ReportQuote | null;
}

/** Passages stand where their gravest finding stands. */
export function groupFindings(findings: readonly ReportFinding[]): readonly Passage[] {
  const groups: Passage[] = [];
  const byBlock = new Map<string, number[]>();
  for (const finding of findings) {
    const key = `${finding.before?.block ?? ''} ${finding.after?.block ?? ''}`;
    const known = byBlock.get(key) ?? [];
    const at = known.find((index) => belongs(finding, groups[index] as Passage));
    if (at === undefined) {
      byBlock.set(key, [...known, groups.length]);
      groups.push({ findings: [finding], before: finding.before, after: finding.after });
    } else {
      const group = groups[at] as Passage;
      groups[at] = {
        findings: [...group.findings, finding],
        before: join(group.before, finding.before),
        after: join(group.after, finding.after),
      };
    }
  }
  return groups;
}

/** Findings of a direction: the passages that stand under it, and the ids of those that stand with a graver one. */
export function passagesOf(
  passages: readonly Passage[],
  direction: Direction,
): { readonly count: number; readonly own: readonly Passage[]; readonly above: readonly string[] } {
  const isOf = (finding: ReportFinding | undefined): boolean => finding?.direction === direction;
  const own = passages.filter(({ findings }) => isOf(findings[0]));
  const above = passages
    .filter(({ findings }) => !isOf(findings[0]))
    .flatMap(({ findings }) => findings.filter(isOf).map(({ id }) => id));
  return { count: passages.flatMap(({ findings }) => findings.filter(isOf)).length, own, above };
}

/** Quoted in one block, in sentences that overlap. What is about a heading or the whole notice stands alone. */
function belongs({ before, after }: ReportFinding, group: Passage): boolean {
  if ((before?.block ?? after?.block ?? null) === null) return false;
  const meets = (one: ReportQuote | null, other: ReportQuote | null): boolean =>
    one !== null && other !== null && one.start < other.end && other.start < one.end;
  return meets(before, group.before) || meets(after, group.after);
}

function join(one: ReportQuote | null, other: ReportQuote | null): ReportQuote | null {
  if (one === null || other === null) return one ?? other;
  const [start, end] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
  const evidence = [...one.evidence, ...other.evidence].sort(([a], [b]) => a - b);
  // Printed from the block; this is what its longest quote says.
  const { quote } = one.end - one.start >= other.end - other.start ? one : other;
  return { ...one, start, end, evidence, quote };
}
