/** How a process ends, whatever happens: a closed pipe quietly, an interrupt with 130, a bug with 70; and what is said of it. */
import { EXIT, Fault } from '../../model/fault.js';
import { VERSION } from '../../model/version.js';
import type { Output } from './surroundings.js';

/** A reader that closes the pipe ends the process quietly. */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.ok);
      // A full disk behind `>`: no bug, and not the 1 that Node would exit with.
      if (stream === process.stdout)
        process.stderr.write(`noticediff: standard output cannot be written (${error.code ?? error.message})\n`);
      process.exit(EXIT.usage);
    });
  }
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
}

/** What fails outside of the command's own promise, or never ends it: Node's own codes (1, 13) would say that something was found. */
export function guardExit(): { readonly answered: () => void } {
  let waiting = true;
  const answered = (): void => {
    waiting = false;
  };
  process.once('uncaughtException', (error) => {
    answered();
    process.exit(explain(error, process.stderr));
  });
  // bin/noticediff.js set that code before it called.
  process.once('exit', (code) => {
    if (waiting && code === EXIT.bug)
      process.stderr.write(`noticediff: this is a bug in noticediff ${VERSION}: it waited for what never came.\n`);
  });
  return { answered };
}

/** Messages in the reader's language. */
export interface Tell {
  readonly hint: string;
  readonly text: (english: string) => string;
}

const PLAIN: Tell = { hint: 'hint: ', text: (english) => english };

/** Says on standard error what went wrong, and gives the exit code for it. */
export function explain(error: unknown, stderr: Output, tell: Tell = PLAIN): number {
  if (error instanceof Fault) {
    const hint = error.hint === undefined ? '' : `${tell.hint}${tell.text(error.hint)}\n`;
    stderr.write(`noticediff: ${tell.text(error.message)}\n${hint}`);
    return EXIT[error.exit];
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`noticediff: this is a bug in noticediff ${VERSION}; please report it with these lines.\n${trace}\n`);
  return EXIT.bug;
}
