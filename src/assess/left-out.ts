/**
 * Changes of the page's text that is not the notice's → findings, where a sentence came, went or changed that says something of people's
 * data or rights. Which way it goes is for a person to say: what it stands beside is not known.
 */
import type { Comparison } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import { keyOf } from '../normalise/key.js';
import { foldForReading } from '../normalise/reading.js';
import { type Place, placesIn, printed } from './places.js';
import { readStatements } from './read.js';
import { unclearAt } from './unclear.js';
import type { Expressions } from './words/expressions.js';
import { EXPRESSIONS, lexiconOf } from './words/lexicon.js';
import { hasTrait, type Trait } from './words/traits.js';

export function findLeftOut({ sections, leftOut, after }: Comparison): readonly Finding[] {
  if (leftOut.length === 0) return [];
  const wordings = (place: Place): readonly string[] => [printed(place, 'before'), printed(place, 'after')];
  // what is said in the notice too, on either side, is the notice's to tell
  const said = new Set(placesIn(sections).flatMap((place) => (place.block === null ? [] : wordings(place).map(keyOf))));
  const isTold = (text: string): boolean => text !== '' && isAboutData(text, after.language) && !said.has(keyOf(text));
  return placesIn(leftOut)
    .filter((place) => place.block !== null && place.status !== 'unchanged' && !place.isElsewhere)
    .filter((place) => wordings(place).some(isTold))
    .map((place) => ({ ...unclearAt('left-out-changed', place), scope: 'left-out' }));
}

/** Words of data in languages without a lexicon. */
const DATA =
  /dat[aoi]s?\b|daten|données|privacy|cookies?|confidentialit|privacidad|riservatezza|個人情報|개인정보|персональн/i;
/** There, a sentence that is shorter is a label. */
const SHORTEST = 40;
/** Ends a line that says who owns the page. */
const COPYRIGHT = /(?:©|\(c\)|copyright|版[权權]所有).{0,160}$/i;
const HAN = /[\u3400-\u9fff]/g;

/** Whether a sentence says something about people's data or rights: what is done with it, promised or left to them. */
export function isAboutData(text: string, language: string): boolean {
  const own = expressionsOf(text, language);
  const printed = text.replace(COPYRIGHT, '').trim();
  // A question says nothing yet.
  if (printed.length < (own?.shortestSentence ?? SHORTEST) || /[?？]$/.test(printed)) return false;
  if (own === null) return DATA.test(printed);
  const said = foldForReading(printed);
  const statements = readStatements(said);
  const facets = statements.flatMap((s) => s.facets);
  const says = (trait: Trait): boolean => facets.some(({ id }) => hasTrait(id, trait));
  if (says('pointer') && !says('doneWithData')) return false;
  if (!own.ofData.test(said)) return own.betweenUs.test(said) && says('doneByUs');
  return statements.some((s) => s.act !== null || s.bearing !== 0) || says('doneWithData');
}

/** A sentence has a language of its own: a notice of one quotes another. */
function expressionsOf(text: string, language: string): Expressions | null {
  const han = text.match(HAN)?.length ?? 0;
  if (han * 4 > text.length && language !== 'ja') return EXPRESSIONS.zh;
  return lexiconOf(language) === null ? null : EXPRESSIONS.en;
}
