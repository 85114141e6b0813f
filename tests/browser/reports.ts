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
export async function shipped(notice: Lang, lang: Lang = notice): Promise<Report> {
  const { stdout } = await run(['diff', '--format', 'json', '--lang', lang, ...PAIRS[notice]]);
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

const ATTACKS = [
  '<script>document.title = "owned"; window.owned = 1; alert(1)</script>',
  '"><img src="https://evil.example/x.png" onerror="alert(1)">',
  "' onmouseover='alert(1)' x='",
  '</style></script></title></p></div></main><iframe src="https://evil.example/"></iframe>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<!-- --><svg onload="window.owned = 1"><style>@import "https://evil.example/x.css"</style></svg>',
  '&lt;script&gt;window.owned = 1&lt;/script&gt; javascript:alert(1)',
  `\u202egnol\u2066 ${'w'.repeat(3000)} ${'a\u0301'.repeat(400)}`,
];

/** Attacks in every text that a notice, a file's name or a decision can bring. */
export async function hostile(): Promise<Report> {
  const report = decided(await shipped('en'));
  let count = 0;
  const attack = (text: string): string => `${ATTACKS[count++ % ATTACKS.length]} ${text}`;
  const source = (one: Report['before']): Report['before'] => ({
    ...one,
    ref: attack(one.ref),
    path: attack('x'),
    title: attack('title'),
  });
  return {
    ...report,
    notice: attack('notice'),
    before: source(report.before),
    after: source(report.after),
    promises: ATTACKS,
    problems: [{ code: 'truncated', side: 'after', fatal: false, detail: attack('detail') }],
    findings: report.findings.map((finding) => ({
      ...finding,
      message: attack(finding.message),
      section: finding.section && { ...finding.section, heading: attack('heading') },
      approval: finding.approval && { ...finding.approval, by: attack('by'), reason: attack('reason') },
    })),
    sections: report.sections.map((section) => ({
      ...section,
      after: section.after && { ...section.after, heading: attack('heading') },
      blocks: section.blocks.map((block) => ({
        ...block,
        edits: block.edits.map((edit) => (edit.op === 'insert' ? { ...edit, after: attack(edit.after) } : edit)),
        after: block.after.map((side) => ({ ...side, text: attack(side.text) })),
      })),
    })),
  };
}
