/**
 * Changed passages in which a template token changed, came or went → findings, which are unclear: what the token shows stands elsewhere.
 * They stand in the place of what else is unclear about the same passage.
 */
import type { Comparison } from '../model/comparison.js';
import type { Finding, Quote } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { findTokens } from '../normalise/template-tokens.js';
import { type Place, placesIn, printed, type Side, spansOfEdits } from './places.js';
import { unclearAt } from './unclear.js';

const MOST_NAMED = 4;

export function withTemplateFindings(comparison: Comparison, found: readonly Finding[]): readonly Finding[] {
  const findings = placesIn(comparison.sections)
    .filter(({ block, status, isElsewhere }) => block?.kind !== 'contents' && status !== 'unchanged' && !isElsewhere)
    .flatMap(findIn);
  if (findings.length === 0) return found;
  const isSaid = (one: Finding): boolean =>
    one.direction === 'unclear' &&
    findings.some(
      (other) =>
        one.section === other.section && (isWithin(one.before, other.before) || isWithin(one.after, other.after)),
    );
  return [...found.filter((one) => !isSaid(one)), ...findings];
}

const isWithin = (one: Quote | null, other: Quote | null): boolean =>
  one !== null &&
  other !== null &&
  one.block === other.block &&
  one.span.start < other.span.end &&
  other.span.start < one.span.end;

function findIn(place: Place): readonly Finding[] {
  const evidence = { before: changedTokens(place, 'before'), after: changedTokens(place, 'after') };
  const named = (side: Side): readonly string[] =>
    evidence[side].map(({ start, end }) => printed(place, side).slice(start, end));
  const names = new Set([...named('before'), ...named('after')]);
  if (names.size === 0) return [];
  return [unclearAt('unrendered-template', place, evidence, { quoted: [...names].slice(0, MOST_NAMED).join('\n') })];
}

/** Tokens of which an edit takes a part or all. */
function changedTokens(place: Place, side: Side): readonly Span[] {
  const tokens = findTokens(printed(place, side));
  if (tokens.length === 0) return [];
  const edited = spansOfEdits(place.edits).filter(({ edit }) => edit.op !== 'equal');
  return tokens.filter((token) => edited.some(({ [side]: span }) => span.start < token.end && token.start < span.end));
}
