/**
 * `noticediff.config.json`, environment and defaults → the one configuration that a command works with: flag before environment
 * before file before default. It is looked for from the working folder up to the root of the repository around it; the nearest counts.
 */
import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Config, DEFAULT_FETCH, DEFAULT_READER, FAIL_ON, type FailOn } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import type { RuleSettings } from '../../pipeline.js';
import { escapeControls } from '../../report/escape.js';
import { pathFrom } from '../../source/place.js';
import { readFileLimited } from '../../source/read-limited.js';
import { findRoot, foldersUpTo } from '../../source/repository.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ConfigFile } from './file.js';

export const CONFIG_NAME = 'noticediff.config.json';
/** Thousands of notices fit. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** `NOTICEDIFF_CONFIG` (a file), `NOTICEDIFF_ARCHIVE`, `NOTICEDIFF_APPROVALS`, `NOTICEDIFF_READINGS` (folders, from the working folder), `NOTICEDIFF_FAIL_ON`. */
type Environment = Surroundings['env'];

export interface ConfigOptions {
  /** `--config FILE`; `:/FILE` counts from the root of the repository, as in git. */
  readonly config?: string;
  /** `--staged`: the file as it is in the index. */
  readonly staged?: boolean;
  /** `--fail-on LEVEL`: for every notice. */
  readonly failOn?: FailOn;
  /** `--require-readings` */
  readonly requireReadings?: boolean;
  /** `--rule ID=LEVEL`, before those of the file. */
  readonly rule?: readonly string[];
}

type At = Pick<Surroundings, 'env' | 'cwd'>;

export const loadConfig = async (options: ConfigOptions, here: At): Promise<Config> =>
  applyGiven(await readConfig(options, here), options, here);

/** What the file says, and the environment of folders; defaults for the rest. */
export async function readConfig({ config, staged }: ConfigOptions, here: At): Promise<Config> {
  const { env, cwd } = here;
  const root = findRoot(cwd, env);
  const named = config ?? (env['NOTICEDIFF_CONFIG'] || undefined);
  const found = staged === true ? await findInIndex(named, root, here) : await findOnDisk(named, root, cwd);
  const folder = found === null ? cwd : dirname(found.file);
  const said = found === null ? NOTHING : await parseFile(found.bytes, nameFor(found.file, cwd));
  return { ...(await settle(said)), file: found?.file ?? null, root, ...foldersOf(said, folder, here) };
}

export type Folders = Pick<Config, 'archive' | 'approvals' | 'readings'>;

/** `folder`: that of the configuration. */
export function foldersOf(said: ConfigFile, folder: string, { env, cwd }: At): Folders {
  const place = (variable: string, written: string | null, otherwise: string): string =>
    env[variable] ? resolve(cwd, env[variable]) : resolve(folder, written ?? otherwise);
  return {
    archive: place('NOTICEDIFF_ARCHIVE', said.archive, 'snapshots'),
    approvals: place('NOTICEDIFF_APPROVALS', said.approvals, 'approvals'),
    readings: place('NOTICEDIFF_READINGS', said.readings, 'readings'),
  };
}

/** What a file says by itself, wherever it lies; each notice has its own gate. */
export async function settle(said: ConfigFile): Promise<Omit<Config, 'file' | 'root' | keyof Folders>> {
  const failOn = said.failOn ?? 'unclear';
  return {
    base: said.base,
    notices: said.notices.map((notice) => ({ ...notice, failOn: notice.failOn ?? failOn })),
    approvers: said.approvers,
    longestUntil: said.longestUntil,
    failOn,
    rules: await mergeRules(said.rules, []),
    reader: said.reader,
    model: said.model,
    fetch: said.fetch,
  };
}

/** The same with what the call and the environment say of the gate and the rules. */
export async function applyGiven(
  config: Config,
  { failOn, requireReadings = false, rule = [] }: ConfigOptions,
  { env }: At,
): Promise<Config> {
  const over = failOn ?? failOnOf(env);
  return {
    ...config,
    ...(over !== undefined && { failOn: over, notices: config.notices.map((notice) => ({ ...notice, failOn: over })) }),
    reader: { ...config.reader, require: config.reader.require || requireReadings },
    rules: await mergeRules(config.rules, rule),
  };
}

export const NOTHING: ConfigFile = {
  archive: null,
  approvals: null,
  readings: null,
  base: null,
  notices: [],
  approvers: [],
  longestUntil: null,
  failOn: null,
  rules: {},
  reader: DEFAULT_READER,
  model: null,
  fetch: DEFAULT_FETCH,
};

interface Found {
  /** Absolute. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** Absolute; null where none is named. */
function fileNamed(named: string | undefined, root: string | null, cwd: string): string | null {
  if (named === undefined) return null;
  return named.startsWith(':/') && root !== null ? resolve(root, named.slice(2)) : resolve(cwd, named);
}

/** Where there is no repository, only the working folder is looked into: what lies above may be anybody's. */
const candidates = (root: string | null, cwd: string): readonly string[] =>
  foldersUpTo(cwd, root ?? cwd).map((folder) => join(folder, CONFIG_NAME));

async function findOnDisk(named: string | undefined, root: string | null, cwd: string): Promise<Found | null> {
  const file = fileNamed(named, root, cwd) ?? candidates(root, cwd).find(isThere);
  return file === undefined ? null : { file, bytes: await readBytes(file, nameFor(file, cwd)) };
}

/** Also a link to nothing: reading it says so. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file) !== undefined;
  } catch {
    return false;
  }
}

async function findInIndex(named: string | undefined, root: string | null, { cwd, env }: At): Promise<Found | null> {
  if (root === null) throw badConfig('--staged: there is no git repository here.', 'Run it inside of one.');
  const asked = fileNamed(named, root, cwd);
  if (asked !== null && pathFrom(root, asked) === null) return findOnDisk(named, root, cwd);
  const { INDEX, readFileIn } = await import('../../source/git-trees.js');
  for (const file of asked === null ? candidates(root, cwd) : [asked]) {
    const path = pathFrom(root, file) ?? CONFIG_NAME;
    const bytes = await readFileIn({ cwd, env, ref: path }, INDEX, path, LARGEST_FILE);
    if (bytes !== null) return { file, bytes };
  }
  if (asked === null) return null;
  throw badConfig(`${nameFor(asked, cwd)} is not in the index of git.`, `To add it: git add ${nameFor(asked, cwd)}`);
}

function nameFor(file: string, cwd: string): string {
  const near = relative(cwd, file);
  return escapeControls(near.startsWith('..') ? file : near);
}

const badConfig = (message: string, hint: string, cause?: unknown): Fault =>
  new Fault({ code: 'bad-config', exit: 'usage', message, hint, ...(cause === undefined ? {} : { cause }) });

const readBytes = (file: string, name: string): Promise<Buffer> =>
  readFileLimited(file, name, LARGEST_FILE).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    throw badConfig(
      error.message,
      'Give the configuration file by --config or NOTICEDIFF_CONFIG; `noticediff init` writes one.',
      error,
    );
  });

/** `name` stands in messages. */
export async function parseFile(bytes: Buffer, name: string): Promise<ConfigFile> {
  const { readConfigFile } = await import('./file.js');
  return readConfigFile(decodeUtf8(bytes, name), name, async () => {
    const { findSettable } = await import('../../assess/settings.js');
    return findSettable;
  });
}

/** Without the byte-order mark. */
function decodeUtf8(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw badConfig(`${name}: this is not UTF-8 text.`, 'Save it as UTF-8.', cause);
  }
}

function failOnOf(env: Environment): FailOn | undefined {
  const said = env['NOTICEDIFF_FAIL_ON'];
  if (!said) return undefined;
  const level = FAIL_ON.find((known) => known === said);
  if (level !== undefined) return level;
  throw new Fault({
    code: 'usage',
    exit: 'usage',
    message: `NOTICEDIFF_FAIL_ON must be ${FAIL_ON.join(', ')}; found "${escapeControls(said.slice(0, 60))}"; the nearest is "${nearestName(said, FAIL_ON)}".`,
  });
}

/** By the ids that rules have now. The catalogue is loaded only where something is set. */
async function mergeRules(file: RuleSettings, flags: readonly string[]): Promise<RuleSettings> {
  if (flags.length === 0 && Object.keys(file).length === 0) return {};
  const { checkSettings, parseSettings } = await import('../../assess/settings.js');
  return { ...checkSettings(file), ...parseSettings(flags) };
}
