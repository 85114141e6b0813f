/** A passage → whether it is a dated entry of the notice's own change log that came or went: it tells of a change, and promises nothing. */
import { findDates } from '../language/dates.js';
import type { Passage } from './passages.js';
import { EXPRESSIONS } from './words/lexicon.js';

/** Before the date stand no more characters: "On ", "Version 3, ". */
const BEFORE_THE_DATE = 14;

export function isLogged({ kind, under, beforeText, afterText }: Passage): boolean {
  if (kind === 'pair') return false;
  const [text, { heading }] = kind === 'added' ? [afterText, under.after] : [beforeText, under.before];
  const [date] = findDates(text);
  if (!date || date.start > BEFORE_THE_DATE) return false;
  const behind = text.slice(date.end);
  return Object.values(EXPRESSIONS).some(
    ({ changeLog, tellsOfChange }) => changeLog.test(heading) && tellsOfChange.test(behind),
  );
}
