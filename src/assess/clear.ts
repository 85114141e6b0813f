/** A changed passage in which nothing differs that matters → why it is harmless, out of the closed list. */
import type { ClearedReason } from '../model/finding.js';
import { keyOf } from '../normalise/key.js';
import { simplify } from '../normalise/reading.js';
import type { Difference } from './compare.js';
import type { Passage } from './passages.js';
import type { Statement } from './read.js';
import { tokenize } from './words/tokens.js';

/** Classes that say something of data, of people as its subjects, or of what is promised to them. */
const ABOUT_DATA =
  /^(?:act\/(?!provide|change|require|allow|verify)|right|choice|duty|data|source|tech|party\/(?!we|you|staff)|purpose\/(?!service|support|payment)|safeguard|consent|basis|default|contact|recourse|notice\/(?!this)|time\/(?:open|necessary|account|shortest|longer)|person\/child)/;

/** What only names what a sentence is about, or joins it. */
const PLAIN =
  /^(?:word|act\/(?:provide|change|require|allow|verify)|data|notice\/this|party\/staff|person\/(?:group|resident|parent)|time\/(?:period|account|necessary)|tech\/necessary|basis\/(?:contract|vital|public-interest)|data\/deidentified|logic\/(?:see|means|before|after|not|without|for-example|other)|modal\/will)$/;
export const isTelling = (d: Difference): boolean => !PLAIN.test(d.what) && !(d.what === 'entry' && d.sign === 0);

export const isAboutData = (statements: readonly Statement[]): boolean =>
  statements.some((s) => s.facets.some((f) => ABOUT_DATA.test(f.id)));

/** Whether the same is said in simplified characters on one side, in traditional ones on the other; quotation marks go with the script. */
export function differInScriptAlone(before: string, after: string): boolean {
  const [one, other] = [simplify(before), simplify(after)];
  return (one !== before || other !== after) && bare(one) === bare(other) && keyOf(before) !== keyOf(after);
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s「」『』“”‘’"']/g, '');

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
