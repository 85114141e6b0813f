/** The list of commands, each loaded when it is called; the exit code of the one that ran is handed to `done`. */
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { VERSION } from '../model/version.js';
import { addArchive } from './declare/archive.js';
import { addBatch, addDiff, addExtract, addRules } from './declare/compare.js';
import { addGate } from './declare/gate.js';
import type { Done } from './declare/options.js';

export function buildProgram(done: Done): Command {
  const program = new Command('noticediff')
    .description(
      'Compares two versions of a privacy notice and flags the changes that lower the protection of people’s data.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showHelpAfterError('(`--help` lists the commands and options)')
    .exitOverride()
    .hook('preAction', compileLate)
    .addHelpText('after', AFTER);
  addDiff(program, done);
  addExtract(program, done);
  addBatch(program, done);
  addRules(program, done);
  addGate(program, done);
  addArchive(program, done);
  return program;
}

/**
 * V8 hands a function to its optimising compiler when it has run so much bytecode; at its own measure, 67,584, that compiler takes a
 * fifth of the CPU time of a comparison. Six times as much saved 10 to 20 % on notices from 10 KB to 5 MB; more saved no more.
 */
function compileLate(): void {
  // An engine that does not know a flag says so on standard error.
  if (Number.parseInt(process.versions.node, 10) <= NEWEST_WITH_FLAG) setFlagsFromString('--interrupt-budget=400000');
}

const NEWEST_WITH_FLAG = 24;

const AFTER = `
A ref is a path (.html, .md, .txt, .docx), - for standard input, http(s)://…, wayback:<url>@<date>, git:<rev>:<path>, or
<notice>@<date|latest|latest~N|baseline> in the archive.
Exit codes: 0 compared, nothing unapproved; 1 check: unapproved findings, diff --exit-code: changed; 2 usage, configuration
or no baseline; 3 could not judge; 70 a bug; 130 interrupted.
noticediff flags changes for review; it gives no legal advice.`;
