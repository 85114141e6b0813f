/** A file → its paths from the working folder and from the root of the repository, with `/`, by which reports and CI name it; null where it lies outside. */
import { isAbsolute, posix, relative, sep } from 'node:path';
import { findRoot } from './repository.js';

export interface FilePlace {
  readonly path: string | null;
  /** Null also where there is no repository. */
  readonly repositoryPath: string | null;
}

export function placeFrom(cwd: string, file: string): FilePlace {
  const root = findRoot(cwd);
  return { path: pathFrom(cwd, file), repositoryPath: root === null ? null : pathFrom(root, file) };
}

/** Lexical: nothing is read. */
export function pathFrom(cwd: string, file: string): string | null {
  const path = relative(cwd, file);
  if (path === '' || isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return null;
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Of a path in a git repository, from its root or, after `./`, from the working folder; `prefix` is that folder in it, `docs/` or empty. */
export function placeInRepository(path: string, prefix: string): FilePlace {
  const repositoryPath = posix.normalize(path.startsWith('./') ? prefix + path : path);
  const inside = repositoryPath.startsWith(prefix) && repositoryPath.length > prefix.length;
  return { path: inside ? repositoryPath.slice(prefix.length) : null, repositoryPath };
}

/** A path below git's own folder, whatever the letter case: keys and credentials lie there. */
export const isGits = (path: string): boolean => path.split('/').some((part) => part.toLowerCase() === '.git');
