/** Errors that stop the run, with what a person needs to mend them. */

/** Exit codes, a contract with their callers (docs: README). */
export const EXIT = { ok: 0, findings: 1, usage: 2, unjudged: 3, bug: 70, interrupted: 130 } as const;

/** Of several exit codes the one that counts: 70, 2, 3, 1, 0. */
export const gravestOf = (exits: readonly number[]): number =>
  [EXIT.bug, EXIT.usage, EXIT.unjudged, EXIT.findings].find((exit) => exits.includes(exit)) ?? EXIT.ok;

export interface FaultParts {
  /** Short kebab-case name, stable for scripts: `not-found`, `too-large`, … */
  readonly code: string;
  /** One sentence: what failed, where, what was expected and what came. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** `usage` (2): the call is wrong; `unjudged` (3): a source cannot be read or judged. */
  readonly exit: 'usage' | 'unjudged';
  readonly cause?: unknown;
}

export class Fault extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly exit: 'usage' | 'unjudged';
  constructor(parts: FaultParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = 'Fault';
    this.code = parts.code;
    this.hint = parts.hint;
    this.exit = parts.exit;
  }
}

/** The call is wrong. */
export const usage = (message: string, hint: string, code = 'usage'): Fault =>
  new Fault({ code, exit: 'usage', message, hint });
