/** Styled runs → text with escape sequences, or plain text in which edits are marked by brackets. */
import { Chalk } from 'chalk';
import type { Run, Style } from './wrap.js';

export type Paint = (runs: readonly Run[]) => string;

/** One decision on colour; chalk's own reading of arguments and environment is left out. */
export function choosePaint(colour: boolean): Paint {
  if (!colour) return (runs) => runs.map((run) => run.text).join('');
  const chalk = new Chalk({ level: 1 });
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    plain: (text) => text,
    deleted: chalk.red.strikethrough,
    inserted: chalk.green.underline,
    'deleted-evidence': chalk.red.bold.strikethrough,
    'inserted-evidence': chalk.green.bold.underline,
    evidence: chalk.bold,
    dim: chalk.dim,
    strong: chalk.bold,
    heading: chalk.bold.cyan,
    high: chalk.bold.red,
    medium: chalk.bold.yellow,
    low: chalk.bold,
    raises: chalk.bold.green,
    unclear: chalk.bold.magenta,
  };
  return (runs) => runs.map((run) => (run.text === '' ? '' : styles[run.style](run.text))).join('');
}
