// npm runs this after an install and before packing: builds, where there is something to build with.
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
let complete = true;
for (const tool of ['typescript/bin/tsc', 'rolldown', '@cyclonedx/cyclonedx-library/Models']) {
  try {
    resolve(tool);
  } catch {
    complete = false;
  }
}
if (complete) await import('./build.mjs');
else
  console.error(
    'noticediff: the development packages are not installed, so nothing is built (`npm ci` installs them and builds).',
  );
