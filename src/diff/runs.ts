/** What two texts are compared by: words, and runs of words that stayed, went or came. */

/** A word, with opening marks before it and other marks and white space behind it; those have no key and are never an edit of their own. */
export interface Unit {
  readonly key: string;
  readonly text: string;
  /** The end of `text` behind the word. */
  readonly tail: string;
}

/** A run of units that stayed, went or came. */
export interface Run {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}
