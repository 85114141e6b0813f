import { describe, expect, it } from 'vitest';
import { findStatedDate } from '../../src/extract/stated-date.js';
import { read } from './read.js';

const FILLER = Array.from({ length: 30 }, (_, i) => `We handle your details with care, as clause ${i} says.`);

describe('findStatedDate', () => {
  it.each([
    '最后更新：2022年1月18日',
    '最后更新日期：2022年1月18日 如需浏览此前版本，请点击此处',
    '更新日期：2022-01-18',
    '发布日期：2022.1.18',
    '生效日期：二〇二二年一月十八日',
    '版本日期：2022/01/18',
    '本声明于2022年1月18日更新',
    '本政策自2022年1月18日起生效',
    '2022年1月18日修订',
    '最近更新日期:2022 年 1 月 18 日',
    '最後更新日期：2022年1月18日',
    'Last updated: January 18, 2022',
    'Last Updated January 18, 2022',
    'Effective as of 18 Jan 2022',
    'Effective date: 01/18/2022',
    'Last modified 18 January 2022',
    'This policy was last revised on 18.1.2022',
    'Updated: Jan 18, 2022',
    'Version 3.1, dated 18 January 2022',
    'Published 2022-01-18',
    'Dernière mise à jour : 18 janvier 2022',
    'En vigueur depuis le 18 janvier 2022',
    'Stand: 18. Januar 2022',
    'Zuletzt aktualisiert am 18.01.2022',
    'Última actualización: 18 de enero de 2022',
    'January 18, 2022',
    '2022年1月18日',
  ])('reads %s', (line) => {
    expect(findStatedDate(['Privacy notice', line, ...FILLER])).toBe('2022-01-18');
  });

  it('prefers the day of the last change to the day it takes effect, whatever their order', () => {
    expect(findStatedDate(['生效日期：2022年2月1日', '更新日期：2022年1月18日', ...FILLER])).toBe('2022-01-18');
    expect(findStatedDate(['Effective: February 1, 2022. Last updated: January 18, 2022.', ...FILLER])).toBe(
      '2022-01-18',
    );
  });

  it('finds it at the end', () => {
    expect(findStatedDate(['Privacy notice', ...FILLER, 'Last revised: 18 January 2022'])).toBe('2022-01-18');
  });

  it('takes no day that the text tells of in passing', () => {
    const told =
      'On 25 May 2018 the General Regulation came into effect, and we have kept to it in all that we do since then.';
    expect(findStatedDate([...FILLER, told, ...FILLER])).toBeNull();
    expect(findStatedDate(['Privacy notice', ...FILLER])).toBeNull();
    expect(findStatedDate([])).toBeNull();
  });

  it('reads an open order as the language has it', () => {
    expect(findStatedDate(['This policy was last revised on 01/03/2022'])).toBe('2022-01-03');
    expect(findStatedDate(['Mise à jour le 01/03/2022'], 'fr')).toBe('2022-03-01');
  });
});

it.each([
  ['Last updated: 1 May 2026. Effective: 1 June 2026.', '2026-05-01', '2026-06-01'],
  ['更新日期：2026年5月1日，生效日期：2026年6月1日', '2026-05-01', '2026-06-01'],
  ['Effective date: 1 June 2026', '2026-06-01', undefined],
  ['Last updated: 1 May 2026', '2026-05-01', undefined],
])('the day from which a notice is in force is told beside its stated date: %s', (line, stated, effective) => {
  const notice = read(`<main><h1>Privacy Notice</h1><p>${line}</p><p>We keep your orders for seven years.</p></main>`);
  expect([notice.statedDate, notice.effectiveDate]).toEqual([stated, effective]);
});
