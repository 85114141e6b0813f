/** A reading of texts that is pure → the same one, which reads a text once where it is asked for it again and again. */
import type { Lexicon } from './words/lexicons.js';

const memories: Map<string, unknown>[] = [];

/** Each sentence that is remembered keeps its whole notice alive: along a history the notices of hundreds of versions. */
export function forget(): void {
  for (const memory of memories) memory.clear();
}

/** Texts after which what was read is forgotten: the same sentence is asked for within one change, or one section. */
const MOST = 500;

export function remember<T>(read: (text: string, language: Lexicon) => T): (text: string, language: Lexicon) => T {
  const known = { en: new Map<string, T>(), zh: new Map<string, T>() };
  memories.push(known.en, known.zh);
  return (text, language) => {
    const texts = known[language];
    let value = texts.get(text);
    if (value === undefined) {
      if (texts.size >= MOST) texts.clear();
      value = read(text, language);
      texts.set(text, value);
    }
    return value;
  };
}
