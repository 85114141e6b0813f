/** Settings of a check → where decisions and readings are read: the index for `--staged`, and the base. */
import { INDEX } from '../../source/git-trees.js';
import { openStanding } from '../change/open.js';
import { openIn } from '../decide/indexed.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ReadFrom } from '../read/store.js';
import type { CheckSettings } from './check-notice.js';

export async function openFrom({ config, staged, standing }: CheckSettings, here: Surroundings): Promise<ReadFrom> {
  const { approvals, readings } = config;
  return {
    ...(staged === true && { files: await openIn(INDEX, [approvals, readings], config, here) }),
    ...(await openStanding(standing, config, here)),
  };
}
