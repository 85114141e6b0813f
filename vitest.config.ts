import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // `npm run test:browser` runs these; the line that says so is printed before all tests.
    exclude: ['tests/browser/**'],
    globalSetup: ['tests/browser/left-out.ts'],
    // Or vitest would read the style sheets of the HTML reports as empty.
    css: true,
    setupFiles: ['tests/set-up.ts'],
    // The command line is driven as a process of its own, on machines that may be busy.
    testTimeout: 30_000,
  },
});
