/** What `approvals` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { parseDays } from '../arguments/numbers.js';
import { addConfig, addOutput, addTongue, type Run } from './options.js';

export function addApprovals(program: Command, { done, here }: Run): void {
  const command = program
    .command('approvals')
    .description('list the decisions of the repository')
    .argument('[notice]', 'of this notice (default: of all)')
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--unused', 'those that match no finding between the baseline and the newest version')
    .option('--expiring [days]', 'those that end within so many days (default: 30)', parseDays)
    .option('--stats', 'how often people said that a rule was right, by rule');
  addConfig(addOutput(command, here)).action(async (notice: string | undefined, options) => {
    const { runApprovals } = await import('../approvals.js');
    done(await runApprovals(notice, options, here));
  });
  const prune = command
    .command('prune')
    .description('remove decisions that are malformed, have expired, or never matched a finding in the archive')
    .argument('[notice]', 'of this notice (default: of all)')
    .option('--dry-run', 'only say what would be removed');
  addConfig(addTongue(prune, here)).action(async (notice: string | undefined, options, { parent }: Command) => {
    const { runPrune } = await import('../prune.js');
    done(await runPrune(notice, { ...parent?.opts(), ...options }, here));
  });
}
