/** Text that came or changed and speaks to a machine that reads it → findings, which are unclear: no rule, no setting and no reading clears them. */
import { findAddress } from '../language/addressed.js';
import type { Comparison } from '../model/comparison.js';
import type { Finding, FindingScope } from '../model/finding.js';
import { placesIn, printed } from './places.js';
import { unclearAt } from './unclear.js';

export const findAddressed = (comparison: Comparison): readonly Finding[] => [
  ...findIn(comparison.sections, 'passage'),
  ...findIn(comparison.leftOut, 'left-out'),
];

const findIn = (sections: Comparison['sections'], scope: FindingScope): readonly Finding[] =>
  placesIn(sections).flatMap((place) => {
    const now = printed(place, 'after');
    const spoken = place.isElsewhere || printed(place, 'before') === now ? null : findAddress(now);
    if (spoken === null) return [];
    const terms = now.slice(spoken.start, spoken.end);
    return [{ ...unclearAt('addresses-a-reader', place, { before: [], after: [spoken] }, { terms }), scope }];
  });
