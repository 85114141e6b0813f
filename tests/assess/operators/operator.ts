/** One way to change a sentence, and what must come of it. */
import type { ClearedReason } from '../../../src/model/finding.js';

/** `lowers`: in every sentence that it takes, and so "raises" alone is no answer. `either`: that hangs on the sentence. A list: harmless, and cleared for one of these reasons or unchanged. */
export type Effect = 'lowers' | 'either' | readonly ClearedReason[];

export interface Operator<E extends Effect = Effect> {
  readonly kind: string;
  readonly effect: E;
  /** Every sentence that this one becomes, by one change each. */
  readonly apply: (sentence: string) => readonly string[];
}
export type OfSubstance = Operator<'lowers' | 'either'>;
export type Harmless = Operator<readonly ClearedReason[]>;

type Replacement = string | ((match: string, ...groups: string[]) => string);

/** What a sentence must also have, or must not, to be taken. */
export interface Where {
  readonly has?: RegExp;
  readonly lacks?: RegExp;
}

/** Replaces each match in turn. */
export const change = <E extends Effect>(
  kind: string,
  effect: E,
  pattern: RegExp,
  replacement: Replacement,
  { has, lacks }: Where = {},
): Operator<E> => ({
  kind,
  effect,
  apply: (sentence) => {
    if ((has && !has.test(sentence)) || lacks?.test(sentence)) return [];
    return [...sentence.matchAll(pattern)]
      .map((match) => {
        const [all, ...groups] = match;
        const put =
          typeof replacement === 'string'
            ? replacement.replace(/\$(\d)/g, (_, n) => groups[n - 1] ?? '')
            : replacement(all, ...groups);
        return upper(`${sentence.slice(0, match.index)}${put}${sentence.slice(match.index + all.length)}`, sentence);
      })
      .filter((changed) => changed !== sentence);
  },
});

/** Begins as the sentence did that it was made of. */
const upper = (changed: string, as: string): string =>
  /^\p{Lu}/u.test(as) ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
