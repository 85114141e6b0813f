/** What `check` was given → the notices that go through the gate, each baseline → newest version, or two refs of one. */
import { relative } from 'node:path';
import type { Config } from '../../model/config.js';
import { usage } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import { escapeControls } from '../../report/escape.js';
import { listNotices } from '../../source/archive.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { pathFrom } from '../../source/place.js';
import { hideSecrets } from '../../source/print-ref.js';
import { type Change, type ChangeOptions, changeOf, isNothingCompared } from '../change/open.js';
import { CONFIG_NAME } from '../config/load.js';
import { archiveOf } from '../config/settings.js';
import type { CheckJob } from './check-notice.js';

export interface Asked extends ChangeOptions {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

/** Two refs of one notice, where they are given: all three of them, and nothing beside them. */
export function refsIn({ notice, before, after, base, staged }: Asked, names: readonly string[] = []) {
  if (notice === undefined && before === undefined && after === undefined) return null;
  if (notice === undefined || before === undefined || after === undefined || names.length > 0)
    throw usage(
      'Two refs are checked by --notice, --before and --after together, and no other notices beside them.',
      'For example: noticediff check --notice shop --before git:origin/main:privacy.md --after privacy.md',
    );
  if (base !== undefined || staged === true)
    throw usage('--before and --after say what is compared, and --base or --staged as well.', 'Give one of the two.');
  checkNoticeId(notice);
  return { notice, before, after };
}

export async function listJobs(
  names: readonly string[],
  options: Asked,
  change: Change,
  { cwd, others }: { readonly cwd: string; readonly others: readonly string[] },
): Promise<readonly CheckJob[]> {
  const { config } = change;
  const again = [...listAgain(options, config, others), ...change.again];
  const refs = refsIn(options, names);
  if (refs !== null) {
    const { notice, before, after } = refs;
    if (config.notices.length > 0) await refuseUnknown([notice], config);
    const job = {
      notice,
      refs: { before, after },
      again: [...again, '--before', hideSecrets(before), '--after', hideSecrets(after)],
    };
    const done = changeOf(change, notice);
    return [done === null ? job : { ...job, change: done }];
  }
  const isIdle = isNothingCompared(change);
  return (await chooseNotices(names, config, cwd)).map((notice): CheckJob => {
    const done = changeOf(change, notice);
    const words = done === null ? listAgain(options, config, others) : again;
    return done === null
      ? { notice, refs: null, again: words }
      : { notice, refs: null, change: done, isIdle: isIdle && done.files !== null, again: words };
  });
}

/** What decides which findings there are, and is to be said again by who decides on them, in whatever folder. */
export function listAgain(
  { config: named, select = [], remove = [], rule = [], failOn }: Asked,
  { file, root }: Pick<Config, 'file' | 'root'>,
  others: readonly string[],
): readonly string[] {
  const path = file === null || root === null ? null : pathFrom(root, file);
  const isFound = path === CONFIG_NAME && others.length === 0;
  const config = path === null ? named : isFound ? undefined : `:/${path}`;
  return [
    ...(config === undefined ? [] : ['--config', config]),
    ...select.flatMap((css) => ['--select', css]),
    ...remove.flatMap((css) => ['--remove', css]),
    ...rule.flatMap((setting) => ['--rule', setting]),
    ...(failOn === 'change' ? ['--fail-on', failOn] : []),
  ];
}

/** Those that are named, each once; else all of the configuration; else, where it lists none, all of the archive. */
async function chooseNotices(names: readonly string[], config: Config, cwd: string): Promise<readonly string[]> {
  if (names.length > 0) {
    await refuseUnknown(names, config);
    return [...new Set(names)];
  }
  const all = config.notices.length > 0 ? config.notices.map(({ id }) => id) : await listAll(config);
  if (all.length > 0) return all;
  const where =
    config.file === null
      ? `there is no noticediff.config.json in this folder${config.root === null ? '' : ' or above it in the repository'}`
      : `${relative(cwd, config.file)} lists no notices`;
  throw usage(
    `There is nothing to check: ${where}, and the archive ${config.archive} holds none.`,
    config.file !== null
      ? 'List one: "notices": [{ "id": "shop", "urls": ["https://shop.example/privacy"] }]'
      : 'To write a configuration: noticediff init',
    'no-notices',
  );
}

const listAll = async (config: Config): Promise<readonly string[]> => [
  ...new Set([...config.notices.map(({ id }) => id), ...(await listNotices(archiveOf(config)))]),
];

export async function refuseUnknown(names: readonly string[], config: Config): Promise<void> {
  const known = await listAll(config);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = nearestName(unknown, known);
  throw usage(
    `There is no notice "${escapeControls(unknown.slice(0, 80))}"${nearest === null ? '' : `; the nearest is "${nearest}"`}.`,
    known.length === 0
      ? 'Neither the configuration nor the archive knows any: noticediff init writes a configuration.'
      : `Known: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}.`,
    'no-such-notice',
  );
}
