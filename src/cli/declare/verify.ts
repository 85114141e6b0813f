/** What `verify` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { addConfig, addOutput, type Run } from './options.js';

export function addVerify(program: Command, { done, here }: Run): void {
  const command = program
    .command('verify')
    .description('hash the archive again and list what is not as it was captured')
    .argument('[notice...]', 'only these notices')
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(['text', 'json']).default('text'));
  addConfig(addOutput(command, here)).action(async (notices: readonly string[], options) => {
    const { runVerify } = await import('../verify.js');
    done(await runVerify(notices, options, here));
  });
}
