/** The words that a changed passage gains or loses, as signals: what no rule names may still speak for or against a lowering. */
import type { Candidate } from './candidates.js';
import type { Lexicon } from './rule.js';

/** Letters of a word's beginning that tell it from others: collect, collected, collecting. */
const STEM = 6;

export const stemOf = (word: string): string => (word.length > STEM ? word.slice(0, STEM) : word);

export const isWord = (signal: string): boolean => /^[+-]/.test(signal);

/** `+collec` for a word that came, `-collec` for one that went; each once. */
export function nameWords(candidate: Candidate, add: (name: string) => void, language: Lexicon): void {
  const before = stemsOf(candidate.beforeText, language);
  const after = stemsOf(candidate.afterText, language);
  for (const stem of after) if (!before.has(stem)) add(`+${stem}`);
  for (const stem of before) if (!after.has(stem)) add(`-${stem}`);
}

export function stemsOf(text: string, language: Lexicon): ReadonlySet<string> {
  const stems = new Set<string>();
  eachStem(text, language, (stem) => stems.add(stem));
  return stems;
}

/** In English the beginnings of words, in Chinese two characters that stand together. */
export function eachStem(text: string, language: Lexicon, visit: (stem: string) => void): void {
  if (language === 'en') {
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) visit(stemOf(word));
    return;
  }
  for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
    for (let i = 0; i + 1 < run.length; i++) visit(run.slice(i, i + 2));
}
