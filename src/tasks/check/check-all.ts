/** Many notices → the gate's answers in their order: those whose bytes are the same here, the others on all cores. */
import { availableParallelism } from 'node:os';
import type { CheckedNotice } from '../../model/check.js';
import { openPool } from '../process/pool.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ReadFrom } from '../read/store.js';
import { type CheckJob, type CheckSettings, checkNotice, failedCheck, hasNewBytes } from './check-notice.js';
import { openFrom } from './from.js';

/** Changed notices below which starting workers (each loads the whole tool) takes longer than comparing. */
const FEW = 4;

export async function checkAll(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  here: Surroundings,
): Promise<readonly CheckedNotice[]> {
  const from = await openFrom(settings, here);
  const changed = new Set<CheckJob>();
  if (jobs.length > FEW) for (const job of jobs) if (await hasNewBytes(job, settings.config)) changed.add(job);
  if (changed.size <= FEW || availableParallelism() === 1) return inTurn(jobs, settings, here, from);
  const pool = openPool<CheckJob, CheckedNotice>({
    size: Math.min(availableParallelism(), changed.size),
    module: './check-worker.cjs',
    workerData: { settings, cwd: here.cwd },
    env: here.env,
    failed: (job, code, message) => failedCheck(job, settings.config, code, message),
  });
  try {
    const away = new Map([...changed].map((job) => [job, pool.answer(job)] as const));
    const checked: CheckedNotice[] = [];
    for (const job of jobs) checked.push(await (away.get(job) ?? checkNotice(job, settings, here, from)));
    return checked;
  } finally {
    await pool.close();
  }
}

async function inTurn(
  jobs: readonly CheckJob[],
  settings: CheckSettings,
  here: Surroundings,
  from: ReadFrom,
): Promise<readonly CheckedNotice[]> {
  const checked: CheckedNotice[] = [];
  for (const job of jobs) checked.push(await checkNotice(job, settings, here, from));
  return checked;
}
