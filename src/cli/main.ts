/** Arguments → exit code. Reads from top to bottom as the list of commands; each one is loaded when it is called. */
import { Command, CommanderError } from 'commander';
import { EXIT, Fault } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import { guardStreams } from '../work/process/streams.js';
import { type Output, processSurroundings, type Surroundings } from '../work/process/surroundings.js';
import { addArchive } from './declare/archive.js';
import { addBatch, addDiff, addExtract, addRules } from './declare/compare.js';
import { addGate } from './declare/gate.js';
import type { Run } from './declare/options.js';

/** Runs the command that `args` name in this process; nothing is thrown. */
export async function main(args: readonly string[]): Promise<number> {
  guardStreams();
  const { answered } = guardExit();
  try {
    return await answer(args, processSurroundings());
  } finally {
    answered();
  }
}

/** The same wherever it is; what is left open for the end of the run is up to `here`. */
export async function answer(args: readonly string[], here: Surroundings): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram({
    here,
    done(result) {
      code = result;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return isForGit(args) ? tellGit(error, here) : explain(error, here);
  }
}

/** git stops at a converter that exits with anything but 0: also a wrong call is told in the text. */
const isForGit = (args: readonly string[]): boolean => args[0] === 'extract' && args.includes('--textconv');

function tellGit(error: unknown, here: Surroundings): number {
  const code = explain(error, here);
  if (code !== EXIT.ok)
    here.stdout.write(`noticediff: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}\n`);
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
    process.exit(explain(error, process));
  });
  // bin/noticediff.js set that code before it called.
  process.once('exit', (code) => {
    if (waiting && code === EXIT.bug)
      process.stderr.write(`noticediff: this is a bug in noticediff ${VERSION}: it waited for what never came.\n`);
  });
  return { answered };
}

function buildProgram(run: Run): Command {
  const { stdout, stderr } = run.here;
  const program = new Command('noticediff')
    .description(
      'Compares two versions of a privacy notice and flags the changes that lower the protection of people’s data.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showHelpAfterError('(`--help` lists the commands and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => widthOf(stdout),
      getErrHelpWidth: () => widthOf(stderr),
    })
    .addHelpText('after', AFTER);
  addDiff(program, run);
  addExtract(program, run);
  addBatch(program, run);
  addRules(program, run);
  addGate(program, run);
  addArchive(program, run);
  return program;
}

/** Columns that help is broken at where there is no terminal: what commander takes by itself. */
const HELP_WIDTH = 80;

const widthOf = ({ isTTY, columns }: Output): number => (isTTY === true && columns ? columns : HELP_WIDTH);

const AFTER = `
A ref is a path (.html, .md, .txt, .docx), - for standard input, http(s)://…, wayback:<url>@<date>, git:<rev>:<path>, or
<notice>@<date|latest|latest~N|baseline> in the archive.
Exit codes: 0 compared, nothing unapproved; 1 check: unapproved findings, diff --exit-code: changed; 2 usage, configuration
or no baseline; 3 could not judge; 70 a bug; 130 interrupted.
noticediff flags changes for review; it gives no legal advice.`;

/** Says on standard error what went wrong, and gives the exit code for it. */
function explain(error: unknown, { stderr }: Pick<Surroundings, 'stderr'>): number {
  if (error instanceof CommanderError) {
    // commander has printed its message; asking for help or the version is no error, and its usage errors are 1 where ours are 2.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  if (error instanceof Fault) {
    stderr.write(`noticediff: ${error.message}\n${error.hint === undefined ? '' : `hint: ${error.hint}\n`}`);
    return EXIT[error.exit];
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`noticediff: this is a bug in noticediff ${VERSION}; please report it with these lines.\n${trace}\n`);
  return EXIT.bug;
}
