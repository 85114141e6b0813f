/** Lines → their answers, written in the order of the lines. */
import { EXIT } from '../../model/fault.js';
import { type Answer, answerError } from './answer.js';
import { type Line, LONGEST_LINE } from './lines.js';

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
export async function inOrder(lines: AsyncIterable<Line>, { isMine, ahead, answer, write }: Steps): Promise<void> {
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
