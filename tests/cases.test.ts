/** Every folder of `tests/cases/<theme>/<case>`: two pages and an `expected.json`, through the whole pipeline. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../src/model/problem.js';
import type { Report } from '../src/model/report.js';
import { compare, extract } from '../src/pipeline.js';
import { readRef } from '../src/source/ref.js';
import { sourceIo } from './source/io.js';

/** What a case is sure of; a key that is left out claims nothing. */
interface Expected {
  readonly changed?: boolean;
  readonly sections?: Partial<Record<'added' | 'removed' | 'modified' | 'moved' | 'renamed', number>>;
  readonly blocks?: Partial<Record<'added' | 'removed' | 'modified' | 'moved', number>>;
  readonly ignored?: Partial<Report['summary']['ignored']>;
  /** All codes of the report, in the order of the alphabet; where the key is missing there must be none. */
  readonly problems?: readonly ProblemCode[];
  /** Of the notice after, in order, without its title. */
  readonly headings?: readonly string[];
  readonly statedDate?: readonly [string | null, string | null];
}

const ROOT = path.join(import.meta.dirname, 'cases');

function* findCases(): Generator<readonly [name: string, folder: string]> {
  for (const theme of readdirSync(ROOT).sort())
    for (const name of readdirSync(path.join(ROOT, theme)).sort())
      yield [`${theme}/${name}`, path.join(ROOT, theme, name)];
}

function findPage(folder: string, side: 'before' | 'after'): string {
  const page = ['html', 'md', 'txt'].map((type) => path.join(folder, `${side}.${type}`)).find(existsSync);
  if (page === undefined) throw new Error(`${folder}: no ${side}.html, ${side}.md or ${side}.txt`);
  return page;
}

/** Blocks by status, contents lists aside; a moved block counts as moved as well. */
function countBlocks(report: Report): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { added: 0, removed: 0, modified: 0, unchanged: 0, moved: 0 };
  for (const block of report.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'contents') continue;
    counts[block.status] = (counts[block.status] ?? 0) + 1;
    if (block.moved) counts['moved'] = (counts['moved'] ?? 0) + 1;
  }
  return counts;
}

describe('cases', () => {
  test.each([...findCases()])('%s', async (_name, folder) => {
    const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
    const before = await readRef(findPage(folder, 'before'), sourceIo());
    const after = await readRef(findPage(folder, 'after'), sourceIo());
    const report = compare(before, after);
    const seen = {
      changed: report.changed,
      sections: report.summary.sections,
      blocks: countBlocks(report),
      ignored: report.summary.ignored,
      problems: [...new Set(report.problems.map((problem) => problem.code))].sort(),
      statedDate: [report.before.statedDate, report.after.statedDate],
    };
    expect(seen).toMatchObject({ problems: [], ...withoutHeadings(expected) });
    if (expected.headings !== undefined) {
      const notice = extract(after);
      const headings = notice.sections
        .map((section) => section.heading)
        .filter((heading) => heading !== null && heading !== notice.title);
      expect(headings).toEqual(expected.headings);
    }
  });
});

const withoutHeadings = ({ headings: _, ...rest }: Expected): Omit<Expected, 'headings'> => rest;
