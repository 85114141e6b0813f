/** What `init` is told: its arguments and options. */
import type { Command } from 'commander';
import { collect, langOption, type Run } from './options.js';

export function addInit(program: Command, { done, here }: Run): void {
  program
    .command('init')
    .description('write noticediff.config.json: asks in a terminal, takes options elsewhere')
    .option('--url <url>', 'address of the notice (repeat it for a notice of several pages)', collect)
    .option('--id <id>', 'short name of the notice (default: from its address)')
    .option('--name <name>', 'name of the notice for people')
    .option('--language <code>', 'language that it is in, such as zh or en')
    .option('--archive <folder>', 'folder for the versions (default: snapshots)')
    .option('--contact <contact>', 'address or page of yours, shown to the servers that are asked')
    .option('--from <file>', 'take the notices of a declaration of Open Terms Archive')
    .option('-y, --yes', 'ask nothing')
    .option('--force', 'replace a file that is there')
    .option('--config <file>', 'write there (default: noticediff.config.json)')
    .option('-q, --quiet', 'no warnings and no next steps on standard error')
    .addOption(langOption(here))
    .action(async (options) => {
      const { runInit } = await import('../init.js');
      done(await runInit(options, here));
    });
}
