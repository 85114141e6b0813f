/** A folder of a repository → who wrote what its files say now: the author of the last commit of each, or whoever would commit it. */
import { askGit, type GitAt } from './git.js';
import { isShallow } from './git-trees.js';

export interface Author {
  readonly name: string;
  readonly address: string;
}

/** Each commit, with the files that it changed; of a merge those that are as no parent has them. */
const LOG = ['log', '-c', '-z', '--name-only', '--format=%x01%P%x02%aN%x02%aE', '--'] as const;

/** By path from the root, from which git is run; a string says why it is not known. Those that no commit has are missing. */
export async function listAuthors(at: GitAt, folder: string): Promise<ReadonlyMap<string, Author | string>> {
  const { output, status } = await askGit(at, [...LOG, folder]);
  const authors = new Map<string, Author | string>();
  if (status !== 0) return authors;
  const shallow = await isShallow(at);
  for (const commit of output.toString('utf8').split('\u0001').slice(1)) {
    const [head = '', ...files] = commit.split('\0');
    const [parents = '', name = '', address = ''] = head.split('\u0002');
    // Where the history is cut off, the oldest commit seems to bring everything.
    const author = parents === '' && shallow ? 'the clone is too shallow to tell who committed it' : { name, address };
    for (const file of files.map((path) => path.replace(/^\n/, '')))
      if (file !== '' && !authors.has(file)) authors.set(file, author);
  }
  for (const args of [
    ['diff', '-z', '--name-only', '--no-renames', 'HEAD', '--', folder],
    ['diff', '-z', '--name-only', '--no-renames', '--cached', 'HEAD', '--', folder],
  ])
    for (const file of (await askGit(at, args)).output.toString('utf8').split('\0')) authors.delete(file);
  return authors;
}

/** Of the next commit; null where git does not know. */
export async function nextAuthor(at: GitAt): Promise<Author | null> {
  const { output, status } = await askGit(at, ['var', 'GIT_AUTHOR_IDENT']);
  const [, name = '', address = ''] = /^(.*) <([^<>]*)> \d+ [-+]\d{4}\s*$/.exec(output.toString('utf8')) ?? [];
  return status === 0 && name !== '' ? { name, address } : null;
}
