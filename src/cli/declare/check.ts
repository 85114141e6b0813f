/** What `check` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { FAIL_ON } from '../../model/config.js';
import { formatsOf } from '../../report/formats.js';
import { addBase, addConfigs, addExtraction, addFilters, addOutput, collect, type Run } from './options.js';

export function addCheck(program: Command, { done, here }: Run): void {
  const command = program
    .command('check')
    .description(
      'the gate: fail on changes since the base or the baseline that lower protection or are unclear, and are not approved',
    )
    .argument('[notice...]', 'names of notices (default: all of the configuration)')
    .option('--notice <notice>', 'with --before and --after: whose approvals count')
    .option('--before <ref>', 'in place of the baseline')
    .option('--after <ref>', 'in place of the newest version')
    .option(
      '-f, --format <format[=file]>',
      `how to print it, to standard output or a file (may be repeated): ${formatsOf('check').join(', ')}`,
      collect,
    )
    .addOption(
      new Option(
        '--fail-on <level>',
        'change: every change of words; unclear: all that lowers or is unclear; low, medium, high: what lowers by that weight or more; none: report only',
      ).choices(FAIL_ON),
    )
    .option('--require-readings', 'each change that read would ask about and that has no reading is a finding')
    .option('--shard <k/n>', 'only every n-th notice, beginning with the k-th');
  addFilters(addConfigs(addBase(addExtraction(addOutput(command, here))))).action(async (names: string[], options) => {
    const { runCheck } = await import('../check.js');
    done(await runCheck(names, options, here));
  });
}
