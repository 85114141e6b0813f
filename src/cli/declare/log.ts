/** What `log` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { addConfig, addOutput, type Run } from './options.js';

export function addLog(program: Command, { done, here }: Run): void {
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
