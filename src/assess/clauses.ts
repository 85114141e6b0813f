/** Tokens and mentions of a passage → its clauses, in order: at stops, and where a subject begins. */
import type { Mention } from './words/lexicon.js';
import type { Token } from './words/tokens.js';

const HARD = new Set(['.', ';', '!', '?', '|', '•', '。', '；', '！', '？', '·', '*']);
const COMMAS = new Set([',', '，']);
const JOINS = new Set(['and', 'or', 'but', 'nor', 'yet', 'so']);
const TURNS = new Set(['but', 'however', 'although', 'though', 'whereas']);
const CONDITIONS = new Set(['if', 'when', 'where', 'once', 'unless', 'after', 'before', 'while', 'until', 'whenever']);
const SUBJECTS = new Set(['we', 'they', 'it', 'you', 'i', 'he', 'she']);

export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Ends a sentence before it: nothing is carried over. */
  readonly isFirst: boolean;
}

export function cutClauses(tokens: readonly Token[], mentions: readonly Mention[], text: string): readonly Clause[] {
  const inside = new Uint8Array(tokens.length);
  // a term may end with a comma ("后，"), which still parts clauses
  for (const mention of mentions)
    inside.fill(1, mention.from + 1, COMMAS.has(tokens[mention.to - 1]?.word ?? '') ? mention.to - 1 : mention.to);
  const clauses: Clause[] = [];
  let from = 0;
  let isFirst = true;
  const cut = (to: number, first: boolean): void => {
    if (to > from) clauses.push({ from, to, isFirst });
    if (to > from || first) isFirst = first;
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (inside[i]) continue;
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (token.kind === 'mark') {
      if (HARD.has(token.word)) {
        const isStop =
          /[.!?。！？|•*·]/.test(token.word) && !(token.word === '.' && next && text.charCodeAt(token.end) > 0x20);
        cut(i + 1, isStop);
      } else if (token.word === ':' || token.word === '：') cut(i + 1, false);
      else if (token.word === '，') cut(i + 1, false);
      else if (COMMAS.has(token.word) && next && startsClause(tokens, i + 1, CONDITIONS.has(tokens[from]?.word ?? '')))
        cut(i + 1, false);
    } else if (TURNS.has(token.word) && i > from) cut(i, false);
    else if (JOINS.has(token.word) && next && i > from && startsClause(tokens, i + 1, false)) cut(i, false);
  }
  cut(tokens.length, false);
  return clauses;
}

/** "we", "you will", "your data is": a subject, with or without a word that joins before it; behind a condition any ("if you join, its owner may"). */
function startsClause(tokens: readonly Token[], at: number, isBehindCondition: boolean): boolean {
  const at1 = JOINS.has(tokens[at]?.word ?? '') ? at + 1 : at;
  const first = tokens[at1]?.word ?? '';
  if (TURNS.has(tokens[at]?.word ?? '')) return true;
  if (SUBJECTS.has(first)) return true;
  return (
    (isBehindCondition || /^(?:this|these|such|your|our|the)$/.test(first)) &&
    tokens
      .slice(at1 + 1, at1 + 6)
      .some((t) => /^(?:is|are|will|may|can|must|shall|has|have|does|do|was|were)$/.test(t.word))
  );
}
