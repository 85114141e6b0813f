/** Arguments → exit code. Each command is loaded when it is called. */
import type { CommanderError } from 'commander';
import { EXIT } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import { explain, guardExit, guardStreams, type Tell } from '../tasks/process/guard.js';
import { processSurroundings, type Surroundings } from '../tasks/process/surroundings.js';
import { languageOf } from './arguments/locale.js';

/** Runs the command that `args` name in this process; nothing is thrown. */
export async function main(args: readonly string[]): Promise<number> {
  guardStreams();
  const { answered } = guardExit();
  try {
    // Without a command nothing is compared.
    if (args.some((arg) => !arg.startsWith('-'))) (await import('../tasks/process/engine.js')).compileLate();
    return await answer(args, processSurroundings());
  } finally {
    answered();
  }
}

/** The same with whatever it is given in place of the process's own. */
export async function answer(args: readonly string[], here: Surroundings): Promise<number> {
  let code: number = EXIT.ok;
  try {
    // Scripts ask it often; loading what knows all commands takes longer than the answer.
    if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
      here.stdout.write(`${VERSION}\n`);
      return code;
    }
    const { buildProgram } = await import('./program.js');
    const program = buildProgram(
      {
        here,
        done(result) {
          code = result;
        },
      },
      languageOf(args, here.env),
      args[0],
    );
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    const tell = languageOf(args, here.env) === 'zh' ? await tellChinese() : undefined;
    return isForGit(args) ? tellGit(error, here, tell) : codeOf(error, here, tell);
  }
}

/** git stops at a converter that exits with anything but 0: also a wrong call is told in the text. */
const isForGit = (args: readonly string[]): boolean => args[0] === 'extract' && args.includes('--textconv');

function tellGit(error: unknown, here: Surroundings, tell: Tell | undefined): number {
  const code = codeOf(error, here, tell);
  if (code !== EXIT.ok)
    here.stdout.write(`noticediff: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}\n`);
  return EXIT.ok;
}

async function tellChinese(): Promise<Tell> {
  const { HINT, tellFault } = await import('../report/tell-fault.js');
  return { hint: HINT.zh, text: (english) => tellFault(english, 'zh') };
}

/** By its code, so that a failure before commander is loaded needs no commander. */
const isCommanders = (error: unknown): error is CommanderError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');

/** commander has printed its message; asking for help or the version is no error, and its usage errors are 1 where ours are 2. */
function codeOf(error: unknown, { stderr }: Surroundings, tell: Tell | undefined): number {
  if (!isCommanders(error)) return explain(error, stderr, tell);
  return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
}
