/** What `approve` is told: its arguments and options. */
import { type Command, Option } from 'commander';
import { DECISION_VERDICTS } from '../../model/decision.js';
import { addBase, addConfig, addExtraction, addTongue, collect, type Run } from './options.js';

export function addApprove(program: Command, { done, here }: Run): void {
  const command = program
    .command('approve')
    .description('record a decision on findings, with a reason; or sign a version off as the baseline')
    .argument('[finding...]', 'fingerprints (v1-…), or C-001 … of --notice')
    .option('--notice <notice>', 'its findings between the baseline and the newest version')
    .option('--before <ref>', 'in place of the baseline')
    .option('--after <ref>', 'in place of the newest version')
    .option('--all', 'all findings of the notice that need a decision')
    .option('--section <heading>', 'those in this section, by its heading or id')
    .option(
      '--rule <id[=level]>',
      'those of this rule; with =off, =low, =medium or =high a setting, as for check (may be repeated)',
      collect,
    )
    .option('--reason <text>', 'why: required, and as public as the repository')
    .option('--by <who>', 'who decides (default: git’s user.name and user.email)')
    .option('--until <date>', 'last day on which it counts, YYYY-MM-DD')
    .addOption(new Option('--verdict <verdict>', 'what is decided').choices(DECISION_VERDICTS).default('approved'))
    .option('--baseline [version]', 'sign a version off: N or N@<when> (default: the newest)')
    .option('--force', 'sign it off although findings are undecided; needs --reason');
  addConfig(addBase(addExtraction(addTongue(command, here)))).action(async (names: string[], options) => {
    const { runApprove } = await import('../approve.js');
    done(await runApprove(names, options, here));
  });
}
