/** Lines → answers on worker threads, started as they are needed; a worker that dies answers for its line with an error. */
import { Worker } from 'node:worker_threads';
import { EXIT } from '../model/fault.js';
import { type Answer, type AnswerSettings, answerError, idOf } from './answer.js';

export interface Pool {
  /** Settles when a worker has answered; never rejects. */
  answer(line: string): Promise<Answer>;
  close(): Promise<void>;
}

interface Job {
  readonly line: string;
  readonly settle: (answer: Answer) => void;
}

export function openPool(size: number, settings: AnswerSettings): Pool {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  const waiting: Job[] = [];

  const give = (worker: Worker, job: Job): void => {
    busy.set(worker, job);
    worker.postMessage(job.line);
  };
  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (job === undefined) idle.push(worker);
    else give(worker, job);
  };
  const lose = (worker: Worker, code: string, message: string): void => {
    const job = busy.get(worker);
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    job?.settle(answerError(idOf(job.line), code, message, EXIT.bug));
    const left = waiting.shift();
    if (left !== undefined) give(start(), left);
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./batch-worker.js', import.meta.url), { workerData: settings });
    worker.on('message', (answer: Answer) => {
      const job = busy.get(worker);
      busy.delete(worker);
      job?.settle(answer);
      next(worker);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      lose(worker, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'bug', error.message),
    );
    worker.on('exit', () => lose(worker, 'bug', 'the worker ended before its answer'));
    return worker;
  };

  return {
    answer: (line) =>
      new Promise((settle) => {
        const job = { line, settle };
        const free = idle.pop();
        if (free !== undefined) give(free, job);
        else if (busy.size < size) give(start(), job);
        else waiting.push(job);
      }),
    async close() {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}
