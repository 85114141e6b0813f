import { describe, expect, test } from 'vitest';
import type { BlockChange, Comparison } from '../../src/model/comparison.js';
import type { Finding } from '../../src/model/finding.js';
import type { Block, Notice } from '../../src/model/notice.js';
import { fingerprintAll } from '../../src/review/fingerprint.js';
import { AFTER, BEFORE } from '../cli/run.js';
import { reportOf } from '../report/sample.js';

const blockOf = (text: string, kind: Block['kind']): Block => ({
  kind,
  text,
  marks: [],
  links: [],
  position: { line: 1, column: 1 },
});

interface Change {
  readonly before: string;
  readonly after: string;
  readonly kind?: Block['kind'];
  readonly marks?: BlockChange['marks'];
  readonly retargets?: BlockChange['retargets'];
}

/** A comparison of one section, with a finding for each change. */
function fingerprints(
  changes: readonly Change[],
  { heading = '5. Sharing', rule = 'data-sale-allowed' } = {},
): readonly string[] {
  const blocks = changes.map(
    ({ before, after, kind = 'paragraph', marks = [], retargets = [] }, index): BlockChange => ({
      id: `b${index + 1}`,
      kind,
      status: 'modified',
      moved: false,
      before: [{ section: 0, index, block: blockOf(before, kind) }],
      after: [{ section: 0, index, block: blockOf(after, kind) }],
      beforeText: before,
      afterText: after,
      edits: [
        { op: 'delete', before },
        { op: 'insert', after },
      ],
      passages: [],
      marks,
      retargets,
    }),
  );
  const section = { id: 's1', heading, level: 2, position: null, blocks: [], index: 0 };
  const notice: Notice = { title: null, statedDate: null, language: 'en', sections: [], problems: [] };
  const comparison: Comparison = {
    before: notice,
    after: notice,
    changed: true,
    sections: [
      {
        id: 's1',
        status: 'modified',
        moved: false,
        renamed: false,
        before: section,
        after: section,
        headingEdits: [],
        blocks,
      },
    ],
    ignored: { typographic: 0, links: 0, numbering: 0 },
  };
  const quote = (text: string, block: string) => ({
    block,
    span: { start: 0, end: text.length },
    quote: text,
    evidence: [],
  });
  const findings = changes.map(
    ({ before, after }, index): Finding => ({
      rule,
      category: 'sharing',
      direction: 'lowers',
      severity: 'high',
      scope: 'passage',
      section: 's1',
      before: quote(before, `b${index + 1}`),
      after: quote(after, `b${index + 1}`),
      values: {},
    }),
  );
  return fingerprintAll(findings, comparison);
}

const SALE = { before: 'We do not sell your data.', after: 'We may sell your data.' };

describe('fingerprints', () => {
  test('are what they were: approvals that are recorded depend on it', () => {
    expect(fingerprints([SALE])).toEqual(['v1-36d81a3228d0504e7338282f3a3d5df2']);
    expect(fingerprints([{ before: '我们不会出售您的个人信息。', after: '我们可能出售您的个人信息。' }])).toEqual([
      'v1-20366d4edf0d34ced20dcbf2714f9327',
    ]);
    expect(
      fingerprints([{ before: 'Server logs | 14 days', after: 'Server logs | 30 days', kind: 'table-row' }]),
    ).toEqual(['v1-2412fc8e62d628ef585a118ab2d5fb04']);
  });

  test('stay where only typography, numbering or place differ', () => {
    const [one] = fingerprints([SALE]);
    expect(fingerprints([{ before: 'We do not sell  your data.', after: '“We may sell your data.”' }])[0]).toBe(one);
    expect(fingerprints([SALE], { heading: '7. How we share' })[0]).toBe(one);
    expect(fingerprints([{ before: 'Other text here.', after: 'Other words here.' }, SALE])[1]).toBe(one);
  });

  test('differ where the words, the rule, the lost marks or the targets of links differ', () => {
    const lost = { ...SALE, marks: [{ kind: 'underline', change: 'lost', span: { start: 0, end: 2 } }] as const };
    const words = { start: 3, end: 7 };
    const leads = (to: string) => ({
      ...SALE,
      retargets: [{ before: words, after: words, from: 'a.example/out', to }],
    });
    const all = [
      ...fingerprints([SALE]),
      ...fingerprints([leads('b.example/out')]),
      ...fingerprints([leads('c.example/out')]),
      ...fingerprints([SALE], { rule: 'another-rule' }),
      ...fingerprints([{ ...SALE, after: 'We will sell your data.' }]),
      ...fingerprints([lost]),
      ...fingerprints([{ before: 'Kept for 12 months.', after: 'Kept for 24 months.' }]),
      ...fingerprints([{ before: 'Kept for 24 months.', after: 'Kept for 36 months.' }]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('list items are told apart by their heading, twins by a counter', () => {
    const item = { before: 'your address', after: 'your location', kind: 'list-item' } as const;
    expect(fingerprints([item], { heading: 'Sharing' })[0]).not.toBe(
      fingerprints([item], { heading: 'Collection' })[0],
    );
    const [first, second] = fingerprints([SALE, SALE]);
    expect(first).not.toBe(second);
    expect(first).toBe(fingerprints([SALE])[0]);
  });

  test('of a report are all different, and the same for swapped sections', () => {
    const all = reportOf(BEFORE, AFTER).findings.map((finding) => finding.fingerprint);
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^v1-[0-9a-f]{32}$/);
  });
});
