/** A worker thread of `batch`: lines in, answers out, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { processSurroundings } from '../process/surroundings.js';
import { type AnswerSettings, answerLine, type WholeLine } from './answer.js';

const { settings, cwd } = workerData as { readonly settings: AnswerSettings; readonly cwd: string };
const here = processSurroundings(cwd);

parentPort?.on('message', async (line: WholeLine) => {
  parentPort?.postMessage(await answerLine(line, settings, here));
});
