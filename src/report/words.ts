/** The tool's own words in its reports, in every language of the tool: a forgotten one does not compile. */
import type { UiLanguage } from '../model/finding.js';
import type { Words } from './worded.js';
import { WORDS_EN } from './words-en.js';
import { WORDS_ZH } from './words-zh.js';

export const WORDS: Readonly<Record<UiLanguage, Words>> = { en: WORDS_EN, zh: WORDS_ZH };
