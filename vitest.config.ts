import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/set-up.ts'],
    // The command line is driven as a process of its own, on machines that may be busy.
    testTimeout: 30_000,
  },
});
