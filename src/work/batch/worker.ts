/** A worker thread of `batch`: lines in, answers out, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AnswerSettings, answerLine } from './answer.js';

parentPort?.on('message', async (line: string) => {
  parentPort?.postMessage(await answerLine(line, workerData as AnswerSettings));
});
