/**
 * Words that say something of all that follows (or precedes) them within their sentence: negations, "only", conditions. Where a sentence
 * ends decides what they are said of, so that there punctuation is more than typography.
 */

/** Whole words, lower case. */
const NEGATIONS = /^(?:no|not|never|none|neither|nor|only|solely|cannot|[a-z]+n['’]?t)$|[不未无非勿没仅只否]|^除/u;
const CONDITIONS =
  /^(?:if|unless|without|consent|except|provided|until|before|when|where|whenever|only)$|如果|若|除非|除外|除了|^除|未经|情况下|前提|之前|以前|直到|必要时|同意|授权/u;
/** A comma behind one of these makes an answer of it: "No, information is sold". */
const ANSWERS = /^(?:no|not|only|不|否|仅|只)$/;
const ANY =
  /\b(?:no|not|never|none|neither|nor|only|solely|cannot|if|unless|without|consent|except|provided|until|before|when|where|whenever)\b|n['’]t\b|[不未无非勿没仅只否除若]|如果|情况下|前提|之前|以前|直到|必要时|同意|授权/iu;

export const isNegation = (word: string): boolean => NEGATIONS.test(word);
export const isCondition = (word: string): boolean => CONDITIONS.test(word);
export const isAnswer = (word: string): boolean => ANSWERS.test(word);
/** How many such answers a text holds. */
export const countAnswers = (text: string): number =>
  text.match(/\b(?:no|not|only)[,，:：–—]|[不否仅只][,，:：–—]/gi)?.length ?? 0;
/** Whether there may be such a word in a text. */
export const mayReach = (text: string): boolean => ANY.test(text);

/** `close`: the end of a bracket. `open`: signs that may end a sentence or not, and say nothing where they differ from others. */
export type Boundary = 'none' | 'comma' | 'close' | 'open' | 'stop';

/** What the marks behind a word part; `next`: what follows them. */
export function boundaryOf(marks: string, next: string): Boundary {
  if (/[)）]/.test(marks)) return 'close';
  if (/[;；:：\n（(|]/.test(marks)) return 'open';
  if (/[。！？｡]/.test(marks) || (/[.!?]/.test(marks) && /\s/.test(marks) && !/^\p{Ll}/u.test(next))) return 'stop';
  if (/[.!?]/.test(marks)) return 'open';
  return /[,，、–—]/.test(marks) ? 'comma' : 'none';
}
