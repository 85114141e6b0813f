/** What went wrong with a capture or a comparison: collected on what it belongs to; only the fatal ones stop the judging. */

/** The closed list of codes, each with what it means; the fatal ones mean "could not judge" (exit 3). */
export const PROBLEMS = {
  empty: { fatal: true, meaning: 'no text of a notice was found' },
  blocked: { fatal: true, meaning: 'a challenge or bot wall, not the notice' },
  'error-page': { fatal: true, meaning: 'an error page of the server, not the notice' },
  'app-error': { fatal: true, meaning: 'the page shows an application error in place of the notice' },
  'login-wall': { fatal: true, meaning: 'a log-in page, not the notice' },
  'script-shell': { fatal: true, meaning: 'the text is drawn by script and is not in the page' },
  'merge-conflict': {
    fatal: true,
    meaning: 'two versions of the file were merged, and nobody has decided between them',
  },
  'lfs-pointer': { fatal: true, meaning: 'a pointer of Git LFS, not the file that it stands for' },
  'cut-off': { fatal: true, meaning: 'the page ends inside a tag: it was not loaded or saved to its end' },
  undecodable: { fatal: true, meaning: 'a fifth of the text or more could not be decoded' },
  truncated: { fatal: false, meaning: 'the text breaks off' },
  doubled: { fatal: false, meaning: 'the page holds the whole text more than once' },
  'language-changed': { fatal: false, meaning: 'the two versions are in different languages' },
  'mostly-replaced': { fatal: false, meaning: 'most of the text was replaced: a rewrite, or a failed capture' },
  'unsupported-language': { fatal: false, meaning: 'no rules for this language: changes of substance are unclear' },
  'charset-guessed': { fatal: false, meaning: 'the declared encoding was missing or wrong, and was guessed' },
  'hidden-characters': { fatal: false, meaning: 'control or bidirectional characters were removed from the text' },
  'readings-disagree': {
    fatal: false,
    meaning: 'text that the page carries and does not show says otherwise than what it shows',
  },
  'lookalike-characters': {
    fatal: false,
    meaning: 'words hold characters of other scripts, or disguised ones; they were compared as what they look like',
  },
  'tracked-changes': {
    fatal: false,
    meaning: 'the document holds tracked changes; it was read with all of them accepted',
  },
  'unread-part': {
    fatal: false,
    meaning: 'the document holds diagrams, embedded documents or pages that are pictures, whose text was not read',
  },
  'too-many-changes': {
    fatal: true,
    meaning: 'more changed than is judged: another document, or a failed capture',
  },
  'select-missed': { fatal: true, meaning: 'no element matched --select' },
} as const satisfies Record<string, { readonly fatal: boolean; readonly meaning: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  readonly fatal: boolean;
  /** What was seen, in English, without notice text longer than a phrase. */
  readonly detail: string;
}

export const problem = (code: ProblemCode, detail: string): Problem => ({ code, fatal: PROBLEMS[code].fatal, detail });
