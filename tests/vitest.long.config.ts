import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import usual from '../vitest.config.js';

// `npm run test:long`: the files that go only as far in `npm test` as there is time for, to their end.
export default defineConfig({
  test: {
    ...usual.test,
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.long.test.ts'],
    globalSetup: [],
    provide: { long: true },
    testTimeout: 600_000,
  },
});
