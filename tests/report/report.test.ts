import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../src/model/problem.js';
import type { Report } from '../../src/model/report.js';
import { VERSION } from '../../src/model/version.js';
import { FORMATS, formatsOf } from '../../src/report/formats.js';
import { printMarkdown } from '../../src/report/markdown.js';
import { printTerminal } from '../../src/report/terminal.js';
import { decideVerdict } from '../../src/report/verdict.js';
import { WORDS } from '../../src/report/words.js';
import { AFTER, BEFORE, run, ZH_AFTER, ZH_BEFORE } from '../cli/run.js';
import { reportOf } from './sample.js';

const schema = JSON.parse(readFileSync(new URL('../../src/report/schema/report.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const errorsOf = (report: unknown) => (validate(report) ? [] : validate.errors);

/** Both texts of every block, rebuilt from its edits. */
function expectRebuilt(report: Report): void {
  for (const block of report.sections.flatMap((section) => section.blocks)) {
    for (const side of ['before', 'after'] as const) {
      const rebuilt = block.edits.map((edit) => (side in edit ? (edit as Record<string, string>)[side] : '')).join('');
      expect(rebuilt).toBe(block[side].map((entry) => entry.text).join('\n'));
    }
  }
}

const NOTICES = ['inkwarren', 'canger-market'];

describe('the report', () => {
  test.each([
    ['English', BEFORE, AFTER],
    ['Chinese', ZH_BEFORE, ZH_AFTER],
    ['another language', BEFORE, ZH_AFTER],
    ['nothing to compare', BEFORE, ''],
    ['the same', BEFORE, BEFORE],
  ])('is as its schema says: %s', (_, before, after) => {
    expect(errorsOf(reportOf(before, after))).toEqual([]);
  });

  test.each(NOTICES)(
    'of shipped snapshots is as its schema says, and its edits rebuild both texts: %s',
    async (notice) => {
      const done = await run(['diff', '-f', 'json', `${notice}@latest~3`, `${notice}@latest`]);
      const report = JSON.parse(done.stdout) as Report;
      expect(errorsOf(report)).toEqual([]);
      expect(report.notice).toBe(notice);
      expectRebuilt(report);
    },
  );

  test('what is quoted of a long sentence neither begins nor ends in white space, and its evidence lies inside', () => {
    const page = (what: string, length: number) =>
      `${BEFORE}\n## Cookies\n\nUnder the terms${' of the long agreement'.repeat(16)} we ${what} sell your personal information to other companies of ${'x'.repeat(length)}${' in a far place'.repeat(24)}.\n`;
    for (const length of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const { findings } = reportOf(page('do not', length), page('may', length));
      const quotes = findings.flatMap(({ before, after }) => [before, after]).filter((quote) => quote !== null);
      expect(quotes.some(({ quote }) => quote.length > 250)).toBe(true);
      for (const { quote, start, end, evidence } of quotes) {
        expect(quote).toBe(quote.trim());
        for (const [from, to] of evidence) expect(start <= from && from < to && to <= end).toBe(true);
      }
    }
  });

  test('quotes stand where they are said to stand', () => {
    for (const report of [reportOf(BEFORE, AFTER), reportOf(ZH_BEFORE, ZH_AFTER)]) {
      const blocks = new Map(
        report.sections.flatMap((section) => section.blocks.map((block) => [block.id, block] as const)),
      );
      expect(report.findings.length).toBeGreaterThan(0);
      for (const finding of report.findings) {
        for (const side of ['before', 'after'] as const) {
          const quote = finding[side];
          if (quote?.block == null) continue;
          const text =
            blocks
              .get(quote.block)
              ?.[side].map((entry) => entry.text)
              .join('\n') ?? '';
          expect(quote.end).toBeLessThanOrEqual(text.length);
          if (quote.quote.length < 290) expect(text.slice(quote.start, quote.end)).toBe(quote.quote);
          for (const [start, end] of quote.evidence)
            expect(start >= quote.start && end <= quote.end && start < end).toBe(true);
        }
      }
    }
  });

  test('the summary counts what the report lists', () => {
    const report = reportOf(BEFORE, AFTER);
    const { sections, findings } = report.summary;
    expect(sections.added + sections.removed + sections.modified + sections.unchanged).toBe(report.sections.length);
    expect(findings.high + findings.medium + findings.low + findings.raises + findings.unclear).toBe(
      report.findings.length,
    );
    expect(report.findings.map((finding) => finding.id)).toEqual(
      report.findings.map((_, i) => `C-${String(i + 1).padStart(3, '0')}`),
    );
  });

  const sentence = fc.constantFrom(
    'We keep logs for 30 days.',
    'We share data with carriers.',
    'You may object.',
    'We never sell data.',
    '我们保存订单记录。',
    '您可以关闭推荐。',
  );
  const notice = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    .map(
      (sections) =>
        `# Notice\n\n${BEFORE.split('\n')[4]}\n\n${sections.map((one, i) => `## Part ${i}\n\n${one.join(' ')}`).join('\n\n')}\n`,
    );

  test('edits rebuild both texts, whatever the notices', () => {
    fc.assert(
      fc.property(notice, notice, (before, after) => expectRebuilt(reportOf(before, after))),
      { numRuns: 60 },
    );
  });

  test('a notice against itself has no change and no finding', () => {
    fc.assert(
      fc.property(notice, (one) => {
        expect(reportOf(one, one)).toMatchObject({ changed: false, verdict: 'unchanged', findings: [] });
      }),
      { numRuns: 40 },
    );
  });

  test('a fatal problem leaves nothing claimed of the texts', () => {
    const report = reportOf(BEFORE, '');
    expect(report).toMatchObject({ changed: true, verdict: 'unclear', sections: [], findings: [] });
    expect(report.problems).toContainEqual(expect.objectContaining({ code: 'empty', side: 'after', fatal: true }));
  });

  test('another language than before is named, once', () => {
    const codes = reportOf(BEFORE, ZH_AFTER).problems.map((problem) => problem.code);
    expect(codes.filter((code) => code === 'language-changed')).toHaveLength(1);
  });

  test.each([
    [false, ['lowers'], 'unchanged'],
    [true, ['lowers', 'raises', 'unclear'], 'mixed'],
    [true, ['lowers', 'unclear'], 'lowered'],
    [true, ['raises', 'unclear'], 'raised'],
    [true, ['unclear'], 'unclear'],
    [true, [], 'neutral'],
  ] as const)('changed: %s and findings %j make the verdict %s', (changed, directions, verdict) => {
    expect(decideVerdict(changed, directions)).toBe(verdict);
  });
});

describe('formats', () => {
  test('problems and the schema know the same codes, in every language', () => {
    const codes = Object.keys(PROBLEMS).sort();
    expect([...schema.$defs.problem.properties.code.enum].sort()).toEqual(codes);
    for (const words of Object.values(WORDS)) expect(Object.keys(words.problem).sort()).toEqual(codes);
  });

  test('the version is the package’s', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
  });

  const look = { width: 80, colour: false, lang: 'en', full: true, stat: false } as const;
  const ESC = String.fromCharCode(27);
  const RLO = String.fromCharCode(0x202e);

  test('no format passes on control or bidirectional characters, wherever they stand', async () => {
    const report = { ...reportOf(BEFORE, AFTER) };
    const nasty = `${ESC}[31m red ${RLO}evil\u0007\u009b2J`;
    const hostile: Report = JSON.parse(JSON.stringify(report), (key, value) =>
      ['quote', 'text', 'heading', 'title', 'message', 'detail', 'ref'].includes(key) && typeof value === 'string'
        ? value + nasty
        : value,
    );
    const withEdits: Report = {
      ...hostile,
      sections: hostile.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => ({
          ...block,
          edits: [
            { op: 'insert', after: nasty },
            { op: 'delete', before: nasty },
          ],
        })),
      })),
    };
    for (const format of formatsOf('report')) {
      const print = await FORMATS.report[format]();
      const printed = await print(withEdits, look);
      if (typeof printed !== 'string') continue;
      expect(printed.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)).toBeNull();
    }
  });

  test('Markdown in a notice is printed as text', () => {
    const hostile =
      '<img src=x onerror=alert(1)> [link](javascript:1) **bold** @octocat fixes #12 `code` | cell | https://evil.example $x$';
    const printed = printMarkdown(
      reportOf(
        BEFORE,
        BEFORE.replace('Write to', `${hostile.replace('<img', '&lt;img').replace('[link]', '\\[link\\]')} Write to`),
      ),
      look,
    );
    expect(printed).not.toMatch(/<img|(?<!\\)\[link|@octocat|#12|https:\/\/evil|(?<!\\)`code/);
  });

  test('Markdown fits in a pull-request comment, and says what it leaves out', () => {
    const many = (word: string) =>
      `# Notice\n\n${Array.from({ length: 900 }, (_, i) => `## Part ${i}\n\nThis part says that ${word} number ${i} is described in the annex to this notice.`).join('\n\n')}\n`;
    const report = { ...reportOf(many('item'), many('entry')), findings: [] };
    const printed = printMarkdown(report, { ...look, full: false });
    expect(printed.length).toBeLessThan(65_536);
    expect(printed).toMatch(/more sections with changes left out/);
  });

  test('every terminal line fits the width, and colour adds nothing but colour', () => {
    const report = reportOf(ZH_BEFORE, ZH_AFTER, { lang: 'zh' });
    for (const width of [40, 60, 100]) {
      const plain = printTerminal(report, { ...look, width, lang: 'zh', full: false });
      expect(plain).toContain('[-不会-]{+可能+}');
      const coloured = printTerminal(report, { ...look, width, lang: 'zh', full: false, colour: true });
      const letters = coloured.replace(/\u001b\[[0-9;]*m/g, '').replace(/\s/g, '');
      expect(letters).toBe(plain.replace(/\[-|-\]|\{\+|\+\}|\s/g, ''));
    }
  });

  test('counts only with --stat, the whole document with --full', () => {
    const report = reportOf(BEFORE, AFTER);
    expect(printTerminal(report, { ...look, stat: true, full: false })).not.toContain('[-');
    expect(printTerminal(report, look)).toContain('Write to privacy@larkhaven.example');
    expect(printTerminal(report, { ...look, full: false })).not.toContain('Write to privacy@larkhaven.example');
  });

  test('a ref from the archive gives its name and time', () => {
    expect(printTerminal(reportOf(BEFORE, AFTER), look)).toContain('captured 2022-05-01 10:20 UTC');
  });
});
