/** How the two versions are named in a report, and what is left out of one that is passed on. */
import type { Report, ReportApproval, ReportSource } from '../model/report.js';

/** What a caller gives in place of what the captures say. */
export interface Naming {
  readonly title?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Whose folders, and how deep, is nobody's business: of a place outside of the working folder its name is enough. */
const OUTSIDE = /^(?:[\\/]|\.\.[\\/]|~|[A-Za-z]:[\\/])/;
/** Refs that are no paths: addresses, git, versions in the archive, standard input. */
const NO_PATH = /^(?:https?:\/\/|wayback:|git:|-$|[a-z0-9][a-z0-9-]{0,63}@)/i;

export const nameOfRef = (ref: string): string => (!NO_PATH.test(ref) && OUTSIDE.test(ref) ? baseName(ref) : ref);

const baseName = (path: string): string => path.split(/[\\/]/).findLast((part) => part !== '') ?? path;

export const titleOf = ({ before, after, notice }: Report, naming: Naming | undefined): string | null =>
  naming?.title ?? after.title ?? before.title ?? notice;

/** Without paths of files and without the addresses of who decided. */
export function forSharing(report: Report): Report {
  const share = ({ ref, paths: _, ...source }: ReportSource): ReportSource => ({
    ...source,
    ref: NO_PATH.test(ref) ? ref : baseName(ref),
    path: null,
  });
  const findings = report.findings.map((finding) =>
    finding.approval === null ? finding : { ...finding, approval: withoutAddress(finding.approval) },
  );
  return { ...report, before: share(report.before), after: share(report.after), findings };
}

const withoutAddress = ({ steps, ...approval }: ReportApproval): ReportApproval => ({
  ...approval,
  by: nameIn(approval.by),
  ...(steps && {
    steps: steps.map(({ version, by, ...step }) => ({ ...step, version: nameOfRef(version), by: nameIn(by) })),
  }),
});

/** `Ann Lee <ann@shop.example>` → `Ann Lee`; of a bare address what stands before the `@`. */
const nameIn = (by: string): string =>
  by
    .replace(/\s*<[^<>]*@[^<>]*>/g, '')
    .replace(/([^\s@<>]+)@[^\s@<>]+/g, '$1')
    .trim();
