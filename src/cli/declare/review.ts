/** What `review` is told: its arguments and options. */
import type { Command } from 'commander';
import { addBase, addConfig, addExtraction, addRuleSettings, addTongue, type Run } from './options.js';

export function addReview(program: Command, { done, here }: Run): void {
  const command = program
    .command('review')
    .description('step through the findings of a notice in the terminal and decide on each')
    .argument('[notice]', 'name of the notice (default: the only one)')
    .option('--notice <notice>', 'with --before and --after: whose approvals count')
    .option('--before <ref>', 'in place of the baseline')
    .option('--after <ref>', 'in place of the newest version')
    .option('--by <who>', 'who decides (default: git’s user.name and user.email)');
  addConfig(addBase(addRuleSettings(addExtraction(addTongue(command, here))))).action(
    async (notice: string | undefined, options) => {
      const { runReview } = await import('../review.js');
      done(await runReview(notice, options, here));
    },
  );
}
