import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `npm run test:office`: Word files in a real LibreOffice, driven by a Python that has `uno`. Apart from `npm test`, which needs neither.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/office/**/*.test.ts'],
    setupFiles: ['tests/set-up.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
