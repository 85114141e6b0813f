/**
 * A finding → the command that approves it, as it can be pasted into a shell; the reason, and a notice that is not named, are left for
 * a person to write.
 */
import type { Report, ReportFinding } from '../../model/report.js';

export function approveCommand(
  { fingerprint }: ReportFinding,
  { notice, before, after }: Report,
  again?: readonly string[],
): string {
  // Both refs always, but for a notice that is files: without them `approve` looks between the baseline and the newest version, which need
  // not be this pair.
  const rest = again ?? ['--before', before.ref, '--after', after.ref];
  const where = ['--notice', notice === null ? "'…'" : quote(notice), ...rest.map(quote)];
  return ['noticediff', 'approve', quote(fingerprint), ...where, '--reason', "'…'"].join(' ');
}

/** As one word of a POSIX shell; what a shell or a terminal would act on is between quotes, line ends are no part of a ref. */
const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/[\u0000-\u001f\u007f]/g, '?').replaceAll("'", "'\\''")}'`;
