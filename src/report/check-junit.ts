/** The gate's answers → JUnit XML as Jenkins and others read it: a test suite a notice, a test case a finding. */
import type { CheckedNotice } from '../model/check.js';
import type { UiLanguage } from '../model/finding.js';
import {
  cut,
  listFindings,
  listUnjudged,
  type StandingFinding,
  settleCommand,
  type Unjudged,
  weightOf,
} from './check-findings.js';
import type { CheckPrintOptions } from './check-options.js';
import { placeOf } from './check-place.js';
import { CHECK_WORDS } from './check-words.js';
import { escapeXml } from './escape.js';
import { whereOf } from './places.js';
import { nameOfWeight } from './weight.js';
import { WORDS } from './words.js';

/** UTF-16 units of a name or a message, and of a line of text. */
const LONGEST_NAME = 200;
const LONGEST_LINE = 1_000;

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}

export function printCheckJUnit(all: readonly CheckedNotice[], { lang }: CheckPrintOptions): string {
  const suites = all.map((checked) => ({ name: checked.notice, cases: listCases(checked, lang) }));
  const count = (outcome: Outcome, cases: readonly Case[]): number =>
    cases.filter((one) => one.outcome === outcome).length;
  const every = suites.flatMap((suite) => suite.cases);
  const totals = attributes({
    name: 'noticediff',
    tests: every.length,
    failures: count('failure', every),
    errors: count('error', every),
  });
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${totals}>`];
  for (const { name, cases } of suites) {
    const counts = {
      tests: cases.length,
      failures: count('failure', cases),
      errors: count('error', cases),
      skipped: count('skipped', cases),
    };
    lines.push(
      `  <testsuite ${attributes({ name, ...counts })}>`,
      ...cases.map((one) => printCase(one, name)),
      '  </testsuite>',
    );
  }
  return `${[...lines, '</testsuites>'].join('\n')}\n`;
}

function listCases(checked: CheckedNotice, lang: UiLanguage): readonly Case[] {
  const cases = [
    ...listUnjudged([checked]).map((one, index) => caseOfUnjudged(one, index, lang)),
    ...listFindings([checked], lang).map((one) => caseOfFinding(one, lang)),
  ];
  if (cases.length > 0) return cases;
  const { nothing, notCompared } = CHECK_WORDS[lang];
  return [{ name: checked.isIdle ? notCompared : nothing, outcome: 'passed', type: '', message: '', lines: [] }];
}

const caseOfUnjudged = ({ code, message, hint }: Unjudged, index: number, lang: UiLanguage): Case => ({
  name: `${CHECK_WORDS[lang].couldNotJudge}${WORDS[lang].colon}${code}${index === 0 ? '' : ` (${index + 1})`}`,
  outcome: 'error',
  type: code,
  message,
  lines: hint === null ? [message] : [message, hint],
});

function caseOfFinding(one: StandingFinding, lang: UiLanguage): Case {
  const { report, finding, standing } = one;
  const [words, ours] = [WORDS[lang], CHECK_WORDS[lang]];
  const name = nameOfWeight(finding, words);
  const where = whereOf(finding, words);
  const place = placeOf(finding, report);
  const { approval } = finding;
  const outcome = ({ fails: 'failure', approved: 'skipped', open: 'passed', raises: 'passed' } as const)[standing];
  return {
    // The id makes it unique within its suite.
    name: `${finding.id} ${name} ${finding.rule} ${where}`,
    outcome,
    type: `${weightOf(finding)} ${finding.rule}`,
    message: standing === 'approved' && approval !== null ? words.approval(approval) : finding.message,
    lines: [
      ...(place === null ? [] : [`${place.path}:${place.position.line}:${place.position.column}`]),
      finding.message,
      ...(finding.before === null ? [] : [`${ours.was}${words.colon}${finding.before.quote}`]),
      ...(finding.after === null ? [] : [`${ours.is}${words.colon}${finding.after.quote}`]),
      ...(approval === null ? [] : [words.approval(approval)]),
      ...(standing === 'fails' ? [settleCommand(one, ours.reason)] : []),
    ],
  };
}

function printCase({ name, outcome, type, message, lines }: Case, suite: string): string {
  const head = attributes({ name, classname: `noticediff.${suite}` });
  const text = lines.map((line) => escapeLogXml(cut(line, LONGEST_LINE))).join('\n');
  if (outcome === 'passed') {
    return text === ''
      ? `    <testcase ${head}/>`
      : `    <testcase ${head}>\n      <system-out>${text}</system-out>\n    </testcase>`;
  }
  return [
    `    <testcase ${head}>`,
    `      <${outcome} ${attributes({ type, message })}>${text}</${outcome}>`,
    '    </testcase>',
  ].join('\n');
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escapeLogXml(cut(String(value), LONGEST_NAME))}"`)
    .join(' ');

/** Text or a value between double quotes. A log that shows the file must find no command of a CI in it (`::x` at a line's start, `##[`). */
const escapeLogXml = (text: string): string =>
  escapeXml(text)
    .replaceAll('##[', '##&#91;')
    .replace(/^(\s*):/, '$1&#58;');
