#!/usr/bin/env node
// Loads the built command line and sets the exit code; what cannot even load is a bug of the installation (70).
try {
  const { main } = await import('../dist/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 70;
  const missing = error?.code === 'ERR_MODULE_NOT_FOUND' && String(error.message).includes('dist');
  process.stderr.write(
    missing
      ? 'noticediff: it is not built: dist/cli/main.js is missing.\nRun `npm ci` (or `npm run build`) in the package folder.\n'
      : `noticediff: cannot load itself; this is a bug, please report it with these lines.\n${error?.stack ?? error}\n`,
  );
}
