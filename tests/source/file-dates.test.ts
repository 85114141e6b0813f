import { describe, expect, it } from 'vitest';
import { addressInPage, dateGiven, dateInName, dateInPage } from '../../src/source/file-dates.js';

describe('the date in a name', () => {
  it.each([
    ['privacy-2022-01-18.html', '2022-01-18T00:00:00Z'],
    ['20220118.md', '2022-01-18T00:00:00Z'],
    ['20220118T101500Z.html', '2022-01-18T10:15:00Z'],
    ['20220118101500.html', '2022-01-18T10:15:00Z'],
    ['2022-01-18T10:15:00Z.txt', '2022-01-18T10:15:00Z'],
    ['policy_2022.01.18_10-15-00.htm', '2022-01-18T10:15:00Z'],
    ['隐私政策2022年1月18日.html', '2022-01-18T00:00:00Z'],
    ['v3 2022_01_18 (2022-01-18).html', '2022-01-18T00:00:00Z'],
  ])('of %s is read', (name, time) => {
    expect(dateInName(name)).toEqual({ kind: 'found', time });
  });

  it.each([
    'privacy.html',
    'v2.md',
    '2022-02-30.html',
    '2022-13-01.html',
    '120220118.html',
    '2022.html',
    '1234567890.html',
  ])('of %s is none', (name) => {
    expect(dateInName(name)).toEqual({ kind: 'none' });
  });

  it('is none where the name holds two', () => {
    expect(dateInName('2021-01-01 to 2022-01-01.html')).toMatchObject({ kind: 'several' });
  });
});

describe('the date in a page', () => {
  it.each([
    ['<meta property="article:modified_time" content="2022-01-18T10:15:00+08:00">', '2022-01-18T02:15:00Z'],
    ["<META name='date' content='2022-01-18'>", '2022-01-18T00:00:00Z'],
    ['<meta http-equiv="Last-Modified" content="Tue, 18 Jan 2022 10:15:00 GMT">', '2022-01-18T10:15:00Z'],
    [
      '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/p \n saved date: Tue Jan 18 2022 10:15:00 GMT+0800 (China Standard Time)\n-->',
      '2022-01-18T02:15:00Z',
    ],
    ['<meta name="date" content="January 18">', null],
    ['<meta name="date" content="2022-01-18T10:15:00">', null],
    ['<meta name="description" content="2022-01-18">', null],
  ])('of %s', (page, time) => {
    expect(dateInPage(Buffer.from(page))).toBe(time);
  });
});

it('the address is read from what saved the page', () => {
  const saved = '<!-- saved from url=(0029)https://a.example/privacy?x=1 -->';
  expect(addressInPage(Buffer.from(saved))).toBe('https://a.example/privacy?x=1');
  expect(addressInPage(Buffer.from('<!--\n Page saved with SingleFile \n url: https://a.example/p \n-->'))).toBe(
    'https://a.example/p',
  );
  expect(addressInPage(Buffer.from('<a href="https://a.example/">'))).toBeNull();
});

it('a date that is given is a day or a time in UTC', () => {
  expect(dateGiven('2022-01-18')).toBe('2022-01-18T00:00:00Z');
  expect(dateGiven('2022-01-18T10:15:00Z')).toBe('2022-01-18T10:15:00Z');
  for (const wrong of ['2022-02-30', '18.1.2022', '2022-01-18T25:00:00Z', 'yesterday', ''])
    expect(dateGiven(wrong)).toBeNull();
});
