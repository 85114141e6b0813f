/** A capture that came in → kept as a version, put aside as suspect, or left, because the newest version says the same. */

import type { ExtractOptions } from '../extract/extract.js';
import type { Notice } from '../model/notice.js';
import { textKeyOf } from '../normalise/text-key.js';
import { extract } from '../pipeline.js';
import { type Archive, listSnapshots, type Snapshot, type SuspectReason } from '../source/archive.js';
import { captureOfDraft, readSnapshot } from '../source/pages.js';
import { type CaptureDraft, keepCapture } from '../source/store.js';

export interface KeepOptions extends ExtractOptions {
  /** Keep it also where the newest version has the same words, links and marks. */
  readonly keepAll: boolean;
  /** What else makes it suspect, beside the fatal problems; `newest` is null for the first capture. */
  readonly examine?: (found: Notice, newest: Notice | null) => SuspectReason | null;
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

/** Call it within `withLock`. Throws a `Fault` where the bytes are no text at all. */
export async function keepDraft(
  archive: Archive,
  notice: string,
  draft: CaptureDraft,
  { keepAll, examine, ...extraction }: KeepOptions,
): Promise<Outcome> {
  const capture = await captureOfDraft(`${notice}@${draft.capturedAt}`, draft);
  const found = extract(capture, extraction);
  const needed = examine !== undefined || !keepAll;
  const newest = needed ? await readNewest(archive, notice, extraction) : null;
  const reason = fatalOf([...capture.problems, ...found.problems]) ?? examine?.(found, newest?.notice ?? null) ?? null;
  if (reason !== null) {
    const { snapshot, already } = await keepCapture(archive, notice, draft, reason);
    return { kind: 'suspect', snapshot, reason, already };
  }
  if (!keepAll && newest !== null && textKeyOf(newest.notice) === textKeyOf(found)) return { kind: 'same', ...newest };
  const { snapshot, already } = await keepCapture(archive, notice, draft);
  return { kind: already ? 'already' : 'kept', snapshot, notice: found };
}

const fatalOf = (problems: Notice['problems']): SuspectReason | null => {
  const fatal = problems.find((problem) => problem.fatal);
  return fatal === undefined ? null : { code: fatal.code, detail: fatal.detail };
};

async function readNewest(
  archive: Archive,
  notice: string,
  extraction: ExtractOptions,
): Promise<{ snapshot: Snapshot; notice: Notice } | null> {
  const snapshot = (await listSnapshots(archive, notice)).at(-1);
  return snapshot === undefined ? null : { snapshot, notice: extract(await readSnapshot(snapshot), extraction) };
}
