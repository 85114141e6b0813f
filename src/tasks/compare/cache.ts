/**
 * What was computed of contents, by their hashes, between runs: `noticediff` in the user's cache folder. Safe to delete at any moment; an
 * entry that is not whole is as good as none; a disk that takes none is no error.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashCatalogue } from '../../assess/catalogue-hash.js';
import { VERSION } from '../../model/version.js';
import { openWhole, type WholeFile } from '../../source/write-whole.js';

export interface Cache {
  /** What was kept under these parts; undefined where there is nothing. */
  get(parts: readonly unknown[]): unknown;
  set(parts: readonly unknown[], value: unknown): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

const NO_CACHE: Cache = { get: () => undefined, set() {} };

/** One that knows and keeps nothing where it is not `wanted`. */
export function openCache(wanted: boolean, env: Environment): Cache {
  if (!wanted) return NO_CACHE;
  const root = join(cacheHome(env), 'noticediff');
  // Entries of another version of the tool or of its rules are never read, and go when unused for a month.
  const folder = join(root, `history-${VERSION}-${hashCatalogue()}`);
  let writable = touch(folder);
  if (writable) dropOld(root);
  return {
    get(parts) {
      try {
        return parseEntry(readFileSync(pathOf(folder, parts), 'utf8'));
      } catch {
        return undefined;
      }
    },
    set(parts, value) {
      if (!writable) return;
      const path = pathOf(folder, parts);
      let entry: WholeFile | null = null;
      try {
        mkdirSync(dirname(path), { recursive: true });
        entry = openWhole(path, { durable: false, mode: 0o600 });
        entry.write(Buffer.from(printEntry(value)));
        entry.finish();
      } catch {
        entry?.drop();
        writable = false;
      }
    },
  };
}

function cacheHome(env: Environment): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (xdg?.startsWith('/')) return xdg;
  return process.platform === 'win32' && local ? local : join(homedir(), '.cache');
}

function pathOf(folder: string, parts: readonly unknown[]): string {
  const key = hash(JSON.stringify(parts));
  return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of the rest comes first: what was cut short or altered does not match it. */
const printEntry = (value: unknown): string => {
  const text = JSON.stringify(value);
  return `${hash(text)}\n${text}`;
};

function parseEntry(entry: string): unknown {
  const text = entry.slice(65);
  return entry.charAt(64) === '\n' && hash(text) === entry.slice(0, 64) ? JSON.parse(text) : undefined;
}

function touch(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const now = new Date();
    utimesSync(folder, now, now);
    return true;
  } catch {
    return false;
  }
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

function dropOld(root: string): void {
  try {
    for (const name of readdirSync(root)) {
      const path = join(root, name);
      if (name.startsWith('history-') && Date.now() - statSync(path).mtimeMs > MONTH)
        rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // Another process was faster.
  }
}
