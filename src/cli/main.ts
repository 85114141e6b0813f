/** Arguments → exit code: what every command has in common, from the guarded streams to the words for what went wrong. */
import type { CommanderError } from 'commander';
import { EXIT, Fault } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import { guardStreams } from '../work/process/streams.js';

/** Runs the command that `args` name; nothing is thrown. */
export async function main(args: readonly string[]): Promise<number> {
  guardStreams();
  const { answered } = guardExit();
  let code: number = EXIT.ok;
  try {
    // Scripts ask it often; loading what knows all commands takes longer than the answer.
    if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
      process.stdout.write(`${VERSION}\n`);
      return code;
    }
    const { buildProgram } = await import('./program.js');
    const program = buildProgram((result) => {
      code = result;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return isForGit(args) ? tellGit(error) : explain(error);
  } finally {
    answered();
  }
}

/** git stops at a converter that exits with anything but 0: also a wrong call is told in the text. */
const isForGit = (args: readonly string[]): boolean => args[0] === 'extract' && args.includes('--textconv');

function tellGit(error: unknown): number {
  const code = explain(error);
  if (code !== EXIT.ok)
    process.stdout.write(`noticediff: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}\n`);
  return EXIT.ok;
}

/** What fails outside of the command's own promise, or never ends it: Node's own codes (1, 13) would say that something was found. */
function guardExit(): { readonly answered: () => void } {
  let waiting = true;
  const answered = (): void => {
    waiting = false;
  };
  process.once('uncaughtException', (error) => {
    answered();
    process.exit(explain(error));
  });
  // bin/noticediff.js set that code before it called.
  process.once('exit', (code) => {
    if (waiting && code === EXIT.bug)
      process.stderr.write(`noticediff: this is a bug in noticediff ${VERSION}: it waited for what never came.\n`);
  });
  return { answered };
}

/** By its code, so that a failure before commander is loaded needs no commander. */
const isCommanders = (error: unknown): error is CommanderError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');

/** Says on standard error what went wrong, and gives the exit code for it. */
function explain(error: unknown): number {
  if (isCommanders(error)) {
    // commander has printed its message; asking for help or the version is no error, and its usage errors are 1 where ours are 2.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  if (error instanceof Fault) {
    process.stderr.write(`noticediff: ${error.message}\n${error.hint === undefined ? '' : `hint: ${error.hint}\n`}`);
    return EXIT[error.exit];
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `noticediff: this is a bug in noticediff ${VERSION}; please report it with these lines.\n${trace}\n`,
  );
  return EXIT.bug;
}
