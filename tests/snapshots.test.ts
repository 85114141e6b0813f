/** The notices that ship with the package: whole, as recorded, and telling the story that they were written to tell. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, extract } from '../src/pipeline.js';
import { readRef } from '../src/source/ref.js';
import { sourceIo } from './source/io.js';

const ARCHIVE = path.join(import.meta.dirname, '..', 'snapshots');

/** The version that shows the words of the version before in other markup. */
const RERENDERED: Readonly<Record<string, string>> = {
  'canger-market': '20220905T013000Z',
  inkwarren: '20230302T121212Z',
};

/** The version that changed its words and kept its stated date. */
const SILENT: Readonly<Record<string, string>> = { 'canger-market': '20220630T090000Z', inkwarren: '20230914T060000Z' };

/** The headings of every version, in order, without the title. */
const HEADINGS = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'snapshots.expected.json'), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

interface CaptureFile {
  readonly schemaVersion: number;
  readonly capturedAt: string;
  readonly pages: readonly { readonly file: string; readonly sha256: string; readonly charset: string | null }[];
}

const notices = Object.keys(RERENDERED);
const stampsOf = (notice: string): readonly string[] => readdirSync(path.join(ARCHIVE, notice)).sort();
const folderOf = (notice: string, stamp: string): string => path.join(ARCHIVE, notice, stamp);
const readCapture = (notice: string, stamp: string) =>
  readRef(path.join(folderOf(notice, stamp), '1.html'), sourceIo());
const readRecord = (notice: string, stamp: string): CaptureFile =>
  JSON.parse(readFileSync(path.join(folderOf(notice, stamp), 'capture.json'), 'utf8')) as CaptureFile;
const versions = notices.flatMap((notice) => stampsOf(notice).map((stamp) => [notice, stamp] as const));
const steps = notices.flatMap((notice) =>
  stampsOf(notice)
    .slice(1)
    .map((stamp, index) => [notice, stampsOf(notice)[index] ?? '', stamp] as const),
);

/** What the step to the version says at least: its verdict, and lowerings that the notice was written to have. */
const JUDGED: Readonly<Record<string, readonly [verdict: string, ...rules: string[]]>> = {
  'canger-market 20220512T061000Z': ['mixed', 'consent-made-implied', 'sale-allowed', 'notice-period-shortened'],
  'canger-market 20220630T090000Z': ['lowered', 'sensitive-marking-lost', 'retention-extended', 'changed-silently'],
  'canger-market 20230410T024500Z': [
    'mixed',
    'sensitive-data-added',
    'cross-border-transfer-allowed',
    'time-limit-removed',
  ],
  'inkwarren 20220811T170500Z': ['lowered', 'ai-training-added', 'age-limit-lowered', 'sale-allowed', 'source-added'],
  'inkwarren 20230914T060000Z': ['lowered', 'automated-decision-added', 'changes-bind-by-use', 'changed-silently'],
};

describe('shipped snapshots', () => {
  test('are all of two notices, with seven versions each', () => {
    expect(readdirSync(ARCHIVE).sort()).toEqual([...notices].sort());
    for (const notice of notices) expect(stampsOf(notice)).toHaveLength(7);
  });

  test.each(versions)('%s %s has the bytes and the time that its record says', (notice, stamp) => {
    const record = readRecord(notice, stamp);
    expect(record.schemaVersion).toBe(1);
    expect(record.capturedAt.replace(/[-:]/g, '')).toBe(stamp);
    for (const page of record.pages) {
      const bytes = readFileSync(path.join(folderOf(notice, stamp), page.file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(page.sha256);
    }
  });

  test.each(versions)('%s %s gives its headings, and no problem', async (notice, stamp) => {
    const extracted = extract(await readCapture(notice, stamp));
    const headings = extracted.sections
      .map((section) => section.heading)
      .filter((heading) => heading !== null && heading !== extracted.title);
    expect(headings).toEqual(HEADINGS[notice]?.[stamp]);
    expect(extracted.problems).toEqual([]);
    expect(extracted.language).toBe(notice === 'inkwarren' ? 'en' : 'zh');
    expect(extracted.statedDate).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test.each(steps)(
    '%s from %s to %s changed, unless it is the one in other markup, and is judged as it was written to be',
    async (notice, before, after) => {
      const report = compare(await readCapture(notice, before), await readCapture(notice, after));
      expect(report.changed).toBe(after !== RERENDERED[notice]);
      expect(report.problems).toEqual([]);
      const { added, removed } = report.summary.sections;
      if (after === RERENDERED[notice]) expect([added, removed]).toEqual([0, 0]);
      expect(report.before.statedDate === report.after.statedDate).toBe(
        [RERENDERED[notice], SILENT[notice]].includes(after),
      );
      if (after === RERENDERED[notice]) expect([report.verdict, report.findings]).toEqual(['unchanged', []]);
      const [verdict, ...rules] = JUDGED[`${notice} ${after}`] ?? [];
      if (verdict !== undefined) expect(report.verdict).toBe(verdict);
      const told = report.findings.flatMap((finding) => [finding.rule, ...finding.also.map((other) => other.rule)]);
      expect(told).toEqual(expect.arrayContaining(rules));
      const silent = report.findings.some((finding) => finding.rule === 'changed-silently');
      expect(silent).toBe(after === SILENT[notice]);
    },
  );

  test('are found by name and day', async () => {
    const named = await readRef('canger-market@2022-09-05', sourceIo());
    expect(named.sha256).toBe((await readCapture('canger-market', '20220905T013000Z')).sha256);
    expect(named.capturedAt).toBe('2022-09-05T01:30:00Z');
    expect(named.pages[0]?.charset).toBe('gb18030');
  });
});
