/** The HTML report as its readers meet it: without script, by keyboard, filtered, dark, printed, narrow, and with a hostile notice. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, overflow } from './browser.js';
import { decided, hostile, print, shipped } from './reports.js';

let browser: Browser;
const pages: Record<string, string> = {};
beforeAll(async () => {
  browser = await launch();
  pages['en'] = print(decided(await shipped('en')));
  pages['zh'] = print(await shipped('zh'), 'zh');
  pages['mixed'] = print(await shipped('en', 'zh'), 'zh');
});
afterAll(() => browser.close());

const show = (name: string, options = {}, hash = '') => open(browser, pages[name] ?? '', options, hash);
const shownIds = (page: Page): Promise<string[]> =>
  page.locator('tr.finding:visible').evaluateAll((lines) => lines.map((line) => line.dataset.id ?? ''));

describe('without script', () => {
  it('everything can be read, and the two columns are switched on', async () => {
    await using opened = await show('en', { javaScriptEnabled: false });
    const { page } = opened;
    expect(await page.locator('tr.finding').count()).toBe(13);
    expect(await page.getByText('Copy link').count()).toBe(0);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    await page.click('tr.finding a[href="#C-002"]');
    expect(await page.locator('#C-002').isVisible()).toBe(true);
    const later = page.locator('.text.right[hidden]').first();
    expect(await later.isVisible()).toBe(false);
    await page.check('#view-split');
    expect(await later.isVisible()).toBe(true);
    expect(await page.locator('.text.left ins:visible').count()).toBe(0);
    await page.click('.fold > summary >> nth=0');
    expect(await page.locator('.fold[open] .text').first().isVisible()).toBe(true);
  });
});

describe('with script', () => {
  it('filters by weight, direction, subject, decision and change, and keeps that in the address', async () => {
    await using opened = await show('en');
    const { page } = opened;
    await page.click('.filters > summary');
    await page.check('input[name=severity][value=high]');
    expect(await shownIds(page)).toEqual(['C-001', 'C-002', 'C-003', 'C-004']);
    await page.uncheck('input[name=severity][value=high]');
    await page.check('input[name=severity][value=medium]');
    await page.check('input[name=status][value=open]');
    const open = ['C-005', 'C-006', 'C-007', 'C-008', 'C-009', 'C-010', 'C-011', 'C-012'];
    expect(await shownIds(page)).toEqual(open);
    expect(await page.locator('.reason:visible').count()).toBe(open.length);
    expect(await page.locator('.told').textContent()).toBe('8 of 13 findings shown');
    expect(page.url()).toContain('#severity=medium&status=open');
    await page.reload();
    expect(await shownIds(page)).toEqual(open);
    await page.click('[data-do=clear]');
    expect((await shownIds(page)).length).toBe(13);
    await page.check('input[name=change][value=added]');
    expect(await page.locator('.row:visible:not([data-change=added])').count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  it('goes to the next and the previous change by n and p', async () => {
    await using opened = await show('zh');
    const { page } = opened;
    const focused = (): Promise<string> => page.evaluate('document.activeElement.id');
    await page.keyboard.press('n');
    const first = await focused();
    await page.keyboard.press('n');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('p');
    expect(await focused()).toBe(first);
    expect(page.url()).toMatch(new RegExp(`#${first}$`));
  });

  it('opens a link to a change, copies one, and copies the command that approves', async () => {
    await using opened = await show('zh', { permissions: ['clipboard-read', 'clipboard-write'] }, '#C-003');
    const { page } = opened;
    const copied = (): Promise<string> => page.evaluate('navigator.clipboard.readText()');
    expect(await page.evaluate('document.activeElement.id')).toBe('C-003');
    await page.click('#C-003 [data-do=link]');
    await expect.poll(copied).toBe(`${opened.address}#C-003`);
    await page.click('#C-003 [data-do=command]');
    await expect
      .poll(copied)
      .toMatch(/^noticediff approve v2-[0-9a-f]{32} --notice canger-market --before \S+ --after \S+ --reason '…'$/);
  });

  it('unfolds everything and folds it again', async () => {
    await using opened = await show('en');
    const { page } = opened;
    await page.click('[data-do=expand]');
    await expect.poll(() => page.locator('.fold:not([open])').count()).toBe(0);
    await page.click('[data-do=expand]');
    await expect.poll(() => page.locator('.fold[open]').count()).toBe(0);
  });
});

describe('on every screen and on paper', () => {
  it('fits in 320 and in 1600 pixels, in both views', async () => {
    for (const name of ['en', 'zh']) {
      for (const width of [320, 1600]) {
        await using opened = await show(name, { viewport: { width, height: 800 } });
        expect(await overflow(opened.page), `${name} ${width}`).toBe(0);
        await opened.page.check('#view-split');
        await opened.page.click('[data-do=expand]');
        expect(await overflow(opened.page), `${name} ${width} side by side`).toBe(0);
      }
    }
  });

  it('is dark where the reader wants it', async () => {
    const ground = async (colorScheme: 'light' | 'dark'): Promise<string> => {
      await using opened = await show('en', { colorScheme });
      return await opened.page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    };
    expect(await ground('dark')).not.toBe(await ground('light'));
  });

  it('prints to PDF with what is folded, also without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await using opened = await show('en', { javaScriptEnabled });
      const pdf = await opened.page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);
    }
    await using opened = await show('en', { javaScriptEnabled: false });
    await opened.page.emulateMedia({ media: 'print' });
    expect(await opened.page.locator('.fold .text:not(:visible)').count()).toBe(0);
    expect(await opened.page.locator('.toolbar').isVisible()).toBe(false);
  });
});

describe('for everybody', () => {
  it('axe finds nothing in any state', async () => {
    for (const name of ['en', 'zh', 'mixed']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await using opened = await show(name, { colorScheme, viewport: { width: 1280, height: 900 } });
        const { page } = opened;
        await page.evaluate(axe.source);
        const check = async (state: string): Promise<void> => {
          const found = (await page.evaluate(
            'axe.run(document, { preload: false, resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary].join(" ")))',
          )) as string[];
          expect(found, `${name} ${colorScheme} ${state}`).toEqual([]);
        };
        await check('as opened');
        await page.check('#view-split');
        await page.click('[data-do=expand]');
        await check('side by side, unfolded');
        await page.click('.filters > summary');
        await page.check('input[name=direction][value=lowers]');
        await check('filtered');
      }
    }
  });

  it('a hostile notice never runs, never leaves its element, and loads nothing', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await using opened = await open(browser, print(await hostile()), {
        javaScriptEnabled,
        viewport: { width: 800, height: 600 },
      });
      const { page } = opened;
      expect(
        await page
          .locator('img, iframe, object, embed, link, base, form, svg, audio, video, meta[http-equiv=refresh]')
          .count(),
      ).toBe(0);
      expect(
        await page
          .locator('script')
          .evaluateAll((scripts) => scripts.every((one) => one.textContent?.startsWith('/*'))),
      ).toBe(true);
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('body').textContent()).toContain('<script>document.title');
      expect(await page.title()).not.toBe('owned');
      expect(await page.evaluate('window.owned === undefined')).toBe(true);
      expect(opened.asked).toEqual([]);
      expect(opened.complaints).toEqual([]);
    }
  });
});
