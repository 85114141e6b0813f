/** What is judged is read folded, and quoted as printed. */
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture.js';
import type { Report } from '../../src/model/report.js';
import { foldForReading, PAD } from '../../src/normalise/reading.js';
import { compare } from '../../src/pipeline.js';

const captureOf = (text: string): Capture => ({
  ref: 'notice.md',
  capturedAt: null,
  sha256: '0'.repeat(64),
  pages: [{ mediaType: 'markdown', charset: 'utf-8', text }],
  problems: [],
});
const compareTexts = (before: string, after: string): Report => compare(captureOf(before), captureOf(after));

const notice = (sharing: string, keeping: string): string => `# 松果行旅隱私權政策

## 一、我們蒐集的資料

您訂房時，我們會請您填寫姓名、手機號碼與電子郵件。您瀏覽網站時，我們會記錄您的搜尋紀錄與裝置型號。

## 二、資料的提供

民宿業者會收到您的姓名與入住日期。${sharing}

## 三、保存期間

${keeping}期滿後我們會刪除或去識別化。

## 四、您的權利

您可以隨時查詢、更正或刪除您的個人資料，我們於十五日內回覆，不收取費用。
`;
const NEVER = '我們不會將您的個人資料出售給第三方。';
const MAY = '我們可能將您的個人資料出售給第三方。';
const YEARS = '訂單資料保存五年。';
const MONTHS = '訂單資料保存三個月。';

const toldOf = ({ findings }: Report) =>
  findings.map(({ direction, before, after }) => [direction, before?.quote ?? null, after?.quote ?? null]);

describe('a notice in traditional characters', () => {
  it('that promises less lowers, quoted as printed', () => {
    const report = compareTexts(notice(NEVER, YEARS), notice(MAY, YEARS));
    expect(toldOf(report)).toEqual([['lowers', NEVER, MAY]]);
    const [finding] = report.findings;
    expect(finding?.category).toBe('sharing');
    const told = JSON.stringify(finding?.reason);
    expect(told).toMatch(/[會將]/);
    expect(told).not.toMatch(/[会将]/);
  });

  it('that keeps data for a shorter time raises', () => {
    const report = compareTexts(notice(NEVER, YEARS), notice(NEVER, MONTHS));
    expect(toldOf(report)).toEqual([['raises', YEARS, MONTHS]]);
  });

  it('that says the same in simplified characters says nothing new, sentence by sentence', () => {
    const simplified = `# 松果行旅隐私权政策

## 一、我们搜集的资料

您订房时，我们会请您填写姓名、手机号码与电子邮件。您浏览网站时，我们会记录您的搜寻纪录与装置型号。

## 二、资料的提供

民宿业者会收到您的姓名与入住日期。我们不会将您的个人资料出售给第三方。

## 三、保存期间

订单资料保存五年。期满后我们会删除或去识别化。

## 四、您的权利

您可以随时查询、更正或删除您的个人资料，我们于十五日内回复，不收取费用。
`;
    for (const report of [
      compareTexts(notice(NEVER, YEARS), simplified),
      compareTexts(simplified, notice(NEVER, YEARS)),
    ]) {
      expect(toldOf(report)).toEqual([]);
      expect(report.verdict).toBe('neutral');
      // a heading that says the same is renamed, whatever it is written in
      expect(new Set(report.cleared?.map(({ reason }) => reason))).toEqual(new Set(['script-variant', 'renamed']));
    }
    const turned = compareTexts(simplified, notice(MAY, YEARS));
    expect(toldOf(turned)).toEqual([['lowers', '我们不会将您的个人资料出售给第三方。', MAY]]);
  });
});

describe('a sentence in disguised letters says what it says', () => {
  const LEAD = 'The guest house receives your name. ';
  const page = (sentence: string): string => `# Larkhaven privacy notice

## What we collect

We collect your name, your e-mail address and the dates of your stay.

## Who receives it

${LEAD}${sentence}
`;
  it.each([
    ['Cyrillic ones', 'Wе sеll yоur реrsоnаl dаtа tо аdvеrtisеrs.'],
    ['mathematical ones', '𝐖𝐞 𝐬𝐞𝐥𝐥 𝐲𝐨𝐮𝐫 𝐩𝐞𝐫𝐬𝐨𝐧𝐚𝐥 𝐝𝐚𝐭𝐚 𝐭𝐨 𝐚𝐝𝐯𝐞𝐫𝐭𝐢𝐬𝐞𝐫𝐬.'],
    ['full-width ones', 'Ｗｅ ｓｅｌｌ ｙｏｕｒ ｐｅｒｓｏｎａｌ ｄａｔａ ｔｏ ａｄｖｅｒｔｉｓｅｒｓ．'],
    ['ones in circles', 'Ⓦⓔ ⓢⓔⓛⓛ ⓨⓞⓤⓡ ⓟⓔⓡⓢⓞⓝⓐⓛ ⓓⓐⓣⓐ ⓣⓞ ⓐⓓⓥⓔⓡⓣⓘⓢⓔⓡⓢ.'],
    ['ones under a bar', 'We s̵e̵l̵l̵ your p̵ersonal d̵a̵t̵a̵ to adv̵ertisers.'],
    ['ones with dots', 'We sẹḷḷ yọụr pẹrsọnạḷ ḍạṭạ ṭọ ạḍvẹrṭịsẹrs.'],
  ])('%s', (_, sentence) => {
    const report = compareTexts(page(''), page(sentence));
    expect(toldOf(report)).toEqual([['lowers', null, sentence]]);
    const evidence = report.findings[0]?.after?.evidence ?? [];
    // none begins or ends within a letter
    const words = evidence.map(([start, end]) => `${LEAD}${sentence}`.slice(start, end));
    expect(words.map((word) => foldForReading(word).replaceAll(PAD, ''))).toEqual(['sell', 'advertisers']);
  });
});
