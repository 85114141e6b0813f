/** Every command as it is declared, and what the help says around them; the exit code of the one that ran is handed to `run.done`. */
import { Command } from 'commander';
import type { UiLanguage } from '../model/finding.js';
import { VERSION } from '../model/version.js';
import type { Output } from '../tasks/process/surroundings.js';
import { COMMANDS } from './declare/commands.js';
import type { Run } from './declare/options.js';
import { AFTER_ZH } from './help-zh.js';
import { speakChinese, translate, translateError } from './tongue.js';

/** `first`: the first argument. Where it names a command, the others are not declared: that takes a tenth of the time of a small diff. */
export function buildProgram(run: Run, lang: UiLanguage, first: string | undefined): Command {
  const { stdout, stderr } = run.here;
  const chinese = lang === 'zh';
  const program = new Command('noticediff')
    .description(
      'Compares two versions of a privacy notice and flags the changes that lower the protection of people’s data.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showHelpAfterError(chinese ? translate(HINT) : HINT)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(chinese ? translateError(text) : text),
      getOutHelpWidth: () => widthOf(stdout),
      getErrHelpWidth: () => widthOf(stderr),
    })
    .addHelpText('after', chinese ? AFTER_ZH : AFTER);
  const called = COMMANDS.get(first ?? '');
  for (const declare of called === undefined ? COMMANDS.values() : [called]) declare(program, run);
  if (chinese) speakChinese(program);
  for (const command of program.commands) refuseSlips(command);
  return program;
}

/**
 * An option with one value, given two: commander would take the last and say nothing. Those that may be repeated make a list. Nor is an
 * option another one's value: in `--base --staged` the value was forgotten.
 */
function refuseSlips(command: Command): void {
  const known = new Set(command.options.flatMap(({ long, short }) => [long, short]));
  for (const option of command.options.filter(({ required, optional }) => required || optional)) {
    let given = false;
    command.on(`option:${option.name()}`, (value: unknown) => {
      if (typeof value === 'string' && known.has(value))
        command.error(`error: option '${option.flags}' takes a value; found the option '${value}' in its place`);
      if (given && !Array.isArray(command.getOptionValue(option.attributeName())))
        command.error(`error: option '${option.flags}' is given twice; it takes one value`);
      given = true;
    });
  }
  for (const below of command.commands) refuseSlips(below);
}

/** Columns that help is broken at where there is no terminal: what commander takes by itself. */
const HELP_WIDTH = 80;

const widthOf = ({ isTTY, columns }: Output): number => (isTTY === true && columns ? columns : HELP_WIDTH);

const HINT = '(`--help` lists the commands and options)';

const AFTER = `
A ref is a path (.html, .md, .txt, .docx, .pdf, a template, a locale file), - for standard input, http(s)://…, wayback:<url>@<date>, git:<rev>:<path>
(git:A...B:<path> at the merge base, git::<path> in the index), or <notice>@<date|latest|latest~N|baseline> in the archive.
The configuration is the nearest noticediff.config.json, from the working folder up to the root of the repository; archive, approvals
and readings lie beside it.
Exit codes: 0 compared, nothing unapproved; 1 check: unapproved findings, diff --exit-code: changed; 2 usage, configuration
or no baseline; 3 could not judge; 70 a bug; 130 interrupted.
noticediff flags changes for review; it gives no legal advice.`;
