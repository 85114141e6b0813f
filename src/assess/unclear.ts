/** A rule about the notice that holds somewhere → its finding, which is unclear: which way it goes is for a person to say. */
import type { Finding } from '../model/finding.js';
import type { Place } from './places.js';
import { type Evidence, quotesOf } from './quote.js';
import { NOTICE_RULES } from './rules/notice-rules.js';

type Where = Pick<Finding, 'scope' | 'section' | 'before' | 'after'>;

export function unclearFinding(id: string, where: Where, values: Finding['values'] = {}): Finding {
  const rule = NOTICE_RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`this is a bug: no rule about the notice is called ${id}`);
  return { rule: id, category: rule.category, direction: 'unclear', severity: null, ...where, values };
}

/** Where it stands in the text, with the words that show it. */
export const unclearAt = (
  id: string,
  place: Place,
  evidence: Evidence = { before: [], after: [] },
  values: Finding['values'] = {},
): Finding => unclearFinding(id, { scope: 'passage', section: place.section.id, ...quotesOf(place, evidence) }, values);
