/** Word files of ours in LibreOffice: all changes accepted there give the later notice, all rejected the earlier one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { compare } from '../../src/pipeline.js';
import { printDocx } from '../../src/report/docx/print-docx.js';
import { readRef } from '../../src/source/ref.js';
import { reportOf, SHOP_NOTICE } from '../report/sample.js';
import { printedLines } from '../report/word-text.js';
import { sourceIo } from '../source/io.js';

const BEFORE = SHOP_NOTICE.replace(' You may ask us', '\n\nYou may ask us');

const archived = async (before: string, after: string): Promise<Report> =>
  compare(await readRef(before, sourceIo()), await readRef(after, sourceIo()));

const REPORTS: Readonly<Record<string, () => Report | Promise<Report>>> = {
  'words that changed': () =>
    reportOf(BEFORE, BEFORE.replace('do not sell', 'may sell').replace('12 months.', '36 months.')),
  'a section that moved': () =>
    reportOf(BEFORE, BEFORE.replace(/(## Sharing[\s\S]*)(## Retention[\s\S]*)(?=## Children)/, '$2$1')),
  'a paragraph that moved': () =>
    reportOf(
      BEFORE,
      BEFORE.replace(/You may ask us[^\n]*\n\n/, '').replace(
        '## Retention',
        'You may ask us for a copy of them at any time.\n\n## Retention',
      ),
    ),
  'paragraphs that came and went': () =>
    reportOf(BEFORE, BEFORE.replace(/You may ask us[^\n]*/, 'We answer within a month.\n\nWe ask who you are.')),
  'a row that came, and one that changed': () =>
    reportOf(BEFORE, BEFORE.replace('| Bank | Payment | 12', '| Ad partner | Ads | ever |\n| Bank | Payment | 36')),
  'a table that went': () => reportOf(BEFORE, BEFORE.replace(/^\|.*\n/gm, '')),
  'links that came, went, moved and lead elsewhere': () => {
    const linked = BEFORE.replace('the bank', '[the bank](https://bank.example/?a=1&b=2)')
      .replace('| Carrier |', '| [Carrier](https://carrier.example/) |')
      .replace('You may ask us', '[You may ask us](https://larkhaven.example/copy)');
    return reportOf(
      linked,
      linked
        .replace('the bank]', 'our bank]')
        .replace('a=1', 'a=2')
        .replace('| [Carrier]', '| [The carrier]')
        .replace(/\[You may ask us\][^\n]*\n\n/, '')
        .replace(
          '## Retention',
          '[You may ask us](https://larkhaven.example/copy) for a copy of them at any time.\n\n## Retention',
        ),
    );
  },
  'a paragraph that moved and changed': () => {
    const moved = /Children under 16[^\n]*\n\n/;
    const words = (moved.exec(BEFORE)?.[0] ?? '').replace('16', '14').replace('of them without', 'without');
    return reportOf(BEFORE, BEFORE.replace(moved, '').replace('## Sharing\n\n', `## Sharing\n\n${words}`));
  },
  'numbers that came and went': () => {
    const numbered = BEFORE.replace('- carriers', '1. carriers').replace('- the bank', '2. the bank');
    return reportOf(
      numbered,
      numbered
        .replace('2. the bank', '2. our partners, for their ads;\n3. the bank')
        .replace('1. carriers, to deliver your parcels;\n', ''),
    );
  },
  'Chinese that ships': () => archived('canger-market@2022-05-12', 'canger-market@2022-06-30'),
  'English that ships': () => archived('inkwarren@2021-10-06', 'inkwarren@2022-08-11'),
};

interface OfficeLine {
  /** Null for a row. */
  readonly style: string | null;
  readonly text: string;
}
type OfficeTexts = Readonly<Record<'accept' | 'reject', readonly OfficeLine[]>>;

const reports = new Map<string, Report>();
const texts = new Map<string, OfficeTexts>();
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'noticediff-office-'));
  const files: string[] = [];
  for (const [index, [name, make]] of Object.entries(REPORTS).entries()) {
    const report = await make();
    reports.set(name, report);
    const bytes = await printDocx(report, { width: 80, colour: false, lang: 'en', full: false, stat: false });
    const file = join(folder, `${index}.docx`);
    writeFileSync(file, bytes);
    files.push(file);
  }
  const program = join(import.meta.dirname, 'accept_and_reject.py');
  const printed = execFileSync(process.env['PYTHON_WITH_UNO'] ?? '/usr/bin/python3', [program, folder, ...files], {
    encoding: 'utf8',
  });
  const names = [...reports.keys()];
  for (const [index, line] of printed.trim().split('\n').entries())
    texts.set(names[index] ?? '', JSON.parse(line) as OfficeTexts);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** After the first page. What is left of a row or paragraph that was taken away has no words. */
function noticeIn(lines: readonly OfficeLine[]): readonly string[] {
  const end = lines.findLastIndex(({ style }) => style?.startsWith('noticediff front') === true);
  return lines
    .slice(end + 1)
    .map(({ text }) => text)
    .filter((text) => /[^\s|]/.test(text));
}

describe('LibreOffice gives either notice back', () => {
  it.each(Object.keys(REPORTS))('%s', (name) => {
    const [report, found] = [reports.get(name), texts.get(name)];
    if (report === undefined || found === undefined) throw new Error(`LibreOffice printed nothing for ${name}`);
    expect(noticeIn(found.accept)).toEqual(printedLines(report, 'after'));
    expect(noticeIn(found.reject)).toEqual(printedLines(report, 'before'));
  });
});
