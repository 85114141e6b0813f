#!/usr/bin/env node
// Loads the built command line and sets the exit code; what cannot even load is a bug of the installation (70). Until main answers, the
// code is that of a bug, and nothing is awaited here: Node would end a wait for what never comes with a code of its own (13).
process.exitCode = 70;
new Promise((load) => load(require('../dist/cli/main.cjs')))
  .then(({ main }) => main(process.argv.slice(2)))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      const missing = error?.code === 'MODULE_NOT_FOUND' && String(error.message).includes('dist');
      process.stderr.write(
        missing
          ? 'noticediff: it is not built: dist/cli/main.cjs is missing.\nRun `npm ci` (or `npm run build`) in the package folder.\n'
          : `noticediff: cannot load itself; this is a bug, please report it with these lines.\n${error?.stack ?? error}\n`,
      );
    },
  );
