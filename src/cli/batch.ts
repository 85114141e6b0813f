/** `noticediff batch`: pairs of refs in, a report or an error a line out, in input order, on all cores. */
import { availableParallelism } from 'node:os';
import { EXIT } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { type Answer, type AnswerSettings, answerError, idOf } from '../work/batch/answer.js';
import { type Line, LONGEST_LINE, readLines } from '../work/batch/lines.js';
import { type ConfigOptions, flagsOf, loadConfig } from '../work/config/load.js';
import { openPool } from '../work/process/pool.js';
import { openProgress } from '../work/process/progress.js';
import { openSink } from '../work/process/streams.js';
import { parseShard } from './arguments/shard.js';

export interface BatchOptions extends ConfigOptions {
  readonly jobs?: number;
  readonly shard?: string;
  readonly lang: UiLanguage;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

/** Lines read ahead for each worker: enough that none waits for a slow line of another's, few enough that memory stays flat. */
const AHEAD = 8;

export async function runBatch(options: BatchOptions): Promise<number> {
  const isMine = parseShard(options.shard);
  const config = await loadConfig(options);
  const size = options.jobs ?? availableParallelism();
  const sink = openSink(options.output);
  const progress = openProgress(options.quiet === true, options.lang);
  const workerData: AnswerSettings = { config, flags: flagsOf(options) };
  const pool = openPool<string, Answer>({
    size,
    module: './batch-worker.cjs',
    workerData,
    failed: (line, code, message) => answerError(idOf(line), code, message, EXIT.bug),
  });
  let failed = 0;
  let gravest = 0;
  const write = async (answer: Answer, bytes: number): Promise<void> => {
    if (answer.exit !== EXIT.ok) failed++;
    gravest = Math.max(gravest, answer.exit);
    await sink.write(`${answer.text}\n`);
    progress.step(answer.exit !== EXIT.ok, bytes);
  };
  try {
    await inOrder(readLines(process.stdin), { isMine, ahead: size * AHEAD, answer: pool.answer, write });
  } finally {
    await pool.close();
    progress.end();
  }
  sink.finish();
  if (failed > 0 && options.quiet !== true)
    process.stderr.write(`noticediff: ${failed} of the lines failed; each says why on its own line.\n`);
  return gravest;
}

interface Steps {
  readonly isMine: (line: number) => boolean;
  /** Most lines that are read and not yet written. */
  readonly ahead: number;
  readonly answer: (line: string) => Promise<Answer>;
  readonly write: (answer: Answer, bytes: number) => Promise<void>;
}

/**
 * Reads on only while fewer than `ahead` answers are unwritten, so that a slow reader stops the input and a slow line
 * does not fill the memory; writes in input order, each answer as soon as those before it are out.
 */
async function inOrder(lines: AsyncIterable<Line>, { isMine, ahead, answer, write }: Steps): Promise<void> {
  let unwritten = 0;
  let wake = (): void => {};
  let written = Promise.resolve();
  for await (const { number, text } of lines) {
    if (!isMine(number)) continue;
    const answered = text === null ? tooLong(number) : answer(text);
    unwritten++;
    written = written.then(async () => {
      await write(await answered, text === null ? LONGEST_LINE : Buffer.byteLength(text) + 1);
      unwritten--;
      wake();
    });
    // A write that fails must end the reading too: `await` it as soon as the window is full or the input ends.
    written.catch(() => wake());
    if (unwritten >= ahead) {
      await Promise.race([
        written,
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
      ]);
    }
  }
  await written;
}

const tooLong = async (number: number): Promise<Answer> =>
  answerError(null, 'bad-line', `line ${number} is longer than ${LONGEST_LINE} characters`, EXIT.unjudged);
