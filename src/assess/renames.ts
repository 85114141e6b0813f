/** Names that one notice replaces by others throughout (a company, a product, a role). Edits in, a test for "nothing but a rename" out. */
import type { Comparison, Edit } from '../model/comparison.js';
import { keyOf } from '../normalise/key.js';

/** A replacement must be seen so often before it is called a rename. */
const LEAST_SEEN = 2;
const LONGEST = 40;
/** Words whose replacement is never a rename, however often it is made. */
const NEVER =
  /[\d一二三四五六七八九十百]|不|仅|可能|应|须|会|同意|或|和|且|\b(?:not?|never|only|may|must|will|shall|can|and|or|if|unless|consent|all|any)\b/iu;
const LETTERS = /[\p{L}\p{N}]/u;

export class Renames {
  readonly #seen = new Map<string, number>();

  constructor(comparison: Comparison) {
    for (const section of comparison.sections) {
      for (const block of section.blocks) {
        for (const passage of block.passages) {
          if (passage.before && passage.after)
            for (const key of new Set(replacementsIn(passage.edits)))
              this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
        }
      }
    }
  }

  /** True where every edit is a replacement made throughout the notice. */
  explain(edits: readonly Edit[]): boolean {
    const replaced = replacementsIn(edits);
    const changed = edits.filter(
      (e) => e.op !== 'equal' && LETTERS.test(e.op === 'delete' ? e.before : e.after),
    ).length;
    return (
      replaced.length > 0 &&
      changed <= replaced.length * 2 &&
      replaced.every((key) => (this.#seen.get(key) ?? 0) >= LEAST_SEEN && isName(key))
    );
  }
}

function replacementsIn(edits: readonly Edit[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < edits.length; i++) {
    const [first, second] = [edits[i], edits[i + 1]];
    const removed = first?.op === 'delete' ? first : second?.op === 'delete' ? second : null;
    const added = first?.op === 'insert' ? first : second?.op === 'insert' ? second : null;
    if (!removed || !added || !(first?.op !== 'equal' && second?.op !== 'equal')) continue;
    if (removed.before.length <= LONGEST && added.after.length <= LONGEST)
      found.push(`${keyOf(removed.before)}\u0000${keyOf(added.after)}`);
    i++;
  }
  return found;
}

export const isName = (key: string): boolean => !NEVER.test(key) && LETTERS.test(key);
