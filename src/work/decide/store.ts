/**
 * The approvals folder ⇄ decisions and baselines: one file a decision, `<notice>/<fingerprint>.json`, written whole or not at all.
 * What a file says counts only as a plain file of its own name; whatever else lies there is named in a warning or left alone.
 */
import { constants, lstatSync, readdirSync, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Baseline, Decision, Decisions, DecisionWarning } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import { type Complaint, isFingerprint, parseDecision, printDecision } from '../../review/decision-file.js';
import { BASELINE } from '../../source/archive.js';
import { NOTICE_ID } from '../../source/notice-id.js';
import { replaceFile } from '../../source/write-whole.js';

/** Bytes of a decision: two quotes of 300 characters, a name and a reason. */
export const LARGEST_DECISION = 64 * 1024;
/** Decisions of one notice; a notice in a long archive has gathered some hundreds. */
const MOST = 20_000;

/** Where the files of decisions are read. */
export interface DecisionFiles {
  /** Names of all files that lie there; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes, or why there are none to read. */
  read(folder: string, name: string): Promise<Buffer | string>;
}

const ON_DISK: DecisionFiles = {
  list: entriesIn,
  read: (folder, name) => readPlainFile(join(folder, name)),
};

/** Everything decided on a notice. No folder means no decisions; one that the system will not open is a Fault. */
export async function readDecisions(
  approvals: string,
  notice: string,
  files: DecisionFiles = ON_DISK,
): Promise<Decisions> {
  const folder = files === ON_DISK ? await folderOf(approvals, notice) : join(approvals, notice);
  const byFingerprint = new Map<string, Decision>();
  const warnings: DecisionWarning[] = [];
  for (const name of await listFiles(folder, files)) {
    const read = await readDecisionFile(folder, name, files);
    if ('code' in read) warnings.push({ ...read, file: `${notice}/${name}` });
    else byFingerprint.set(name.slice(0, -'.json'.length), read);
  }
  return { notice, byFingerprint, warnings };
}

/** What became of a decision that was written. */
export type Written =
  | { readonly outcome: 'created' | 'unchanged' }
  /** Null where the earlier file said nothing usable. */
  | { readonly outcome: 'replaced'; readonly earlier: Decision | null };

/** Writes one decision. The same one again leaves its file as it is, with the day on which it was first taken. */
export async function writeDecision(
  approvals: string,
  notice: string,
  fingerprint: string,
  decision: Decision,
): Promise<Written> {
  if (!isFingerprint(fingerprint)) throw new Error(`this is a bug: "${fingerprint}" is no fingerprint`);
  const folder = await folderOf(approvals, notice);
  const name = `${fingerprint}.json`;
  const earlier = await readEarlier(folder, name);
  if (earlier !== null && !('code' in earlier) && isSame(earlier, decision)) return { outcome: 'unchanged' };
  await writeWhole(folder, name, printDecision(decision));
  return earlier === null
    ? { outcome: 'created' }
    : { outcome: 'replaced', earlier: 'code' in earlier ? null : earlier };
}

const isSame = (one: Decision, other: Decision): boolean =>
  one.verdict === other.verdict &&
  one.rule === other.rule &&
  one.by === other.by &&
  one.reason === other.reason &&
  one.until === other.until;

async function readEarlier(folder: string, name: string): Promise<Decision | Complaint | null> {
  const isThere = await lstat(join(folder, name)).then(
    () => true,
    () => false,
  );
  return isThere ? readDecisionFile(folder, name, ON_DISK) : null;
}

/** The version that is signed off from now on. */
export async function writeBaseline(approvals: string, notice: string, baseline: Baseline): Promise<void> {
  const { sha256, capturedAt, by, on, reason } = baseline;
  const text = `${JSON.stringify({ sha256, capturedAt, by, on, reason }, null, 2)}\n`;
  await writeWhole(await folderOf(approvals, notice), BASELINE, text);
}

/** Removes files that `readDecisions` named; the baseline is never one of them. */
export async function removeDecision(approvals: string, notice: string, name: string): Promise<void> {
  const path = join(await folderOf(approvals, notice), name);
  if (!isDecisionName(name) || /[/\\]/.test(name)) throw new Error(`this is a bug: ${name} is no decision`);
  await rm(path, { force: true }).catch((error: unknown) => {
    throw cannot('remove', path, error);
  });
}

/** Notices that have a folder of approvals, in order. */
export async function listDecided(approvals: string): Promise<readonly string[]> {
  refuseOther(approvals);
  return (await entriesIn(approvals)).filter((name) => NOTICE_ID.test(name)).sort();
}

/** A link in its place could lead writing out of the repository. */
async function folderOf(approvals: string, notice: string): Promise<string> {
  if (!NOTICE_ID.test(notice)) {
    throw new Fault({
      code: 'bad-notice',
      message: `${JSON.stringify(notice.slice(0, 80))} is no name of a notice; expected lower-case letters, digits and hyphens, at most 64.`,
      exit: 'usage',
    });
  }
  const folder = join(approvals, notice);
  for (const one of [approvals, folder]) refuseOther(one);
  return folder;
}

function refuseOther(folder: string): void {
  const stat = statOf(folder);
  if (stat !== undefined && !stat.isDirectory()) {
    throw new Fault({
      code: 'not-readable',
      message: `${folder} holds approvals and must be a folder; found ${stat.isSymbolicLink() ? 'a symbolic link' : 'a file'}.`,
      hint: 'Restore the folder from version control.',
      exit: 'usage',
    });
  }
}

function statOf(folder: string): Stats | undefined {
  try {
    return lstatSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    throw cannot('open', folder, error);
  }
}

/** Other files (notes, drafts of an interrupted write) are nobody's decision. */
const isDecisionName = (name: string): boolean => name.endsWith('.json') && !name.startsWith('.') && name !== BASELINE;

async function listFiles(folder: string, files: DecisionFiles): Promise<readonly string[]> {
  const names = (await files.list(folder)).filter(isDecisionName).sort();
  if (names.length <= MOST) return names;
  throw new Fault({
    code: 'too-many',
    message: `${folder} holds ${names.length} decisions; at most ${MOST} are read.`,
    hint: 'noticediff approvals prune removes those that never matched a finding.',
    exit: 'usage',
  });
}

async function entriesIn(folder: string): Promise<readonly string[]> {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw cannot('open', folder, error);
  }
}

async function readDecisionFile(folder: string, name: string, files: DecisionFiles): Promise<Decision | Complaint> {
  const malformed = (detail: string): Complaint => ({ code: 'malformed', detail });
  if (!isFingerprint(name.slice(0, -'.json'.length)))
    return malformed('the name of the file is no fingerprint (v1- and 32 hex digits)');
  const bytes = await files.read(folder, name);
  if (typeof bytes === 'string') return malformed(bytes);
  try {
    return parseDecision(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return malformed('it is not UTF-8');
  }
}

/** The bytes, or why there are none to read. Neither follows a link nor waits for a pipe. */
async function readPlainFile(path: string): Promise<Buffer | string> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP' || code === 'ENXIO') return 'expected a plain file, found a link or a device';
    if (code === 'ENOENT') return 'it vanished while it was read';
    throw cannot('open', path, error);
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return 'expected a plain file';
    if (stat.size > LARGEST_DECISION) return `it is ${stat.size} bytes large; at most ${LARGEST_DECISION} are read`;
    const buffer = Buffer.alloc(LARGEST_DECISION + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
      if (length > LARGEST_DECISION) return `it is larger than ${LARGEST_DECISION} bytes`;
    }
  } catch (error) {
    throw cannot('read', path, error);
  } finally {
    await file.close();
  }
}

const writeWhole = (folder: string, name: string, text: string): Promise<void> =>
  replaceFile(join(folder, name), text, { fault: (error, path) => cannot('write', path, error) });

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);

const cannot = (verb: 'open' | 'read' | 'write' | 'remove', path: string, cause: unknown): Fault =>
  new Fault({
    code: verb === 'write' || verb === 'remove' ? 'not-writable' : 'not-readable',
    message: `Cannot ${verb} ${path}: the system answered ${codeOf(cause)}.`,
    hint: 'Check the folder of approvals and its permissions.',
    exit: 'usage',
    cause,
  });
