/** A capture that came in → kept as a version, put aside as suspect, or left, because the version before says the same. */
import type { ExtractOptions } from '../../extract/extract.js';
import type { Capture } from '../../model/capture.js';
import type { Notice } from '../../model/notice.js';
import { textKeyOf } from '../../normalise/text-key.js';
import { extract } from '../../pipeline.js';
import {
  type Archive,
  listSnapshots,
  listSuspects,
  readCaptureRecord,
  type Snapshot,
  type SuspectReason,
  stampOf,
} from '../../source/archive.js';
import { captureOfDraft, readSnapshot } from '../../source/pages.js';
import { type CaptureDraft, keepCapture } from '../../source/store.js';

export interface KeepOptions extends ExtractOptions {
  /** Keep it also where the version before has the same words, links and marks. */
  readonly keepAll: boolean;
  /** What else makes it suspect, beside the fatal problems; `before` is null for the first capture. */
  readonly examine?: (found: Notice, before: Notice | null) => SuspectReason | null;
}

export type Outcome =
  | { readonly kind: 'kept' | 'already'; readonly snapshot: Snapshot; readonly notice: Notice }
  /** Nothing was written: `snapshot` says the same. */
  | { readonly kind: 'same'; readonly snapshot: Snapshot; readonly notice: Notice }
  | {
      readonly kind: 'suspect';
      readonly snapshot: Snapshot;
      readonly reason: SuspectReason;
      readonly already: boolean;
    };

interface Version {
  readonly snapshot: Snapshot;
  readonly notice: Notice;
}

/** A capture with what is to become of it; nothing is written yet. */
export interface Judged {
  readonly draft: CaptureDraft;
  readonly capture: Capture;
  readonly found: Notice;
  /** The version before it in time. */
  readonly before: Version | null;
  readonly suspect: SuspectReason | null;
  /** It has the words, links and marks of `before`. */
  readonly equal: boolean;
  /** That, and it is not asked to be kept all the same. */
  readonly same: boolean;
}

/** Throws a `Fault` where the bytes are no text at all. */
export async function judgeDraft(
  archive: Archive,
  notice: string,
  draft: CaptureDraft,
  { keepAll, examine, ...extraction }: KeepOptions,
): Promise<Judged> {
  const capture = await captureOfDraft(`${notice}@${draft.capturedAt}`, draft);
  const found = extract(capture, extraction);
  const needed = examine !== undefined || !keepAll;
  const before = needed ? await readBefore(archive, notice, stampOf(draft.capturedAt), extraction) : null;
  const suspect = fatalOf([...capture.problems, ...found.problems]) ?? examine?.(found, before?.notice ?? null) ?? null;
  const equal = before !== null && textKeyOf(before.notice) === textKeyOf(found);
  return { draft, capture, found, before, suspect, equal, same: equal && !keepAll && suspect === null };
}

/** Call it within `withLock`, as `judgeDraft` before it. */
export async function keepJudged(
  archive: Archive,
  notice: string,
  { draft, found, before, suspect, same }: Judged,
): Promise<Outcome> {
  if (suspect !== null) {
    const again = await findAgain(archive, notice, draft, suspect);
    if (again !== null) return { kind: 'suspect', snapshot: again, reason: suspect, already: true };
    const { snapshot, already } = await keepCapture(archive, notice, draft, suspect);
    return { kind: 'suspect', snapshot, reason: suspect, already };
  }
  if (same && before !== null) return { kind: 'same', ...before };
  const { snapshot, already } = await keepCapture(archive, notice, draft);
  return { kind: already ? 'already' : 'kept', snapshot, notice: found };
}

/** Call it within `withLock`. Throws a `Fault` where the bytes are no text at all. */
export const keepDraft = async (
  archive: Archive,
  notice: string,
  draft: CaptureDraft,
  options: KeepOptions,
): Promise<Outcome> => keepJudged(archive, notice, await judgeDraft(archive, notice, draft, options));

const fatalOf = (problems: Notice['problems']): SuspectReason | null => {
  const fatal = problems.find((problem) => problem.fatal);
  return fatal === undefined ? null : { code: fatal.code, detail: fatal.detail };
};

/**
 * The suspect capture before this one, where it was live and put aside for the same reason and no version came since: a wall that
 * stands for weeks is one suspect capture, not one a day.
 */
async function findAgain(
  archive: Archive,
  notice: string,
  draft: CaptureDraft,
  reason: SuspectReason,
): Promise<Snapshot | null> {
  const stamp = stampOf(draft.capturedAt);
  const last = (await listSuspects(archive, notice)).findLast((suspect) => suspect.stamp <= stamp);
  if (draft.cameBy !== 'live' || last === undefined || (await hasVersionSince(archive, notice, last.stamp)))
    return null;
  const record = await readCaptureRecord(last);
  return record.cameBy === 'live' && record.suspect?.code === reason.code && record.suspect.detail === reason.detail
    ? last
    : null;
}

const hasVersionSince = async (archive: Archive, notice: string, stamp: string): Promise<boolean> =>
  (await listSnapshots(archive, notice)).some((snapshot) => snapshot.stamp > stamp);

async function readBefore(
  archive: Archive,
  notice: string,
  stamp: string,
  extraction: ExtractOptions,
): Promise<Version | null> {
  const snapshot = (await listSnapshots(archive, notice)).findLast((one) => one.stamp <= stamp);
  return snapshot === undefined ? null : { snapshot, notice: extract(await readSnapshot(snapshot), extraction) };
}
