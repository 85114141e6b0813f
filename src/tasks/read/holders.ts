/** A notice, or none → the notices whose kept readings are asked for. */
import type { Config } from '../../model/config.js';
import { refuseUnknown } from '../check/jobs.js';
import { listHolders } from '../decide/kept-files.js';

/** All that have any where none is named; a name that nothing knows is refused. */
export async function chooseHolders(notice: string | undefined, config: Config): Promise<readonly string[]> {
  const held = await listHolders(config.readings);
  if (notice !== undefined && !held.includes(notice)) await refuseUnknown([notice], config);
  return notice === undefined ? held : [notice];
}
