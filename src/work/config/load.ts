/**
 * `noticediff.config.json`, environment and defaults → the one configuration that a command works with: flag before environment
 * before file before default. Only the working folder's file is found by itself.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Config, DEFAULT_FETCH, FAIL_ON, type FailOn } from '../../model/config.js';
import { Fault } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import type { RuleSettings } from '../../pipeline.js';
import { escapeControls } from '../../report/escape.js';
import { readFileLimited } from '../../source/read-limited.js';
import type { Surroundings } from '../process/surroundings.js';
import type { ConfigFile } from './file.js';

export const CONFIG_NAME = 'noticediff.config.json';
/** Thousands of notices fit. */
const LARGEST_FILE = 4 * 1024 * 1024;

/** `NOTICEDIFF_CONFIG` (a file), `NOTICEDIFF_ARCHIVE`, `NOTICEDIFF_APPROVALS` (folders, from the working folder), `NOTICEDIFF_FAIL_ON`. */
type Environment = Surroundings['env'];

export interface ConfigOptions {
  /** `--config FILE` */
  readonly config?: string;
  /** `--fail-on LEVEL`: for every notice. */
  readonly failOn?: FailOn;
  /** `--rule ID=LEVEL`, before those of the file. */
  readonly rule?: readonly string[];
}

export async function loadConfig(
  options: ConfigOptions,
  { env, cwd }: Pick<Surroundings, 'env' | 'cwd'>,
): Promise<Config> {
  const named = options.config ?? (env['NOTICEDIFF_CONFIG'] || undefined);
  const file = findFile(named, cwd);
  const said = file === null ? NOTHING : await readFile(file, cwd);
  const folder = file === null ? cwd : dirname(file);
  const place = (variable: string, written: string | null, otherwise: string): string =>
    env[variable] ? resolve(cwd, env[variable]) : resolve(folder, written ?? otherwise);
  const over = options.failOn ?? failOnOf(env);
  const failOn = over ?? said.failOn ?? 'unclear';
  return {
    file,
    archive: place('NOTICEDIFF_ARCHIVE', said.archive, 'snapshots'),
    approvals: place('NOTICEDIFF_APPROVALS', said.approvals, 'approvals'),
    notices: said.notices.map((notice) => ({ ...notice, failOn: over ?? notice.failOn ?? failOn })),
    failOn,
    rules: await mergeRules(said.rules, options.rule ?? []),
    fetch: said.fetch,
  };
}

const NOTHING: ConfigFile = {
  archive: null,
  approvals: null,
  notices: [],
  failOn: null,
  rules: {},
  fetch: DEFAULT_FETCH,
};

function findFile(named: string | undefined, cwd: string): string | null {
  if (named !== undefined) return resolve(cwd, named);
  const file = resolve(cwd, CONFIG_NAME);
  return existsSync(file) ? file : null;
}

/** A configuration in a folder above, for hints; it is never used unasked. */
export function findAbove(cwd: string): string | null {
  let folder = cwd;
  while (dirname(folder) !== folder) {
    folder = dirname(folder);
    if (existsSync(join(folder, CONFIG_NAME))) return relative(cwd, join(folder, CONFIG_NAME));
  }
  return null;
}

async function readFile(file: string, cwd: string): Promise<ConfigFile> {
  const near = relative(cwd, file);
  const name = escapeControls(near.startsWith('..') ? file : near);
  const bytes = await readFileLimited(file, name, LARGEST_FILE).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    throw new Fault({
      code: 'bad-config',
      exit: 'usage',
      message: error.message,
      hint: 'Give the configuration file by --config or NOTICEDIFF_CONFIG; `noticediff init` writes one.',
      cause: error,
    });
  });
  const { readConfigFile } = await import('./file.js');
  return readConfigFile(decodeUtf8(bytes, name), name, async () => {
    const { findRule } = await import('../../assess/settings.js');
    return findRule;
  });
}

/** Without the byte-order mark. */
function decodeUtf8(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault({
      code: 'bad-config',
      exit: 'usage',
      message: `${name}: this is not UTF-8 text.`,
      hint: 'Save it as UTF-8.',
      cause,
    });
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
