import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { diff } from '../../src/diff/diff.js';
import { editTexts } from '../../src/diff/edits.js';
import type { Comparison, Edit } from '../../src/model/comparison.js';
import type { Notice } from '../../src/model/notice.js';
import { noticeOf } from '../align/notice-of.js';
import { extent } from '../extent.js';

const beforeOf = (edits: readonly Edit[]): string =>
  edits.map((edit) => (edit.op === 'insert' ? '' : edit.before)).join('');
const afterOf = (edits: readonly Edit[]): string =>
  edits.map((edit) => (edit.op === 'delete' ? '' : edit.after)).join('');

const words = [
  'we',
  'share',
  'not',
  'your',
  'data',
  '30',
  'days',
  '我们',
  '不会',
  '共享',
  '个人信息',
  '，',
  '。',
  '; ',
  '. ',
  ' ',
  '第三方',
  '(a)',
  '“',
  '仅',
  '1. ',
  '',
  'x'.repeat(30),
];
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(' ').trim());
const text = fc.oneof(
  sentence,
  fc.string({ maxLength: 60, unit: 'grapheme' }).map((one) => one.replace(/[\s\n]+/gu, ' ').trim()),
);
const line = fc.oneof(
  text.map((one) => `${one.replace(/^#+/u, '')}\n`),
  fc.constantFrom('# Sharing', '# Cookies', '## 保存期限', '# 我们如何共享信息').map((one) => `${one}\n`),
  text.map((one) => `- ${one}\n`),
  fc.constantFrom(
    'We keep your data for 30 days. We never sell it.\n',
    '我们不会出售您的个人信息；我们仅在必要时共享。\n',
    '@ Contents entry\n',
  ),
);
const notice = fc.array(line, { maxLength: 14 }).map((lines) => noticeOf(lines.join('\n'), 'zh'));

const compare = (one: Notice, other: Notice): Comparison => diff(align(one, other));

describe('edits', () => {
  it('rebuild both texts', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('zh', 'en'), (one, other, language) => {
        const edits = editTexts(one, other, language);
        expect(beforeOf(edits)).toBe(one);
        expect(afterOf(edits)).toBe(other);
      }),
      { numRuns: extent(250, 20_000) },
    );
  });

  it('rebuild both texts of every block, and the blocks of both notices are all there once', () => {
    fc.assert(
      fc.property(notice, notice, (one, other) => {
        const { sections } = compare(one, other);
        const blocks = sections.flatMap((section) => section.blocks);
        for (const block of blocks) {
          expect(beforeOf(block.edits)).toBe(block.beforeText);
          expect(afterOf(block.edits)).toBe(block.afterText);
          for (const edit of block.edits)
            if (edit.op !== 'equal') expect(edit.op === 'delete' ? edit.before : edit.after).not.toContain('\n');
          for (const passage of block.passages) {
            expect(beforeOf(passage.edits)).toBe(
              passage.before ? block.beforeText.slice(passage.before.start, passage.before.end) : '',
            );
            expect(afterOf(passage.edits)).toBe(
              passage.after ? block.afterText.slice(passage.after.start, passage.after.end) : '',
            );
          }
        }
        const places = (side: 'before' | 'after'): string[] =>
          blocks.flatMap((block) => block[side].map((at) => `${at.section}.${at.index}`)).sort();
        const standing = (from: Notice): string[] =>
          from.sections.flatMap((section, s) => section.blocks.map((_, b) => `${s}.${b}`)).sort();
        expect(places('before')).toEqual(standing(one));
        expect(places('after')).toEqual(standing(other));
        expect(sections.flatMap((section) => section.after?.index ?? [])).toEqual(
          other.sections.map((_, index) => index),
        );
        expect(sections.flatMap((section) => section.before?.index ?? []).sort((x, y) => x - y)).toEqual(
          one.sections.map((_, index) => index),
        );
      }),
      { numRuns: extent(150, 12_000) },
    );
  });
});

describe('a notice against itself', () => {
  it('has no change', () => {
    fc.assert(
      fc.property(notice, (one) => {
        const { changed, sections, ignored } = compare(one, structuredClone(one));
        expect(changed).toBe(false);
        expect(ignored).toEqual({ typographic: 0, links: 0, numbering: 0 });
        for (const section of sections) {
          expect([section.status, section.moved, section.renamed]).toEqual(['unchanged', false, false]);
          for (const block of section.blocks) expect([block.status, block.moved]).toEqual(['unchanged', false]);
        }
      }),
      { numRuns: extent(100, 8_000) },
    );
  });
});

describe('swapping before and after', () => {
  // Between equally good pairings the sides may choose differently, so that single pairs are not compared.
  it('tells the same of whether anything changed, and of the sections that came, went and stayed', () => {
    const mirror = { added: 'removed', removed: 'added', modified: 'modified', unchanged: 'unchanged' } as const;
    const facts = ({ changed, sections }: Comparison, swapped: boolean): string[] => [
      `changed ${changed}`,
      ...sections
        .map(({ status }) => (swapped ? mirror[status] : status))
        .filter((status) => status === 'added' || status === 'removed')
        .sort(),
    ];
    fc.assert(
      fc.property(notice, notice, (one, other) => {
        expect(facts(compare(other, one), true)).toEqual(facts(compare(one, other), false));
      }),
      { numRuns: extent(150, 12_000) },
    );
  });
});
