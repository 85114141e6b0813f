import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBreak, widthOf } from '../../src/report/width.js';
import { type Run, run, wrap } from '../../src/report/wrap.js';
import { cpuTimeOf } from '../cpu-time.js';

const widthOfText = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);
const lines = (runs: readonly Run[], width: number): readonly string[] =>
  wrap(runs, width).map((line) => line.map((one) => one.text).join(''));

describe('wrapping', () => {
  test('breaks English between words', () => {
    expect(lines([run('We share your data with partners.')], 14)).toEqual(['We share your', 'data with', 'partners.']);
  });

  test('breaks Chinese between any two characters', () => {
    expect(lines([run('我们会收集您的个人信息')], 10)).toEqual(['我们会收集', '您的个人信', '息']);
  });

  test('begins no line with closing punctuation and ends none with opening punctuation', () => {
    expect(lines([run('我们会收集，但不会出售')], 10)).toEqual(['我们会收', '集，但不会', '出售']);
    expect(lines([run('我们会收（包括位置）')], 10)).toEqual(['我们会收', '（包括位', '置）']);
  });

  test('keeps the brackets of an edit with the words that they mark', () => {
    const bracket = (text: string): Run => ({ text, style: 'deleted', solid: true });
    const printed = lines([run('我们会收'), bracket('[-'), run('集不出售'), bracket('-]'), run('信息')], 10);
    for (const line of printed) expect(line).not.toMatch(/\[-$|^-\]/);
    expect(printed.join('')).toBe('我们会收[-集不出售-]信息');
  });

  test('breaks inside a word only where it is wider than the line', () => {
    expect(lines([run('an unconstitutionally long word')], 12)).toEqual(['an', 'unconstituti', 'onally long', 'word']);
  });

  test('counts Han, kana, Hangul and full-width forms as two columns, combining marks as none', () => {
    expect(['a', '中', 'か', '한', 'Ａ', '，', '\u0301', '😀'].map(widthOf)).toEqual([1, 2, 2, 2, 2, 2, 0, 2]);
  });

  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '中', '文', '，', '（', '）', '“', '.', '-', 'é', '\u0301', '😀'),
    maxLength: 200,
  });

  test('loses and adds nothing but spaces, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 10, max: 60 }), (texts, width) => {
        const printed = lines(
          texts.map((one) => run(one)),
          width,
        ).join('');
        expect(printed.replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
      }),
    );
  });

  test('prints no line wider than the terminal', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (one, width) => {
        for (const line of lines([run(one)], width)) expect(widthOfText(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('a thousand kilobytes without a space are wrapped in linear time', () => {
    expect(cpuTimeOf(() => lines([run('x'.repeat(1_000_000))], 80))).toBeLessThan(5_000);
  });

  test('a slash ends a line, a comma begins none', () => {
    expect(mayBreak('/', 'a')).toBe(true);
    expect(mayBreak('a', ',')).toBe(false);
  });
});
