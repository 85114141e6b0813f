/**
 * What was compared, and what is decided on the notice → the report on which the decisions stand, those on the steps to it as well: along
 * the versions of the archive between its two, or along the commits of the pull request.
 */
import type { Capture } from '../../model/capture.js';
import type { Config, FailOn } from '../../model/config.js';
import type { Decisions, DecisionWarning, PassageKeys } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { Report } from '../../model/report.js';
import type { CompareOptions } from '../../pipeline.js';
import { applyDecisions } from '../../review/decide.js';
import { applyGate } from '../../review/gate.js';
import { approveInSteps, type BrokenStep, isFollowed, type Step } from '../../review/in-steps.js';
import { listSnapshots, stampOf } from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import type { NoticeChange } from '../change/report.js';
import { nameOf } from '../compare/read-pair.js';
import { archiveOf } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';

/** A tenth of a second each at most; a notice that changes every month has as many in two years. */
export const MOST_STEPS = 24;

export interface Deciding {
  readonly decisions: Decisions;
  /** Day in UTC. */
  readonly today: string;
  readonly failOn: FailOn;
  readonly comparing: CompareOptions;
  readonly config: Config;
  /** Where it is held against a base. */
  readonly change: NoticeChange | null;
  readonly here: Surroundings;
}

export async function decideOn(
  compared: Report,
  deciding: Deciding,
): Promise<{ readonly report: Report; readonly warnings: readonly DecisionWarning[] }> {
  const report = applyDecisions(compared, deciding.decisions, deciding.today);
  const alone = { report, warnings: [] };
  if (!report.findings.some((finding) => isFollowed(finding) && isEndOfStep(finding.keys, deciding))) return alone;
  const steps = await readSteps(report, deciding);
  if (steps.length < 2) return alone;
  const inSteps = approveInSteps(report, steps);
  return {
    report: inSteps.report,
    warnings: inSteps.broken.flatMap((step) => warnOf(step, deciding.decisions.notice)),
  };
}

/** Whoever looks for what a whole fails on is told of the step, which is no change of this report. */
function warnOf({ whole, fingerprint, version, approval }: BrokenStep, notice: string): readonly DecisionWarning[] {
  const { verdict, by, on, until, outgrown } = approval;
  const file = `${notice}/${fingerprint}.json`;
  const step = `the step of ${whole} to ${version}`;
  if (verdict === 'rejected') return [{ code: 'rejected', file, detail: `${step} was rejected by ${by} on ${on}` }];
  return outgrown === undefined ? [{ code: 'expired', file, detail: `${step} was approved until ${until}` }] : [];
}

/** Of hundreds of notices hardly one: somebody decided on the first step from it, or on the last one to it. */
const isEndOfStep = ({ before, after }: PassageKeys, { decisions }: Deciding): boolean =>
  [...decisions.byFingerprint.values()].some(
    ({ seen: { keys } }) => keys !== null && (keys.before === before || keys.after === after),
  );

/** None where they are not known, or one of them cannot be judged. */
async function readSteps(
  report: Report,
  { decisions, today, failOn, comparing, ...at }: Deciding,
): Promise<readonly Step[]> {
  const versions = await readVersions(report, at).catch((error: unknown) => {
    // A version that cannot be read shows nothing of what was approved.
    if (error instanceof Fault) return [];
    throw error;
  });
  if (versions.length === 0) return [];
  const { compareNotices, isJudgeable, readNotice } = await import('../../pipeline.js');
  const read = versions.map((version) => readNotice(version, comparing));
  if (!read.every(isJudgeable)) return [];
  return read.slice(1).map((after, index) => {
    const step = compareNotices(read[index] ?? after, after, comparing);
    const decided = applyDecisions(step, decisions, today);
    return { report: decided, open: applyGate(decided, failOn === 'change' ? failOn : 'unclear').unapproved };
  });
}

/** Both ends and what lies between; none where they are too many. */
async function readVersions(
  { before, after }: Report,
  { config, change, here }: Pick<Deciding, 'config' | 'change' | 'here'>,
): Promise<readonly Capture[]> {
  if (change !== null && change.files !== null) {
    const { readAlongCommits } = await import('../change/along-commits.js');
    return readAlongCommits({ ...change, files: change.files }, here, MOST_STEPS);
  }
  const notice = nameOf(before.ref);
  const [from, to] = [before.capturedAt, after.capturedAt];
  if (notice === null || nameOf(after.ref) !== notice || from === null || to === null) return [];
  const along = (await listSnapshots(archiveOf(config), notice)).filter(
    ({ stamp }) => stamp >= stampOf(from) && stamp <= stampOf(to),
  );
  if (along.length > MOST_STEPS + 1) return [];
  return Promise.all(along.map((snapshot) => readSnapshot(snapshot, { cwd: here.cwd })));
}
