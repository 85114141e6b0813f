/** The commands of the archive: fetch, import, log, verify, changelog. Each is loaded when it is called. */
import { type Command, Option } from 'commander';
import { addChangelog } from './changelog.js';
import { addConfig, addOutput, type Run } from './options.js';

export function addArchive(program: Command, run: Run): void {
  addFetch(program, run);
  addImport(program, run);
  addLog(program, run);
  addVerify(program, run);
  addChangelog(program, run);
}

function addFetch(program: Command, { done, here }: Run): void {
  const command = program
    .command('fetch')
    .description('capture live pages into the archive; every notice of the configuration where none is named')
    .argument('[notice...]', 'ids of notices, or addresses')
    .option('--notice <id>', 'the notice that an address is')
    .option('--diff', 'show what changed at once')
    .option('--keep-all', 'keep a capture also where nothing changed')
    .option('--accept', 'keep as a version what only looks suspect (another language, far shorter)')
    .option('--dry-run', 'fetch and judge, keep nothing')
    .option('--shard <k/n>', 'only every n-th notice, beginning with the k-th')
    .option('--ignore-robots', 'fetch what robots.txt does not allow');
  addConfig(addOutput(command, here)).action(async (names: readonly string[], options) => {
    const { runFetch } = await import('../fetch.js');
    done(await runFetch(names, options, here));
  });
}

function addImport(program: Command, { done, here }: Run): void {
  const command = program
    .command('import')
    .description(
      'bring versions into the archive: from the Wayback Machine, saved files, the git history of a file, Open Terms Archive repositories',
    )
    .argument('<from>', 'wayback, files, git or ota')
    .argument('[what...]', 'notices or addresses; files or folders; a path in this repository; the folder of a clone')
    .option('--notice <id>', 'the notice that it is')
    .option('--date <date>', 'files: when they were captured, in UTC')
    .addOption(
      new Option('--date-from <where>', 'files: where the date stands (default: name, then page)').choices([
        'name',
        'page',
        'stated',
        'mtime',
      ]),
    )
    .option('--from <date>', 'wayback: a year, a month or a day')
    .option('--to <date>', 'wayback: a year, a month or a day')
    .addOption(
      new Option('--every <period>', 'wayback: at most one capture in each').choices(['year', 'month', 'week', 'day']),
    )
    .option('--service <name>', 'ota: the service')
    .option('--type <terms>', 'ota: the type of terms, such as "Privacy Policy"')
    .option('--all', 'ota: every document, each a notice of its own')
    .option('--dry-run', 'only say what would be brought in');
  addConfig(addOutput(command, here)).action(async (from: string, what: readonly string[], options) => {
    const { runImport } = await import('../import.js');
    done(await runImport(from, what, options, here));
  });
}

function addLog(program: Command, { done, here }: Run): void {
  const command = program
    .command('log')
    .description(
      'list what the archive holds, the newest first: which captures changed the text, and which are suspect',
    )
    .argument('[notice...]', 'only these notices')
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(['terminal', 'json']).default('terminal'))
    .option('--no-cache', 'read every capture anew')
    .option('--no-pager', 'do not page the output');
  addConfig(addOutput(command, here)).action(async (notices: readonly string[], options) => {
    const { runLog } = await import('../log.js');
    done(await runLog(notices, options, here));
  });
}

function addVerify(program: Command, { done, here }: Run): void {
  const command = program
    .command('verify')
    .description('hash the archive again and list what is not as it was captured')
    .argument('[notice...]', 'only these notices')
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(['text', 'json']).default('text'));
  addConfig(addOutput(command, here)).action(async (notices: readonly string[], options) => {
    const { runVerify } = await import('../verify.js');
    done(await runVerify(notices, options, here));
  });
}
