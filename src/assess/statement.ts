/** What a passage says, once read: statements, each of an act with all that is said about it. The types alone, and what the classes mean for them. */
import type { Quantity } from '../language/quantities.js';
import type { Span } from '../model/notice.js';
import { CLASSES, type ClassId } from './words/classes.js';
import { hasTrait } from './words/traits.js';

/** Only where it stands. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Where in its statement something stands. */
export type Part = 'main' | 'condition' | 'exception' | 'example';
export type Sign = -1 | 0 | 1;
export const opposite = (sign: Sign): Sign => (sign === 0 ? 0 : sign === 1 ? -1 : 1);

/** One thing that a statement says: an act, a kind of data, a recipient, a limit … */
export interface Facet extends Span {
  readonly id: ClassId;
  /** Its words, whatever their inflection. */
  readonly key: string;
  /** -1 under a negation. */
  readonly polarity: 1 | -1;
  readonly part: Part;
  /** How it bears on the person, being there: 1 permits or burdens, -1 promises or empowers, 0 neither. */
  readonly sign: Sign;
  /** The act that it belongs to; null where none is said. */
  readonly act: ClassId | null;
}

/** Words that the lexicon does not know, and that say something: names, things. */
export interface Unknown extends Span {
  readonly stem: string;
  /** An entry of a list: between separators, or short. */
  readonly isEntry: boolean;
}

export interface Statement extends Span {
  readonly actor: 'we' | 'you' | null;
  /** The act that governs it: the first that is said in it, or what the sentence or the lead-in says before. */
  readonly act: ClassId | null;
  readonly polarity: 1 | -1;
  /** 1: permits handling or burdens the person; -1: promises, protects or empowers; 0: neither. */
  readonly bearing: Sign;
  readonly facets: readonly Facet[];
  readonly quantities: readonly Quantity[];
  readonly unknown: readonly Unknown[];
  /** Where it is no more than a yes, a no or a tick: which. */
  readonly answer: string | null;
  /** It says nothing but a yes or a no: alone, with what its question says, or again. */
  readonly isAnswer: boolean;
}

/** What an item takes from the words that introduce it. */
export interface Governor {
  readonly act: ClassId | null;
  readonly polarity: 1 | -1;
  readonly bearing: Sign;
  /** Introduced as exceptions from consent: whatever stands there needs none. */
  readonly exempt: boolean;
}

export const NO_GOVERNOR: Governor = { act: null, polarity: 1, bearing: 0, exempt: false };

/** What is done, or may be: all but acts that only say what a sentence is about. */
export const isPredicate = (id: ClassId): boolean => PREDICATES.has(id);
/** Asked of every word again and again: found once. */
const PREDICATES: ReadonlySet<ClassId> = new Set(
  (Object.keys(CLASSES) as ClassId[]).filter(
    (id) => hasTrait(id, 'deed') && CLASSES[id] !== 'plain' && !hasTrait(id, 'conditional'),
  ),
);

/** Of a choice: by a switch. */
export const SWITCHES = /\b(?:turn|switch|enabl|disabl|activ|deactiv)|开 启|打 开|启 用|关 闭|关 掉|停 用|禁 用/;

export const bearingOfClass = (id: ClassId): Sign =>
  CLASSES[id] === 'intrusive' ? 1 : CLASSES[id] === 'protective' ? -1 : 0;
