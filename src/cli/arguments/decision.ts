/** `--reason` and `--until`: why, and the last day on which a decision counts. */
import { usage } from '../../model/fault.js';
import { isDay, isVisible } from '../../review/decision-file.js';
import { LONGEST_REASON } from '../../work/decide/record.js';

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
