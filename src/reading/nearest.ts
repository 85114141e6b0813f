/** Sentences of one version → of a text, those that say most of its words again: rare words count most. */
import { keyOf } from '../normalise/key.js';

/** Of the weight of its words, a sentence that says so much again is near: below it, pairs were about the same subject only. */
const NEAR = 0.25;
const MOST = 2;
/** A word that more sentences have says nothing of where a text stands. */
const MOST_SENTENCES = 200;
const LONGEST = 300;

/** The sentences are asked for with the first text. */
export function openNearest(sentences: () => readonly string[]): (text: string) => readonly string[] {
  let index: ReturnType<typeof indexOf> | null = null;
  return (text) => {
    index ??= indexOf(sentences());
    const { all, byWord } = index;
    const scores = new Map<number, number>();
    let total = 0;
    for (const word of gramsOf(text)) {
      const places = byWord.get(word) ?? [];
      const rarity = Math.log(1 + all.length / (1 + places.length));
      total += rarity;
      if (places.length <= MOST_SENTENCES)
        for (const place of places) scores.set(place, (scores.get(place) ?? 0) + rarity);
    }
    return [...scores]
      .filter(([, score]) => score >= NEAR * total)
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, MOST)
      .map(([place]) => (all[place] ?? '').slice(0, LONGEST));
  };
}

function indexOf(sentences: readonly string[]) {
  const all = [...new Set(sentences)];
  const byWord = new Map<string, number[]>();
  for (const [place, sentence] of all.entries())
    for (const word of gramsOf(sentence)) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [place]);
      else places.push(place);
    }
  return { all, byWord };
}

/** Words of letters; of Han, two characters each. */
function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const [run] of keyOf(text).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu))
    if (/^\p{Script=Han}/u.test(run)) for (let at = 0; at + 1 < run.length; at++) grams.add(run.slice(at, at + 2));
    else grams.add(run.slice(0, 7));
  return grams;
}
