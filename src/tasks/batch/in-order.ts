/** Lines → their answers, written in the order of the lines. */
import type { Answer } from './answer.js';
import { type Line, LONGEST_LINE } from './lines.js';

interface Steps {
  readonly isMine: (line: number) => boolean;
  /** Most lines that are read and not yet written. */
  readonly ahead: number;
  readonly answer: (line: Line) => Promise<Answer>;
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
  for await (const line of lines) {
    if (!isMine(line.number)) continue;
    const answered = answer(line);
    unwritten++;
    written = written.then(async () => {
      await write(await answered, line.text === null ? LONGEST_LINE : Buffer.byteLength(line.text) + 1);
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
