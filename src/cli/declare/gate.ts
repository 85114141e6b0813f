/** The commands of the gate: check, approve, approvals, review, init. Each is loaded when it is called. */
import { type Command, Option } from 'commander';
import { FAIL_ON } from '../../model/config.js';
import { CHECK_FORMATS } from '../../report/check-format-names.js';
import { addConfig, addExtraction, addOutput, addRuleSettings, collect, type Done, langOption } from './options.js';

export function addGate(program: Command, done: Done): void {
  addCheck(program, done);
  addInit(program, done);
}

function addCheck(program: Command, done: Done): void {
  const command = program
    .command('check')
    .description(
      'the gate: fail on changes since the baseline that lower protection or are unclear, and are not approved',
    )
    .argument('[notice...]', 'names of notices (default: all of the configuration)')
    .option('--notice <notice>', 'with --before and --after: whose approvals count')
    .option('--before <ref>', 'in place of the baseline')
    .option('--after <ref>', 'in place of the newest version')
    .option(
      '-f, --format <format[=file]>',
      `how to print it, to standard output or a file (may be repeated): ${CHECK_FORMATS.join(', ')}`,
      collect,
    )
    .addOption(
      new Option(
        '--fail-on <level>',
        'unclear: all that lowers or is unclear; low, medium, high: what lowers by that weight or more; none: report only',
      ).choices(FAIL_ON),
    )
    .option('--shard <k/n>', 'only every n-th notice, beginning with the k-th');
  addConfig(addRuleSettings(addExtraction(addOutput(command)))).action(async (names: string[], options) => {
    const { runCheck } = await import('../check.js');
    done(await runCheck(names, options));
  });
}

function addInit(program: Command, done: Done): void {
  program
    .command('init')
    .description('write noticediff.config.json: asks in a terminal, takes options elsewhere')
    .option('--url <url>', 'address of the notice (repeat it for a notice of several pages)', collect)
    .option('--id <id>', 'short name of the notice (default: from its address)')
    .option('--name <name>', 'name of the notice for people')
    .option('--language <code>', 'language that it is in, such as zh or en')
    .option('--archive <folder>', 'folder for the versions (default: snapshots)')
    .option('--contact <contact>', 'address or page of yours, shown to the servers that are asked')
    .option('--from <file>', 'take the notices of a declaration of Open Terms Archive')
    .option('-y, --yes', 'ask nothing')
    .option('--force', 'replace a file that is there')
    .option('--config <file>', 'write there (default: noticediff.config.json)')
    .option('-q, --quiet', 'no warnings and no next steps on standard error')
    .addOption(langOption())
    .action(async (options) => {
      const { runInit } = await import('../init.js');
      done(await runInit(options));
    });
}
