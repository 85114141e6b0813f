import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `npm run test:browser`: the HTML reports in a real Chromium. Apart from `npm test`, which needs no browser.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/browser/**/*.test.ts'],
    // Or vitest would read the style sheets of the HTML reports as empty.
    css: true,
    setupFiles: ['tests/set-up.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One browser at a time: pauses of a page are measured.
    fileParallelism: false,
  },
});
