/** A worker thread of `changelog`: runs of snapshots in, their steps out, one run at a time. */
import { parentPort } from 'node:worker_threads';
import { type StepsJob, takeSteps } from './steps.js';

parentPort?.on('message', async (job: StepsJob) => {
  parentPort?.postMessage(await takeSteps(job));
});
