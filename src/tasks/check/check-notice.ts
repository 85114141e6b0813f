/** One notice → the gate's answer for it: baseline → newest version, or two refs. Nothing is thrown: what goes wrong is in the answer. */
import { hashCatalogue } from '../../assess/catalogue-hash.js';
import type { CheckedNotice } from '../../model/check.js';
import type { Config } from '../../model/config.js';
import { EXIT, Fault } from '../../model/fault.js';
import type { Report } from '../../model/report.js';
import type { CompareOptions } from '../../pipeline.js';
import { reportUncompared, unread } from '../../report/unchanged.js';
import { applyGate } from '../../review/gate.js';
import {
  type Archive,
  findBaseline,
  isToCome,
  listSnapshots,
  listSuspects,
  type Snapshot,
  timeOfStamp,
} from '../../source/archive.js';
import { hashSnapshot, readSnapshot } from '../../source/pages.js';
import type { StandingReadings } from '../change/open.js';
import { addSettings, isOfFiles, type NoticeChange, reportFiles } from '../change/report.js';
import { archiveOf, compareOptionsFor, type Flags, failOnOf } from '../config/settings.js';
import { judgeKept, readKept } from '../decide/apply.js';
import { listEarlier } from '../decide/earlier.js';
import { boundIn } from '../decide/store.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ReadFrom } from '../read/store.js';

export interface CheckJob {
  readonly notice: string;
  /** Null: baseline → newest version. */
  readonly refs: { readonly before: string; readonly after: string } | null;
  /** What the pull request does to it; absent where nothing is held against a base. */
  readonly change?: NoticeChange;
  /** As in `CheckedNotice`. */
  readonly isIdle?: boolean;
  readonly again: readonly string[];
}

export interface CheckSettings {
  readonly config: Config;
  readonly flags: Flags;
  /** ISO date. */
  readonly today: string;
  /** Decisions and readings are those of the index. */
  readonly staged?: boolean;
  readonly standing?: StandingReadings | null;
}

type FaultOf = NonNullable<CheckedNotice['fault']>;

/** `from`: where decisions and readings are read, if not from the disk. */
export async function checkNotice(
  job: CheckJob,
  settings: CheckSettings,
  here: Surroundings,
  from: ReadFrom = {},
): Promise<CheckedNotice> {
  const { notice, again, isIdle } = job;
  const { config, flags, today } = settings;
  const failOn = failOnOf(config, notice);
  try {
    const kept = await readKept(config, notice, here, from);
    const { decisions, readings } = kept;
    const options = { ...compareOptionsFor(config, notice, flags), ...boundIn(decisions.byFingerprint, today) };
    const { report: compared, suspect } = await reportOn(job, config, options, here);
    const inSteps = { failOn, comparing: options, config, change: job.change ?? null, here };
    const judged = await judgeKept(compared, kept, { config, today, lang: flags.lang, inSteps });
    const report =
      config.reader.require && compared.changed
        ? (await import('../read/apply.js')).addUnread(judged.report, compared, readings, config.reader.all, flags.lang)
        : judged.report;
    const { unapproved, exit } = applyGate(report, failOn);
    const earlier = await listEarlier({ report, unapproved, decisions, config, comparing: options, here });
    return {
      notice,
      failOn,
      report,
      unapproved,
      ...(earlier !== null && { earlier }),
      warnings: judged.warnings,
      fault: suspect,
      exit: suspect === null ? exit : EXIT.unjudged,
      ...(isIdle && { isIdle }),
      again,
    };
  } catch (error) {
    if (error instanceof Fault) return { ...withoutReport(job, config, describe(error)), exit: EXIT[error.exit] };
    return failedCheck(job, config, 'bug', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** The answer where noticediff itself failed. */
export const failedCheck = (job: CheckJob, config: Config, code: string, message: string): CheckedNotice => ({
  ...withoutReport(job, config, {
    code,
    message,
    hint: 'This is a bug in noticediff; please report it with these lines.',
  }),
  exit: EXIT.bug,
});

const withoutReport = ({ notice, again }: CheckJob, config: Config, fault: FaultOf): Omit<CheckedNotice, 'exit'> => ({
  notice,
  failOn: failOnOf(config, notice),
  report: null,
  unapproved: [],
  warnings: [],
  fault,
  again,
});

const describe = ({ code, message, hint }: Fault): FaultOf => ({ code, message, hint: hint ?? null });

interface Found {
  readonly report: Report;
  /** A capture that is newer than the newest version, and that nobody could judge. */
  readonly suspect: FaultOf | null;
}

async function reportOn(job: CheckJob, config: Config, options: CompareOptions, here: Surroundings): Promise<Found> {
  const found = await reportText(job, config, options, here);
  return job.change === undefined ? found : { ...found, report: addSettings(found.report, job.change, options) };
}

async function reportText(
  { notice, refs, change }: CheckJob,
  config: Config,
  options: CompareOptions,
  here: Surroundings,
): Promise<Found> {
  if (change !== undefined && isOfFiles(change))
    return { report: await reportFiles(change, options, here), suspect: null };
  if (refs === null) return reportSinceBaseline(notice, config, options, here);
  const [{ readPair }, comparePair] = [await import('../compare/read-pair.js'), await loadComparePair()];
  const pair = await readPair(refs.before, refs.after, config, here);
  return { report: await comparePair(pair, options, { archive: config.archive, env: here.env }), suspect: null };
}

/** For the first notice that changed: of hundreds often none did, and loading the stages takes as long as hashing those. */
const loadComparePair = async () => (await import('../compare/compare-pair.js')).comparePair;

/** Whether there is something to extract and compare. What cannot be told will be told by `checkNotice`. */
export async function hasNewBytes({ notice, refs, change }: CheckJob, config: Config): Promise<boolean> {
  if (refs !== null) return true;
  if (change !== undefined && isOfFiles(change)) return !(change.files instanceof Fault) && change.files.same === null;
  const archive = archiveOf(config);
  try {
    const newest = (await listSnapshots(archive, notice)).at(-1);
    const { baseline, snapshot } = await findBaseline(archive, notice);
    if (newest === undefined || newest.stamp === snapshot.stamp) return false;
    return (await hashSnapshot(newest)) !== baseline.sha256;
  } catch {
    return false;
  }
}

async function reportSinceBaseline(
  notice: string,
  config: Config,
  options: CompareOptions,
  { cwd, env, now }: Surroundings,
): Promise<Found> {
  const archive = archiveOf(config);
  const newest = (await listSnapshots(archive, notice)).at(-1);
  if (newest === undefined) throw noVersion(notice, config);
  if (isToCome(timeOfStamp(newest.stamp), now())) throw toCome(notice, newest);
  const { baseline, snapshot } = await findBaseline(archive, notice);
  const hash = await hashSnapshot(snapshot);
  if (hash !== baseline.sha256) throw baselineDiffers(notice, snapshot, baseline.sha256, hash);
  const isSame = newest.stamp === snapshot.stamp || (await hashSnapshot(newest)) === hash;
  const report = isSame
    ? sameVersion({ notice, before: snapshot, after: newest, sha256: hash }, config)
    : await (await loadComparePair())(
        { before: await readSnapshot(snapshot, { cwd }), after: await readSnapshot(newest, { cwd }), notice },
        options,
        { archive: config.archive, env },
      );
  return { report, suspect: await findSuspect(archive, notice, newest) };
}

function sameVersion(
  same: { readonly notice: string; readonly before: Snapshot; readonly after: Snapshot; readonly sha256: string },
  config: Config,
): Report {
  const { notice, before, after, sha256 } = same;
  const language = config.notices.find(({ id }) => id === notice)?.language ?? 'und';
  const source = ({ stamp }: Snapshot) => {
    const capturedAt = timeOfStamp(stamp);
    return unread(`${notice}@${capturedAt}`, sha256, { capturedAt, language });
  };
  return reportUncompared({
    notice,
    before: source(before),
    after: source(after),
    changed: false,
    problems: [],
    rules: hashCatalogue(),
  });
}

async function findSuspect(archive: Archive, notice: string, newest: Snapshot): Promise<FaultOf | null> {
  const suspect = (await listSuspects(archive, notice)).at(-1);
  if (suspect === undefined || suspect.stamp <= newest.stamp) return null;
  return {
    code: 'suspect',
    message: `The capture of ${timeOfStamp(suspect.stamp)} is suspect and newer than the newest version of "${notice}" (${timeOfStamp(newest.stamp)}): what is published now was not judged.`,
    hint: `Look at ${suspect.folder}, then capture it again: noticediff fetch ${notice}`,
  };
}

const noVersion = (notice: string, { archive }: Config): Fault =>
  new Fault({
    code: 'no-version',
    exit: 'usage',
    message: `"${notice}" has no baseline, and the archive ${archive} holds no version of it.`,
    hint: `Capture one and sign it off: noticediff fetch ${notice} && noticediff approve --baseline ${notice}@latest`,
  });

const toCome = (notice: string, { stamp, folder }: Snapshot): Fault =>
  new Fault({
    code: 'to-come',
    exit: 'unjudged',
    message: `The newest version of "${notice}" is dated ${timeOfStamp(stamp)}, which is still to come: what is published now was not judged.`,
    hint: `Remove ${folder}, or import it again under the date on which it was captured.`,
  });

const baselineDiffers = (notice: string, { stamp, folder }: Snapshot, signed: string, found: string): Fault =>
  new Fault({
    code: 'baseline-mismatch',
    exit: 'usage',
    message: `The baseline of "${notice}" was signed off with sha256 ${signed}, but the version of ${stamp} in the archive has ${found}.`,
    hint: `Restore ${folder} from version control, or sign a version off again: noticediff approve --baseline ${notice}@latest`,
  });
