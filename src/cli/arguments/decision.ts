/** Options of a decision: why, the last day on which it counts, what somebody holds a change for, and which cleared changes are meant. */
import type { DecisionVerdict, OwnFinding } from '../../model/decision.js';
import { usage } from '../../model/fault.js';
import { type Category, CLEARED_REASONS, type ClearedReason, type Severity } from '../../model/finding.js';
import { nearestName } from '../../model/nearest.js';
import { escapeControls } from '../../report/escape.js';
import { isDay, isVisible } from '../../review/decision-file.js';
import { LONGEST_REASON } from '../../tasks/decide/record.js';

/** Null where none is given. */
export function readReason(said: string | undefined): string | null {
  if (said === undefined) return null;
  const reason = said.trim();
  if (!isVisible(reason))
    throw usage('--reason says nothing.', 'Say why, in a sentence, in place of the dots.', 'no-reason');
  if (reason.length > LONGEST_REASON)
    throw usage(
      `--reason has ${reason.length} characters; at most ${LONGEST_REASON} are kept.`,
      'Name the document that says the rest.',
      'long-reason',
    );
  return reason;
}

/** Before a decision is recorded. */
export function needReason(reason: string | null): string {
  if (reason !== null) return reason;
  throw usage(
    'A decision needs a reason.',
    'Give --reason "why this is acceptable"; it is as public as the repository.',
    'no-reason',
  );
}

export function readUntil(said: string | undefined, day: string): string | null {
  if (said === undefined) return null;
  if (!isDay(said))
    throw usage('--until is no day of the calendar; expected YYYY-MM-DD.', 'For example 2027-03-31.', 'bad-date');
  if (said < day)
    throw usage(
      `--until ${said} has passed: it is ${day}.`,
      'Give the last day on which the decision counts.',
      'past-date',
    );
  return said;
}

/** Null where neither is given. */
export function readOwn({
  verdict,
  category,
  severity,
}: {
  readonly verdict: DecisionVerdict;
  readonly category?: Category;
  readonly severity?: Severity;
}): OwnFinding | null {
  if (category === undefined && severity === undefined) return null;
  if (verdict === 'rejected' && category !== undefined && severity !== undefined) return { category, severity };
  throw usage(
    '--category and --severity make a finding of a change that the rules cleared.',
    'Give both, with --verdict rejected.',
    'half-a-finding',
  );
}

/** Null where none is given. */
export function readCleared(said: string | undefined): readonly ClearedReason[] | null {
  if (said === undefined) return null;
  return said.split(',').map((word) => {
    const reason = CLEARED_REASONS.find((known) => known === word.trim());
    if (reason !== undefined) return reason;
    throw usage(
      `"${escapeControls(word.trim().slice(0, 40))}" is no reason for which changes are cleared; expected ${CLEARED_REASONS.join(', ')}.`,
      `The nearest is ${nearestName(word, CLEARED_REASONS)}.`,
      'bad-reason',
    );
  });
}
