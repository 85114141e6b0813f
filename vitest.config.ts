import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // `npm run test:browser` runs these; the line that says so is printed before all tests.
    exclude: ['tests/browser/**', 'tests/office/**'],
    globalSetup: ['tests/browser/left-out.ts'],
    // Or vitest would read the style sheets of the HTML reports as empty.
    css: true,
    setupFiles: ['tests/set-up.ts'],
    // Files share a process, and what it has loaded: nothing in `src` keeps a state that one run could leave to another.
    isolate: false,
    // One for each core; vitest leaves one idle by itself.
    maxWorkers: availableParallelism(),
    // `*.long.test.ts` go as far as there is time for: tests/extent.ts.
    provide: { long: false },
    // Against what hangs: some drive processes, on machines that may be busy, and no claim is one of time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
