/** A text → where it names something that is no matter of the notice: a section or a page that it only points to, an invitation that is accepted, goods that are sold. */
import { remember } from '../language/remember.js';
import type { Span } from '../model/notice.js';
import { keyOf } from '../normalise/key.js';
import { type Difference, STANDING_ALONE } from './difference.js';
import type { Passage } from './passages.js';
import { isWithin } from './polarity.js';
import { EXPRESSIONS, findMentions } from './words/lexicon.js';
import { tokenize } from './words/tokens.js';
import { hasTrait } from './words/traits.js';

/** In order, without overlap. What is agreed to is no name, whatever it is called. */
export const otherThingsIn = remember((text): readonly Span[] =>
  Object.values(EXPRESSIONS)
    .flatMap(({ otherThings, agrees }) =>
      [...text.matchAll(otherThings)].flatMap((found) => {
        const name = found.slice(1).find((group) => group !== undefined);
        if (name !== undefined && agrees.test(name)) return [];
        const thing = name ?? found[0];
        const start = found.index + found[0].lastIndexOf(thing);
        return [{ start, end: start + thing.length }];
      }),
    )
    .sort((one, other) => one.start - other.start),
);

/** What two wordings name otherwise of that kind: none where they name the same, or only point elsewhere. */
export function compareOtherThings({ kind, beforeText, afterText }: Passage): readonly Difference[] {
  if (kind !== 'pair') return [];
  const [before, after] = [otherThingsIn(beforeText), otherThingsIn(afterText)];
  const named = (text: string, things: readonly Span[]): string =>
    things.map(({ start, end }) => keyOf(text.slice(start, end))).join('|');
  return named(beforeText, before) === named(afterText, after) || (isPointer(beforeText) && isPointer(afterText))
    ? []
    : [{ ...STANDING_ALONE, change: 'replaced', what: 'word', sign: 0, before, after }];
}

/** It says where more is told, and nothing of what is done, or may be. */
function isPointer(text: string): boolean {
  const others = otherThingsIn(text);
  const mentions = findMentions(tokenize(text)).filter(({ start }) => !isWithin(start, others));
  const ids = mentions.flatMap(({ classes }) => classes);
  return (
    TELLS.test(text) &&
    !ids.some((id) => hasTrait(id, 'deed') && !/^act\/(?:explain|use|collect|provide)$/.test(id)) &&
    !ids.some((id) => /^(?:party\/you|consent|default)/.test(id))
  );
}
const TELLS = /\b(?:more|see|described|explained|told|found|read|details?)\b|见|参阅|查阅|阅读|说明/i;
