/** What a reviewer reads first: the summary, passages with their findings, what was cleared, moves, tables, and what a narrowed page shows. */
import { describe, expect, it } from 'vitest';
import type { Report, ReportCleared, ReportFinding } from '../../src/model/report.js';
import { clearedByReason } from '../../src/report/cleared.js';
import { type Filter, narrowReport } from '../../src/report/filter.js';
import { FORMATS, formatsOf } from '../../src/report/formats.js';
import { printMarkdown } from '../../src/report/markdown.js';
import { forSharing, nameOfRef } from '../../src/report/naming.js';
import { groupFindings } from '../../src/report/passages.js';
import { summarise } from '../../src/report/summary.js';
import { printTerminal } from '../../src/report/terminal.js';
import { WORDS } from '../../src/report/words.js';
import { AFTER, BEFORE, run, ZH_AFTER, ZH_BEFORE } from '../cli/run.js';
import { approvalOf } from './check-sample.js';
import { reportOf } from './sample.js';
import { partsOf } from './word-text.js';

const LOOK = { width: 100, colour: false, lang: 'en', full: false, stat: false } as const;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const shipped = async (notice: string, lang: 'en' | 'zh'): Promise<Report> =>
  JSON.parse((await run(['diff', '-f', 'json', '--lang', lang, `${notice}@latest~3`, `${notice}@latest`])).stdout);

/** Ids that a summary names, runs of them written out. */
function namedIn(report: Report, lang: 'en' | 'zh'): readonly string[] {
  const texts = summarise(report, WORDS[lang])
    .filter(({ kind }) => kind !== 'raises')
    .flatMap(({ rows }) =>
      rows.flatMap(({ parts }) => parts.flatMap((part) => (typeof part === 'string' ? [] : [part.text]))),
    );
  return texts
    .flatMap((text) => {
      const [first, last] = text.split('–').map((id) => Number(id.slice(2)));
      return Array.from({ length: (last ?? first ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
    })
    .map((number) => `C-${String(number).padStart(3, '0')}`);
}

describe('the summary', () => {
  it.each([
    ['inkwarren', 'en'],
    ['canger-market', 'zh'],
  ] as const)('names every finding that does not raise, once: %s', async (notice, lang) => {
    const report = await shipped(notice, lang);
    const wanted = report.findings.filter(({ direction }) => direction !== 'raises').map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(5);
    expect([...namedIn(report, lang)].sort()).toEqual(wanted);
  });

  it('has its lines in one order, with their counts', async () => {
    const report = await shipped('inkwarren', 'en');
    const lines = summarise(report, WORDS.en);
    const order = ['lowers', 'unclear', 'left-out', 'raises', 'cleared', 'decisions', 'dates', 'problems'];
    const kinds = lines.map(({ kind }) => kind);
    expect(kinds).toEqual(order.filter((kind) => kinds.some((one) => one === kind)));
    const { findings } = report.summary;
    expect(lines[0]?.label).toBe(`Lowers protection (${findings.high + findings.medium + findings.low})`);
  });

  it('tells what is new, what is weaker and what is gone in the notice’s words, and quotes a promise that went as one', () => {
    const report = reportOf(
      BEFORE,
      BEFORE.replace('We do not sell your personal information. ', '').replace('12 months', '36 months'),
    );
    const printed = flat(printTerminal(report, LOOK));
    expect(printed).toMatch(/Weaker: retention “12 months” → “36 months” \(C-\d+\)/);
    expect(printed).toMatch(/Gone: \w+ “We do not sell your personal information/);
  });

  it('counts what is decided, and the days between the stated dates', () => {
    const report = reportOf(BEFORE, AFTER);
    const [first, ...rest] = report.findings as [ReportFinding, ...ReportFinding[]];
    const decided = { ...report, findings: [{ ...first, approval: approvalOf() }, ...rest] };
    const printed = flat(printTerminal(decided, LOOK));
    expect(printed).toContain(`Decisions: ${rest.length} open, 1 approved`);
    expect(printed).toContain('stated 2022-03-01 → 2023-06-01 (457 days)');
  });

  it('stands in terminal, Markdown, HTML and Word, and in the changelog, linked to where the findings are', async () => {
    const report = reportOf(BEFORE, AFTER);
    expect(printMarkdown(report, LOOK)).toMatch(
      /- \*\*Lowers protection \(\d\)\*\*:[\s\S]*\[C-001\]\(#c-001\)[\s\S]*<a name="c-001">/,
    );
    const html = String((await FORMATS.report.html())(report, LOOK));
    expect(html).toMatch(
      /<dl class="facts summary"><dt class="lowers">Lowers protection \(\d\)<\/dt>.*<a href="#C-001">C-001<\/a>/,
    );
    const word =
      partsOf((await (await FORMATS.report.docx())(report, LOOK)) as Uint8Array).get('word/document.xml') ?? '';
    expect(word).toMatch(/Lowers protection \(\d\)[\s\S]*w:anchor="finding_C_001"/);
    expect((await run(['changelog', 'inkwarren', '--lang', 'en'])).stdout).toMatch(/\n {3}Lowers protection \(\d+\):/);
  });
});

describe('what was cleared', () => {
  const cleared = (id: string, reason: ReportCleared['reason']): ReportCleared => ({
    id,
    section: { id: 's2', heading: 'Sharing' },
    before: null,
    after: { block: null, start: 0, end: 7, quote: 'Sharing', evidence: [], position: null },
    reason,
    detail: '',
    fingerprint: `v2-${id}`,
    keys: null as never,
    approval: null,
  });
  const report: Report = {
    ...reportOf(BEFORE, AFTER),
    cleared: [cleared('K-001', 'reordered'), cleared('K-002', 'same-statement'), cleared('K-003', 'same-statement')],
  };

  it('is counted by reason, the most frequent first', () => {
    expect(clearedByReason(report, WORDS.en)).toEqual(['2 reworded', '1 in another order']);
    expect(clearedByReason(report, WORDS.zh)).toEqual(['改换措辞 2', '次序不同 1']);
  });

  it.each(formatsOf('report').filter((format) => format !== 'json'))('is shown in %s', async (format) => {
    const printed = await (await FORMATS.report[format]())(report, LOOK);
    const text =
      typeof printed === 'string'
        ? printed
        : (partsOf(printed).get('word/document.xml') ?? '').replace(/<[^>]*>/g, ' ');
    expect(flat(text)).toContain('3 changes cleared: 2 reworded, 1 in another order');
    if (format === 'terminal')
      expect(printTerminal(report, { ...LOOK, cleared: 'listed' })).toContain('K-003 says the same in other words');
    else expect(text).toContain('K-003');
  });
});

describe('a passage', () => {
  it('stands once, under all its findings, the gravest first', () => {
    const report = reportOf(BEFORE, AFTER);
    const [one] = report.findings.filter(({ before, after }) => before !== null && after !== null);
    if (one === undefined) throw new Error('the sample has no finding with both quotes');
    const other = { ...one, id: 'C-009', direction: 'unclear', severity: null } as const;
    const both = { ...report, findings: [...report.findings, other] };
    const groups = groupFindings(both.findings);
    expect(groups.find(({ findings }) => findings.includes(one))?.findings).toEqual([one, other]);
    expect(groups).toHaveLength(report.findings.length);
    const quoted = (text: string): number => text.split('\n').filter((line) => line.startsWith('   | ')).length;
    expect(quoted(printTerminal(both, LOOK))).toBe(quoted(printTerminal(report, LOOK)));
    expect(flat(printTerminal(both, LOOK))).toContain('C-009: above, with a graver finding of the same passage');
  });

  it('that was cut holds its change, and says where it was cut', () => {
    const long = (days: string) =>
      `${BEFORE}\n## Logs\n\nWe keep ${'the logs of the service and of its parts and '.repeat(9)}all that belongs to them for ${days} after they were written, ${'and so on, as the law of the place asks, '.repeat(3)}always.\n`;
    const report = reportOf(long('30 days'), long('90 days'));
    const finding = report.findings.find(({ section }) => section?.heading === 'Logs');
    expect(finding?.after?.quote).toContain('90 days');
    expect(flat(printTerminal(report, LOOK))).toMatch(/\| … .*\[-30-\]\{\+90\+\} days/);
  });

  it('in a table is told by row and column, before and after', () => {
    const table = (kept: string) =>
      `${BEFORE}\n## Recipients\n\n| Recipient | Purpose | Kept for |\n| --- | --- | --- |\n| Carrier | Delivery | ${kept} |\n| Bank | Payment | 12 months |\n`;
    const report = reportOf(table('30 days'), table('24 months'));
    for (const printed of [printTerminal(report, LOOK), flat(printTerminal(report, { ...LOOK, lang: 'zh' }))])
      expect(printed).toContain('Carrier — Kept for: [-30 days-] → {+24 months+}');
    expect(printMarkdown(report, LOOK)).toContain('Carrier — Kept for: <del>30 days</del> → <ins>24 months</ins>');
  });
});

describe('moves', () => {
  const tell = (what: string, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `The ${what} of part ${i} is told here, as the shop does it for ${what} ${i}.`,
    );
  const paragraphs = tell('billing', 4);
  const page = (first: readonly string[], second: readonly string[]) =>
    `${BEFORE}\n## Orders\n\n${[...tell('ordering', 5), ...first].join('\n\n')}\n\n## Parcels\n\n${[...tell('delivery', 5), ...second].join('\n\n')}\n`;
  const report = reportOf(page(paragraphs, []), page([], paragraphs));

  it('of several paragraphs are told once a section', async () => {
    const printed = printTerminal(report, LOOK);
    expect(printed.match(/4 paragraphs moved here from “Orders”/g)).toHaveLength(1);
    expect(printed).not.toContain('The billing of part 2');
    expect(printMarkdown(report, LOOK).match(/moved here from/g)).toHaveLength(1);
    const html = String((await FORMATS.report.html())(report, LOOK));
    expect(html.match(/<summary>4 paragraphs moved here from/g)).toHaveLength(1);
    expect(html.match(/4 paragraphs moved from here to/g)).toHaveLength(1);
  });
});

describe('a narrowed page', () => {
  const ANY: Filter = { only: null, categories: null, severities: null, sections: null, rules: null, asked: '' };
  const report = reportOf(BEFORE, AFTER);

  it('shows what was asked for and says how much that is', () => {
    const [finding] = report.findings;
    for (const filter of [
      { ...ANY, rules: [finding?.rule ?? ''], asked: '--rule x' },
      { ...ANY, sections: ['sharing'], asked: '--section sharing' },
      { ...ANY, severities: ['high'], asked: '--severity high' },
    ] as const) {
      const { report: narrowed, part } = narrowReport(report, filter);
      expect(narrowed.findings.length).toBeLessThan(report.findings.length);
      expect(narrowed.summary).toEqual(report.summary);
      const printed = printTerminal(narrowed, { ...LOOK, ...(part && { part }) });
      expect(printed).toContain(`${narrowed.findings.length} of ${report.findings.length} shown (${filter.asked})`);
      expect(printed).not.toContain('No words changed');
    }
    expect(narrowReport(report, ANY)).toEqual({ report, part: null });
  });

  it('never narrows JSON, and in Word only comments and tables: both texts are still there', async () => {
    const refs = ['inkwarren@latest~3', 'inkwarren@latest'];
    const [all, some] = [
      await run(['diff', '-f', 'json', ...refs]),
      await run(['diff', '-f', 'json', '--only', 'raises', ...refs]),
    ];
    expect(some.stdout).toBe(all.stdout);
    expect(narrowReport(report, { ...ANY, only: ['raises'], asked: '--only raises' }, 'all').report.sections).toEqual(
      report.sections,
    );
  });

  it('refuses a name that it does not know, with the nearest', async () => {
    const wrong = await run(['diff', 'a.md', 'b.md', '--category', 'sharin']);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('the nearest is sharing')]);
    const rule = await run(['diff', 'a.md', 'b.md', '--rule', 'sale-alowed']);
    expect([rule.status, rule.stderr]).toEqual([2, expect.stringContaining("the nearest is 'sale-allowed'")]);
  });
});

describe('a report that is passed on', () => {
  it('names no folder outside of the working one, nor the addresses of who decided', () => {
    expect(
      ['/home/ann/old.md', '../x/old.md', 'C:\\ann\\old.md', 'docs/old.md', 'git:HEAD:docs/a.md'].map(nameOfRef),
    ).toEqual(['old.md', 'old.md', 'old.md', 'docs/old.md', 'git:HEAD:docs/a.md']);
    const report = reportOf(BEFORE, AFTER);
    const [first, ...rest] = report.findings as [ReportFinding, ...ReportFinding[]];
    const decided: Report = {
      ...report,
      before: { ...report.before, ref: 'drafts/before.md', path: 'drafts/before.md' },
      findings: [{ ...first, approval: approvalOf() }, ...rest],
    };
    const shared = JSON.stringify(forSharing(decided));
    expect(shared).not.toMatch(/drafts|ada@/);
    expect(shared).toContain('Ada Reviewer');
  });

  it('holds no command and no author, and is called as it was asked to', async () => {
    const sharing = {
      ...LOOK,
      sharing: true,
      naming: { title: 'Memo <1>', before: 'last year', after: 'now' },
    } as const;
    const report = forSharing(reportOf(BEFORE, AFTER));
    const html = String((await FORMATS.report.html())(report, sharing));
    expect(html).not.toContain('noticediff approve');
    expect(html).toContain('Memo &lt;1&gt;');
    expect(html).toContain('last year');
    const core =
      partsOf((await (await FORMATS.report.docx())(report, sharing)) as Uint8Array).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator></dc:creator>');
    expect(core).toContain('<dc:title>Memo &lt;1&gt;</dc:title>');
  });
});

describe('two columns', () => {
  it('have what went on the left, what came on the right, and every line in the width', () => {
    for (const [before, after, lang] of [
      [BEFORE, AFTER, 'en'],
      [ZH_BEFORE, ZH_AFTER, 'zh'],
    ] as const) {
      const printed = printTerminal(reportOf(before, after, { lang }), { ...LOOK, lang, sideBySide: true });
      const changed = printed
        .split('\n')
        .filter((line) => line.includes('[-') && line.includes('{+') && !line.includes('|'));
      expect(changed.length).toBeGreaterThan(1);
      for (const line of changed) expect(line.indexOf('[-')).toBeLessThan(line.indexOf('{+'));
    }
    expect(printTerminal(reportOf(BEFORE, AFTER), { ...LOOK, width: 80, sideBySide: true })).toContain('[-12-]{+36+}');
  });
});
