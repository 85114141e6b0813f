/** A working folder with an archive of its own, written as its captures would lie there. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Kept {
  /** `20220118T101500Z` */
  readonly stamp: string;
  readonly text: string;
  readonly suspect?: { readonly code: string; readonly detail: string };
  /** Further fields of `capture.json`. */
  readonly record?: Readonly<Record<string, unknown>>;
}

export const timeOf = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

/** The folder in which `snapshots/` lies; removed at the end of the process. */
export function archiveOf(notices: Readonly<Record<string, readonly Kept[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticediff-archive-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [notice, captures] of Object.entries(notices)) {
    for (const { stamp, text, suspect, record } of captures) {
      const place = join(folder, 'snapshots', notice, ...(suspect ? ['suspect'] : []), stamp);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, '1.md'), text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      const page = { file: '1.md', sha256, mediaType: 'text/markdown', charset: 'utf-8', url: null };
      writeFileSync(
        join(place, 'capture.json'),
        JSON.stringify({
          schemaVersion: 1,
          urls: [],
          capturedAt: timeOf(stamp),
          cameBy: 'live',
          pages: [page],
          ...(suspect && { suspect }),
          ...record,
        }),
      );
    }
  }
  return folder;
}
