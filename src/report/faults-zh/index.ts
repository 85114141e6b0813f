/**
 * What stops a run, and what to do about it: English → Chinese.
 * The English text is written where it is thrown, and is what JSON carries; a message without a line here fails a test.
 */
import { ARCHIVE } from './archive.js';
import { CALLS } from './calls.js';
import { CHECK } from './check.js';
import { CONFIG } from './config.js';
import { DECISIONS } from './decisions.js';
import { DOCUMENTS } from './documents.js';
import { FETCH } from './fetch.js';
import { GIT } from './git.js';
import { IMPORT } from './import.js';
import { INIT } from './init.js';
import { NETWORK } from './network.js';
import { READ } from './read.js';
import { READINGS } from './readings.js';
import { REFS } from './refs.js';
import { REPOSITORY } from './repository.js';
import { REVIEW } from './review.js';
import { RULES } from './rules.js';
import type { Translations } from './translations.js';

/** Of two that fit alike the earlier one is taken. */
export const FAULTS_ZH: Translations = [
  ...RULES,
  ...CALLS,
  ...REPOSITORY,
  ...ARCHIVE,
  ...DOCUMENTS,
  ...GIT,
  ...NETWORK,
  ...REFS,
  ...CHECK,
  ...CONFIG,
  ...DECISIONS,
  ...IMPORT,
  ...INIT,
  ...FETCH,
  ...REVIEW,
  ...READ,
  ...READINGS,
];
