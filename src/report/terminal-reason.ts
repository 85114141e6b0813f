/** How a finding was decided, under it on the terminal: the statements of both sides, what differs, the rules that hold, and the sum. */
import type { ToldDifference, ToldStatement } from '../model/finding.js';
import type { ReportFinding } from '../model/report.js';
import type { Page } from './page.js';
import { nameOfRule } from './weight.js';
import type { Words } from './worded.js';
import { run } from './wrap.js';

export function printReason({ rule, title, severity, reason, also }: ReportFinding, words: Words, page: Page): void {
  if (reason === null) return;
  const told = words.reason;
  const head = (name: string): void => page.line([run(`${name}${words.colon.trimEnd()}`, 'dim')], '   ');
  head(told.statements);
  for (const statement of reason.statements.before) page.line([run(tellStatement(statement, words))], '     - ');
  for (const statement of reason.statements.after) page.line([run(tellStatement(statement, words))], '     + ');
  head(told.differences);
  for (const difference of reason.differences) page.line([run(tellDifference(difference, words))], '     ');
  head(told.rules);
  for (const hit of [{ rule, title, severity }, ...also])
    page.line(
      [
        run(nameOfRule(hit, words)),
        ...(hit.severity === null ? [] : [run(`${words.summary.and}${words.severity[hit.severity]}`)]),
      ],
      '     ',
    );
  head(told.sum);
  page.line([run(`${told.lowers} ${signed(reason.sum.lowers)}  ${told.raises} ${signed(reason.sum.raises)}`)], '     ');
}

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(2)}`;

function tellStatement({ actor, act, denied, bearing, says }: ToldStatement, { reason, colon }: Words): string {
  const head = [
    ...(actor === null ? [] : [reason[actor]]),
    act ?? '–',
    ...(denied ? [reason.denied] : []),
    ...(bearing === 'neither' ? [] : [reason[bearing]]),
  ].join(' · ');
  return says.length === 0 ? head : `${head}${colon}${says.map(([what, text]) => `${what} “${text}”`).join(', ')}`;
}

function tellDifference({ change, what, sign, before, after }: ToldDifference, { reason }: Words): string {
  const quoted = (terms: readonly string[]): string => terms.map((term) => `“${term}”`).join(', ');
  const terms = [before, after].filter((side) => side.length > 0).map(quoted);
  const way = sign === 0 ? '' : `  (${sign === 1 ? reason.lowers : reason.raises})`;
  return `${change} ${what} ${terms.join(' → ')}${way}`;
}
