/** The list of commands, each loaded when it is called; the exit code of the one that ran is handed to `done`. */
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
    .addHelpText('after', AFTER);
  addDiff(program, done);
  addExtract(program, done);
  addBatch(program, done);
  addRules(program, done);
  addGate(program, done);
  addArchive(program, done);
  return program;
}

const AFTER = `
A ref is a path (.html, .md, .txt, .docx), - for standard input, http(s)://…, wayback:<url>@<date>, git:<rev>:<path>, or
<notice>@<date|latest|latest~N|baseline> in the archive.
Exit codes: 0 compared, nothing unapproved; 1 check: unapproved findings, diff --exit-code: changed; 2 usage, configuration
or no baseline; 3 could not judge; 70 a bug; 130 interrupted.
noticediff flags changes for review; it gives no legal advice.`;
