/** Changes → findings, heaviest first. Deterministic; reads nothing but the comparison and the settings. */
import type { Comparison } from '../model/comparison.js';
import type { Cleared, ClearedReason, Direction, Finding, Quote, Severity } from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { type Problem, problem } from '../model/problem.js';
import { type Candidate, findCandidates } from './candidates.js';
import { type Decision, decide } from './decide.js';
import { type Judged, joinNeighbours, judgeOnce } from './join.js';
import { vocabularyOf } from './known.js';
import { findLeftOut } from './left-out.js';
import { findLinkFindings } from './link-targets.js';
import { findMarkFindings } from './marks.js';
import { findNoticeFindings, findPromises, findReturn } from './notice-level.js';
import { forget } from './remembered.js';
import { Renames } from './renames.js';
import type { Lexicon, Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import type { RuleSettings } from './settings.js';
import { readSignals } from './signals.js';
import { hasLexicon } from './signs.js';
import { withTemplateFindings } from './templates.js';
import { type Hearing, hear, tellOf } from './undecided.js';
import { WEIGHTS, type Weights } from './weights.js';

export interface Judgment {
  /** Sorted by weight. */
  readonly findings: readonly Finding[];
  /** In the order of the notice. */
  readonly cleared: readonly Cleared[];
  /** Sentences of `before` that promise notice or consent for changes. */
  readonly promises: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * `weights`: those of the fit, or of one fold of it (scripts/fit-weights.mjs). `returnsTo`: the earlier version whose text this is again,
 * which the two texts alone cannot tell.
 */
export function assess(
  comparison: Comparison,
  settings: RuleSettings = {},
  weights: Weights = WEIGHTS,
  returnsTo: string | null = null,
): Judgment {
  forget();
  const language = comparison.after.language;
  if (!hasLexicon(language)) {
    const detail = `there are no rules for the language '${language}'`;
    const findings = [
      ...withTemplateFindings(comparison, unclearChanges(comparison)),
      ...applySettings(
        [...findLinkFindings(comparison), ...findLeftOut(comparison), ...findReturn(returnsTo)],
        settings,
      ),
    ];
    return { findings, cleared: [], promises: [], problems: [problem('unsupported-language', detail)] };
  }
  const renames = new Renames(comparison);
  const judged: Judged[] = [];
  const undecided: Finding[] = [];
  const cleared: Cleared[] = [];
  const judge = judgeOf(comparison, language, weights);
  for (const candidate of findCandidates(comparison, language)) {
    if (candidate.kind === 'pair' && renames.explain(candidate.edits)) {
      cleared.push(clearedOf(candidate, 'renamed'));
      continue;
    }
    const { decisions, hearing } = judge(candidate);
    if (hearing !== null && isOverruled(decisions, hearing)) {
      if (hearing.kind === 'cleared') cleared.push(clearedOf(candidate, hearing.reason));
      else undecided.push(undecidedOf(candidate, hearing));
    } else for (const decision of decisions) judged.push({ candidate, decision });
  }
  const found: Finding[] = judgeOnce(joinNeighbours(judged), language).map(({ candidate, decision }) =>
    findingOf(candidate, decision),
  );
  found.push(...undecided);
  found.push(...findMarkFindings(comparison, language), ...findLinkFindings(comparison));
  found.push(...findNoticeFindings(comparison, found), ...findLeftOut(comparison), ...findReturn(returnsTo));
  const findings = sortByWeight(applySettings(withTemplateFindings(comparison, found), settings));
  return {
    findings,
    cleared,
    promises: findings.some((f) => f.direction === 'lowers') ? findPromises(comparison, language) : [],
    problems: [],
  };
}

interface Verdict {
  readonly decisions: readonly Decision[];
  readonly hearing: Hearing | null;
}

/** What came or went in a block in the same words again has the same verdict: a megabyte of one list is two hundred thousand entries. */
function judgeOf(comparison: Comparison, language: Lexicon, weights: Weights): (candidate: Candidate) => Verdict {
  let known = null as ReturnType<typeof vocabularyOf> | null;
  const judge = (candidate: Candidate): Verdict => {
    const decisions = decide(readSignals(candidate, language), weights);
    if (decisions.some((d) => d.direction === 'lowers')) return { decisions, hearing: null };
    known ??= vocabularyOf(comparison);
    return { decisions, hearing: hear(candidate, known) };
  };
  const verdicts = new Map<string, Verdict>();
  return (candidate) => {
    if (candidate.kind === 'pair') return judge(candidate);
    const key = `${candidate.kind} ${candidate.block.id} ${candidate.beforeText}${candidate.afterText}`;
    const verdict = verdicts.get(key) ?? judge(candidate);
    verdicts.set(key, verdict);
    return verdict;
  };
}

/** What differs decides where no rule does; and where a rule sees an improvement in which nothing differs that tells, or that is likelier to lower. */
const isOverruled = (decisions: readonly Decision[], hearing: Hearing): boolean =>
  decisions.every(({ direction }) => direction === 'raises') &&
  (decisions.length === 0 || (hearing.kind === 'cleared' ? hearing.isSame : hearing.sum.lowers > hearing.sum.raises));

const clearedOf = (candidate: Candidate, reason: ClearedReason): Cleared => ({
  section: candidate.section.id,
  before: candidate.before && quoteOf(candidate.block.id, candidate.block.beforeText, candidate.before, []),
  after: candidate.after && quoteOf(candidate.block.id, candidate.block.afterText, candidate.after, []),
  reason,
});

const undecidedOf = (candidate: Candidate, { differences, sum }: Extract<Hearing, { kind: 'differs' }>): Finding => ({
  rule: 'change-unclear',
  category: 'transparency',
  direction: 'unclear',
  severity: null,
  scope: 'passage',
  section: candidate.section.id,
  before:
    candidate.before &&
    quoteOf(
      candidate.block.id,
      candidate.block.beforeText,
      candidate.before,
      differences.flatMap((d) => d.before),
    ),
  after:
    candidate.after &&
    quoteOf(
      candidate.block.id,
      candidate.block.afterText,
      candidate.after,
      differences.flatMap((d) => d.after),
    ),
  differences: differences.map((d) => tellOf(d, candidate)),
  weight: sum.lowers,
  values: {},
});

function findingOf(candidate: Candidate, decision: Decision): Finding {
  const { rule, category, direction, severity, evidence } = decision;
  return {
    rule: direction === 'raises' && typeof rule.mirror === 'string' ? rule.mirror : rule.id,
    category,
    direction,
    severity,
    scope: 'passage',
    section: candidate.section.id,
    before:
      candidate.before &&
      quoteOf(
        candidate.block.id,
        candidate.block.beforeText,
        candidate.before,
        evidence.flatMap((e) => e.before),
      ),
    after:
      candidate.after &&
      quoteOf(
        candidate.block.id,
        candidate.block.afterText,
        candidate.after,
        evidence.flatMap((e) => e.after),
      ),
    values: { terms: [...new Set(evidence.flatMap((e) => e.terms))].slice(0, 6).join(', ') },
  };
}

/** "At most about 300 characters." */
const LONGEST_QUOTE = 300;

/** Evidence counts from the passage's start; in the quote it counts in the block's text. A long passage is cut about its evidence. */
function quoteOf(block: string, text: string, span: Span, evidence: readonly Span[]): Quote {
  const at = evidence
    .map((e) => ({ start: span.start + e.start, end: span.start + e.end }))
    .sort((a, b) => a.start - b.start);
  let { start, end } = span;
  const isCut = end - start > LONGEST_QUOTE;
  if (isCut) {
    const first = at[0]?.start ?? start;
    start = Math.max(start, Math.min(first - 80, end - LONGEST_QUOTE));
    start = wholeWord(text, start, span.start);
    end = wholeWord(text, Math.min(end, start + LONGEST_QUOTE), start);
  }
  const merged: Span[] = [];
  for (const e of at.filter((e) => e.start >= start && e.end <= end)) {
    const last = merged.at(-1);
    if (last && e.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, e.end) };
    else merged.push(e);
  }
  const quote = { block, span: { start, end }, quote: text.slice(start, end), evidence: merged };
  return isCut ? { ...quote, whole: span } : quote;
}

/** Steps back to the start of a word (never into a surrogate pair), not before `least`. */
function wholeWord(text: string, at: number, least: number): number {
  let i = at;
  while (
    i > least &&
    i < text.length &&
    at - i < 20 &&
    /[\p{Script=Latin}\d]/u.test(text.charAt(i)) &&
    /[\p{Script=Latin}\d]/u.test(text.charAt(i - 1))
  )
    i--;
  return i > least && /[\uDC00-\uDFFF]/.test(text.charAt(i)) ? i - 1 : i;
}

/** Without a lexicon every substantive change is unclear, one a block. */
function unclearChanges(comparison: Comparison): readonly Finding[] {
  return comparison.sections.flatMap((section) =>
    section.blocks
      .filter((b) => b.kind !== 'contents' && b.passages.some((p) => p.status !== 'unchanged'))
      .map((block): Finding => {
        const passage = block.passages.find((p) => p.status !== 'unchanged');
        // The first change is quoted; the finding stands for all of the block's.
        const quote = (text: string, span: Span | null | undefined) =>
          span ? { ...quoteOf(block.id, text, span, []), whole: { start: 0, end: text.length } } : null;
        return {
          rule: 'change-unclear',
          category: 'transparency',
          direction: 'unclear',
          severity: null,
          scope: 'passage',
          section: section.id,
          before: quote(block.beforeText, passage?.before),
          after: quote(block.afterText, passage?.after),
          values: {},
        };
      }),
  );
}

const RULE_BY_ID: ReadonlyMap<string, Rule> = new Map(
  RULES.flatMap((r) => [[r.id, r], ...(typeof r.mirror === 'string' ? [[r.mirror, r]] : [])] as [string, Rule][]),
);

function applySettings(findings: readonly Finding[], settings: RuleSettings): readonly Finding[] {
  return findings.flatMap((finding) => {
    const setting = settings[RULE_BY_ID.get(finding.rule)?.id ?? finding.rule];
    if (setting === 'off') return [];
    return setting && finding.direction === 'lowers' ? [{ ...finding, severity: setting }] : [finding];
  });
}

const WEIGHT: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };
const ORDER: Readonly<Record<Direction, number>> = { lowers: 0, raises: 3, unclear: 4 };
const weightOf = (f: Finding): number => ORDER[f.direction] + (f.severity ? WEIGHT[f.severity] : 0);

/** Stable: within one weight the order of the notice stays. */
const sortByWeight = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => weightOf(a) - weightOf(b) || likelihoodOf(b) - likelihoodOf(a));

/** What is unclear stands with the likeliest to lower first, what is said of the notice as a whole last. */
const likelihoodOf = (f: Finding): number =>
  f.direction !== 'unclear' ? 0 : f.scope === 'notice' ? LAST : (f.weight ?? 0);
const LAST = -1000;
