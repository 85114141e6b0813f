/** What `check` was given → a run for each configuration: the notices that go through the gate, and what is said of all of them. */
import { usage } from '../../model/fault.js';
import { escapeControls } from '../../report/escape.js';
import { listNamed } from '../../source/git-trees.js';
import { findRoot } from '../../source/repository.js';
import { type ChangeOptions, openAsked } from '../change/open.js';
import { CONFIG_NAME } from '../config/load.js';
import { type Flags, flagsOf } from '../config/settings.js';
import type { Surroundings } from '../process/surroundings.js';
import { today } from '../process/today.js';
import type { CheckJob, CheckSettings } from './check-notice.js';
import { listJobs, refsIn } from './jobs.js';

interface Asked extends Omit<ChangeOptions, 'config'>, Flags {
  readonly config?: readonly string[];
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
}

export interface CheckRun {
  readonly jobs: readonly CheckJob[];
  readonly settings: CheckSettings;
}

export async function openRuns(
  names: readonly string[],
  options: Asked,
  here: Surroundings,
  warn: (line: string) => void,
): Promise<readonly CheckRun[]> {
  const { config: named = [], ...rest } = options;
  const root = findRoot(here.cwd, here.env);
  const others = root === null ? [] : await listOthers(here);
  const refs = refsIn(rest, names);
  if (named.length > 1 && (names.length > 0 || refs !== null))
    throw usage('Notices are named, and several configurations.', 'Give the one configuration that lists them.');
  if (root === here.cwd && named.length === 0 && others.length > 0 && names.length === 0 && refs === null)
    warn(
      `Not checked: ${others.map(escapeControls).join(', ')}. Each is checked by its own --config, which may be given several times.`,
    );
  const runs: CheckRun[] = [];
  for (const config of named.length === 0 ? [undefined] : named) {
    const asked = { ...rest, ...(config !== undefined && { config }) };
    const change = await openAsked(asked, refs ?? {}, here, warn);
    // By another path, it is the same one.
    if (runs.some(({ settings }) => settings.config.file !== null && settings.config.file === change.config.file))
      continue;
    runs.push({
      jobs: await listJobs(names, asked, change, { cwd: here.cwd, others }),
      settings: {
        config: change.config,
        flags: flagsOf(options),
        today: today(here),
        staged: change.staged,
        standing: change.standing,
      },
    });
  }
  return runs;
}

/** Configurations in the repository beside the one at its root: a check there does not run them unasked. */
async function listOthers({ cwd, env }: Surroundings): Promise<readonly string[]> {
  if (env['NOTICEDIFF_CONFIG']) return [];
  const found = await listNamed({ cwd, env, ref: CONFIG_NAME }, CONFIG_NAME).catch(() => []);
  return found.filter((path) => path !== CONFIG_NAME);
}
