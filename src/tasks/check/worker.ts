/** A worker thread of `check`: notices in, the gate's answers out, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { processSurroundings } from '../process/surroundings.js';
import { type CheckJob, type CheckSettings, checkNotice } from './check-notice.js';
import { openFrom } from './from.js';

const { settings, cwd } = workerData as { readonly settings: CheckSettings; readonly cwd: string };
const here = processSurroundings(cwd);
const from = openFrom(settings, here);

parentPort?.on('message', async (job: CheckJob) => {
  parentPort?.postMessage(await checkNotice(job, settings, here, await from));
});
