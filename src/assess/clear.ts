/** A changed passage in which nothing differs that matters → why it is harmless, out of the closed list. */
import type { ClearedReason } from '../model/finding.js';
import { keyOf } from '../normalise/key.js';
import type { Difference } from './compare.js';
import type { Compared } from './evidence.js';
import type { Passage } from './passages.js';
import { tokenize } from './words/tokens.js';

/** Classes that say something of data, of people as its subjects, or of what is promised to them. */
const ABOUT_DATA =
  /^(?:act\/(?!provide|change|require|allow|verify)|right|choice|duty|data|source|tech|party\/(?!we|you|staff)|purpose\/(?!service|support|payment)|safeguard|consent|basis|default|contact|recourse|notice\/(?!this)|time\/(?:open|necessary|account|shortest|longer)|person\/child)/;

/** What only names what a sentence is about, or joins it. */
const PLAIN =
  /^(?:word|act\/(?:provide|change|require|allow|verify)|data|notice\/this|party\/staff|person\/(?:group|resident|parent)|time\/(?:period|account|necessary)|tech\/necessary|basis\/(?:contract|vital|public-interest)|data\/deidentified|logic\/(?:see|means|before|after|not|without|for-example|other)|modal\/will)$/;
export const isTelling = (d: Difference): boolean =>
  // a word that no lexicon knows may narrow a promise
  d.what === 'word'
    ? d.bearing === -1 || d.polarity === -1
    : !PLAIN.test(d.what) && !(d.what === 'entry' && d.sign === 0);

export const isAboutData = ({ before, after, differences }: Compared): boolean =>
  [...before, ...after].some((s) => s.facets.some((f) => ABOUT_DATA.test(f.id))) ||
  differences.some((d) => d.what === 'answer' || d.what === 'introduction');

/** Of a pair without a difference. */
export function reasonOfPair({ beforeText, afterText }: Passage): ClearedReason {
  const [before, after] = [stemsOf(beforeText), stemsOf(afterText)];
  return before === after && keyOf(beforeText) !== keyOf(afterText) ? 'reordered' : 'same-statement';
}

const stemsOf = (text: string): string =>
  tokenize(text)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.stem)
    .sort()
    .join(' ');
