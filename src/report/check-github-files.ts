/** The gate's answers → what a job on GitHub leaves for its readers and its next steps: a summary in Markdown, and outputs. */
import type { CheckedNotice } from '../model/check.js';
import { gravestExit } from './check-findings.js';
import { printCheckMarkdown } from './check-markdown.js';
import type { CheckPrintOptions } from './check-options.js';

/** GitHub takes 1 MiB of summary from a step, and drops it whole where it is longer; other tools of the step may write there too. */
const SUMMARY = { most: 1_000_000, measure: (text: string) => Buffer.byteLength(text) };

export const printCheckSummary = (checked: readonly CheckedNotice[], options: CheckPrintOptions): string =>
  printCheckMarkdown(checked, options, SUMMARY);

/** By the names of the action's outputs. */
export function countOutputs(checked: readonly CheckedNotice[]): Readonly<Record<string, number>> {
  const counts = { high: 0, medium: 0, low: 0, unclear: 0, raises: 0, approved: 0 };
  const names = Object.keys(counts) as (keyof typeof counts)[];
  for (const { report } of checked) for (const name of names) counts[name] += report?.summary.findings[name] ?? 0;
  const unapproved = checked.reduce((sum, one) => sum + one.unapproved.length, 0);
  return { unapproved, ...counts, 'exit-code': gravestExit(checked) };
}

/** Lines for `$GITHUB_OUTPUT`: each value between two lines that occur in none of them. */
export function printOutputs(outputs: Readonly<Record<string, string | number>>): string {
  const values = Object.entries(outputs).map(([name, value]) => [name, String(value)] as const);
  let delimiter = 'END_OF_VALUE';
  for (let count = 1; values.some(([, value]) => value.includes(delimiter)); count++)
    delimiter = `END_OF_VALUE_${count}`;
  return values.map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`).join('');
}
