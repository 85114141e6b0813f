/**
 * The plot of a pull request: what the call says → the base, the settings that count, and before and after of every notice that is files
 * of the repository. All commands that judge ask here, so that one answer is every command's.
 */
import { dirname, join, posix } from 'node:path';
import type { Config, NoticeConfig } from '../../model/config.js';
import { Fault, usage } from '../../model/fault.js';
import { findTree, type GitTree, readFileIn } from '../../source/git-trees.js';
import { parseRef } from '../../source/parse-ref.js';
import { isGits, pathFrom } from '../../source/place.js';
import { printRef } from '../../source/print-ref.js';
import { foldersUpTo } from '../../source/repository.js';
import {
  applyGiven,
  CONFIG_NAME,
  type ConfigOptions,
  type Folders,
  foldersOf,
  LARGEST_FILE,
  NOTHING,
  parseFile,
  readConfig,
  settle,
} from '../config/load.js';
import { openIn } from '../decide/indexed.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ReadFrom } from '../read/store.js';
import { type Base, findBase, headAsBase, listBases, type NamedBase, notKnownToStand } from './base.js';
import { listFiles, type NoticeFiles } from './files.js';
import { findFormerBase } from './former-base.js';
import { notRendered, renderPages } from './render.js';
import type { NoticeChange } from './report.js';
import { type SettingChange, takeStricter } from './settings.js';

export interface ChangeOptions extends ConfigOptions {
  /** `--base REV` */
  readonly base?: string;
  /** `--render`: notices that a command prints are printed by it. */
  readonly render?: boolean;
}

export interface Change {
  /** As the call has it, with the stricter of what base and head say of the gate; notices that the head dropped are among its own. */
  readonly config: Config;
  /** Null where nothing asks for one, or none is known. */
  readonly base: Base | null;
  readonly staged: boolean;
  /** Of notices that are files, and of those that were dropped. */
  readonly files: ReadonlyMap<string, NoticeFiles | Fault>;
  readonly dropped: ReadonlySet<string>;
  readonly settingsOf: (notice: string) => readonly SettingChange[];
  /** Null where nothing is held against a base. */
  readonly standing: StandingReadings | null;
  /** What `--base` or `--staged` has to say again. */
  readonly again: readonly string[];
}

/** `warn` hears why the configuration could not be held against its base, where nothing else needs one. */
export async function openChange(
  options: ChangeOptions,
  here: Surroundings,
  warn: (line: string) => void,
): Promise<Change> {
  if (options.base !== undefined && options.staged === true)
    throw usage('--staged is held against HEAD, and --base names another base.', 'Give one of them.', 'two-bases');
  const head = await readConfig(options, here);
  const asked = options.base !== undefined || options.staged === true;
  const hasFiles = head.notices.some(isHeld);
  try {
    if (head.root === null) throw noRepository(head);
    const against = await openBase(options, head, head.root, here);
    if (against !== null) return await hold(options, head, against, here);
  } catch (error) {
    if (!(error instanceof Fault) || (asked && !hasFiles)) throw error;
    if (hasFiles) return blame(error, head, options, here);
    if (head.root !== null) warn(`The configuration was not held against its base: ${error.message}`);
  }
  return alone(head, options, here);
}

/** Base and HEAD are one commit, and neither the work tree nor the index has anything else. */
export const isNothingCompared = ({ base, files, settingsOf }: Change): boolean =>
  base?.isHead === true &&
  [...files].every(
    ([notice, pages]) => !(pages instanceof Fault) && pages.same !== null && settingsOf(notice).length === 0,
  );

/** Readings that stand, whatever the head makes of them: those where both branched off, and those that the base has now. */
export interface StandingReadings {
  readonly places: readonly { readonly tree: GitTree; readonly folder: string }[];
  /** The head and each of those lets readings clear. */
  readonly clears: boolean;
}

/** Of two refs none stand: which of them is the base is not said. */
export async function openStanding(
  standing: StandingReadings | null | undefined,
  config: Config,
  here: Surroundings,
): Promise<ReadFrom> {
  if (standing == null) return {};
  const bases = standing.places.map(async ({ tree, folder }) => ({
    folder,
    files: await openIn(tree, [folder], config, here),
  }));
  return { standing: { bases: await Promise.all(bases), clears: standing.clears } };
}

/** What it does to one notice; null where nothing is held against a base. */
export function changeOf(
  { base, config, files, dropped, staged, settingsOf }: Change,
  notice: string,
): NoticeChange | null {
  const own = files.get(notice) ?? null;
  const settings = settingsOf(notice);
  if (own === null && settings.length === 0) return null;
  const root = config.root ?? '';
  return {
    notice,
    files: own,
    isDropped: dropped.has(notice),
    settings,
    languages: Object.entries(config.notices.find(({ id }) => id === notice)?.languages ?? {}).map(
      ([language, files]) => ({ language, patterns: pathsOf(files, folderOf(config, root)) }),
    ),
    where: {
      root,
      rev: base?.rev ?? '',
      base: base?.tree.id ?? '',
      staged,
      configuration: config.file === null ? null : pathFrom(root, config.file),
    },
  };
}

/** Two refs where they are given, else what stands here against its base. */
export const openAsked = (
  options: ChangeOptions,
  { before, after }: { readonly before?: string; readonly after?: string },
  here: Surroundings,
  warn: (line: string) => void,
): Promise<Change> =>
  before === undefined || after === undefined
    ? openChange(options, here, warn)
    : openBetween(options, { before, after }, here);

/** Two refs in place of base and head: what their configurations say of the gate counts likewise, where both or the earlier are in git. */
async function openBetween(
  options: ChangeOptions,
  refs: { readonly before: string; readonly after: string },
  here: Surroundings,
): Promise<Change> {
  const head = await readConfig(options, here);
  const { root } = head;
  const configIn = async (ref: string) => {
    try {
      const parsed = parseRef(ref);
      if (parsed.kind !== 'git' || root === null) return null;
      const tree = await findTree({ cwd: here.cwd, env: here.env, ref }, parsed.rev);
      return await readBaseConfig(options, head, { root, tree }, here);
    } catch (error) {
      // Whoever reads the ref itself tells what is wrong with it.
      if (error instanceof Fault) return null;
      throw error;
    }
  };
  const before = await configIn(refs.before);
  if (before === null) return alone(head, options, here);
  const after = await configIn(refs.after);
  const strict = takeStricter(
    before instanceof Fault ? await unsaid(head) : before,
    after === null || after instanceof Fault ? head : after,
  );
  return {
    ...(await alone({ ...head, ...strict.gate }, options, here)),
    settingsOf: (notice) => [
      ...(before instanceof Fault ? [unreadable(before)] : []),
      ...(strict.changes.get(notice) ?? strict.others),
    ],
  };
}

const noRepository = ({ file }: Config): Fault =>
  new Fault({
    code: 'no-git-repository',
    exit: 'unjudged',
    message: `There is no git repository around ${file ?? 'this folder'}, and notices that are files are held against its history.`,
    hint: 'Run git init there; or keep versions in the archive: noticediff import files.',
  });

/** Nothing is held against anything. */
const alone = async (head: Config, options: ChangeOptions, here: Surroundings): Promise<Change> => ({
  config: await applyGiven(head, options, here),
  base: null,
  staged: options.staged === true,
  files: new Map(),
  dropped: new Set(),
  settingsOf: () => [],
  standing: null,
  again: [],
});

/** What stands against the base stands against every notice that needs one; the others are judged. */
const blame = async (fault: Fault, head: Config, options: ChangeOptions, here: Surroundings): Promise<Change> => ({
  ...(await alone(head, options, here)),
  files: new Map(head.notices.flatMap((notice) => (isHeld(notice) ? [[notice.id, fault] as const] : []))),
});

/** Against a base, not a baseline. */
const isHeld = ({ files, render }: NoticeConfig): boolean => files.length > 0 || render.length > 0;

interface Against {
  readonly root: string;
  readonly base: Base;
  /** Null where the base has none, and one that cannot be read. */
  readonly config: BaseConfig | Fault | null;
  /** Where the head names another base than its own base does. */
  readonly baseChange: SettingChange | null;
}

interface BaseConfig extends Omit<Config, 'file' | 'root'> {
  /** From the root, with `/`. */
  readonly folder: string;
}

async function openBase(
  options: ChangeOptions,
  head: Config,
  root: string,
  here: Surroundings,
): Promise<Against | null> {
  const at = { cwd: here.cwd, env: here.env, ref: 'the base' };
  const hasFiles = head.notices.some(isHeld);
  const configOf = (base: Base) => readBaseConfig(options, head, { root, tree: base.tree }, here);
  if (options.staged === true) {
    const base = await headAsBase(at);
    return { root, base, config: await configOf(base), baseChange: null };
  }
  const [first, second] = listBases(options.base, head.base, here);
  if (first === undefined) return null;
  if (first.by !== 'configuration') {
    const base = await findBase(first, at).catch(orNull(first.by === 'remote' && !hasFiles));
    if (base === null) return null;
    return { root, base, config: await configOf(base), baseChange: null };
  }
  return { root, ...(await openNamed(head, first, second, configOf, here)) };
}

/** A pull request that names its own base would be held against itself: what the base's configuration names counts, or else what it named before. */
async function openNamed(
  head: Config,
  named: NamedBase,
  other: NamedBase | undefined,
  configOf: (base: Base) => Promise<BaseConfig | Fault | null>,
  here: Surroundings,
): Promise<Omit<Against, 'root'>> {
  const at = { cwd: here.cwd, env: here.env, ref: 'the base' };
  const held = async (base: Base, stood: string | null = head.base): Promise<Omit<Against, 'root'>> => ({
    base,
    config: await configOf(base),
    baseChange:
      stood === head.base ? null : { key: 'base', before: JSON.stringify(stood), after: JSON.stringify(head.base) },
  });
  const trusted = other === undefined ? null : await findBase(other, at).catch(orNull(other.by === 'remote'));
  const before = trusted === null ? null : await configOf(trusted);
  if (trusted !== null && before instanceof Fault) return { base: trusted, config: before, baseChange: null };
  if (trusted !== null && before !== null && !(before instanceof Fault)) {
    if (before.base === head.base) return held(await findBase(named, at));
    const [stood] = listBases(undefined, before.base, here);
    return held(stood === undefined ? trusted : await findBase(stood, at), before.base);
  }
  const former = await findFormerBase(head, at);
  if (former.kind === 'counts')
    return held(await findBase({ ...named, rev: former.base, full: former.base }, at), former.base);
  const base = await findBase(named, at);
  if (former.kind === 'stands' ? former.isCutOff : base.isHead) throw notKnownToStand(named, former.kind === 'stands');
  return held(base);
}

/** A base that CI names has to be there; what the remote has as its HEAD need not be known. */
const orNull =
  (isOptional: boolean) =>
  (error: unknown): null => {
    if (isOptional && error instanceof Fault) return null;
    throw error;
  };

/** The file of the same name; where none is named, the nearest one that the base had. */
async function readBaseConfig(
  { config: named }: ChangeOptions,
  head: Config,
  { root, tree }: { readonly root: string; readonly tree: GitTree },
  { cwd, env }: Surroundings,
): Promise<BaseConfig | Fault | null> {
  const isNamed = (named ?? env['NOTICEDIFF_CONFIG']) !== undefined;
  const files = isNamed ? [head.file ?? ''] : foldersUpTo(cwd, root).map((folder) => join(folder, CONFIG_NAME));
  try {
    for (const path of files.map((file) => pathFrom(root, file)).filter((one) => one !== null)) {
      const bytes = await readFileIn({ cwd, env, ref: path }, tree, path, LARGEST_FILE);
      if (bytes === null) continue;
      const said = await parseFile(bytes, path);
      const folder = dirname(path);
      return { ...(await settle(said)), folder, ...foldersOf(said, join(root, folder), { cwd, env }) };
    }
    return null;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** Head against base: what counts, what was dropped, which pages. */
async function hold(options: ChangeOptions, head: Config, against: Against, here: Surroundings): Promise<Change> {
  const { root, base, config: before, baseChange } = against;
  const stood = before instanceof Fault ? null : before;
  const strict = before === null ? null : takeStricter(before instanceof Fault ? await unsaid(head) : before, head);
  const listed = new Set(head.notices.map(({ id }) => id));
  const gone = stood?.notices.filter(({ id }) => !listed.has(id)) ?? [];
  const goneIds = new Set(gone.map(({ id }) => id));
  const config = { ...head, ...strict?.gate, notices: [...(strict?.gate.notices ?? head.notices), ...gone] };
  const common = [
    ...(baseChange === null ? [] : [baseChange]),
    ...(before instanceof Fault ? [unreadable(before)] : []),
    ...(stood === null ? [] : findMoved(stood, head, root)),
  ];
  const wanted = config.notices.flatMap(({ id, files }) => {
    const stoodFiles = stood?.notices.find((one) => one.id === id)?.files ?? [];
    // What the base named in vain is mended by this very change.
    const was = pathsOf(stoodFiles, stood?.folder ?? '').filter(isInside);
    const now = listed.has(id) ? checkInside(pathsOf(files, folderOf(head, root))) : [];
    return was.length + now.length > 0 || goneIds.has(id) ? [{ notice: id, before: was, after: now }] : [];
  });
  const staged = options.staged === true;
  const at = { cwd: here.cwd, env: here.env, ref: 'the notices' };
  const { named } = base;
  const sides = { base, staged, root, at };
  const files = await listFiles(wanted, sides);
  const rendered = config.notices.flatMap(({ id, render }) => {
    const was = stood?.notices.find((one) => one.id === id)?.render ?? [];
    if (goneIds.has(id) || was.length + render.length === 0) return [];
    const before = was.length === 0 ? null : { words: was, folder: stood?.folder ?? '' };
    const after = render.length === 0 ? null : { words: render, folder: folderOf(head, root) };
    return [{ notice: id, before, after }];
  });
  const pages =
    options.render === true
      ? await renderPages(rendered, files, sides, here)
      : rendered.map(({ notice, before, after }) => {
          const words = (before ?? after)?.words ?? [];
          return [notice, notRendered(notice, words)] as const;
        });
  return {
    config: await applyGiven(config, options, here),
    base,
    staged,
    files: new Map([...files, ...pages]),
    dropped: goneIds,
    settingsOf: (notice) =>
      goneIds.has(notice) ? [] : [...common, ...(strict?.changes.get(notice) ?? strict?.others ?? [])],
    standing: await findStanding(options, head, against, here),
    again: [
      ...(staged ? ['--staged'] : named?.by === 'call' || named?.by === 'ci' ? ['--base', named.rev] : []),
      ...(options.render === true ? ['--render'] : []),
    ],
  };
}

/** What nobody can read said nothing: the defaults stood, for every notice. */
async function unsaid({ notices }: Config): Promise<Omit<BaseConfig, 'folder' | keyof Folders>> {
  const defaults = await settle(NOTHING);
  const { failOn } = defaults;
  return { ...defaults, notices: notices.map((notice) => ({ ...notice, failOn, select: [], remove: [], keys: [] })) };
}

const unreadable = ({ message }: Fault): SettingChange => ({
  key: 'configuration',
  before: JSON.stringify(message),
  after: '"readable"',
});

const FOLDERS = ['archive', 'approvals', 'readings'] as const satisfies readonly (keyof Folders)[];

/** Whoever moves versions, decisions or readings leaves those that stood behind. With the configuration they move as a whole. */
function findMoved(stood: BaseConfig, head: Config, root: string): readonly SettingChange[] {
  if (stood.folder !== folderOf(head, root)) return [];
  const tell = (folder: string): string => JSON.stringify(pathFrom(root, folder) ?? folder);
  return FOLDERS.filter((key) => stood[key] !== head[key]).map((key) => ({
    key,
    before: tell(stood[key]),
    after: tell(head[key]),
  }));
}

/** Each state by its own configuration, which may keep them elsewhere. */
async function findStanding(
  options: ChangeOptions,
  head: Config,
  { root, base: { tree, tip }, config: before }: Against,
  here: Surroundings,
): Promise<StandingReadings> {
  const now = tip.id === tree.id ? before : await readBaseConfig(options, head, { root, tree: tip }, here);
  const states =
    tip.id === tree.id
      ? [{ tree, said: before }]
      : [
          { tree, said: before },
          { tree: tip, said: now },
        ];
  const clears = (said: BaseConfig | Fault | null): boolean => !(said instanceof Fault) && said?.reader.clears === true;
  return {
    places: states.map(({ tree, said }) => ({
      tree,
      folder: said === null || said instanceof Fault ? head.readings : said.readings,
    })),
    clears: head.reader.clears && states.every(({ said }) => clears(said)),
  };
}

/** From the root; the configuration of another repository has none of its own here. */
const folderOf = ({ file }: Config, root: string): string =>
  dirname((file === null ? null : pathFrom(root, file)) ?? CONFIG_NAME);

const pathsOf = (files: NoticeConfig['files'], folder: string): readonly string[] =>
  files.map((file) => posix.join(folder, file));

const isInside = (path: string): boolean => path !== '..' && !path.startsWith('../') && !isGits(path);

function checkInside(paths: readonly string[]): readonly string[] {
  const outside = paths.find((path) => !isInside(path));
  if (outside === undefined) return paths;
  throw usage(
    `"files" names ${printRef(outside)}, which is no file of the repository.`,
    'Only files of the repository that holds the configuration are notices.',
    'bad-config',
  );
}
