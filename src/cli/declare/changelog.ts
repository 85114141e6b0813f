/** What `changelog` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { formatsOf } from '../../report/formats.js';
import { addConfig, addExtraction, addFilters, addOutput, type Run } from './options.js';

export function addChangelog(program: Command, { done, here }: Run): void {
  const command = program
    .command('changelog')
    .description('tell how notices changed from version to version, and what it meant for protection')
    .argument('[notice...]', 'ids of notices in the archive (default: all)')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(formatsOf('changelog')).default('terminal'),
    )
    .option('--since <day>', 'only versions captured on this day (YYYY-MM-DD, UTC) or later')
    .option('--until <day>', 'only versions captured on this day or earlier')
    .option('--stat', 'the timeline and the counts of each version only')
    .option('--shard <k/n>', 'only every n-th notice, beginning with the k-th')
    .option('--no-cache', 'compare everything anew, and keep nothing for the next time')
    .option('--no-pager', 'do not page the output');
  addFilters(addConfig(addExtraction(addOutput(command, here)))).action(async (notices: string[], options) => {
    const { runChangelog } = await import('../changelog.js');
    done(await runChangelog(notices, options, here));
  });
}
