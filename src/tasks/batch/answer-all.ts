/** The lines of a batch → their answers on all cores, in the order of the lines, each written as soon as those before it are. */
import { EXIT, gravestOf } from '../../model/fault.js';
import { openPool } from '../process/pool.js';
import type { Surroundings } from '../process/surroundings.js';
import { type Answer, type AnswerSettings, answerError, idOf, isCut, type WholeLine } from './answer.js';
import { inOrder } from './in-order.js';
import { type Line, LONGEST_LINE, readLines } from './lines.js';

/** Lines read ahead for each worker: enough that none waits for a slow line of another's, few enough that memory stays flat. */
const AHEAD = 8;

export interface Batch {
  readonly input: AsyncIterable<Buffer | string>;
  readonly here: Pick<Surroundings, 'cwd' | 'env'>;
  readonly settings: AnswerSettings;
  /** Workers at once. */
  readonly jobs: number;
  readonly isMine: (line: number) => boolean;
  readonly write: (text: string) => Promise<void>;
  /** One more is written; the line had so many bytes. */
  readonly onAnswer: (failed: boolean, bytes: number) => void;
}

export interface Answered {
  readonly failed: number;
  /** The gravest of the lines' exit codes. */
  readonly exit: number;
  /** Whether the input ended within a line. */
  readonly cut: boolean;
}

export async function answerAll({ input, here, settings, jobs, isMine, write, onAnswer }: Batch): Promise<Answered> {
  const pool = openPool<WholeLine, Answer>({
    size: jobs,
    module: './batch-worker.cjs',
    workerData: { settings, cwd: here.cwd },
    env: here.env,
    failed: ({ text }, code, message) => answerError(idOf(text), code, message, EXIT.bug),
  });
  const answered = { failed: 0, exit: EXIT.ok as number, cut: false };
  const tell = async ({ text, exit }: Answer, bytes: number): Promise<void> => {
    if (exit !== EXIT.ok) answered.failed++;
    answered.exit = gravestOf([answered.exit, exit]);
    await write(`${text}\n`);
    onAnswer(exit !== EXIT.ok, bytes);
  };
  const answer = async ({ number, text, ended }: Line): Promise<Answer> => {
    if (text === null) return badLine(`line ${number} is longer than ${LONGEST_LINE} characters`);
    if (ended || !isCut(text)) return pool.answer({ number, text, ended });
    answered.cut = true;
    return badLine(`the input ends within line ${number}: whoever wrote it did not get to the end`);
  };
  try {
    await inOrder(readLines(input), { isMine, ahead: jobs * AHEAD, answer, write: tell });
  } finally {
    await pool.close();
  }
  return answered;
}

const badLine = (message: string): Answer => answerError(null, 'bad-line', message, EXIT.unjudged);
