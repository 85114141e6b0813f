// Makes the pictures of docs/screenshots from the shipped examples, with the Chromium at $CHROMIUM or /usr/bin/chromium. Run after `npm run build`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'docs/screenshots');
const PICTURES = [
  {
    name: 'zh-redline',
    lang: 'zh',
    refs: ['canger-market@2022-05-12', 'canger-market@2022-06-30'],
    colorScheme: 'light',
  },
  { name: 'en-side-by-side', lang: 'en', refs: ['inkwarren@2021-10-06', 'inkwarren@2022-08-11'], colorScheme: 'dark' },
];

mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'noticediff-screenshots-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { name, lang, refs, colorScheme } of PICTURES) {
  const file = join(work, `${name}.html`);
  const command = [join(root, 'bin/noticediff.js'), 'diff', '--format', 'html', '--lang', lang, '-o', file, ...refs];
  if (spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, colorScheme });
  await page.goto(pathToFileURL(file).href);
  if (name.endsWith('side-by-side')) await page.check('#view-split');
  await page.locator('#changes').evaluate((heading) => heading.scrollIntoView());
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
rmSync(work, { recursive: true, force: true });
