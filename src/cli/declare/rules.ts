/** What `rules` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { addOutput, type Run } from './options.js';

export function addRules(program: Command, { done, here }: Run): void {
  const command = program
    .command('rules')
    .description('list the rules, or explain one: its legal basis, examples and near misses, how to configure it')
    .argument('[rule]', 'id of a rule, by either of its faces')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'),
    )
    .option('--weights', 'print what each signal weighs when a change is decided, and how often the fit saw it');
  addOutput(command, here).action(async (rule: string | undefined, options) => {
    const { runRules } = await import('../rules.js');
    done(await runRules(rule, options, here));
  });
}
