/** What `read` and `readings` are told: their arguments and options. */
import type { Command } from 'commander';
import { parseCount, parseLimit } from '../arguments/numbers.js';
import { addBase, addConfig, addExtraction, addRuleSettings, addTongue, collect, type Run } from './options.js';

export function addRead(program: Command, { done, here }: Run): void {
  const command = program
    .command('read')
    .description('ask a language model about the changes that rules cannot decide; its readings are kept as files')
    .argument('[notices...]', 'names of notices (default: all of the configuration); or two refs, with --notice')
    .option('--notice <notice>', 'of two refs: whose readings they get')
    .option('--model <name>', 'which model is asked (default: NOTICEDIFF_MODEL, or reader.model of the configuration)')
    .option('--all', 'ask about what the rules cleared, too')
    .option('--refresh', 'ask again about what has a reading')
    .option('--change <id>', 'only this change, by its id or fingerprint (may be repeated)', collect)
    .option('--limit <n>', 'at most so many changes', parseLimit)
    .option('-j, --jobs <n>', 'requests at once (default: 4)', parseCount)
    .option('--timeout <seconds>', 'of one answer (default: 120)', parseLimit)
    .option('--dry-run', 'send nothing: print what would be sent, and about how many tokens that is')
    .option('--requests <file>', 'send nothing: write the requests there, as lines for OpenAI’s Batch API')
    .option('--answers <file>', 'send nothing: take the results of such requests from there');
  addConfig(addRuleSettings(addBase(addExtraction(addTongue(command, here))))).action(
    async (names: string[], options) => {
      const { runRead } = await import('../read.js');
      done(await runRead(names, options, here));
    },
  );
}

export function addReadings(program: Command, { done, here }: Run): void {
  const command = program
    .command('readings')
    .description('list the readings of the repository')
    .argument('[notice]', 'of this notice (default: of all)');
  addConfig(addTongue(command, here)).action(async (notice: string | undefined, options) => {
    const { runReadings } = await import('../readings.js');
    done(await runReadings(notice, options, here));
  });
  const prune = command
    .command('prune')
    .description('remove readings that are malformed, or match no change any more')
    .argument('[notice]', 'of this notice (default: of all)')
    .option('--dry-run', 'only say what would be removed');
  addConfig(addBase(addTongue(prune, here))).action(
    async (notice: string | undefined, options, { parent }: Command) => {
      const { runPruneReadings } = await import('../readings.js');
      done(await runPruneReadings(notice, { ...parent?.opts(), ...options }, here));
    },
  );
}
