/** The commands that compare and explain: their arguments and options. Each is loaded when it is called. */
import { type Command, Option } from 'commander';
import { FORMATS } from '../../report/format-names.js';
import { addConfig, addExtraction, addOutput, addRuleSettings, type Done, parseCount } from './options.js';

export function addDiff(program: Command, done: Done): void {
  const command = program
    .command('diff')
    .description('show what changed between two versions, findings first')
    .argument('<before>', 'ref of the earlier version')
    .argument('<after>', 'ref of the later version')
    .addOption(new Option('-f, --format <format>', 'how to print the report').choices(FORMATS).default('terminal'))
    .option('--notice <notice>', 'whose approvals stand on the findings (known where both are versions in the archive)')
    .option('--full', 'print the whole document, not only what changed')
    .option('--stat', 'print the counts only')
    .option('--exit-code', 'exit with 1 where the versions differ')
    .option('--no-pager', 'do not page the output');
  addConfig(addRuleSettings(addExtraction(addOutput(command)))).action(
    async (before: string, after: string, options) => {
      const { runDiff } = await import('../diff.js');
      done(await runDiff(before, after, options));
    },
  );
}

export function addExtract(program: Command, done: Done): void {
  const command = program
    .command('extract')
    .description('print the sections of a notice as text, Markdown or JSON')
    .argument('<ref>', 'ref of the notice')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'),
    )
    .option('--textconv', 'for git: text, always exit 0, problems as first line');
  addConfig(addExtraction(addOutput(command))).action(async (ref: string, options) => {
    const { runExtract } = await import('../extract.js');
    done(await runExtract(ref, options));
  });
}

export function addBatch(program: Command, done: Done): void {
  const command = program
    .command('batch')
    .description(
      'compare many pairs: {"id", "before", "after"} a line in, a report or an error a line out, in the same order',
    )
    .option('-j, --jobs <n>', 'workers at once (default: one a core)', parseCount)
    .option('--shard <k/n>', 'only every n-th line, beginning with the k-th')
    .option('--part', 'for engines that run a failed part again: exit 0 once every line is answered, errors included');
  addConfig(addRuleSettings(addExtraction(addOutput(command)))).action(async (options) => {
    const { runBatch } = await import('../batch.js');
    done(await runBatch(options));
  });
}

export function addRules(program: Command, done: Done): void {
  const command = program
    .command('rules')
    .description('list the rules, or explain one: its legal basis, examples and near misses, how to configure it')
    .argument('[rule]', 'id of a rule, by either of its faces')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'),
    );
  addOutput(command).action(async (rule: string | undefined, options) => {
    const { runRules } = await import('../rules.js');
    done(await runRules(rule, options));
  });
}
