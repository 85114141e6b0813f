/** What `fetch` is told: its arguments and options. */
import type { Command } from 'commander';
import { addConfig, addOutput, type Run } from './options.js';

export function addFetch(program: Command, { done, here }: Run): void {
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
