/** The commands of the gate: check, approve, approvals, review, init. Each is loaded when it is called. */
import { type Command, Option } from 'commander';
import { FAIL_ON } from '../../model/config.js';
import { DECISION_VERDICTS } from '../../model/decision.js';
import { formatsOf } from '../../report/formats.js';
import {
  addConfig,
  addExtraction,
  addOutput,
  addRuleSettings,
  addTongue,
  collect,
  langOption,
  parseDays,
  type Run,
} from './options.js';

export function addGate(program: Command, run: Run): void {
  addCheck(program, run);
  addApprove(program, run);
  addReview(program, run);
  addApprovals(program, run);
  addInit(program, run);
}

function addCheck(program: Command, { done, here }: Run): void {
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
      `how to print it, to standard output or a file (may be repeated): ${formatsOf('check').join(', ')}`,
      collect,
    )
    .addOption(
      new Option(
        '--fail-on <level>',
        'unclear: all that lowers or is unclear; low, medium, high: what lowers by that weight or more; none: report only',
      ).choices(FAIL_ON),
    )
    .option('--shard <k/n>', 'only every n-th notice, beginning with the k-th');
  addConfig(addRuleSettings(addExtraction(addOutput(command, here)))).action(async (names: string[], options) => {
    const { runCheck } = await import('../check.js');
    done(await runCheck(names, options, here));
  });
}

function addInit(program: Command, { done, here }: Run): void {
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
    .addOption(langOption(here))
    .action(async (options) => {
      const { runInit } = await import('../init.js');
      done(await runInit(options, here));
    });
}

function addApprove(program: Command, { done, here }: Run): void {
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
  addConfig(addExtraction(addTongue(command, here))).action(async (names: string[], options) => {
    const { runApprove } = await import('../approve.js');
    done(await runApprove(names, options, here));
  });
}

function addReview(program: Command, { done, here }: Run): void {
  const command = program
    .command('review')
    .description('step through the findings of a notice in the terminal and decide on each')
    .argument('[notice]', 'name of the notice (default: the only one)')
    .option('--notice <notice>', 'with --before and --after: whose approvals count')
    .option('--before <ref>', 'in place of the baseline')
    .option('--after <ref>', 'in place of the newest version')
    .option('--by <who>', 'who decides (default: git’s user.name and user.email)');
  addConfig(addRuleSettings(addExtraction(addTongue(command, here)))).action(
    async (notice: string | undefined, options) => {
      const { runReview } = await import('../review.js');
      done(await runReview(notice, options, here));
    },
  );
}

function addApprovals(program: Command, { done, here }: Run): void {
  const command = program
    .command('approvals')
    .description('list the decisions of the repository')
    .argument('[notice]', 'of this notice (default: of all)')
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--unused', 'those that match no finding between the baseline and the newest version')
    .option('--expiring [days]', 'those that end within so many days (default: 30)', parseDays)
    .option('--stats', 'how often people said that a rule was right, by rule');
  addConfig(addOutput(command, here)).action(async (notice: string | undefined, options) => {
    const { runApprovals } = await import('../approvals.js');
    done(await runApprovals(notice, options, here));
  });
  const prune = command
    .command('prune')
    .description('remove decisions that are malformed, have expired, or never matched a finding in the archive')
    .argument('[notice]', 'of this notice (default: of all)')
    .option('--dry-run', 'only say what would be removed');
  addConfig(addTongue(prune, here)).action(async (notice: string | undefined, options, { parent }: Command) => {
    const { runPrune } = await import('../prune.js');
    done(await runPrune(notice, { ...parent?.opts(), ...options }, here));
  });
}
