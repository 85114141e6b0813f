/** Judged passages → the same, where neighbouring sentences that came (or went) together and say the same kind of thing are one: one edit, one finding. */
import type { Span } from '../model/notice.js';
import type { Candidate } from './candidates.js';
import type { Decision } from './decide.js';
import type { Lexicon } from './rule.js';
import { readStatement } from './statements.js';

export interface Judged {
  readonly candidate: Candidate;
  readonly decision: Decision;
}

const WEIGHT = { high: 0, medium: 1, low: 2 } as const;
/** Together no longer than a finding can quote. */
const LONGEST = 300;

export function joinNeighbours(judged: readonly Judged[]): readonly Judged[] {
  const joined: Judged[] = [];
  for (const next of judged) {
    const last = joined.at(-1);
    if (last !== undefined && belong(last, next)) joined[joined.length - 1] = join(last, next);
    else joined.push(next);
  }
  return joined;
}

/** A sentence that the notice says twice under one heading, and that changed alike, is judged once; an entry of two lists is not. */
export function judgeOnce(judged: readonly Judged[], language: Lexicon): readonly Judged[] {
  const seen = new Set<string>();
  return judged.filter(({ candidate, decision }) => {
    const { heading, beforeText, afterText } = candidate;
    if (readStatement(afterText || beforeText, language).kind === 'entry') return true;
    const key = JSON.stringify([decision.direction, decision.rule.id, heading, beforeText, afterText]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function belong(last: Judged, next: Judged): boolean {
  const [one, other] = [last.candidate, next.candidate];
  const side = one.after ? 'after' : 'before';
  const [from, to] = [one[side], other[side]];
  return (
    one.kind !== 'pair' &&
    one.kind === other.kind &&
    one.block.id === other.block.id &&
    last.decision.direction === next.decision.direction &&
    last.decision.category === next.decision.category &&
    from !== null &&
    to !== null &&
    to.start >= from.end &&
    to.start - from.end <= 1 &&
    to.end - from.start <= LONGEST
  );
}

/** The weightier of the two names the rule; evidence counts from the start of the first. */
function join(last: Judged, next: Judged): Judged {
  const side = last.candidate.after ? 'after' : 'before';
  const from = last.candidate[side] as Span;
  const to = next.candidate[side] as Span;
  const by = to.start - from.start;
  const shift = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const moved = next.decision.evidence.map((e) => ({ ...e, before: e.before.map(shift), after: e.after.map(shift) }));
  const weightier = weightOf(next.decision) < weightOf(last.decision) ? next.decision : last.decision;
  return {
    candidate: { ...last.candidate, [side]: { start: from.start, end: to.end } },
    decision: { ...weightier, evidence: [...last.decision.evidence, ...moved] },
  };
}

const weightOf = ({ severity }: Decision): number => (severity === null ? WEIGHT.low : WEIGHT[severity]);
