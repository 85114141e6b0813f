/** What is told of a sentence of one language by its words in their order, which no class of single terms tells. A forgotten one does not compile. */
export interface Expressions {
  /** Words that deny, without the uses that do not. Their scope runs to the next breaker. */
  readonly negators: RegExp;
  readonly breakers: RegExp;
  /**
   * Before and behind a denial that reaches back over what stands before it: "your card number is never stored", "we sold no data",
   * 位置信息不会上传.
   */
  readonly reachesBack: { readonly before: RegExp; readonly behind: RegExp };
  /** A denial that does so by its own form, or by what stands behind it: "is not", "never be"; null where verbs have no such forms. */
  readonly passive: { readonly form: RegExp; readonly behind: RegExp } | null;
  readonly clauseStart: RegExp;
  /** A heading or a lead-in that denies everything under it, or says that it needs no consent. */
  readonly denies: RegExp;
  readonly needsNoConsent: RegExp;
  /** A sentence about changes of the notice itself, and one that promises to tell, to ask, or not to do it. */
  readonly aboutChanges: RegExp;
  readonly promises: RegExp;
  /** Words of data and rights, on a page that is about anything. */
  readonly ofData: RegExp;
  /** Who does it, to whom: "we keep your list" is about data, whatever the list is called. */
  readonly betweenUs: RegExp;
  /** Names of sections, pages and settings that a sentence only points to (captured), the place where the person is, and what is done with other things in the words of what is done with data: "accept an invitation", "sell goods". */
  readonly otherThings: RegExp;
  /** Of such names, those that are content: "I agree". */
  readonly agrees: RegExp;
  /** Headings of what tells of changes. */
  readonly changeLog: RegExp;
  /** How an entry of one begins behind its date: with what was done to the notice. */
  readonly tellsOfChange: RegExp;
  /** Characters: what is shorter is a label. */
  readonly shortestSentence: number;
}
