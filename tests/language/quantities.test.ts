import { describe, expect, it } from 'vitest';
import { findQuantities, readHanNumber } from '../../src/language/quantities.js';

const valuesOf = (text: string) => findQuantities(text).map((quantity) => [quantity.dimension, quantity.value]);

describe('a quantity', () => {
  it.each([
    ['30 days', '三十日'],
    ['30 days', '30天'],
    ['30 days', 'thirty (30) days'],
    ['30 days', '30 calendar days'],
    ['30 days', '30-day'],
    ['30 days', '1个月'],
    ['12 months', 'twelve months'],
    ['12 months', 'one year'],
    ['12 months', '一年'],
    ['12 months', '十二个月'],
    ['15个工作日', '15 business days'],
    ['15个工作日', '十五个工作日'],
    ['24 hours', '1 day'],
    ['72小时', 'three days'],
    ['two weeks', '14天'],
  ])('is the same in any wording: %s, %s', (one, other) => {
    const [left, right] = [findQuantities(one), findQuantities(other)];
    expect(left).toHaveLength(1);
    expect(right).toHaveLength(1);
    expect(left[0]?.dimension).toBe(right[0]?.dimension);
    expect(left[0]?.value).toBeCloseTo(right[0]?.value ?? Number.NaN, 5);
  });

  it('is longer in working days than in days', () => {
    expect(findQuantities('15个工作日')[0]?.value).toBeGreaterThan(findQuantities('15日')[0]?.value ?? 99);
    expect(findQuantities('30 business days')[0]?.value).toBeGreaterThan(findQuantities('30 days')[0]?.value ?? 99);
  });

  it.each([
    ['children under 13', 13],
    ['under the age of 16', 16],
    ['16 years old', 16],
    ['18 or older', 18],
    ['未满十四周岁', 14],
    ['18岁', 18],
  ])('is an age: %s', (text, age) => {
    expect(valuesOf(text)).toEqual([['age', age]]);
  });

  it('is money behind a sign of currency', () => {
    expect(valuesOf('a fee of $1,000')).toEqual([['money', 1000]]);
    expect(valuesOf('收取¥20')).toEqual([['money', 20]]);
  });

  it.each([
    '更新于2022年1月2日起',
    'as of March 2022',
    'section 12',
    '第三方',
    '一般',
    '十分重要',
    'version 3.1',
    '2022年',
  ])('is no date, number of a section, or part of a word: %s', (text) => {
    expect(
      findQuantities(text).filter((quantity) => quantity.value > 31 || /[年第般分]/.test(quantity.printed)),
    ).toEqual([]);
  });

  it('stands where it is printed', () => {
    const text = 'We keep it for thirty (30) days, then 12 months; 期满后三十日内删除。';
    const found = findQuantities(text);
    expect(found).toHaveLength(3);
    for (const { start, end, printed } of found) expect(text.slice(start, end)).toBe(printed);
  });
});

describe('a number in Han characters', () => {
  it.each([
    ['零', 0],
    ['十', 10],
    ['十五', 15],
    ['三十', 30],
    ['九十九', 99],
    ['一百八十', 180],
    ['三百六十五', 365],
    ['两千', 2000],
    ['二〇二二', 2022],
  ])('is read: %s', (text, value) => {
    expect(readHanNumber(text)).toBe(value);
  });

  it('is none where other characters stand in it', () => {
    for (const text of ['天', '三天', 'x', '1']) expect(readHanNumber(text)).toBeNaN();
  });
});
