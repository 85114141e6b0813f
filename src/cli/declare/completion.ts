/** What `completion` is told, and the hidden `complete` that its scripts call at every press of the key. */
import { Argument, type Command } from 'commander';
import type { Run } from './options.js';

export function addCompletion(program: Command, { here }: Run): void {
  program
    .command('completion')
    .description('print completions for a shell, such as: source <(noticediff completion bash)')
    .addArgument(new Argument('<shell>', 'whose they are').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: string) => {
      const { printCompletion } = await import('../completion.js');
      printCompletion(shell, program.name());
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: readonly string[]) => {
      const { completeWords } = await import('../completion.js');
      await completeWords(words, program, here);
    });
}
