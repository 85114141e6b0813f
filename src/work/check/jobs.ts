/** What `check` was given → the notices that go through the gate, each baseline → newest version, or two refs of one. */
import { relative } from 'node:path';
import type { Config } from '../../model/config.js';
import { usage } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import { escapeControls } from '../../report/escape.js';
import { listNotices } from '../../source/archive.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { type ConfigOptions, findAbove } from '../config/load.js';
import { archiveOf } from '../config/settings.js';
import type { CheckJob } from './check-notice.js';

interface Asked extends ConfigOptions {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

export async function listJobs(
  names: readonly string[],
  options: Asked,
  config: Config,
  isMine: (place: number) => boolean,
  cwd: string,
): Promise<readonly CheckJob[]> {
  const again = listAgain(options);
  const { notice, before, after } = options;
  if (notice !== undefined || before !== undefined || after !== undefined) {
    if (notice === undefined || before === undefined || after === undefined || names.length > 0) {
      throw usage(
        'Two refs are checked by --notice, --before and --after together, and no other notices beside them.',
        'For example: noticediff check --notice shop --before git:origin/main:privacy.md --after privacy.md',
      );
    }
    checkNoticeId(notice);
    if (config.notices.length > 0) refuseUnknown([notice], await listAll(config));
    return [{ notice, refs: { before, after }, again: [...again, '--before', before, '--after', after] }];
  }
  const chosen = await chooseNotices(names, config, cwd);
  return chosen.filter((_, index) => isMine(index + 1)).map((id) => ({ notice: id, refs: null, again }));
}

/** What decides which findings there are, and is to be said again by who decides on them. */
function listAgain({ config, select = [], remove = [], rule = [], failOn }: Asked): readonly string[] {
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
    refuseUnknown(names, await listAll(config));
    return [...new Set(names)];
  }
  const all = config.notices.length > 0 ? config.notices.map(({ id }) => id) : await listAll(config);
  if (all.length > 0) return all;
  const above = config.file === null ? findAbove(cwd) : null;
  const where =
    config.file === null
      ? 'there is no noticediff.config.json in this folder'
      : `${relative(cwd, config.file)} lists no notices`;
  throw usage(
    `There is nothing to check: ${where}, and the archive ${config.archive} holds none.`,
    config.file !== null
      ? 'List one: "notices": [{ "id": "shop", "urls": ["https://shop.example/privacy"] }]'
      : above === null
        ? 'To write a configuration: noticediff init'
        : `There is one above, which is not used unasked: noticediff check --config ${above}`,
    'no-notices',
  );
}

const listAll = async (config: Config): Promise<readonly string[]> => [
  ...new Set([...config.notices.map(({ id }) => id), ...(await listNotices(archiveOf(config)))]),
];

function refuseUnknown(names: readonly string[], known: readonly string[]): void {
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
