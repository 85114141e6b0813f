/** Said before `npm test`: it needs no browser, and leaves out what does. */
import { findBrowser } from './browser.js';

export default function sayWhatIsLeftOut(): void {
  console.log(
    findBrowser() === null
      ? 'No browser found: the browser tests are left out (install chromium or set CHROMIUM, then npm run test:browser).'
      : 'The browser tests are left out here: npm run test:browser runs them.',
  );
}
