/** Before every test file: generated cases are the same in every run, so that main is green or red and never by chance. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_200_610 });
