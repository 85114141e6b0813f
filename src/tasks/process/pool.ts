/** Jobs → answers on worker threads, started as they are needed; for a worker that dies the caller says what its job's answer is. */
import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface Pool<Job, Answer> {
  /** Settles when a worker has answered; never rejects. */
  answer(job: Job): Promise<Answer>;
  close(): Promise<void>;
}

export interface PoolParts<Job, Answer> {
  /** Most workers at once. */
  readonly size: number;
  /** Name of the worker's file, beside this one in the bundle. */
  readonly module: `./${string}.${'cjs' | 'js'}`;
  readonly workerData: unknown;
  /** The workers' environment; the process's, where it does not matter. */
  readonly env?: NodeJS.ProcessEnv;
  readonly limits?: ResourceLimits;
  /** The answer in place of one that a worker did not live to give. */
  readonly failed: (job: Job, code: string, message: string) => Answer;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly settle: (answer: Answer) => void;
}

export function openPool<Job, Answer>({
  size,
  module,
  workerData,
  env,
  limits,
  failed,
}: PoolParts<Job, Answer>): Pool<Job, Answer> {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting<Job, Answer>>();
  const waiting: Waiting<Job, Answer>[] = [];

  const give = (worker: Worker, next: Waiting<Job, Answer>): void => {
    busy.set(worker, next);
    worker.postMessage(next.job);
  };
  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (job === undefined) idle.push(worker);
    else give(worker, job);
  };
  const lose = (worker: Worker, code: string, message: string): void => {
    const lost = busy.get(worker);
    // One that threw is told of twice, and one more in its place each time would be more than there may be.
    if (lost === undefined && !idle.includes(worker)) return;
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    lost?.settle(failed(lost.job, code, message));
    const left = waiting.shift();
    if (left !== undefined) give(start(), left);
  };
  const start = (): Worker => {
    const worker = new Worker(new URL(module, import.meta.url), {
      workerData,
      ...(env && { env }),
      ...(limits && { resourceLimits: limits }),
    });
    worker.on('message', (answer: Answer) => {
      const done = busy.get(worker);
      busy.delete(worker);
      done?.settle(answer);
      next(worker);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      lose(worker, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'bug', error.message),
    );
    worker.on('exit', () => lose(worker, 'bug', 'the worker ended before its answer'));
    return worker;
  };

  return {
    answer: (job) =>
      new Promise((settle) => {
        const free = idle.pop();
        if (free !== undefined) give(free, { job, settle });
        else if (busy.size < size) give(start(), { job, settle });
        else waiting.push({ job, settle });
      }),
    async close() {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}
