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

/** In English the beginnings of words, in Chinese two characters that stand together. Added to those of `stems`. */
export function stemsOf(text: string, language: Lexicon, stems = new Set<string>()): ReadonlySet<string> {
  if (language === 'en') {
    for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) stems.add(stemOf(word));
    return stems;
  }
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu))
    for (let i = 0; i + 1 < run.length; i++) stems.add(run.slice(i, i + 2));
  return stems;
}
