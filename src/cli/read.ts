/** `noticediff read`: changes without a reading → a model's readings of them, one file each; or what would be sent, or a file of requests. */
import { usage } from '../model/fault.js';
import type { Surroundings } from '../tasks/process/surroundings.js';
import { type RunOptions, readChanges } from '../tasks/read/run.js';

export async function runRead(names: readonly string[], options: RunOptions, here: Surroundings): Promise<number> {
  if ([options.dryRun, options.requests, options.answers].filter((one) => one !== undefined).length > 1)
    throw usage('--dry-run, --requests and --answers are different things to do.', 'Give one of them.', 'two-things');
  return readChanges(names, options, here);
}
