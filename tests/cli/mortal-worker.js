// A worker that counts its starts in the caller's memory, and dies of the job 'die'.
import { parentPort, workerData } from 'node:worker_threads';

Atomics.add(workerData, 0, 1);
parentPort.on('message', (job) => {
  if (job === 'die') throw new Error('as it was told');
  parentPort.postMessage(`${job} done`);
});
