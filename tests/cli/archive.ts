/** Small archives, written as `fetch` and `approve` leave them. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timeOfStamp } from '../../src/source/archive.js';
import { folderOf } from './run.js';

export interface Kept {
  /** `20220118T101500Z` */
  readonly stamp: string;
  /** In Markdown. */
  readonly text: string;
  /** Of the second and later pages, likewise. */
  readonly further?: readonly string[];
  readonly suspect?: { readonly code: string; readonly detail: string };
  /** Further fields of `capture.json`. */
  readonly record?: Readonly<Record<string, unknown>>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const stampOf = (time: string): string => time.replace(/[-:]/g, '');

function keep(folder: string, notice: string, { stamp, text, further = [], suspect, record }: Kept): void {
  const at = join(folder, 'snapshots', notice, ...(suspect ? ['suspect'] : []), stamp);
  mkdirSync(at, { recursive: true });
  const pages = [text, ...further].map((content, index) => {
    const file = `${index + 1}.md`;
    writeFileSync(join(at, file), content);
    return { file, sha256: sha256(content), mediaType: 'text/markdown', charset: 'utf-8', url: null };
  });
  const plain = { schemaVersion: 1, urls: [], capturedAt: timeOfStamp(stamp), cameBy: 'live', pages };
  writeFileSync(join(at, 'capture.json'), JSON.stringify({ ...plain, ...(suspect && { suspect }), ...record }));
}

/** A folder of its own in which `snapshots/` lies. */
export function archiveOf(notices: Readonly<Record<string, readonly Kept[]>>): string {
  const folder = folderOf({});
  for (const [notice, captures] of Object.entries(notices)) for (const one of captures) keep(folder, notice, one);
  return folder;
}

/** A version captured at an ISO time. */
export const writeVersion = (folder: string, notice: string, time: string, text: string): void =>
  keep(folder, notice, { stamp: stampOf(time), text });

export const writeSuspect = (folder: string, notice: string, time: string, text: string): void =>
  keep(folder, notice, { stamp: stampOf(time), text, suspect: { code: 'blocked', detail: 'a bot wall' } });

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
