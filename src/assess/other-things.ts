/** A text → where it names something that is no matter of the notice: a section or a page that it only points to, an invitation that is accepted, goods that are sold. */
import { remember } from '../language/remember.js';
import type { Span } from '../model/notice.js';
import { EXPRESSIONS } from './words/lexicon.js';

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
