/** Small archives in folders of their own, written as `fetch` and `approve` leave them. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const stampOf = (time: string): string => time.replace(/[-:]/g, '');

/** A version of a notice in Markdown, captured at an ISO time. */
export function writeVersion(folder: string, notice: string, time: string, text: string, inside = ''): void {
  const at = join(folder, 'snapshots', notice, inside, stampOf(time));
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, '1.md'), text);
  const page = { file: '1.md', sha256: sha256(text), mediaType: 'text/markdown', charset: 'utf-8', url: null };
  const record = { schemaVersion: 1, urls: [], capturedAt: time, cameBy: 'import', pages: [page] };
  writeFileSync(join(at, 'capture.json'), JSON.stringify(record, null, 2));
}

export const writeSuspect = (folder: string, notice: string, time: string, text: string): void =>
  writeVersion(folder, notice, time, text, 'suspect');

/** Signs the version of that time off. */
export function writeBaseline(folder: string, notice: string, time: string, text: string): void {
  const at = join(folder, 'approvals', notice);
  mkdirSync(at, { recursive: true });
  const baseline = { sha256: sha256(text), capturedAt: time, by: 'Ada Reviewer', on: '2023-01-01' };
  writeFileSync(join(at, 'baseline.json'), JSON.stringify(baseline, null, 2));
}

export const FIRST = '2022-03-01T10:00:00Z';
export const SECOND = '2023-06-01T10:00:00Z';

/** A notice of two versions, the first of which is the baseline. */
export function writeNotice(folder: string, notice: string, before: string, after: string): void {
  writeVersion(folder, notice, FIRST, before);
  if (after !== before) writeVersion(folder, notice, SECOND, after);
  writeBaseline(folder, notice, FIRST, before);
}
