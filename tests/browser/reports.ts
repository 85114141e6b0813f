/** Reports for the browser: the shipped examples, one with every kind of decision, a very long one, a hostile one. */
import type { Report, ReportFinding } from '../../src/model/report.js';
import { printHtml } from '../../src/report/html/html.js';
import { run } from '../cli/run.js';

type Lang = 'en' | 'zh';

const PAIRS: Readonly<Record<Lang, readonly [string, string]>> = {
  en: ['inkwarren@2021-10-06', 'inkwarren@2022-08-11'],
  zh: ['canger-market@2022-05-12', 'canger-market@2022-06-30'],
};

/** The report of the shipped example in a language. */
export function shipped(notice: Lang, lang: Lang = notice): Report {
  const { stdout } = run(['diff', '--format', 'json', '--lang', lang, ...PAIRS[notice]]);
  return JSON.parse(stdout) as Report;
}

export const print = (report: Report, lang: Lang = 'en'): string =>
  printHtml(report, { lang, width: 100, colour: false, full: false, stat: false });

/** The first four findings decided, each in another way. */
export function decided(report: Report): Report {
  const decisions: readonly ReportFinding['approval'][] = [
    {
      verdict: 'approved',
      inForce: true,
      by: 'Jo Linden',
      on: '2022-08-12',
      reason: 'Agreed with the editors.',
      until: '2023-08-12',
    },
    {
      verdict: 'rejected',
      inForce: false,
      by: 'Jo Linden',
      on: '2022-08-12',
      reason: 'Must go back to 16.',
      until: null,
    },
    {
      verdict: 'false-positive',
      inForce: true,
      by: 'Kim Sorrel',
      on: '2022-08-13',
      reason: 'Said elsewhere.',
      until: null,
    },
    {
      verdict: 'approved',
      inForce: false,
      by: 'Kim Sorrel',
      on: '2021-01-02',
      reason: 'For one season.',
      until: '2021-06-30',
    },
  ];
  return {
    ...report,
    findings: report.findings.map((finding, index) => ({ ...finding, approval: decisions[index] ?? null })),
  };
}

/** The same report so many times over, as one: ids are made anew, so that all of them stay apart. */
export function multiplied(report: Report, times: number): Report {
  const copies = Array.from({ length: times }, (_, copy): Report => {
    const text = JSON.stringify(report)
      .replace(/"([bs])(\d+)"/g, `"$1${copy}x$2"`)
      .replace(/"C-(\d+)"/g, (_match, number) => `"C-${copy * report.findings.length + Number(number)}"`);
    return JSON.parse(text) as Report;
  });
  return {
    ...report,
    sections: copies.flatMap((copy) => copy.sections),
    findings: copies.flatMap((copy) => copy.findings),
  };
}
