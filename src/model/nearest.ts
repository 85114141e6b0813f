/** What somebody wrote in place of a name → the name that was meant, for messages. */

/** Longer than any name: what is longer is cut, so that the distance stays cheap. */
const LONGEST_NAME = 64;

/** The name that takes the fewest edits to reach, the earlier of two that take as many; null where there are none. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const asked = written.slice(0, LONGEST_NAME).toLowerCase();
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    // A part of a name ("sale") is nearer than any other name of that length.
    const inside = asked.length >= 3 && name.toLowerCase().includes(asked);
    const distance = inside ? name.length / 1000 : countEdits(asked, name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Levenshtein's distance. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const kept = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
