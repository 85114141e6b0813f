/** A worker thread of `check`: notices in, the gate's answers out, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckJob, type CheckSettings, checkNotice } from './check-notice.js';

parentPort?.on('message', async (job: CheckJob) => {
  parentPort?.postMessage(await checkNotice(job, workerData as CheckSettings));
});
