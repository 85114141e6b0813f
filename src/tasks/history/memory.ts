/** Snapshots → what each is and what each changed against another: from the cache, or compared on all cores where there are many. */
import { availableParallelism } from 'node:os';
import { Fault } from '../../model/fault.js';
import type { Step } from '../../model/history.js';
import type { CompareOptions } from '../../pipeline.js';
import type { CaptureRecord, Snapshot } from '../../source/archive.js';
import type { Cache } from '../compare/cache.js';
import { type Facts, factsKey } from '../compare/content.js';
import { collectOften, SMALL_THREAD } from '../process/engine.js';
import { openPool, type Pool } from '../process/pool.js';
import type { StepsAnswer, StepsJob } from './steps.js';

export interface Remembering {
  readonly options: CompareOptions;
  readonly cache: Cache;
  /** So many more snapshots were compared; told only where there are many. */
  readonly onProgress: (count: number) => void;
}

/** A snapshot that could be read. */
export interface Found {
  readonly snapshot: Snapshot;
  readonly record: CaptureRecord;
  readonly sha256: string;
  /** As `contentOf`. */
  readonly content: readonly unknown[];
}

/** What is known of the snapshots, by their places in the list: of each alone, and of two. */
export interface Memory {
  readonly facts: (at: number) => Facts | undefined;
  readonly step: (before: number, after: number) => Step | undefined;
  /** Takes in the answer on the snapshots of these places. */
  learn(places: readonly number[], answer: StepsAnswer): void;
}

export function openMemory(found: readonly Found[], { cache, options }: Remembering): Memory {
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
export async function fillMemory(found: readonly Found[], memory: Memory, settings: Remembering): Promise<void> {
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
    memory.learn(places, await (pool === null ? takeHere(job) : pool.answer(job)));
    if (pool !== null) settings.onProgress(places.length - 1);
  };
  try {
    if (pool === null) for (const job of jobs) await work(job);
    else await Promise.all(jobs.map(work));
  } finally {
    await pool?.close();
  }
}

/** The stages are loaded where they are needed: where others compare, this thread only keeps what they found. */
const takeHere = async (job: StepsJob): Promise<StepsAnswer> => (await import('./steps.js')).takeSteps(job);

function openSteps(size: number): Pool<StepsJob, StepsAnswer> {
  collectOften();
  return openPool<StepsJob, StepsAnswer>({
    size,
    module: './history-worker.cjs',
    workerData: null,
    limits: SMALL_THREAD,
    failed: (_job, code, message) => ({ error: { code, message } }),
  });
}

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

/** Mostly known by now; a snapshot in between that turned out to be no version leaves a pair that nobody compared. */
export async function stepBetween(
  before: number,
  after: number,
  found: readonly Found[],
  memory: Memory,
  { options }: Remembering,
): Promise<Step> {
  const known = memory.step(before, after);
  if (known !== undefined) return known;
  const places = [before, after];
  memory.learn(places, await takeHere({ snapshots: places.flatMap((at) => found[at]?.snapshot ?? []), options }));
  const step = memory.step(before, after);
  if (step === undefined) throw new Error('this is a bug: two snapshots that cannot be compared');
  return step;
}
