import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/language/dates.js';

const isoOf = (text: string, options = {}): string[] => findDates(text, options).map(({ iso }) => iso);

describe('findDates', () => {
  it.each([
    '2022年1月18日',
    '２０２２年１月１８日',
    '2022 年 1 月 18 日',
    '二〇二二年一月十八日',
    '二零二二年一月十八日',
    '2022年1月18號',
    '2022년 1월 18일',
    '2022-01-18',
    '2022.1.18',
    '2022/01/18',
    'January 18, 2022',
    'Jan. 18, 2022',
    '18 January 2022',
    '18th of January, 2022',
    '18-Jan-2022',
    'JANUARY 18TH, 2022',
    'January 18 2022',
    '2022 January 18',
    '18 janvier 2022',
    '18. Januar 2022',
    '18 de enero de 2022',
    '18 gennaio 2022',
    '18.01.2022',
    '01/18/2022',
    '18/1/2022',
    'am 18. Jänner 2022 in Kraft',
  ])('reads %s', (text) => {
    expect(isoOf(text)).toEqual(['2022-01-18']);
  });

  it.each(['二〇二三年十二月三十一日', '31 December 2023', 'le 31 décembre 2023'])(
    'reads the last day of a year: %s',
    (text) => {
      expect(isoOf(text)).toEqual(['2023-12-31']);
    },
  );

  it.each([
    '2022-02-30',
    '2022年13月1日',
    '32 January 2022',
    'Section 1.2.2022a',
    '1.2.3.2022',
    '400-123-2022',
    'version 2022.1',
    'March 2022',
    'Form 12 of 2022',
    '127.0.0.1',
    '1970',
  ])('sees no day in %s', (text) => {
    expect(isoOf(text)).toEqual([]);
  });

  it('reads an open order as the language has it', () => {
    expect(isoOf('01/03/2022')).toEqual(['2022-01-03']);
    expect(isoOf('01/03/2022', { language: 'fr' })).toEqual(['2022-03-01']);
    expect(isoOf('01/03/2022', { dayFirst: true })).toEqual(['2022-03-01']);
    expect(isoOf('01/03/2022', { language: 'zh' })).toEqual([]);
    expect(isoOf('1.3.2022')).toEqual(['2022-03-01']);
  });

  it('gives places, in order', () => {
    expect(findDates('自2022年1月18日起，至2023-01-17')).toEqual([
      { iso: '2022-01-18', start: 1, end: 11 },
      { iso: '2023-01-17', start: 14, end: 24 },
    ]);
  });

  it('takes linear time on what looks like dates without end', () => {
    const started = performance.now();
    for (const text of ['2022-'.repeat(40_000), '1/'.repeat(100_000), 'January '.repeat(20_000), '二'.repeat(200_000)])
      findDates(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
