/** A report, and findings about the check itself → the report with both, numbered, counted and judged anew. */
import { SEVERITIES } from '../model/finding.js';
import type { Report, ReportFinding } from '../model/report.js';
import { countFindings } from './build.js';
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
  const findings = [...lowering, ...report.findings.filter((finding) => !isCovered(finding)), ...others]
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((finding, index) => ({ ...finding, id: `C-${String(index + 1).padStart(3, '0')}` }));
  return {
    ...report,
    verdict: decideVerdict(
      report.changed,
      findings.map(({ direction }) => direction),
    ),
    summary: { ...report.summary, findings: countFindings(findings) },
    findings,
  };
}

/** As they are sorted where they are found: what lowers by its weight, then what raises, then what is unclear. */
const rankOf = ({ direction, severity }: Unnumbered): number =>
  direction === 'lowers' ? SEVERITIES.indexOf(severity ?? 'low') : direction === 'raises' ? 3 : 4;
