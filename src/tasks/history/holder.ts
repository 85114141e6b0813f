/** The name of a notice → the archive that holds it: the configured one, else the one that ships. */
import { type Archive, listSnapshots, listSuspects } from '../../source/archive.js';
import { isNoticeId } from '../../source/notice-id.js';
import { SHIPPED } from '../shipped.js';

/** Null where neither holds a snapshot of it, or with `suspects` not even one that is put aside. */
export async function findHolder(
  own: Archive,
  notice: string,
  { suspects }: { readonly suspects: boolean },
): Promise<Archive | null> {
  if (!isNoticeId(notice)) return null;
  for (const archive of [own, { ...own, snapshots: SHIPPED }]) {
    if ((await listSnapshots(archive, notice)).length > 0) return archive;
    if (suspects && (await listSuspects(archive, notice)).length > 0) return archive;
  }
  return null;
}
