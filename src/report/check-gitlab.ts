/** The gate's answers → GitLab Code Quality JSON: what is not approved yet. Approved and raising findings are left out: GitLab would list them as degradations. */
import { createHash } from 'node:crypto';
import type { CheckedNotice } from '../model/check.js';
import { cut, listFindings, listUnjudged, type Weight, weightOf } from './check-findings.js';
import type { CheckPrintOptions } from './check-options.js';
import { filesOf, placeOf } from './check-place.js';
import { escapeControls } from './escape.js';
import { toJson } from './json.js';
import { WORDS } from './words.js';

const SEVERITY: Readonly<Record<Weight, string>> = {
  high: 'critical',
  medium: 'major',
  low: 'minor',
  unclear: 'minor',
  raises: 'info',
};

/** UTF-16 units of a description: GitLab shows it on one line. */
const LONGEST = 500;

export function printCheckGitLab(checked: readonly CheckedNotice[], { lang }: CheckPrintOptions): string {
  const words = WORDS[lang];
  const seen = new Map<string, number>();
  // Of one name GitLab shows one: findings on the same change share theirs, and two configurations may name one notice.
  const nameApart = (name: string): string => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
  const degradations = listFindings(checked, lang)
    .filter(({ standing }) => standing === 'fails' || standing === 'open')
    .map(({ checked: { notice }, report, finding }) => {
      const place = placeOf(finding, report);
      const where = finding.section === null ? '' : ` ${words.inSection(finding.section.heading ?? words.opening)}`;
      return describe({
        check: finding.rule,
        description: `${notice} ${finding.id}${words.colon}${finding.message}${where}`,
        severity: SEVERITY[weightOf(finding)],
        fingerprint: nameApart(`${notice} ${finding.fingerprint} ${finding.rule}`),
        // GitLab wants a path; a version that is no file here is named by its ref.
        path: place?.path ?? report.after.ref,
        line: place?.position.line ?? 1,
      });
    });
  const faults = listUnjudged(checked).map(({ checked: { notice, report }, code, message }, index) =>
    describe({
      check: code,
      description: `${notice}${words.colon}${message}`,
      severity: 'blocker',
      fingerprint: `${notice} ${code} ${index}`,
      path: (report === null ? undefined : (filesOf(report.after)[0] ?? report.after.ref)) ?? notice,
      line: 1,
    }),
  );
  return `${toJson([...faults, ...degradations], 2)}\n`;
}

interface Degradation {
  readonly check: string;
  readonly description: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly path: string;
  readonly line: number;
}

const describe = ({ check, description, severity, fingerprint, path, line }: Degradation) => ({
  description: cut(escapeControls(description), LONGEST),
  check_name: check,
  fingerprint: createHash('sha256').update(fingerprint).digest('hex'),
  severity,
  location: { path: escapeControls(path), lines: { begin: line } },
});
