/** The archive, approvals and cache → the history of a notice. Each snapshot is extracted once, on all cores where there are many. */
import { availableParallelism } from 'node:os';
import { messageOf } from '../../assess/messages.js';
import { findReturn } from '../../assess/notice-level.js';
import type { Capture } from '../../model/capture.js';
import type { Decisions } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import type { History, HistoryApproval, HistoryGap, HistoryVersion, Step } from '../../model/history.js';
import type { Report } from '../../model/report.js';
import type { CompareOptions } from '../../pipeline.js';
import { bindStep } from '../../report/history/bind-step.js';
import { applyDecisions, findDecision, weighDecision } from '../../review/decide.js';
import {
  type Archive,
  type CaptureRecord,
  listSnapshots,
  listSuspects,
  readBaseline,
  readCaptureRecord,
  type Snapshot,
  stampOf,
  timeOfStamp,
} from '../../source/archive.js';
import { readSnapshot } from '../../source/pages.js';
import type { Cache } from '../compare/cache.js';
import { contentOf, type Facts, factsKey } from '../compare/facts.js';
import { openPool, type Pool } from '../process/pool.js';
import { type StepsAnswer, type StepsJob, takeSteps } from './steps.js';

export interface HistorySettings {
  readonly archive: Archive;
  readonly options: CompareOptions;
  readonly lang: UiLanguage;
  readonly name: string | null;
  readonly decisions: Decisions;
  /** Day in UTC, on which approvals count. */
  readonly today: string;
  readonly cache: Cache;
  /** So many more snapshots were compared; told only where there are many. */
  readonly onProgress: (count: number) => void;
}

/** A snapshot that could be read. */
interface Found {
  readonly snapshot: Snapshot;
  readonly record: CaptureRecord;
  readonly sha256: string;
  /** As `contentOf`. */
  readonly content: readonly unknown[];
}

export async function readHistory(notice: string, settings: HistorySettings): Promise<History> {
  const { archive } = settings;
  const snapshots = await listSnapshots(archive, notice);
  const gaps: HistoryGap[] = await listSuspectGaps(archive, notice);
  const found: Found[] = [];
  for (const snapshot of snapshots) {
    const one = await findSnapshot(snapshot);
    if ('why' in one) gaps.push(one);
    else found.push(one);
  }
  const memory = openMemory(found, settings);
  await fillMemory(found, memory, settings);
  const { versions, unjudged } = await walk(found, memory, settings);
  gaps.push(...unjudged);
  gaps.sort((one, other) => (one.stamp < other.stamp ? -1 : 1));
  const baseline = await readBaselineOf(archive, notice);
  return {
    notice,
    name: settings.name,
    snapshots: snapshots.length,
    gaps,
    ...placeDecisions(versions, baseline, settings),
  };
}

async function findSnapshot(snapshot: Snapshot): Promise<Found | HistoryGap> {
  try {
    const record = await readCaptureRecord(snapshot);
    const capture: Capture = await readSnapshot(snapshot);
    return { snapshot, record, sha256: capture.sha256, content: contentOf(record) };
  } catch (error) {
    if (error instanceof Fault) return gapOf(snapshot, 'unjudged', [{ code: error.code, detail: error.message }]);
    throw error;
  }
}

async function listSuspectGaps(archive: Archive, notice: string): Promise<HistoryGap[]> {
  const gaps: HistoryGap[] = [];
  for (const snapshot of await listSuspects(archive, notice)) {
    const record = await readCaptureRecord(snapshot).catch((error: unknown) => {
      if (error instanceof Fault) return null;
      throw error;
    });
    gaps.push(gapOf(snapshot, 'suspect', record?.suspect === undefined ? [] : [record.suspect]));
  }
  return gaps;
}

const gapOf = (
  { stamp }: Snapshot,
  why: HistoryGap['why'],
  problems: readonly { readonly code: string; readonly detail: string }[],
): HistoryGap => ({
  stamp,
  capturedAt: timeOfStamp(stamp),
  why,
  codes: [...new Set(problems.map(({ code }) => code))],
  detail: problems.map(({ detail }) => detail).join('; '),
});

/** What is known of the snapshots, by their places in the list: of each alone, and of two. */
interface Memory {
  readonly facts: (at: number) => Facts | undefined;
  readonly step: (before: number, after: number) => Step | undefined;
  /** Takes in the answer on the snapshots of these places. */
  learn(places: readonly number[], answer: StepsAnswer): void;
}

function openMemory(found: readonly Found[], { cache, options }: HistorySettings): Memory {
  const { notice: _, ...rest } = options;
  const contentAt = (at: number): Found['content'] => found[at]?.content ?? [];
  const keyOfFacts = (at: number): readonly unknown[] => factsKey(contentAt(at), rest);
  const stepKey = (before: number, after: number): unknown[] => ['step', contentAt(before), contentAt(after), rest];
  const known = new Map<string, unknown>();
  const recall = (key: readonly unknown[]): unknown => {
    const name = JSON.stringify(key);
    if (!known.has(name)) known.set(name, cache.get(key));
    return known.get(name);
  };
  const keep = (key: readonly unknown[], value: unknown): void => {
    known.set(JSON.stringify(key), value);
    cache.set(key, value);
  };
  return {
    facts: (at) => recall(keyOfFacts(at)) as Facts | undefined,
    step: (before, after) => recall(stepKey(before, after)) as Step | undefined,
    learn(places, answer) {
      if ('error' in answer) throw failed(answer.error);
      const placeOf = (at: number): number => places[at] ?? -1;
      for (const [at, facts] of answer.facts.entries()) keep(keyOfFacts(placeOf(at)), facts);
      for (const { before, after, step } of answer.steps) keep(stepKey(placeOf(before), placeOf(after)), step);
    },
  };
}

function failed({ code, message }: { readonly code: string; readonly message: string }): Error {
  if (code === 'bug') return new Error(message);
  return new Fault({ code, message, exit: code === 'out-of-memory' ? 'unjudged' : 'usage' });
}

/** Up to here one thread is done before others have started. */
const FEW = 8;
/** Snapshots of one job: each job extracts one more, and while it runs its reports are held twice. */
const LARGEST_JOB = 16;

/** Compares whatever neighbours no cache knows. */
async function fillMemory(found: readonly Found[], memory: Memory, settings: HistorySettings): Promise<void> {
  const missing = listMissing(found, memory);
  const cores = availableParallelism();
  const size = Math.max(1, Math.min(LARGEST_JOB, Math.ceil(missing.length / (2 * cores))));
  const jobs = cutJobs(missing, size);
  const pool = missing.length > FEW && cores > 1 ? openSteps(cores) : null;
  const work = async ({ places }: { readonly places: readonly number[] }): Promise<void> => {
    const job: StepsJob = {
      snapshots: places.flatMap((at) => found[at]?.snapshot ?? []),
      options: settings.options,
    };
    memory.learn(places, await (pool === null ? takeSteps(job) : pool.answer(job)));
    if (pool !== null) settings.onProgress(places.length - 1);
  };
  try {
    if (pool === null) for (const job of jobs) await work(job);
    else await Promise.all(jobs.map(work));
  } finally {
    await pool?.close();
  }
}

const openSteps = (size: number): Pool<StepsJob, StepsAnswer> =>
  openPool<StepsJob, StepsAnswer>({
    size,
    module: './history-worker.cjs',
    workerData: null,
    failed: (_job, code, message) => ({ error: { code, message } }),
  });

interface Missing {
  readonly at: number;
  /** The snapshot that it is likely to be compared with; null for the first. */
  readonly base: number | null;
}

/** The walk over what is known, in which whatever is not known counts as another version. */
function listMissing(found: readonly Found[], memory: Memory): readonly Missing[] {
  const missing: Missing[] = [];
  let last: number | null = null;
  for (const at of found.keys()) {
    const facts = memory.facts(at);
    if (facts === undefined) {
      missing.push({ at, base: last });
      last = at;
      continue;
    }
    if (facts.fatal.length > 0) continue;
    if (last !== null && memory.facts(last)?.textKey === facts.textKey) continue;
    const step = last === null ? null : memory.step(last, at);
    if (step === undefined) missing.push({ at, base: last });
    if (step === null || step?.report.changed !== false) last = at;
  }
  return missing;
}

/** Neighbours that are missing go together, after the snapshot before them. */
function cutJobs(missing: readonly Missing[], size: number): readonly { readonly places: readonly number[] }[] {
  const jobs: { places: number[] }[] = [];
  for (const { at, base } of missing) {
    const open = jobs.at(-1);
    if (open !== undefined && open.places.at(-1) === base && open.places.length <= size) open.places.push(at);
    else jobs.push({ places: base === null ? [at] : [base, at] });
  }
  return jobs;
}

/** Which snapshots are versions, and what each changed. */
async function walk(found: readonly Found[], memory: Memory, settings: HistorySettings) {
  const versions: HistoryVersion[] = [];
  const unjudged: HistoryGap[] = [];
  /** By the key of its text, the first version that had it. */
  const texts = new Map<string, HistoryVersion>();
  let last = null as { readonly at: number; readonly key: string } | null;
  const again = (): void => {
    const latest = versions.pop();
    if (latest !== undefined) versions.push({ ...latest, seenAgain: latest.seenAgain + 1 });
  };
  for (const [at, one] of found.entries()) {
    const facts = memory.facts(at);
    if (facts === undefined) throw new Error('this is a bug: a snapshot that was never read');
    if (facts.fatal.length > 0) {
      unjudged.push(gapOf(one.snapshot, 'unjudged', facts.fatal));
      continue;
    }
    if (last?.key === facts.textKey) {
      again();
      continue;
    }
    const step: Step | null = last === null ? null : await stepBetween(last.at, at, found, memory, settings);
    if (step !== null && !step.report.changed) {
      again();
      continue;
    }
    const earlier = texts.get(facts.textKey);
    const version = describeVersion(one, facts, { step, before: versions.at(-1), earlier }, settings);
    versions.push(version);
    if (earlier === undefined) texts.set(facts.textKey, version);
    last = { at, key: facts.textKey };
  }
  return { versions, unjudged };
}

/** Mostly known by now; a snapshot in between that turned out to be no version leaves a pair that nobody compared. */
async function stepBetween(
  before: number,
  after: number,
  found: readonly Found[],
  memory: Memory,
  { options }: HistorySettings,
): Promise<Step> {
  const known = memory.step(before, after);
  if (known !== undefined) return known;
  const places = [before, after];
  memory.learn(places, await takeSteps({ snapshots: places.flatMap((at) => found[at]?.snapshot ?? []), options }));
  const step = memory.step(before, after);
  if (step === undefined) throw new Error('this is a bug: two snapshots that cannot be compared');
  return step;
}

function describeVersion(
  { snapshot, record, sha256 }: Found,
  { title, statedDate, language }: Facts,
  step: {
    readonly step: Step | null;
    readonly before: HistoryVersion | undefined;
    readonly earlier: HistoryVersion | undefined;
  },
  settings: HistorySettings,
): HistoryVersion {
  const capturedAt = timeOfStamp(snapshot.stamp);
  const ref = `${snapshot.notice}@${capturedAt}`;
  return {
    stamp: snapshot.stamp,
    ref,
    capturedAt,
    sha256,
    statedDate,
    title,
    language,
    cameBy: record.cameBy,
    technical: record.technical === true,
    returnsTo: step.earlier?.stamp ?? null,
    seenAgain: 0,
    change:
      step.step === null || step.before === undefined
        ? null
        : bindStep(step.step, {
            notice: snapshot.notice,
            before: step.before,
            after: { ref, capturedAt },
            returned: step.earlier === undefined ? null : sayReturned(step.earlier.ref, settings.lang),
          }),
    baseline: null,
    approvals: [],
  };
}

const sayReturned = (to: string, lang: UiLanguage): string =>
  findReturn(to)
    .map((finding) => messageOf(finding, lang))
    .join('');

type SignedOff = { readonly stamp: string; readonly by: string; readonly on: string };

async function readBaselineOf(archive: Archive, notice: string): Promise<SignedOff | null> {
  try {
    const { capturedAt, by, on } = await readBaseline(archive, notice);
    return { stamp: stampOf(capturedAt), by, on };
  } catch (error) {
    if (error instanceof Fault && error.code === 'no-baseline') return null;
    throw error;
  }
}

/** Decisions stand on the findings that they bind; those on several steps at once where the baseline moved to. */
function placeDecisions(
  versions: readonly HistoryVersion[],
  baseline: SignedOff | null,
  { decisions, today }: HistorySettings,
): Pick<History, 'versions' | 'approvals'> {
  const matched = new Set<string>();
  const decided = versions.map((version) => {
    if (version.change === null) return version;
    for (const finding of version.change.findings) {
      const decision = findDecision(finding, decisions);
      if (decision !== null) matched.add(decision.fingerprint);
    }
    const change: Report = applyDecisions(version.change, decisions, today);
    return { ...version, change };
  });
  const approvals: HistoryApproval[] = [];
  for (const [fingerprint, decision] of decisions.byFingerprint) {
    if (matched.has(fingerprint)) continue;
    const { rule, before, after } = decision;
    approvals.push({ fingerprint, rule, before, after, ...weighDecision(decision, today) });
  }
  // The snapshot that was signed off may be one in which nothing changed: then it is the version before it.
  const signed = baseline === null ? undefined : decided.findLast((version) => version.stamp <= baseline.stamp);
  if (baseline === null || signed === undefined) return { versions: decided, approvals };
  const { by, on } = baseline;
  return {
    versions: decided.map((version) =>
      version === signed ? { ...version, baseline: { by, on }, approvals } : version,
    ),
    approvals: [],
  };
}
