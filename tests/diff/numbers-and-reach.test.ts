import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { diff } from '../../src/diff/diff.js';
import type { Comparison, Edit } from '../../src/model/comparison.js';
import { textKeyOf } from '../../src/normalise/text-key.js';
import { read } from '../extract/read.js';

const notices = (before: string, after: string) => [read(before, {}, 'markdown'), read(after, {}, 'markdown')] as const;
const show = (edits: readonly Edit[]): string =>
  edits
    .map((edit) =>
      edit.op === 'equal' ? edit.after : edit.op === 'delete' ? `[-${edit.before}-]` : `{+${edit.after}+}`,
    )
    .join('');
/** The changed blocks as redlines, in order. */
const redlines = ({ sections }: Comparison): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.filter(({ status }) => status !== 'unchanged').map(({ edits }) => show(edits)),
  );

const AROUND = 'The caretaker writes down who visits the house, and for how long.';
const compare = (before: string, after: string): Comparison => {
  const [one, other] = notices(`# House\n\n${AROUND}\n\n${before}\n`, `# House\n\n${AROUND}\n\n${after}\n`);
  const comparison = diff(align(one, other));
  // What a capture is kept for is what a comparison finds.
  if (comparison.changed) expect(textKeyOf(one)).not.toBe(textKeyOf(other));
  return comparison;
};

describe('a number at the head of a text', () => {
  it.each([
    ['an age', '16 Years is the least age of members.', '13 Years is the least age of members.'],
    ['a period', '30 Days after you move out we delete your file.', '90 Days after you move out we delete your file.'],
    ['an amount in an item', '- 20. of a month: rent is due', '- 10. of a month: rent is due'],
    ['a number that is alone', '7) Only the caretaker holds the key.', '8) Only the caretaker holds the key.'],
    ['a number that came', 'Days are the least that a file is kept.', '30. Days are the least that a file is kept.'],
    ['an amount of Chinese', '两 年后我们删除访客记录。', '三 年后我们删除访客记录。'],
    [
      'a span of days',
      '10 – 20 days after a visit the page is torn out.',
      '40 – 60 days after a visit the page is torn out.',
    ],
  ])('is content where it numbers nothing: %s', (_, before, after) => {
    expect(redlines(compare(before, after))).toHaveLength(1);
  });

  it('is content in a table', () => {
    const rows = (days: string) => `| Kept for | What |\n| --- | --- |\n| ${days} Days | visits |\n| 400 Days | keys |`;
    expect(redlines(compare(rows('30'), rows('45')))).toEqual(['[-30-]{+45+} Days | visits']);
  });

  it.each([
    ['a list', '1\\. your name\n\n2\\. your flat', '2\\. your name\n\n3\\. your flat', 0],
    [
      'a list that gains an item',
      '(a) your name\n\n(b) your flat',
      '(a) your age\n\n(b) your name\n\n(c) your flat',
      1,
    ],
    [
      'headings',
      '## 1. Visits\n\nWe count.\n\n## 2. Keys\n\nWe lend.',
      '## 4. Visits\n\nWe count.\n\n## 5. Keys\n\nWe lend.',
      0,
    ],
    [
      'a numbering that went',
      '一、访客记录由前台保管。\n\n二、钥匙由物业保管。',
      '访客记录由前台保管。\n\n钥匙由物业保管。',
      0,
    ],
    [
      'numbers within a paragraph',
      '记录包括：1、访客姓名。2、来访时间。',
      '记录包括：（1）访客姓名。（2）来访时间。',
      0,
    ],
    ['Roman numbers', 'i. names\n\nii. times\n\niii. rooms', 'iv. names\n\nv. times\n\nvi. rooms', 0],
    ['clauses under their heading', '## 6. Keys\n\n6.1 We lend keys.', '## 6. Keys\n\n6.1 We lend keys.', 0],
    ['the words of a law', '第七条 访客应当登记。', '第八条 访客应当登记。', 0],
    ['a bullet', '• We lend keys.', '– We lend keys.', 0],
  ])('is numbering where its neighbours count on: %s', (_, before, after, changed) => {
    expect(redlines(compare(before, after))).toHaveLength(changed);
  });

  it('is the same content where nothing of it changed, alone or not', () => {
    expect(
      compare('1\\. your name\n\n2\\. your flat', '1\\. your name').sections.flatMap(({ blocks }) =>
        blocks.map(({ status }) => status),
      ),
    ).toEqual(['unchanged', 'unchanged', 'removed']);
  });

  it.each([
    ['- [x] The caretaker may call me.', '- [ ] The caretaker may call me.'],
    ['☑ The caretaker may call me.', '☐ The caretaker may call me.'],
  ])('is no tick in a box: %s', (before, after) => {
    expect(redlines(compare(before, after))).toHaveLength(1);
    expect(redlines(compare(after, before))).toHaveLength(1);
  });
});

describe('a sentence that ends elsewhere', () => {
  it.each([
    [
      'a condition that went to the next sentence',
      'We do not lend your key without your consent. We may open the door.',
      'We do not lend your key. Without your consent we may open the door.',
    ],
    ['a negation that became an answer', 'No visitor is filmed in the hall.', 'No. Visitor is filmed in the hall.'],
    ['the same, by a comma', 'No visitor is filmed in the hall.', 'No, visitor is filmed in the hall.'],
    [
      'an "only" that was cut off',
      'We film the hall only. At night it is dark.',
      'We film the hall. Only at night it is dark.',
    ],
    ['a condition of Chinese', '未经您同意，我们不会开门。', '未经您同意。我们不会开门。'],
    ['a negation of Chinese', '我们录像但不。保存三十天', '我们录像。但不保存三十天'],
    [
      'one that was cut in two',
      'We keep films unless you object within a week.',
      'We keep films. Unless you object within a week.',
    ],
  ])('is a change of words where it moves what a word reaches: %s', (_, before, after) => {
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const comparison = compare(one, other);
      expect(comparison.changed).toBe(true);
      expect(redlines(comparison)).toHaveLength(1);
      expect(redlines(comparison)[0]).toMatch(/\[-|\{\+/);
    }
  });

  it.each([
    [
      'without such a word',
      'We film the hall, and the film is kept a week.',
      'We film the hall. And the film is kept a week.',
    ],
    [
      'a comma more',
      'We do not film the hall or the stairs, or lend keys.',
      'We do not film the hall, or the stairs or lend keys.',
    ],
    [
      'a semicolon for a full stop',
      'We never film flats; the hall is filmed.',
      'We never film flats. The hall is filmed.',
    ],
    ['a full stop at the end', 'We never film flats', 'We never film flats.'],
    ['full width', '我们不拍摄住户,只拍摄大厅.', '我们不拍摄住户，只拍摄大厅。'],
    ['a comma for a full stop between two clauses', '我们不拍摄住户，大厅有摄像头。', '我们不拍摄住户。大厅有摄像头。'],
    [
      'an abbreviation',
      'We do not film e.g. flats, stairs etc. at night.',
      'We do not film e.g. flats, stairs etc at night.',
    ],
    [
      'paragraphs for sentences',
      'We never film flats. The hall is filmed by day.',
      'We never film flats.\n\nThe hall is filmed by day.',
    ],
  ])('is typography elsewhere: %s', (_, before, after) => {
    expect(redlines(compare(before, after))).toEqual([]);
  });
});
