/** Pages of far more paragraphs than a notice has, through reading and comparing. */
import { describe, expect, test } from 'vitest';
import { extract } from '../src/extract/extract.js';
import type { Capture } from '../src/model/capture.js';
import type { Report } from '../src/model/report.js';
import { compare } from '../src/pipeline.js';
import { cpuTimeOf } from './cpu-time.js';

describe('a list without an end', () => {
  const pageOf = (text: string): Capture => ({
    ref: 'page',
    sha256: '0'.repeat(64),
    capturedAt: null,
    pages: [{ mediaType: 'html', charset: 'utf-8', text }],
    problems: [],
  });
  const inScript = (data: unknown): string =>
    `<html><body><div id="root"></div><script type="application/json">${JSON.stringify(data)}</script></body></html>`;
  const items = Array.from({ length: 250_000 }, (_, i) => `We use ${i}.`);
  const prose = 'We keep your personal data for twelve months after your last order, and we sell none of it. '.repeat(
    3,
  );

  const TOO_MANY = 100_010;
  test.each([
    ['in HTML', `<main><h1>Privacy Notice</h1><ul><li>${items.slice(0, TOO_MANY).join('<li>')}</ul></main>`],
    [
      'in HTML that a script holds',
      inScript({ html: `<h1>Notice</h1><ul>${'<li>We use your data for this.'.repeat(TOO_MANY)}</ul>` }),
    ],
  ])('%s: the limit is named', (_, text) => {
    expect(() => extract(pageOf(text))).toThrow(/10001[01] paragraphs, list items and rows; the limit is 100000/);
  });

  test('of paragraphs that all changed is compared, and not judged', () => {
    const page = (verb: string): Capture =>
      pageOf(
        `<main><h1>Privacy Notice</h1><ul><li>${items.slice(0, 15_010).join('<li>').replaceAll('use', verb)}</ul></main>`,
      );
    let report: Report | null = null;
    const time = cpuTimeOf(() => {
      report = compare(page('use'), page('used'));
    });
    expect(report).toMatchObject({
      findings: [],
      problems: [{ code: 'too-many-changes', fatal: true, detail: expect.stringContaining('15010 paragraphs') }],
    });
    expect(time).toBeLessThan(20_000);
  });

  test('of long sentences that all changed is not judged either', () => {
    const page = (verb: string): Capture =>
      pageOf(
        `<main><h1>Privacy Notice</h1>${items
          .slice(0, 2_000)
          .map((item) => `<p>${item} ${prose.replaceAll('keep', verb)}`)
          .join('')}</main>`,
      );
    expect(compare(page('keep'), page('store'))).toMatchObject({
      findings: [],
      problems: [
        { code: 'too-many-changes', detail: expect.stringMatching(/^sentences of 1\d{6} characters changed/) },
      ],
    });
  });

  test('of texts or numbers in the data of a page is read, or passed over', () => {
    const numbers = Array.from({ length: 300_000 }, (_, i) => i);
    const pages = [
      inScript({ items }),
      inScript({ numbers, prose }),
      inScript({ doc: { type: 'paragraph', content: numbers }, prose }),
    ];
    expect(cpuTimeOf(() => pages.map((text) => extract(pageOf(text))))).toBeLessThan(20_000);
    expect(extract(pageOf(pages[2] ?? '')).sections[0]?.blocks.map(({ text }) => text)).toEqual([prose.trim()]);
  });
});
