/** Before every test file: generated cases are the same in every run, so that main is green or red and never by chance. */
import fc from 'fast-check';
import { extent } from './extent.js';

fc.configureGlobal({ seed: 20_200_610, numRuns: extent(100, 5_000) });

// One process runs many files, and each of them may tidy up at its end.
process.setMaxListeners(0);
