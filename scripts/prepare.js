// npm runs this after an install and before packing: builds, where TypeScript is there to build with.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

let compiler;
try {
  compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
} catch {
  console.error(
    'noticediff: TypeScript is not installed, so nothing is built (`npm ci` with development packages builds it).',
  );
}
if (compiler !== undefined)
  process.exitCode = spawnSync(process.execPath, [compiler, '-p', '.'], { stdio: 'inherit' }).status ?? 1;
