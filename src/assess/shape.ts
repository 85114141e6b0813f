/** A sentence in two wordings → how much of it stayed, and whether it stands but for some words. */
import { withoutFellows } from './by-name.js';
import type { Passage } from './passages.js';
import { stemsOf } from './words/tokens.js';

/** Shares of the words of the side that keeps less and more of them, and of the pairs of words that stayed side by side. */
export interface Shape {
  /** Words of the shorter side. */
  readonly length: number;
  readonly least: number;
  readonly most: number;
  readonly order: number;
  /** Of the shorter side, the share that stands unchanged at its head. */
  readonly head: number;
}

export function shapeOf({ beforeText, afterText }: Passage): Shape {
  const [before, after] = [stemsOf(beforeText), stemsOf(afterText)];
  const kept = countShared(before, after);
  const length = Math.min(before.length, after.length);
  const shares = [kept / Math.max(1, before.length), kept / Math.max(1, after.length)];
  const differs = before.findIndex((word, at) => word !== after[at]);
  const head = differs < 0 ? length : differs;
  const order = countShared(pairsOf(before), pairsOf(after)) / Math.max(1, length - 1);
  return { length, least: Math.min(...shares), most: Math.max(...shares), order, head: head / Math.max(1, length) };
}

const pairsOf = (stems: readonly string[]): readonly string[] => stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`);

const countShared = (one: readonly string[], other: readonly string[]): number =>
  one.length - withoutFellows(one, other, (word) => word).length;

/** Where fewer of the pairs of words stayed side by side, a sentence was written anew: what is lost there may be said in other words. */
const REWRITTEN = 0.6;
export const isRewritten = ({ order }: Shape): boolean => order <= REWRITTEN;

/** So few words that each of them tells. */
const FEW = 12;
/** "You can have it erased by …": from this share on a sentence goes on otherwise, and is not written anew. */
const STANDS_AT_HEAD = 0.5;
export const goesOnOtherwise = ({ head }: Shape): boolean => head >= STANDS_AT_HEAD;

export const isSlight = (shape: Shape): boolean => !isRewritten(shape) || shape.length <= FEW;

/**
 * From this share of the longer side on, a sentence stands for who compares what it says: by characters, since words of it that came or went
 * together leave all others side by side. (By `isSlight` the examples in Chinese come out worse: F1 0.71 becomes 0.70.)
 */
const STANDS = 0.6;
export function isEdit({ edits, beforeText, afterText }: Passage): boolean {
  const kept = edits.reduce((n, edit) => n + (edit.op === 'equal' ? edit.after.length : 0), 0);
  return kept > STANDS * Math.max(beforeText.length, afterText.length);
}
