import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { load } from 'cheerio';
import { describe, expect, test, vi } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { Report } from '../../src/model/report.js';
import { compare } from '../../src/pipeline.js';
import { printDocx } from '../../src/report/docx/print-docx.js';
import type { TerminalOptions } from '../../src/report/terminal-context.js';
import { readRef } from '../../src/source/ref.js';
import { ROOT } from '../cli/run.js';
import { extent } from '../extent.js';
import { outline } from '../extract/read.js';
import { sourceIo } from '../source/io.js';
import { SHOP_NOTICE as BEFORE, captureOf, reportOf } from './sample.js';
import { partsOf, printedLines, wordText } from './word-text.js';

const OPTIONS: TerminalOptions = { width: 80, colour: false, lang: 'en', full: false, stat: false };
const print = (report: Report, options: Partial<TerminalOptions> = {}): Promise<Uint8Array> =>
  printDocx(report, { ...OPTIONS, ...options });

async function expectBothTexts(report: Report): Promise<Uint8Array> {
  const bytes = await print(report);
  expect(wordText(bytes, 'accept')).toEqual(printedLines(report, 'after'));
  expect(wordText(bytes, 'reject')).toEqual(printedLines(report, 'before'));
  return bytes;
}

const documentOf = (bytes: Uint8Array) => load(partsOf(bytes).get('word/document.xml') ?? '', { xmlMode: true });
const commentsOf = (bytes: Uint8Array): readonly string[] => {
  const $ = load(partsOf(bytes).get('word/comments.xml') ?? '', { xmlMode: true });
  return $('w\\:comment')
    .toArray()
    .map((comment) =>
      $(comment)
        .find('w\\:p')
        .toArray()
        .map((line) => $(line).text())
        .join('\n'),
    );
};

const CHILDREN = /Children under 16[^\n]*\n\n/;
const MOVED_AND_CHANGED = BEFORE.replace(CHILDREN, '').replace(
  '## Sharing\n\n',
  `## Sharing\n\n${(CHILDREN.exec(BEFORE)?.[0] ?? '').replace('16', '14')}`,
);

describe('a Word document with tracked changes', () => {
  test.each<[string, string]>([
    ['words that changed', BEFORE.replace('do not sell', 'may sell').replace('12 months.', '36 months.')],
    ['a paragraph that came', BEFORE.replace('## Contact', 'A new paragraph says more of it.\n\n## Contact')],
    ['a paragraph that went', BEFORE.replace(/Children under 16[^\n]*\n\n/, '')],
    ['a section that went', BEFORE.replace(/## Children[\s\S]*(?=## Contact)/, '')],
    ['the last paragraph that went', BEFORE.replace(/Write to[^\n]*\n/, '')],
    ['a last section that came', `${BEFORE}\n## Changes\n\nWe change this notice as we see fit.\n`],
    ['a section that moved', BEFORE.replace(/(## Sharing[\s\S]*)(## Retention[\s\S]*)(?=## Children)/, '$2$1')],
    ['a heading that changed', BEFORE.replace('## Retention', '## How long we keep what we know')],
    ['a paragraph that moved and changed', MOVED_AND_CHANGED],
    ['a paragraph that was split', BEFORE.replace('30 days. You may', '30 days.\n\nYou may')],
    ['a section that was split', BEFORE.replace('30 days. You may', '30 days.\n\n## Copies\n\nYou may')],
    [
      'paragraphs that were joined',
      BEFORE.replace('app.\n\n## Sharing\n\nWe do', 'app. We do').replace('with anybody', 'with any one'),
    ],
    ['a list item that came', BEFORE.replace('- the bank', '- our partners, for their advertising;\n- the bank')],
    [
      'a row that came, and one that changed',
      BEFORE.replace('| Bank | Payment | 12', '| Ad partner | Ads | ever |\n| Bank | Payment | 36'),
    ],
    ['a column that went', BEFORE.replace(/^\|([^|\n]*)\|([^|\n]*)\|[^|\n]*\|$/gm, '|$1|$2|')],
    ['a table that went', BEFORE.replace(/^\|.*\n/gm, '')],
    [
      'a list that became a sentence',
      BEFORE.replace(/- carriers[\s\S]*payment\.\n/, 'We share it with carriers and the bank.\n'),
    ],
    [
      'typography alone',
      BEFORE.replaceAll('information', 'infor\u00admation').replace('12 months.', '12\u00a0months .'),
    ],
    ['everything', '# 服务条款\n\n本条款与上文没有任何共同之处，全部文字都已经重写。\n'],
  ])('gives either notice back: %s', async (_what, after) => {
    await expectBothTexts(reportOf(BEFORE, after));
    await expectBothTexts(reportOf(after, BEFORE));
  });

  test('gives either notice back for what ships, and ours reads it back as the later one', async () => {
    for (const notice of ['canger-market', 'inkwarren']) {
      const stamps = readdirSync(join(ROOT, 'snapshots', notice)).sort();
      const refs = stamps.map(
        (stamp) => `${notice}@${stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')}`,
      );
      const pairs = refs.map((ref, index) => [refs.at(index - 1) ?? '', ref] as const);
      for (const [older, newer] of pairs.slice(0, extent(1, pairs.length))) {
        const [before, after] = [await read(older), await read(newer)];
        const bytes = await expectBothTexts(compare(before, after, { lang: 'zh' }));
        const back = extract(await readBytes(bytes));
        expect(outline(back).map(withoutLevel)).toEqual(outline(extract(after)).map(withoutLevel));
      }
    }
  });

  test('gives either notice back for the cases of the tests', async () => {
    const cases = join(ROOT, 'tests/cases');
    for (const theme of readdirSync(cases)) {
      for (const name of readdirSync(join(cases, theme)).slice(0, extent(1, undefined))) {
        const files = readdirSync(join(cases, theme, name));
        const page = (side: string): string =>
          `./${join('tests/cases', theme, name, files.find((file) => file.startsWith(`${side}.`)) ?? '')}`;
        await expectBothTexts(compare(await read(page('before')), await read(page('after'))));
      }
    }
  });

  test('has no text of the first page among the tracked changes, nor any comment', async () => {
    const $ = documentOf(await print(reportOf(BEFORE, BEFORE.replace('do not sell', 'may sell'))));
    const children = $('w\\:body').children().toArray();
    const end = children.findIndex((child) => $(child).find('w\\:sectPr').length > 0);
    const front = children
      .slice(0, end + 1)
      .map((child) => $.xml(child))
      .join('');
    expect(front).toContain('C-001');
    expect(front).not.toMatch(/<w:(?:ins|del|commentRangeStart)[ >]/);
  });

  test('gives emphasis that was lost as a tracked change of its own', async () => {
    const bold = BEFORE.replace('do not sell', '**do not sell**');
    const $ = documentOf(await print(reportOf(bold, BEFORE)));
    const change = $('w\\:rPrChange').first();
    expect(change.find('w\\:b').length).toBe(1);
    expect(change.closest('w\\:r').text()).toBe('do not sell');
    expect(change.parent().children('w\\:b').length).toBe(0);
  });

  test('keeps where links lead, on words that stayed, came, went and moved, and ours reads them back', async () => {
    const before = BEFORE.replace('the bank, to take', '[the bank](https://bank.example/a?b="1"&c=%3Ci%3E), to take')
      .replace('Write to privacy@larkhaven.example', '[Write to us](mailto:privacy@larkhaven.example)')
      .replace('| Carrier |', '| [Carrier](https://carrier.example/{noticediff-items-0}) |')
      .replace('You may ask', '\n\n[You may ask](https://larkhaven.example/copy)');
    const after = before
      .replace('the bank](', 'our bank](')
      .replace(/\n\n\[You may ask\][^\n]*/, '')
      .replace(
        '## Children\n',
        '## Children\n\n[You may ask](https://larkhaven.example/copy) us for a copy of them at any time.\n',
      );
    const bytes = await expectBothTexts(reportOf(before, after));
    const targets = new Map(
      load(partsOf(bytes).get('word/_rels/document.xml.rels') ?? '', { xmlMode: true })(
        'Relationship[TargetMode="External"]',
      )
        .toArray()
        .map(({ attribs }) => [attribs['Id'], attribs['Target']]),
    );
    const $ = documentOf(bytes);
    const links = $('w\\:hyperlink[r\\:id]')
      .toArray()
      .map((link) => [$(link).text(), targets.get(link.attribs['r:id'] ?? '')]);
    const bank = 'https://bank.example/a?b=%221%22&c=%3Ci%3E';
    expect(links).toEqual([
      ['the', bank],
      ['our', bank],
      [' bank', bank],
      ['Carrier', 'https://carrier.example/%7Bnoticediff-items-0%7D'],
      ['You may ask', 'https://larkhaven.example/copy'],
      ['You may ask', 'https://larkhaven.example/copy'],
      ['Write to us', 'mailto:privacy@larkhaven.example'],
    ]);
    expect(targets.size).toBe(4);
    const back = extract(await readBytes(bytes)).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.links),
    );
    expect(back.map(({ href }) => href)).toEqual(expect.arrayContaining([...targets.values()]));
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    '\\\\host\\share',
    '//host.example/share',
    '/privacy',
    '#rights',
    'https://bank.example@evil.example/',
    'https://a.example/\u202egpj.exe',
    'https://a.example/\u0000',
    'https://a.example/a\nb',
    'https://[',
    `https://a.example/${'a'.repeat(2_048)}`,
    `https://a.example/${'年'.repeat(300)}`,
  ])('leaves a link plain text that nothing should open: %j', async (href) => {
    const report = reportOf(BEFORE, BEFORE);
    const linked = (block: Report['sections'][number]['blocks'][number]) => ({
      ...block,
      after: block.after.map((side) => ({ ...side, marks: [{ kind: 'link' as const, start: 0, end: 4, href }] })),
    });
    const sections = report.sections.map((section) => ({ ...section, blocks: section.blocks.map(linked) }));
    const bytes = await print({ ...report, sections });
    expect(documentOf(bytes)('w\\:hyperlink[r\\:id]').length).toBe(0);
    expect(partsOf(bytes).get('word/_rels/document.xml.rels')).not.toContain('External');
    expect(wordText(bytes, 'accept')).toEqual(printedLines(report, 'after'));
  });

  test.each<[string, string, string, readonly (readonly [string, string])[]]>([
    [
      'Markdown',
      BEFORE.replace('- carriers', '3) carriers').replace('- the bank', '4) the bank'),
      BEFORE.replace('- carriers', '3) carriers').replace('- the bank', '4) our partners, for their ads;\n5) the bank'),
      [
        ['carriers, to deliver your parcels;', '3)'],
        ['our partners, for their ads;', '4)'],
        ['the bank, to take your payment.', '5)'],
      ],
    ],
    [
      'HTML',
      '<h1>Privacy Notice</h1><p>We tell whom we give your data to.</p><ol type="a"><li>carriers, for parcels;<ul><li>by road;</li></ul></li><li>the bank.<p>It may ask for more.</p></li></ol><ol reversed type="I" start="9"><li value="4">Ask us.</li><li>Write to us.</li></ol><ol style="list-style: none"><li>No number is printed.</li></ol><ol><li>(1) One is printed in the text.</li></ol>',
      '<h1>Privacy Notice</h1><p>We tell whom we give your data to.</p><ol type="a"><li>carriers, for parcels;<ul><li>by road;</li></ul></li></ol><ol reversed type="I" start="9"><li value="4">Ask us.</li><li>Write to us.</li></ol><ol style="list-style: none"><li>No number is printed.</li></ol><ol><li>(1) One is printed in the text.</li></ol>',
      [
        ['carriers, for parcels;', 'a.'],
        ['by road;', '•'],
        ['the bank.', 'b.'],
        ['It may ask for more.', '•'],
        ['Ask us.', 'IV.'],
        ['Write to us.', 'III.'],
        ['No number is printed.', '•'],
        ['(1) One is printed in the text.', '•'],
      ],
    ],
  ])('prints items under the numbers that they have: %s', async (kind, before, after, expected) => {
    const capture = (text: string, ref: string) => {
      const markdown = captureOf(text, ref);
      const pages = markdown.pages.map((page) => ({
        ...page,
        mediaType: kind === 'HTML' ? ('html' as const) : page.mediaType,
      }));
      return { ...markdown, pages };
    };
    const bytes = await expectBothTexts(compare(capture(before, 'before'), capture(after, 'after')));
    const numbering = load(partsOf(bytes).get('word/numbering.xml') ?? '', { xmlMode: true });
    const labelOf = (id: string | undefined) => {
      const list = numbering(`w\\:num[w\\:numId="${id}"] > w\\:abstractNumId`).attr('w:val');
      return numbering(`w\\:abstractNum[w\\:abstractNumId="${list}"] w\\:lvlText`).first().attr('w:val');
    };
    const $ = documentOf(bytes);
    const items = $('w\\:p:has(w\\:numId)').toArray();
    expect(items.map((item) => [$(item).text(), labelOf($(item).find('w\\:numId').attr('w:val'))])).toEqual(expected);
  });

  test('of a thousand numbers is written', async () => {
    const items = Array.from(
      { length: 1_000 },
      (_, index) => `${index + 1}. Item ${index} is told to the carrier.\n`,
    ).join('');
    await expectBothTexts(
      reportOf(`# Privacy Notice\n\n${items}`, `# Privacy Notice\n\n${items}1001. One more item is told to all.\n`),
    );
  });

  test('gives what moved with its words unchanged as a move, named alike where it was and where it is', async () => {
    const after = BEFORE.replace(/(## Sharing[\s\S]*)(## Retention[\s\S]*)(?=## Children)/, '$2$1');
    const $ = documentOf(await print(reportOf(BEFORE, after)));
    const namesOf = (range: string) =>
      $(range)
        .toArray()
        .map((start) => $(start).attr('w:name'))
        .sort();
    expect(namesOf('w\\:moveFromRangeStart').length).toBeGreaterThan(0);
    expect(namesOf('w\\:moveToRangeStart')).toEqual(namesOf('w\\:moveFromRangeStart'));
    const textIn = (name: string) => $(`w\\:${name} w\\:t`).text();
    expect(textIn('moveTo')).toContain('Retention');
    expect(textIn('moveTo')).toBe(textIn('moveFrom'));
    const ends = $('w\\:moveFromRangeEnd, w\\:moveToRangeEnd').length;
    expect(ends).toBe($('w\\:moveFromRangeStart, w\\:moveToRangeStart').length);
  });

  test('gives what moved and changed as a move, with what went at its earlier place and what came at its later one', async () => {
    const bytes = await expectBothTexts(reportOf(BEFORE, MOVED_AND_CHANGED));
    const $ = documentOf(bytes);
    const earlier = $('w\\:p:has(w\\:moveFrom):contains("without one")').first();
    const later = $('w\\:p:has(w\\:moveTo):contains("without one")').first();
    expect(earlier.children('w\\:del').text()).toBe('16');
    expect(later.children('w\\:ins').text()).toBe('14');
    expect(later.children('w\\:moveTo').text()).toBe(earlier.children('w\\:moveFrom').text());
    expect($('w\\:moveToRangeStart').attr('w:name')).toBe($('w\\:moveFromRangeStart').attr('w:name'));
  });

  test('repeats the heads of tables on each page, and gives columns the room of their words', async () => {
    const $ = documentOf(await print(reportOf(BEFORE, BEFORE)));
    const notice = $('w\\:tbl').last();
    expect(notice.find('w\\:tr:has(w\\:tblHeader)').text()).toBe('RecipientPurposeKept for');
    const widths = notice
      .find('w\\:gridCol')
      .toArray()
      .map((column) => Number($(column).attr('w:w')));
    expect(widths.every((width) => width > 1_400)).toBe(true);
  });

  test('uses the styles of headings and a real list, and the words of Chinese letters in their fonts', async () => {
    const bytes = await print(reportOf(BEFORE, BEFORE));
    const $ = documentOf(bytes);
    const styleOf = (text: string) => $(`w\\:p:contains("${text}")`).last().find('w\\:pStyle').attr('w:val');
    expect([styleOf('Privacy Notice'), styleOf('Retention')]).toEqual(['Heading1', 'Heading2']);
    const list = $('w\\:p:contains("carriers, to deliver")').last().find('w\\:numId').attr('w:val');
    expect(partsOf(bytes).get('word/numbering.xml')).toContain(`<w:num w:numId="${list}"`);
    expect(partsOf(bytes).get('word/styles.xml')).toContain('w:eastAsia="SimSun"');
    expect(partsOf(bytes).get('word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"');
  });
});

describe('comments in the margin', () => {
  const after = BEFORE.replace('do not sell', 'may sell').replace(/Children under 16[^\n]*\n\n/, '');

  test('stand each on the passage of its finding, and say id, weight, rule, reason and decision', async () => {
    const report = reportOf(BEFORE, after);
    expect(report.findings.length).toBeGreaterThan(1);
    const approval = {
      verdict: 'approved',
      inForce: true,
      by: 'Ana Lind',
      on: '2022-05-02',
      reason: 'A contract forbids it.',
      until: '2023-01-01',
    } as const;
    const findings = report.findings.map((finding, index) => (index === 0 ? { ...finding, approval } : finding));
    const bytes = await print({ ...report, findings });
    const comments = commentsOf(bytes);
    const $ = documentOf(bytes);
    for (const [index, finding] of report.findings.entries()) {
      const comment = comments[index] ?? '';
      for (const part of [finding.id, finding.rule, finding.message, finding.fingerprint])
        expect(comment).toContain(part);
      expect($(`w\\:commentRangeStart[w\\:id="${index}"]`).length).toBe(1);
      expect($(`w\\:commentRangeEnd[w\\:id="${index}"]`).length).toBe(1);
      expect($(`w\\:commentReference[w\\:id="${index}"]`).length).toBe(1);
      expect(commented($.xml(), index, finding.after === null ? 'w\\:delText' : 'w\\:t')).toBe(
        (finding.after ?? finding.before)?.quote,
      );
    }
    expect(comments[0]).toContain('approved by Ana Lind on 2022-05-02 until 2023-01-01: A contract forbids it.');
    expect(partsOf(bytes).get('word/document.xml')).toContain('w:anchor="finding_C_001"');
    expect($('w\\:bookmarkStart[w\\:name="finding_C_001"]').length).toBe(1);
  });

  test('say where a section or paragraph came from and went to', async () => {
    const moved = BEFORE.replace(/(## Sharing[\s\S]*)(## Retention[\s\S]*)(?=## Children)/, '$2$1');
    const paragraph = /Children under 16[^\n]*\n\n/.exec(BEFORE)?.[0] ?? '';
    const elsewhere = BEFORE.replace(paragraph, '').replace('## Sharing\n\n', `## Sharing\n\n${paragraph}`);
    expect(commentsOf(await print(reportOf(BEFORE, moved))).join('\n')).toMatch(/moved from place \d to \d/);
    const said = commentsOf(await print(reportOf(BEFORE, elsewhere))).join('\n');
    expect(said).toContain('moved here from “Children”');
    expect(said).toContain('1 paragraph moved to “Sharing”');
  });

  test('are in Chinese where the tool is', async () => {
    const report = reportOf(BEFORE, after, { lang: 'zh' });
    const bytes = await print(report, { lang: 'zh' });
    expect(commentsOf(bytes)[0]).toMatch(/^C-001 [高中低] · /);
    expect(documentOf(bytes).text()).toContain('比较的版本');
  });
});

describe('the file', () => {
  const after = BEFORE.replace('do not sell', 'may sell');

  test('has the same bytes each time, whatever the clock says', async () => {
    const [first, second] = [await print(reportOf(BEFORE, after)), await later(() => print(reportOf(BEFORE, after)))];
    expect(Buffer.compare(first, second)).toBe(0);
    const year = String(new Date().getFullYear());
    for (const [name, text] of partsOf(first)) expect([name, text.includes(`${year}-`)]).toEqual([name, false]);
    expect(partsOf(first).get('docProps/core.xml')).toContain('2022-05-01T10:20:30Z');
  });

  test('claims nothing of the texts where nothing could be judged', async () => {
    const bytes = await print(reportOf(BEFORE, ''));
    expect(documentOf(bytes).text()).toContain('Could not judge');
    expect(wordText(bytes, 'accept')).toEqual([]);
  });

  test('stays whole with hostile text: markup, signs that XML cannot hold, names of fields and placeholders of its packer', async () => {
    const hostile = [
      '</w:t></w:r><w:p/> & <script>alert(1)</script> ]]> <!-- -->',
      'CURRENT',
      'TOTAL_PAGES',
      '{noticediff-items-0} {default-bullet-numbering-0} {{x}}',
      'a\u0000b\u0001c\ud800d\uffffe\u202ef 👪',
    ];
    const report = reportOf(BEFORE, BEFORE);
    const block = report.sections.flatMap((section) => section.blocks)[0];
    if (block === undefined) throw new Error('no block');
    const before = hostile.join(' ');
    const edits = hostile.flatMap((text) => [
      { op: 'insert', after: text } as const,
      { op: 'delete', before: text } as const,
    ]);
    const broken: Report = {
      ...report,
      before: { ...report.before, ref: before, title: before },
      after: { ...report.after, ref: before, title: before },
      sections: report.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((one) =>
          one === block
            ? {
                ...one,
                before: one.before.map((side) => ({ ...side, text: hostile.join('') })),
                after: one.after.map((side) => ({ ...side, text: hostile.join('') })),
                edits,
              }
            : one,
        ),
      })),
    };
    const bytes = await print(broken);
    const expected = hostile.join('').replace(/[\u0000\u0001\ud800\uffff](?![\udc00-\udfff])/g, '');
    expect(wordText(bytes, 'accept')).toContain(expected);
    expect(wordText(bytes, 'reject')).toContain(expected);
    expect(partsOf(bytes).get('word/document.xml')).not.toMatch(/<script|NUMPAGES|\u0001/);
    expect(extract(await readBytes(bytes)).sections.length).toBeGreaterThan(3);
  });

  test('of a table with a hundred and fifty thousand words in a column is written', async () => {
    const words = Array.from({ length: 100 }, (_, index) => `part${index}`).join(' ');
    const rows = Array.from({ length: 1_500 }, (_, index) => `| Data ${index} | ${words} |`).join('\n');
    const text = `# Privacy Notice\n\nWe keep it.\n\n| Data | Parts |\n| --- | --- |\n${rows}\n`;
    expect(wordText(await print(reportOf(text, text)), 'accept').at(-1)).toBe(`Data 1499 | ${words}`);
  });

  test('of a hundred pages and a hundred findings is written', async () => {
    const clauses = Array.from(
      { length: 700 },
      (_, i) =>
        `## ${i + 1}. Clause ${i}\n\nWe do not sell the records of part ${i} to anybody. We keep them for ${i + 2} months after your last order, and delete them then.\n\n- Item ${i} is told to the carrier only.\n`,
    );
    const before = `# Privacy Notice\n\n${clauses.join('\n')}`;
    const bytes = await expectBothTexts(
      reportOf(
        before,
        before.replace(/do not sell the records of part (\d*[05]) /g, 'may sell the records of part $1 '),
      ),
    );
    expect(commentsOf(bytes).length).toBeGreaterThanOrEqual(100);
  });
});

/** The text between the two ends of a comment. */
function commented(xml: string, id: number, kind: string): string {
  const inside =
    new RegExp(`<w:commentRangeStart w:id="${id}"/>([\\s\\S]*?)<w:commentRangeEnd w:id="${id}"/>`).exec(xml)?.[1] ?? '';
  return load(`<a>${inside}</a>`, { xmlMode: true })(kind).text();
}

/** On another day of the clock, also to the ZIP archive. */
async function later<T>(run: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
  try {
    return await run();
  } finally {
    vi.useRealTimers();
  }
}

const read = async (ref: string) => readRef(ref, sourceIo());
const readBytes = async (bytes: Uint8Array) => readRef('-', sourceIo({ stdin: Readable.from([Buffer.from(bytes)]) }));
const withoutLevel = (line: string): string => line.replace(/^#+ /, '# ');
