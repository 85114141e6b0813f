import { describe, expect, it } from 'vitest';
import { isAboutData } from '../../src/assess/left-out.js';
import type { Capture } from '../../src/model/capture.js';
import type { Report } from '../../src/model/report.js';
import { compare } from '../../src/pipeline.js';
import { FORMATS, formatsOf } from '../../src/report/formats.js';
import { partsOf } from '../report/word-text.js';

const NOTICE =
  '<h1>Privacy notice</h1><h2>Lists</h2><p>We keep your name and the books that you borrow, so that we know who has to bring them back.</p>';
const captureOf = (html: string): Capture => ({
  ref: 'page.html',
  sha256: '0'.repeat(64),
  capturedAt: null,
  pages: [{ mediaType: 'html', charset: 'utf-8', text: html }],
  problems: [],
});
const page = (beside: string, more = ''): Capture =>
  captureOf(`<title>Privacy notice</title><main>${NOTICE}${more}</main><footer>${beside}</footer>`);
const found = (before: Capture, after: Capture): Report => compare(before, after);
const quotes = ({ findings }: Report) =>
  findings.map(({ rule, scope, direction, before, after }) => [
    rule,
    scope,
    direction,
    before?.quote ?? null,
    after?.quote ?? null,
  ]);

const NEVER = 'We never sell your personal data.';
const MAY = 'We may sell your personal data.';

describe('text beside the notice', () => {
  it('that gains, loses or alters a sentence about data is a finding of its own scope', () => {
    expect(quotes(found(page(`<p>${NEVER}</p>`), page(`<p>${MAY}</p>`)))).toEqual([
      ['left-out-changed', 'left-out', 'unclear', NEVER, MAY],
    ]);
    expect(quotes(found(page(''), page(`<p>${MAY}</p>`)))).toEqual([
      ['left-out-changed', 'left-out', 'unclear', null, MAY],
    ]);
    const lost = found(page(`<p>${NEVER}</p>`), page(''));
    expect(quotes(lost)).toEqual([['left-out-changed', 'left-out', 'unclear', NEVER, null]]);
    expect([lost.changed, lost.verdict, lost.summary.findings.unclear]).toEqual([true, 'unclear', 1]);
  });

  it('that says nothing of data, or stands elsewhere on the page, is none', () => {
    const silent = found(
      page('<p>Our new shop opens in May. Come and see it.</p>'),
      page('<p>Our old shop closes in June.</p>'),
    );
    expect([silent.changed, silent.verdict, silent.findings, silent.leftOut]).toEqual([false, 'unchanged', [], []]);
    expect(quotes(found(page(`<p>${NEVER}</p><p>Read on.</p>`), page(`<div><p>${NEVER}</p></div>`)))).toEqual([]);
  });

  it('is not told again where the notice lost or says the same words', () => {
    const moved = found(page('', `<p>${NEVER}</p>`), page(`<p>${NEVER}</p>`));
    expect(moved.findings.map(({ scope }) => scope)).not.toContain('left-out');
    expect(moved.changed).toBe(true);
    expect(quotes(found(page('', `<p>${NEVER}</p>`), page(`<p>${NEVER}</p>`, `<p>${NEVER}</p>`)))).toEqual([]);
  });

  it('is a contents list too, where it says what no heading says', () => {
    const list = (entry: string) =>
      `<ul><li><a href="#a">Lists</a></li><li><a href="#b">What else</a></li><li><a href="#c">${entry}</a></li></ul>`;
    expect(quotes(found(page('', list('How to reach us')), page('', list('We sell your data to anybody'))))).toEqual([
      ['left-out-changed', 'left-out', 'unclear', null, 'We sell your data to anybody'],
    ]);
    expect(quotes(found(page('', list('Where to find us')), page('', list('How to reach us'))))).toEqual([]);
  });

  it('has blocks of its own in the report, which its findings name, and fingerprints that hold', () => {
    const report = found(page(`<p>Welcome.</p><p>${NEVER}</p>`), page(`<p>Hello.</p><p>${MAY}</p>`));
    const [block, ...others] = report.leftOut.flatMap(({ blocks }) => blocks);
    expect(others).toEqual([]);
    expect(report.findings[0]?.after?.block).toBe(block?.id);
    expect(report.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id))).not.toContain(block?.id);
    const elsewhere = found(page(`<p>${NEVER}</p>`), page(`<div><b>Now:</b></div><p>${MAY}</p>`));
    expect(elsewhere.findings[0]?.fingerprint).toBe(report.findings[0]?.fingerprint);
  });

  it('stands under a heading of its own in every format', async () => {
    const report = found(page(`<p>${NEVER}</p>`), page(`<p>${MAY}</p>`));
    for (const format of formatsOf('report').filter((name) => name !== 'json')) {
      const made = await (await FORMATS.report[format]())(report, {
        lang: 'en',
        colour: false,
        width: 100,
        full: false,
        stat: false,
      });
      const printed = typeof made === 'string' ? made : (partsOf(made).get('word/document.xml') ?? '');
      expect(printed, format).toContain('Changes in other text of the page');
      expect(printed, format).toContain('sell your personal data.');
    }
  });
});

describe('a sentence about data', () => {
  it.each([
    ['We never sell your personal data.', 'en'],
    ['You can ask us to delete your information at any time.', 'en'],
    ['By using this site you consent to our use of your data.', 'en'],
    ['Do not sell my personal information', 'en'],
    ['我们不会向第三方出售您的个人信息。', 'zh'],
    ['您可以随时撤回同意。', 'zh'],
    ['我们会将您的手机号提供给广告商。', 'en'],
    ['本公司得將您的購書紀錄提供給出版社做行銷之用。', 'zh'],
    ['We no longer delete recordings of your calls.', 'en'],
    ['Nous ne vendons jamais vos données à des tiers, quels qu’ils soient.', 'fr'],
  ])('is one: %s', (text, language) => expect(isAboutData(text, language)).toBe(true));

  it.each([
    ['Our shop is open from nine to five.', 'en'],
    ['Privacy policy', 'en'],
    ['Do we share your personal data with others?', 'en'],
    ['Learn more about the new version of our app.', 'en'],
    ['Copyright 2024. All rights reserved.', 'en'],
    ['全场满一百减二十，快来选购吧。', 'zh'],
    ['隐私政策', 'zh'],
    ['Nos boutiques sont ouvertes tous les jours de neuf heures à midi.', 'fr'],
  ])('is none: %s', (text, language) => expect(isAboutData(text, language)).toBe(false));
});
