/** A file → its path from the working folder, with `/`, by which reports and CI name it; null where it lies outside. Lexical: nothing is read. */
import { isAbsolute, posix, relative, sep } from 'node:path';

export function pathFrom(cwd: string, file: string): string | null {
  const path = relative(cwd, file);
  if (path === '' || isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return null;
  return sep === '/' ? path : path.split(sep).join('/');
}

/** The same of a path in a git repository, from its root or, after `./`, from the working folder; `prefix` is that folder in it, `docs/` or empty. */
export function pathInRepository(path: string, prefix: string): string | null {
  if (path.startsWith('./')) return posix.normalize(path);
  const plain = posix.normalize(path);
  return plain.startsWith(prefix) && plain.length > prefix.length ? plain.slice(prefix.length) : null;
}
