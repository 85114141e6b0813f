/** A report, and findings about the check itself → the report with both, numbered, counted and judged anew. */
import { SEVERITIES } from '../model/finding.js';
import type { Report, ReportCleared, ReportFinding } from '../model/report.js';
import { countCleared, countFindings } from './build.js';
import { decideVerdict } from './verdict.js';

/** Before it has its number. */
export type Unnumbered = Omit<ReportFinding, 'id'>;

/** `isCovered`: a finding that one of the added says already. */
export function addFindings(
  report: Report,
  added: readonly Unnumbered[],
  isCovered: (finding: ReportFinding) => boolean = () => false,
): Report {
  if (added.length === 0) return report;
  const lowering = added.filter(({ direction }) => direction === 'lowers');
  const others = added.filter(({ direction }) => direction !== 'lowers');
  let count = 0;
  const findings = [...lowering, ...report.findings.filter((finding) => !isCovered(finding)), ...others]
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((finding) => ({ ...finding, id: keptId(finding) ?? `C-${String(++count).padStart(3, '0')}` }));
  return withFindings(report, findings);
}

/** The others keep their numbers. */
export const addLast = (report: Report, added: Unnumbered): Report =>
  withFindings(report, [...report.findings, ...numberOn([{ ...added, id: '' }], 'C', report)]);

/** The report in which these are found, and these cleared: counted and judged anew. */
export function withFindings(
  report: Report,
  findings: readonly ReportFinding[],
  cleared: readonly ReportCleared[] = report.cleared,
): Report {
  const directions = findings.map(({ direction }) => direction);
  return {
    ...report,
    verdict: decideVerdict(report.changed, directions),
    summary: { ...report.summary, findings: countFindings(findings), cleared: countCleared(cleared) },
    findings,
    cleared,
  };
}

/** Numbers that go on where those of the report end; a `K` may stand among its findings. */
export function numberOn<C extends { readonly id: string }>(
  added: readonly C[],
  letter: 'C' | 'K',
  { findings, cleared }: Report,
): readonly C[] {
  let last = 0;
  for (const { id } of [...findings, ...cleared]) if (id.startsWith(letter)) last = Math.max(last, Number(id.slice(2)));
  return added.map((one) => ({ ...one, id: `${letter}-${String(++last).padStart(3, '0')}` }));
}

/** A cleared change that somebody made a finding of stays `K-003`. */
const keptId = ({ id }: Unnumbered & { readonly id?: string }): string | null => (id?.startsWith('K-') ? id : null);

/** As they are sorted where they are found: what lowers by its weight, then what raises, then what is unclear. */
const rankOf = ({ direction, severity }: Unnumbered): number =>
  direction === 'lowers' ? SEVERITIES.indexOf(severity ?? 'low') : direction === 'raises' ? 3 : 4;
