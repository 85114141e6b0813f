/** A report of 2 MB in a real browser: it opens, filters and steps without a pause that a reader would notice. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open } from './browser.js';
import { multiplied, print, shipped } from './reports.js';

/** Milliseconds that the page may be deaf. */
const LONGEST_PAUSE = 200;

/** Records every task of more than 50 ms from the very beginning; as text, because it runs in the page. */
const WATCH = `
  window.pauses = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.pauses.push(Math.round(entry.duration));
  }).observe({ type: 'longtask', buffered: true });
`;

describe('a report of 2 MB', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    browser = await launch();
    html = print(multiplied(shipped('en'), 44));
  });
  afterAll(() => browser.close());

  it('is as long as it says', () => {
    expect(Buffer.byteLength(html)).toBeGreaterThan(2_000_000);
  });

  it('opens, filters, steps and unfolds without a pause over 200 ms', async () => {
    // The best of three: other work on the machine makes pauses longer, never shorter.
    const best = { open: Number.POSITIVE_INFINITY, filter: Number.POSITIVE_INFINITY, step: Number.POSITIVE_INFINITY };
    for (let attempt = 0; attempt < 3; attempt++) {
      await using opened = await open(browser, html, { viewport: { width: 1280, height: 900 } }, '', WATCH);
      const { page } = opened;
      const longest = async (): Promise<number> => {
        await page.waitForTimeout(300);
        return Math.max(0, ...((await page.evaluate('window.pauses.splice(0)')) as number[]));
      };
      const times = { open: await longest(), filter: 0, step: 0 };
      await page.click('.filters summary');
      await page.check('input[name=severity][value=high]');
      await page.uncheck('input[name=severity][value=high]');
      await page.check('input[name=change][value=removed]');
      await page.click('[data-do=clear]');
      times.filter = await longest();
      for (let count = 0; count < 5; count++) await page.keyboard.press('n');
      await page.keyboard.press('p');
      await page.check('#view-split');
      times.step = await longest();
      console.log(times);
      for (const name of ['open', 'filter', 'step'] as const) best[name] = Math.min(best[name], times[name]);
      if (Object.values(best).every((pause) => pause <= LONGEST_PAUSE)) break;
    }
    expect(best).toSatisfy((pauses: typeof best) => Object.values(pauses).every((pause) => pause <= LONGEST_PAUSE));
  });
});
