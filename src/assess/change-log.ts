/** A passage → whether it is a dated entry of the notice's own change log: it tells of a change, and promises nothing. */
import { findDates } from '../language/dates.js';
import type { Passage } from './passages.js';
import { EXPRESSIONS } from './words/lexicon.js';

/** In other words before the date stand so many characters: "On ", "Version 3, ". */
const BEFORE_THE_DATE = 14;

export const isLogged = ({ kind, under, beforeText, afterText }: Passage): boolean =>
  [
    { side: 'added', text: afterText, heading: under.after.heading },
    { side: 'removed', text: beforeText, heading: under.before.heading },
  ].every(
    ({ side, text, heading }) =>
      (kind !== 'pair' && kind !== side) ||
      (isLog(heading) && (findDates(text)[0]?.start ?? Number.POSITIVE_INFINITY) <= BEFORE_THE_DATE),
  );

const isLog = (heading: string): boolean => Object.values(EXPRESSIONS).some(({ changeLog }) => changeLog.test(heading));
