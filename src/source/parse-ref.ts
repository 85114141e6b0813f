/** A ref, the one string by which sources are named everywhere → what kind it is and its parts. Reads nothing. */
import { Fault } from '../model/fault.js';
import { NOTICE_ID } from './notice-id.js';
import { printRef } from './print-ref.js';

/** Which version of a notice in the archive. */
export type When =
  | { readonly kind: 'latest'; readonly back: number }
  | { readonly kind: 'baseline' }
  /** The newest version captured at or before this second, `20220118T235959Z`. */
  | { readonly kind: 'until'; readonly stamp: string };

export type Ref =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'wayback'; readonly url: string; readonly date: string }
  /** The revision may be `A...B`, the merge base; empty, it is the index. */
  | { readonly kind: 'git'; readonly rev: string; readonly path: string }
  | { readonly kind: 'archive'; readonly notice: string; readonly when: When }
  | { readonly kind: 'path'; readonly path: string };

/** Longest ref; the longest path of any system that we run on is shorter. */
const LONGEST_REF = 8_192;

/** What stands behind the `@` of a ref into the archive. */
const WHEN = /^(?:(latest)(?:~([0-9]{1,6}))?|(baseline)|([0-9]{4}-[0-9]{2}-[0-9]{2})(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?)$/;

/** The kinds are tried in this order: stdin, URL, Wayback, git, archive, path. */
export function parseRef(ref: string): Ref {
  if (ref === '') throw bad('empty-ref', 'A source is empty; expected a file, -, git:<rev>:<path> or <notice>@<when>.');
  if (ref.length > LONGEST_REF)
    throw bad('bad-ref', `A source is ${ref.length} characters long; at most ${LONGEST_REF} are read.`);
  if (ref.includes('\0')) throw bad('bad-ref', 'A source holds a NUL character, which no file name can have.');
  if (ref === '-') return { kind: 'stdin' };
  if (/^https?:\/\//i.test(ref)) return { kind: 'url', url: ref };
  if (ref.startsWith('wayback:')) return parseWayback(ref);
  if (ref.startsWith('git:')) return parseGit(ref);
  return parseArchive(ref) ?? { kind: 'path', path: ref };
}

const bad = (code: string, message: string, hint?: string): Fault =>
  new Fault({ code, message, exit: 'usage', ...(hint === undefined ? {} : { hint }) });

const WAYBACK_DATE = /^(?:[0-9]{4,14}|[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?)?)$/;

function parseWayback(ref: string): Ref {
  const rest = ref.slice('wayback:'.length);
  const at = rest.lastIndexOf('@');
  const [url, date] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
  if (!/^https?:\/\/[^/]/i.test(url) || !WAYBACK_DATE.test(date)) {
    throw bad(
      'bad-wayback-ref',
      `"${printRef(ref)}" names no page in the Wayback Machine; expected wayback:<url>@<date>.`,
      'Write the address in full and the day after the last @, such as wayback:https://example.com/privacy@2022-01-18.',
    );
  }
  return { kind: 'wayback', url, date };
}

function parseGit(ref: string): Ref {
  const rest = ref.slice('git:'.length);
  const colon = colonOutsideBraces(rest);
  const rev = colon < 0 ? rest : rest.slice(0, colon);
  const path = colon < 0 ? '' : rest.slice(colon + 1);
  const wrong = wrongRev(rev) ?? wrongPath(path);
  if (wrong !== null) {
    throw bad(
      'bad-git-ref',
      `"${printRef(ref)}" names no file in git: ${wrong}.`,
      'Write git:<rev>:<path> (git::<path> for the index) with the path from the root of the repository, or ./ from here, such as git:HEAD~1:docs/privacy.md.',
    );
  }
  return { kind: 'git', rev, path };
}

/** `HEAD@{2022-01-18 10:00}` and `HEAD^{/fix: it}` have colons of their own. */
function colonOutsideBraces(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '{') depth += 1;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (char === ':' && depth === 0) return at;
  }
  return -1;
}

function wrongRev(rev: string): string | null {
  if (rev.startsWith('-')) return 'a revision cannot begin with -';
  if (/[\n\r]/.test(rev)) return 'the revision holds a line end';
  return null;
}

function wrongPath(path: string): string | null {
  if (path === '' || path === './') return 'the path is missing';
  if (/[\n\r]/.test(path)) return 'the path holds a line end';
  if (path.startsWith('/')) return 'the path is absolute';
  if (path.split(/[/\\]/).includes('..')) return 'the path holds ..';
  return null;
}

function parseArchive(ref: string): Ref | null {
  const at = ref.indexOf('@');
  const notice = ref.slice(0, Math.max(0, at));
  const found = NOTICE_ID.test(notice) ? WHEN.exec(ref.slice(at + 1)) : null;
  if (found === null) return null;
  const [, latest, back, baseline, day, time] = found;
  if (latest !== undefined) return { kind: 'archive', notice, when: { kind: 'latest', back: Number(back ?? 0) } };
  if (baseline !== undefined) return { kind: 'archive', notice, when: { kind: 'baseline' } };
  const stamp = `${day ?? ''}${time ?? 'T23:59:59Z'}`;
  if (!isInstant(stamp)) {
    throw bad(
      'bad-date',
      `"${printRef(ref)}" names a day or time that does not exist.`,
      'Write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ, in UTC.',
    );
  }
  return { kind: 'archive', notice, when: { kind: 'until', stamp: stamp.replace(/[-:]/g, '') } };
}

function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 19));
}
