/**
 * A configuration that names its base, where neither CI nor the remote says which one stands → what it named before, by its own history. A
 * pull request that names another base would else be held against itself.
 */
import { realpathSync } from 'node:fs';
import type { Config } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import type { GitAt } from '../../source/git.js';
import { openBlobs } from '../../source/git-history.js';
import { type FormerFile, findMergeBase, isShallow, listFormer, resolveRev } from '../../source/git-trees.js';
import { pathFrom } from '../../source/place.js';
import { LARGEST_FILE, parseFile } from '../config/load.js';

export type FormerBase =
  /** It was named ever since, as far as the clone goes back. */
  | { readonly kind: 'stands'; readonly isCutOff: boolean }
  /** It took the place of none, or of one that is on no branch here. */
  | { readonly kind: 'new' }
  | { readonly kind: 'counts'; readonly base: string };

/** From the oldest on: one counts until the commit that named another is on it. */
export async function findFormerBase({ file, root, base: named }: Config, at: GitAt): Promise<FormerBase> {
  const path = file === null || root === null ? null : pathFrom(root, file);
  if (file === null || root === null || path === null) return { kind: 'stands', isCutOff: false };
  const real = pathFrom(realpathSync(root), realpathSync(file)) ?? path;
  const former = await readBases((await listFormer(at, path, real)).toReversed(), at);
  // What is not committed yet was brought by no commit.
  const all = [...former, { commit: null, base: named }];
  const changes = all.filter(({ base }, index) => base !== all[index - 1]?.base);
  let isNew = false;
  for (const [index, { base }] of changes.slice(0, -1).entries()) {
    const brought = changes[index + 1]?.commit ?? null;
    const tip = base === null ? null : await resolveRev(at, base, 'commit');
    // What somebody tries out is in nobody's pull request yet.
    if (base === null || tip === null) isNew ||= brought !== null;
    else if (brought === null || (await findMergeBase(at, tip, brought)) !== brought) return { kind: 'counts', base };
  }
  return isNew ? { kind: 'new' } : { kind: 'stands', isCutOff: changes.length === 1 && (await isShallow(at)) };
}

interface Named {
  readonly commit: string | null;
  readonly base: string | null;
}

/** Of those that can be read: what nobody could read named no base. */
async function readBases(former: readonly FormerFile[], at: GitAt): Promise<readonly Named[]> {
  const read: Named[] = [];
  const blobs = openBlobs(at, LARGEST_FILE);
  try {
    for (const { commit, blob } of former) {
      const bytes = blob === null ? null : await blobs.tryRead(blob);
      if (bytes === null || bytes instanceof Fault) continue;
      const said = await parseFile(bytes, at.ref).catch(orNull);
      if (said !== null) read.push({ commit, base: said.base });
    }
  } finally {
    blobs.close();
  }
  return read;
}

function orNull(error: unknown): null {
  if (error instanceof Fault) return null;
  throw error;
}
