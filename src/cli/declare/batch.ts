/** What `batch` is told: its arguments and options. */
import type { Command } from 'commander';
import { parseCount } from '../arguments/numbers.js';
import { addConfig, addExtraction, addOutput, addRuleSettings, type Run } from './options.js';

export function addBatch(program: Command, { done, here }: Run): void {
  const command = program
    .command('batch')
    .description(
      'compare many pairs: {"id", "before", "after"} a line in, a report or an error a line out, in the same order',
    )
    .option('-j, --jobs <n>', 'workers at once (default: one a core)', parseCount)
    .option('--shard <k/n>', 'only every n-th line, beginning with the k-th')
    .option('--part', 'for engines that run a failed part again: exit 0 once every line is answered, errors included');
  addConfig(addRuleSettings(addExtraction(addOutput(command, here)))).action(async (options) => {
    const { runBatch } = await import('../batch.js');
    done(await runBatch(options, here));
  });
}
