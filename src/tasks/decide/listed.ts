/** The approvals folder → its decisions, each with how it stands; all, those that match nothing now, or those that end soon. */
import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import type { ListedDecision } from '../../report/approval-pages.js';
import { decisionsOn, isPast } from '../../review/decide.js';
import { listNotices } from '../../source/archive.js';
import { printRef } from '../../source/print-ref.js';
import { archiveOf } from '../config/settings.js';
import { type CurrentOptions, readCurrent } from './current.js';
import { listDecided, readDecisions } from './store.js';

/** All on which something was decided, or the one that is named. */
export async function chooseDecided(notice: string | undefined, config: Config): Promise<readonly string[]> {
  const decided = await listDecided(config.approvals);
  if (notice === undefined) return decided;
  const archived = await listNotices(archiveOf(config));
  const known = [...decided, ...config.notices.map(({ id }) => id), ...archived];
  if (known.includes(notice)) return [notice];
  const nearest = nearestName(notice, known);
  throw new Fault({
    code: 'no-such-notice',
    exit: 'usage',
    message: `There is no notice "${printRef(notice)}": nothing was decided on it, and neither the configuration nor the archive has it.`,
    hint: nearest === null ? 'noticediff init declares notices.' : `The nearest is ${nearest}.`,
  });
}

/** In the order of the files' names. */
export async function listDecisions(notice: string, config: Config, day: string): Promise<readonly ListedDecision[]> {
  const { byFingerprint, warnings } = await readDecisions(config, notice);
  const listed = [...byFingerprint].map(([fingerprint, decision]): ListedDecision => {
    const file = `${notice}/${fingerprint}.json`;
    const held = decision.verdict === 'rejected' ? 'rejected' : 'in-force';
    const standing = decision.on > day ? 'malformed' : isPast(decision, day) ? 'expired' : held;
    return { notice, file, decision, standing, detail: null };
  });
  const unread = warnings.flatMap(({ code, file, detail }): readonly ListedDecision[] =>
    code === 'not-allowed' ? [] : [{ notice, file, decision: null, standing: code, detail }],
  );
  return [...listed, ...unread].sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Those in force whose last day comes within so many days, the first to end first. */
export function keepExpiring(all: readonly ListedDecision[], day: string, days: number): readonly ListedDecision[] {
  const last = addDays(day, days);
  return all
    .filter(({ decision }) => decision?.until != null && decision.until >= day && decision.until <= last)
    .sort((one, other) => ((one.decision?.until ?? '') < (other.decision?.until ?? '') ? -1 : 1));
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Those that match no finding between the baseline and the newest version. Where these cannot be compared, that is said. */
export async function keepUnused(
  all: readonly ListedDecision[],
  { warn, ...current }: CurrentOptions & { readonly warn: (line: string) => void },
): Promise<readonly ListedDecision[]> {
  const used = new Set<string>();
  const unknown = new Set<string>();
  for (const notice of new Set(all.map((one) => one.notice))) {
    try {
      const { report, decisions } = await readCurrent(notice, current);
      for (const change of [...report.findings, ...report.cleared])
        for (const fingerprint of decisionsOn(change, decisions)) used.add(`${notice}/${fingerprint}.json`);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      unknown.add(notice);
      warn(`${notice}: ${error.message}`);
    }
  }
  return all.filter(({ notice, file }) => !used.has(file) && !unknown.has(notice));
}
