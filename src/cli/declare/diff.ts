/** What `diff` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { formatsOf } from '../../report/formats.js';
import { addBase, addConfig, addExtraction, addOutput, addRuleSettings, type Run } from './options.js';

export function addDiff(program: Command, { done, here }: Run): void {
  const command = program
    .command('diff')
    .description('show what changed between two versions, findings first')
    .argument('<before>', 'ref of the earlier version; or a notice, which is held against its base or baseline')
    .argument('[after]', 'ref of the later version')
    .addOption(
      new Option('-f, --format <format>', 'how to print the report').choices(formatsOf('report')).default('terminal'),
    )
    .option('--notice <notice>', 'whose approvals stand on the findings (known where both are versions in the archive)')
    .option('--full', 'print the whole document, not only what changed')
    .option('--stat', 'print the counts only')
    .option('--exit-code', 'exit with 1 where the versions differ')
    .option('--no-pager', 'do not page the output');
  addConfig(addBase(addRuleSettings(addExtraction(addOutput(command, here))))).action(
    async (before: string, after: string | undefined, options) => {
      const { runDiff } = await import('../diff.js');
      done(await runDiff(before, after, options, here));
    },
  );
}
