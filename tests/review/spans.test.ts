import { describe, expect, test } from 'vitest';
import { type Clause, findEdited, splitClauses } from '../../src/review/spans.js';

const clausesOf = (text: string, isRow = false): readonly string[] =>
  splitClauses(text, isRow).map(({ start, end }) => text.slice(start, end).trim());
const unitsOf = (text: string, isRow = false): readonly number[] => splitClauses(text, isRow).map(({ unit }) => unit);

/** What differs, as printed. */
function editedIn(before: string, after: string, marked: (clause: Clause) => boolean = () => false) {
  const [one, other] = [splitClauses(before, false), splitClauses(after, false)];
  const print = (text: string, clauses: readonly Clause[], from: number, to: number) =>
    clauses.slice(from, to).map(({ start, end }) => text.slice(start, end).trim());
  return findEdited(one, other, (_, clause) => marked(clause)).map((span) => [
    print(before, one, span.before.start, span.before.end).join(' '),
    print(after, other, span.after.start, span.after.end).join(' '),
  ]);
}

describe('a text is cut', () => {
  test('at punctuation and before joining words, in either language', () => {
    expect(clausesOf('We keep logs for 1,000 days, and we do not sell them (never) unless you ask.')).toEqual([
      'We keep logs for 1,000 days,',
      'and we do not sell them',
      '(never)',
      'unless you ask.',
    ]);
    expect(clausesOf('我们保存日志十二个月，并且不会出售；未经您同意，不会提供给第三方。')).toEqual([
      '我们保存日志十二个月，',
      '并且不会出售；',
      '未经您同意，',
      '不会提供给第三方。',
    ]);
  });

  test('into sentences, of a row into cells; a number at its head is none of its words', () => {
    expect(unitsOf('We ask. We tell you, e.g. by mail. 我们会告知。好')).toEqual([0, 1, 1, 1, 2, 3]);
    expect(unitsOf('Logs | 30 days. Then gone | no', true)).toEqual([0, 1, 1, 2]);
    expect(unitsOf('Logs | 30 days')).toEqual([0]);
    const keys = (text: string) => splitClauses(text, false).map(({ key }) => key);
    for (const number of ['1. ', '（二） ', '3.4.1 ', '2.1 ', '第三条 ', 'a) '])
      expect(keys(`${number}We keep logs.`)).toEqual(['we keep logs']);
    expect(keys('30 days')).toEqual(['30 days']);
    expect(keys('1.5 million readers')).toEqual(['1.5 million readers']);
  });
});

describe('what differs', () => {
  test('is told clause by clause, also where no mark stands between', () => {
    expect(
      editedIn('We keep it for 12 months and we do not sell it.', 'We keep it for 24 months and we may sell it.'),
    ).toEqual([
      ['We keep it for 12 months', 'We keep it for 24 months'],
      ['and we do not sell it.', 'and we may sell it.'],
    ]);
  });

  test('pairs the clauses that are most alike; what came or went stands by itself', () => {
    expect(editedIn('We ask you, we tell you why, we wait.', 'We may share it, we tell you that, we wait.')).toEqual([
      ['We ask you,', 'We may share it,'],
      ['we tell you why,', 'we tell you that,'],
    ]);
    expect(
      editedIn(
        'We send it to carriers only with your consent.',
        'We send it to carriers, advertisers, only with your consent.',
      ),
    ).toEqual([
      ['We send it to carriers only with your consent.', 'We send it to carriers,'],
      ['', 'advertisers,'],
      ['', 'only with your consent.'],
    ]);
    expect(editedIn('', 'We sell it, and we keep it.')).toEqual([
      ['', 'We sell it,'],
      ['', 'and we keep it.'],
    ]);
  });

  test('is nothing where typography alone differs, and a clause of which the emphasis changed', () => {
    expect(editedIn('We “keep”  it, always.', 'We keep it always.')).not.toEqual([]);
    expect(editedIn('We “keep”  it, always.', 'we keep it; always')).toEqual([]);
    expect(editedIn('We keep it, always.', 'We keep it, always.', ({ key }) => key === 'always')).toEqual([
      ['always.', 'always.'],
    ]);
  });

  test('is found however long the sentence is, and however often it says the same', () => {
    const list = (count: number, at: number, other: string): string =>
      Array.from({ length: count }, (_, index) => (index === at ? other : `item ${index % 7}`)).join(', ');
    expect(editedIn(list(20_000, 9000, 'one'), list(20_000, 9000, 'two'))).toEqual([['one,', 'two,']]);
    expect(editedIn('a, b, '.repeat(5000), 'b, a, '.repeat(5000)).length).toBeGreaterThan(0);
    expect(clausesOf('.)'.repeat(50_000)).length).toBe(0);
  });
});
