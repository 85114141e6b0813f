/** The tables of the weighing → as text, Markdown or JSON, the heaviest signal first. */
import type { Weights } from '../../assess/weigh.js';
import { SUBJECTS, WEIGHTS } from '../../assess/weights.js';
import type { UiLanguage } from '../../model/finding.js';
import type { RulesFormat } from './list.js';
import { RULE_WORDS } from './pages.js';

interface Row {
  readonly name: string;
  readonly weight: number;
  /** How many passages of the fit had it. */
  readonly seen: number;
}

const rowsOf = (weights: Weights): readonly Row[] =>
  Object.entries(weights)
    .map(([name, [weight, seen]]) => ({ name, weight, seen }))
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight) || (one.name < other.name ? -1 : 1));

export function listWeights(format: RulesFormat, lang: UiLanguage): string {
  const [weights, subjects] = [rowsOf(WEIGHTS), rowsOf(SUBJECTS)];
  if (format === 'json') return `${JSON.stringify({ schemaVersion: 1, weights, subjects }, null, 2)}\n`;
  const words = RULE_WORDS[lang];
  const print = format === 'markdown' ? tableOf : columnsOf;
  return `${[words.waysHead, print(weights, lang), words.subjectsHead, print(subjects, lang)].join('\n\n')}\n`;
}

const signed = (weight: number): string => `${weight < 0 ? '' : '+'}${weight.toFixed(2)}`;

const columnsOf = (rows: readonly Row[]): string =>
  rows
    .map(({ name, weight, seen }) => `  ${signed(weight).padStart(6)}  ${String(seen).padStart(6)}  ${name}`)
    .join('\n');

function tableOf(rows: readonly Row[], lang: UiLanguage): string {
  const words = RULE_WORDS[lang];
  const lines = rows.map(({ name, weight, seen }) => `| ${name} | ${signed(weight)} | ${seen} |`);
  return [`| ${words.signal} | ${words.weight} | ${words.seen} |`, '|---|---:|---:|', ...lines].join('\n');
}
