/** Arguments → exit code. Reads from top to bottom as the list of commands; each one is loaded when it is called. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, Fault } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import { FORMATS } from '../report/format-names.js';
import { chooseLanguage } from './locale.js';
import { guardStreams } from './streams.js';

/** Runs the command that `args` name; nothing is thrown. */
export async function main(args: readonly string[]): Promise<number> {
  guardStreams();
  let code: number = EXIT.ok;
  const program = buildProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error);
  }
}

type Done = (code: number) => void;

function buildProgram(done: Done): Command {
  const program = new Command('noticediff')
    .description(
      'Compares two versions of a privacy notice and flags the changes that lower the protection of people’s data.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showHelpAfterError('(`--help` lists the commands and options)')
    .exitOverride()
    .addHelpText('after', AFTER);
  addDiff(program, done);
  addExtract(program, done);
  addBatch(program, done);
  addRules(program, done);
  return program;
}

const AFTER = `
A ref is a path (.html, .md, .txt), - for standard input, git:<rev>:<path>, or <notice>@<date|latest> in snapshots/.
Exit codes: 0 compared; 1 changed (with --exit-code); 2 usage; 3 could not judge; 70 a bug; 130 interrupted.
noticediff flags changes for review; it gives no legal advice.`;

function addDiff(program: Command, done: Done): void {
  const command = program
    .command('diff')
    .description('show what changed between two versions, findings first')
    .argument('<before>', 'ref of the earlier version')
    .argument('<after>', 'ref of the later version')
    .addOption(new Option('-f, --format <format>', 'how to print the report').choices(FORMATS).default('terminal'))
    .option('--full', 'print the whole document, not only what changed')
    .option('--stat', 'print the counts only')
    .option('--rule <id=level>', 'off, low, medium or high for a rule (may be repeated)', collect)
    .option('--exit-code', 'exit with 1 where the versions differ')
    .option('--no-pager', 'do not page the output');
  addExtraction(addOutput(command)).action(async (before: string, after: string, options) => {
    const { runDiff } = await import('./diff.js');
    done(await runDiff(before, after, options));
  });
}

function addExtract(program: Command, done: Done): void {
  const command = program
    .command('extract')
    .description('print the sections of a notice as text, Markdown or JSON')
    .argument('<ref>', 'ref of the notice')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'),
    )
    .option('--textconv', 'for git: text, always exit 0, problems as first line');
  addExtraction(addOutput(command)).action(async (ref: string, options) => {
    const { runExtract } = await import('./extract.js');
    done(await runExtract(ref, options));
  });
}

function addBatch(program: Command, done: Done): void {
  const command = program
    .command('batch')
    .description(
      'compare many pairs: {"id", "before", "after"} a line in, a report or an error a line out, in the same order',
    )
    .option('-j, --jobs <n>', 'workers at once (default: one a core)', parseCount)
    .option('--shard <k/n>', 'only every n-th line, beginning with the k-th');
  addExtraction(addOutput(command)).action(async (options) => {
    const { runBatch } = await import('./batch.js');
    done(await runBatch(options));
  });
}

function addRules(program: Command, done: Done): void {
  const command = program
    .command('rules')
    .description('list the rules, or explain one: its legal basis, examples and near misses, how to configure it')
    .argument('[rule]', 'id of a rule, by either of its faces')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'),
    );
  addOutput(command).action(async (rule: string | undefined, options) => {
    const { runRules } = await import('./rules.js');
    done(await runRules(rule, options));
  });
}

const addOutput = (command: Command): Command =>
  command
    .option('-o, --output <file>', 'write there instead of standard output, whole or not at all')
    .option('-q, --quiet', 'no warnings and no progress on standard error')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .addOption(
      new Option('--lang <lang>', 'language of the tool’s own words')
        .choices(['en', 'zh'])
        .default(chooseLanguage(process.env)),
    );

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

const addExtraction = (command: Command): Command =>
  command
    .option('--select <css>', 'take the text of these elements only (may be repeated)', collect)
    .option('--remove <css>', 'leave these elements out (may be repeated)', collect);

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 256)
    throw new InvalidArgumentError('expected a whole number from 1 to 256.');
  return count;
}

/** Says on standard error what went wrong, and gives the exit code for it. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
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
