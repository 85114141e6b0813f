/** What `diff` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { formatsOf } from '../../report/formats.js';
import { addBase, addConfig, addExtraction, addFilters, addOutput, type Run } from './options.js';

export function addDiff(program: Command, { done, here }: Run): void {
  const command = program
    .command('diff')
    .description('show what changed between two versions, findings first')
    .argument('<before>', 'ref of the earlier version; or a notice, which is held against its base or baseline')
    .argument('[after]', 'ref of the later version')
    .argument('[more...]', 'with --steps: still later versions')
    .addOption(
      new Option('-f, --format <format>', 'how to print the report').choices(formatsOf('report')).default('terminal'),
    )
    .option('--notice <notice>', 'whose approvals stand on the findings (known where both are versions in the archive)')
    .option('--steps', 'compare several versions one after the other, and the first with the last')
    .option('--each', 'compare every notice between two moments (such as baseline latest), a line each')
    .option('--full', 'print the whole document, not only what changed')
    .option('--stat', 'print the counts only')
    .option('--explain', 'say of each finding what was read on both sides, what differs, and what it weighs')
    .option('--side-by-side', 'in the terminal: the two versions beside each other, where it has 100 columns')
    .option('--title <text>', 'title of the report, in place of the notice’s')
    .option('--label-before <text>', 'what the earlier version is called in the report, in place of its ref')
    .option('--label-after <text>', 'what the later version is called')
    .option('--for-sharing', 'leave out commands, local paths, addresses of who decided, and the author of the file')
    .option('--exit-code', 'exit with 1 where the versions differ')
    .option('--no-pager', 'do not page the output');
  addFilters(addConfig(addBase(addExtraction(addOutput(command, here))))).action(
    async (before: string, after: string | undefined, more: readonly string[], options) => {
      const { runDiff } = await import('../diff.js');
      done(await runDiff([before, ...(after === undefined ? [] : [after]), ...more], options, here));
    },
  );
}
