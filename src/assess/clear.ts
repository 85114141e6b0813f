/** A changed passage in which nothing differs that matters → why it is harmless, out of the closed list. */
import type { ClearedReason } from '../model/finding.js';
import { keyOf } from '../normalise/key.js';
import { simplify } from '../normalise/reading.js';
import { isOneEditApart } from './compare-words.js';
import type { Difference } from './difference.js';
import type { Compared } from './evidence.js';
import type { Passage } from './passages.js';
import { findMentions } from './words/lexicon.js';
import { stemsOf, tokenize } from './words/tokens.js';

/** Classes that say something of data, of people as its subjects, or of what is promised to them. */
const ABOUT_DATA =
  /^(?:act\/(?!provide|change|require|allow|verify)|right|choice|duty|data|source|tech|party\/(?!we|you|staff)|purpose\/(?!service|support|payment)|safeguard|consent|basis|default|contact|recourse|scope|notice\/(?!this)|time\/(?:open|necessary|account|shortest|longer)|person\/child)/;

/** What only names what a sentence is about, or joins it. */
const PLAIN =
  /^(?:word|act\/(?:provide|change|require|allow|verify)|data|notice\/this|party\/staff|person\/(?:group|resident|parent)|time\/(?:period|account|necessary)|tech\/necessary|basis\/(?:contract|vital|public-interest)|logic\/(?:see|means|before|after|without|for-example|other)|modal\/will)$/;
export const isTelling = (d: Difference): boolean =>
  // a word that no lexicon knows may narrow a promise
  d.what === 'word'
    ? d.bearing === -1 || d.polarity === -1
    : !PLAIN.test(d.what) && !(d.what === 'entry' && d.sign === 0);

/** A period, an answer, another lead-in: in a notice they are about data, whatever else their passage says. */
const TELLS_BY_ITSELF = /^(?:answer|introduction|amount\/(?!other))/;

export const isAboutData = ({ before, after, differences }: Compared): boolean =>
  [...before, ...after].some((s) => s.facets.some((f) => ABOUT_DATA.test(f.id))) ||
  differences.some((d) => TELLS_BY_ITSELF.test(d.what));

/** Whether the same is said in simplified characters on one side, in traditional ones on the other; quotation marks go with the script. */
export function differInScriptAlone(before: string, after: string): boolean {
  const [one, other] = [simplify(before), simplify(after)];
  return (one !== before || other !== after) && bare(one) === bare(other) && keyOf(before) !== keyOf(after);
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s「」『』“”‘’"']/g, '');

/** Of a pair without a difference. */
export function reasonOfPair({ beforeText, afterText }: Passage): ClearedReason {
  const [before, after] = [stemsOf(beforeText), stemsOf(afterText)];
  if (before.join(' ') === after.join(' ')) return 'same-statement';
  return [...before].sort().join(' ') === [...after].sort().join(' ') ? 'reordered' : 'same-statement';
}

/**
 * A word of which one letter was wrong: what is gone no lexicon knows, what came one does, and nothing else differs. Two words that both are words are none: what is
 * gone must be unknown. No word that denies or limits is mended.
 */
export function isTypo({ kind, edits }: Passage): boolean {
  if (kind !== 'pair') return false;
  const changed = edits.filter((edit) => edit.op !== 'equal');
  const [first, second] = changed;
  if (first?.op === 'delete' && !second) return isDoubled(edits, first.before);
  if (changed.length !== 2 || first?.op !== 'delete' || second?.op !== 'insert') return false;
  const [gone, came] = [first.before.trim().toLowerCase(), second.after.trim().toLowerCase()];
  return /^\p{Script=Latin}+$/u.test(gone + came)
    ? isMisspelt(gone, came)
    : isMiswritten(edits, first.before, second.after);
}

/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELT = 5;
const isMisspelt = (gone: string, came: string): boolean =>
  gone.length >= SHORTEST_MISSPELT && isOneEditApart(gone, came) && !isKnown(gone) && isKnown(came);

const isKnown = (text: string): boolean =>
  findMentions(tokenize(text)).some((m) => m.start === 0 && m.end === text.length);

/** One Han character for another within a term. */
function isMiswritten(edits: Passage['edits'], gone: string, came: string): boolean {
  if (!/^\p{Script=Han}{2}$/u.test(gone + came) || /[不未无非没可仅只或和及且应须会能也都不]/.test(gone + came))
    return false;
  const [head, tail] = around(edits);
  const [before, after] = [
    [head, gone, tail],
    [head, came, tail],
  ].map((parts) => parts.join(''));
  const covers = (text: string): boolean =>
    findMentions(tokenize(text)).some((m) => m.start < head.length + 1 && m.end > head.length && m.end - m.start > 1);
  return covers(after as string) && !covers(before as string);
}

/** "加密加密": words that stand twice in a row, of which one went. */
function isDoubled(edits: Passage['edits'], gone: string): boolean {
  const [head, tail] = around(edits);
  const words = gone.trim();
  return words.length > 1 && (head.trimEnd().endsWith(words) || tail.trimStart().startsWith(words));
}

/** So much about the edit is read. */
const AROUND = 8;
function around(edits: Passage['edits']): readonly [string, string] {
  const at = edits.findIndex((edit) => edit.op !== 'equal');
  const last = edits.findLastIndex((edit) => edit.op !== 'equal');
  const [head, tail] = [edits[at - 1], edits[last + 1]];
  return [
    head?.op === 'equal' ? head.after.slice(-AROUND) : '',
    tail?.op === 'equal' ? tail.after.slice(0, AROUND) : '',
  ];
}
