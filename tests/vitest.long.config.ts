import { defineConfig, mergeConfig } from 'vitest/config';
import usual from '../vitest.config.js';

// `npm run test:long`: the files whose claims hold over more cases than there is time for in `npm test`, at their full extent.
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [] } },
  defineConfig({
    test: {
      include: ['tests/**/*.long.test.ts'],
      provide: { long: true },
      testTimeout: 300_000,
    },
  }),
);
