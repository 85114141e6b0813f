/**
 * Patterns of paths: `*` and `?` within a folder, `**` across folders, every other character itself. Whoever opens a pull request writes
 * them: no expression is made of one, and matching takes at most the product of both lengths.
 */

export const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

/** The folders before the first wildcard: all matches lie there. */
export function folderOfGlob(pattern: string): string {
  const parts = pattern.split('/');
  return parts.slice(0, parts.findIndex(isGlob)).join('/');
}

export function matchGlob(pattern: string, path: string): boolean {
  // Of a thousand files few begin as a pattern does: the others, for each of hundreds of notices, need no closer look.
  if (!path.startsWith(/^[^*?]*/.exec(pattern)?.[0] ?? '')) return false;
  const [wanted, parts] = [pattern.split('/'), path.split('/')];
  /** Whether the pattern up to here matches the path up to each of its parts. */
  let reached = [true, ...parts.map(() => false)];
  for (const [index, one] of wanted.entries()) {
    const next = reached.map(() => false);
    // At the end it stands for a file, before that for no folder too.
    if (one === '**') {
      const least = index === wanted.length - 1 ? 1 : 0;
      const first = reached.indexOf(true);
      if (first >= 0) for (let at = first + least; at < next.length; at += 1) next[at] = true;
    } else
      for (const [at, part] of parts.entries()) if (reached[at] === true && matchName(one, part)) next[at + 1] = true;
    reached = next;
  }
  return reached.at(-1) === true;
}

/** Greedy: after a later `*` an earlier one need never take more. */
function matchName(pattern: string, name: string): boolean {
  let [at, star, from] = [0, -1, 0];
  for (let index = 0; index < name.length; ) {
    const one = pattern[at];
    if (one === '*') [star, from, at] = [at, index, at + 1];
    else if (one === '?' || one === name[index]) [at, index] = [at + 1, index + 1];
    else if (star >= 0) [at, from, index] = [star + 1, from + 1, from + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
