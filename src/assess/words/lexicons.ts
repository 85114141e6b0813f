/** The words of each language, as they are written down. */
import type { Terms } from './classes.js';
import { en } from './en/index.js';
import { zh } from './zh/index.js';

/** Languages with a lexicon. A forgotten one does not compile. */
export type Lexicon = 'en' | 'zh';
export const LEXICONS: Readonly<Record<Lexicon, Terms>> = { en, zh };
