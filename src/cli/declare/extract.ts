/** What `extract` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { addConfig, addExtraction, addOutput, type Run } from './options.js';

export function addExtract(program: Command, { done, here }: Run): void {
  const command = program
    .command('extract')
    .description('print the sections of a notice as text, Markdown or JSON')
    .argument('<ref>', 'ref of the notice')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'),
    )
    .option('--textconv', 'for git: text, always exit 0, problems as first line');
  addConfig(addExtraction(addOutput(command, here))).action(async (ref: string, options) => {
    const { runExtract } = await import('../extract.js');
    done(await runExtract(ref, options, here));
  });
}
