/** What `import` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { addConfig, addOutput, type Run } from './options.js';

export function addImport(program: Command, { done, here }: Run): void {
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
