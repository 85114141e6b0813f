import { describe, expect, it } from 'vitest';
import { findPassages } from '../../src/assess/passages.js';
import { Renames } from '../../src/assess/renames.js';
import { compareTexts } from './judge-pair.js';

/** Of every changed sentence, whether a rename explains it. */
function explained(before: string, after: string): readonly boolean[] {
  const comparison = compareTexts(before, after);
  const renames = new Renames(comparison);
  return findPassages(comparison, () => false).map((passage) => renames.explain(passage.edits));
}

const NOTICE = `# Privacy notice

## What Larkhaven does

Larkhaven collects the name and the address of everybody who orders from its shop.

Larkhaven delivers parcels to that address with a carrier of its own choice.

## How to reach us

Write to Larkhaven at the harbour if you have any questions about this notice.
`;
const ZH_NOTICE = `# 隐私政策

## 信息收集

云雀购物会在您下单时收集您的姓名和收货地址，用于配送商品。

云雀购物会将商品交由承运商配送到您填写的收货地址。

## 联系方式

如有任何疑问，请写信给云雀购物的客户服务部门。
`;

describe('a rename', () => {
  it('explains what it changed throughout', () => {
    const found = explained(NOTICE, NOTICE.replaceAll('Larkhaven', 'Marrowby'));
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found).not.toContain(false);
    const zh = explained(ZH_NOTICE, ZH_NOTICE.replaceAll('云雀', '海燕'));
    expect(zh.length).toBeGreaterThanOrEqual(3);
    expect(zh).not.toContain(false);
  });

  it('is none where it was made once', () => {
    expect(explained(NOTICE, NOTICE.replace('a carrier', 'an advertiser'))).toEqual([false]);
  });

  it('explains no sentence in which more changed', () => {
    const after = NOTICE.replaceAll('Larkhaven', 'Marrowby').replace(
      'name and the address',
      'name, the age and the address',
    );
    expect(explained(NOTICE, after)).toContain(false);
  });

  it('is none of words that decide, however often they are replaced', () => {
    const before = 'We will call you first.\n\nWe will write to you then.\n\nWe will ask you last.\n';
    const found = explained(`# Notice\n\n${before}`, `# Notice\n\n${before.replaceAll('will', 'may')}`);
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain(true);
    const periods = '订单保存30日。\n\n消息保存30日。\n\n日志保存30日。\n';
    expect(explained(`# 政策\n\n${periods}`, `# 政策\n\n${periods.replaceAll('30日', '90日')}`)).not.toContain(true);
  });
});
