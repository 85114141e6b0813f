/** Changes → findings, heaviest first, and what is cleared. Deterministic; reads nothing but the comparison and the settings. */
import type { Comparison } from '../model/comparison.js';
import {
  type Cleared,
  type ClearedReason,
  type Direction,
  type Finding,
  SEVERITIES,
  type ToldDifference,
  type ToldStatement,
} from '../model/finding.js';
import type { Span } from '../model/notice.js';
import { type Problem, problem } from '../model/problem.js';
import { findAddressed } from './addressed.js';
import { groupBy } from './by-name.js';
import { isLogged } from './change-log.js';
import { differInScriptAlone, differsInPlaces, isAboutData, isReordered, isTypo, namesTheSame } from './clear.js';
import { compareStatements } from './compare.js';
import { compareConjunctions, transferOf } from './compare-passage.js';
import { conclude, type Outcome } from './conclude.js';
import type { Difference } from './difference.js';
import type { Compared } from './evidence.js';
import { countWord, vocabularyOf } from './known.js';
import { findLeftOut } from './left-out.js';
import { findLinkFindings } from './link-targets.js';
import { findMarkFindings } from './marks.js';
import { findRestructured, withoutMovedWords } from './moved-words.js';
import { findNoticeFindings, findPromises } from './notice-level.js';
import { findPassages, type Introduction, type Passage } from './passages.js';
import { comparePhrases, phrasesIn, standIn } from './phrases.js';
import { printed } from './places.js';
import { quotesOf } from './quote.js';
import { governorOf, readStatements } from './read.js';
import { Renames } from './renames.js';
import { saysItsFormerName, saysTheSame } from './same.js';
import type { RuleSettings } from './settings.js';
import { isEdit } from './shape.js';
import type { Statement } from './statement.js';
import { findTabulated } from './tabulated.js';
import { withTemplateFindings } from './templates.js';
import { unclearAt } from './unclear.js';
import type { Tables } from './weigh.js';
import { lexiconOf } from './words/lexicon.js';
import { hasTrait } from './words/traits.js';

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
 * `tables`: those of the fit, or of one fold of it (scripts/fit-weights.mjs). `returnsTo`: the earlier version whose text this is again,
 * which the two texts alone cannot tell.
 */
export function assess(
  comparison: Comparison,
  settings: RuleSettings = {},
  tables?: Tables,
  returnsTo: string | null = null,
): Judgment {
  const { language } = comparison.after;
  const judged = judgePassages(comparison, settings, tables);
  const isOn = ({ rule }: Finding): boolean => settings[rule] !== 'off';
  const found = [
    ...withTemplateFindings(comparison, judged.findings),
    ...findLinkFindings(comparison),
    ...findLeftOut(comparison),
    ...findMarkFindings(comparison, settings),
  ].filter(isOn);
  // no setting turns these off
  found.push(...findAddressed(comparison));
  const findings = sortByWeight([...found, ...findNoticeFindings(comparison, found, returnsTo).filter(isOn)]);
  return {
    findings,
    cleared: judged.cleared,
    promises: findings.some((f) => f.direction === 'lowers') ? findPromises(comparison) : [],
    problems:
      lexiconOf(language) === null
        ? [problem('unsupported-language', `there are no rules for the language '${language}'`)]
        : [],
  };
}

/** No sentence is so long: what is shown to a person unread, since reading a megabyte of one takes seconds. */
export const LONGEST_READ = 50_000;

/** A changed passage with what differs in it; or why it is cleared before it is read, or shown unread. */
export type Change = Compared | { readonly passage: Passage; readonly unread: ClearedReason | 'too-long' };

/** Every changed passage in the order of the notice. */
export function readChanges(comparison: Comparison): readonly Change[] {
  const renames = new Renames(comparison);
  const passages = findPassages(comparison, saysOther);
  if (passages.length === 0) return [];
  const known = vocabularyOf(comparison);
  const readOnce = once(keyOfLone, (passage) => readPassage(passage, known));
  const restructured = new Set([...findRestructured(passages), ...findTabulated(passages)]);
  const changes = passages.map((passage): Change => {
    if (restructured.has(passage)) return { passage, unread: 'restructured' };
    if (passage.kind === 'pair') {
      if (differInScriptAlone(printed(passage, 'before'), printed(passage, 'after')))
        return { passage, unread: 'script-variant' };
      if (renames.explain(passage.edits)) return { passage, unread: 'renamed' };
      if (isTypo(passage, (word) => countWord(comparison, word) > 1)) return { passage, unread: 'typo' };
      if (isReordered(passage)) return { passage, unread: 'reordered' };
      if (saysItsFormerName(passage)) return { passage, unread: 'renamed' };
      if (differsInPlaces(passage) || saysTheSame(passage)) return { passage, unread: 'same-statement' };
      if (passage.block === null && namesTheSame(passage)) return { passage, unread: 'renamed' };
    }
    if (isLogged(passage)) return { passage, unread: 'pointer-label-date' };
    if (passage.isSaidTwice) return { passage, unread: 'said-elsewhere' };
    if (passage.beforeText.length + passage.afterText.length > LONGEST_READ) return { passage, unread: 'too-long' };
    return { ...readOnce(passage), passage };
  });
  return withoutMoved(changes).map((change) =>
    'unread' in change || isAboutData(change) ? change : { passage: change.passage, unread: 'not-about-data' },
  );
}

/** What came or went in a block in the same words again says the same: a megabyte of one list is two hundred thousand entries. */
const keyOfLone = ({ kind, block, beforeText, afterText }: Passage): string | null =>
  kind === 'pair' ? null : `${kind} ${block?.id} ${beforeText}${afterText}`;

/** Made once for each key; each time, where there is no key. */
function once<One, Made>(keyOf: (one: One) => string | null, make: (one: One) => Made): (one: One) => Made {
  const known = new Map<string, Made>();
  return (one) => {
    const key = keyOf(one);
    if (key === null) return make(one);
    const made = known.get(key) ?? make(one);
    known.set(key, made);
    return made;
  };
}

/** Section by section. */
function withoutMoved(changes: readonly Change[]): readonly Change[] {
  const compared = changes.flatMap((change) => ('unread' in change ? [] : [change]));
  const sections = groupBy(compared, ({ passage }) => passage.section.id);
  const left = new Map(
    [...sections.values()].flatMap((section) =>
      withoutMovedWords(section).map((one, at) => [section[at], one] as const),
    ),
  );
  return changes.map((change) => ('unread' in change ? change : (left.get(change) ?? change)));
}

/** Both sides read into statements, and compared. */
export function readPassage(passage: Passage, known: ReturnType<typeof vocabularyOf>): Compared {
  const { under, beforeText, afterText, counterparts } = passage;
  const read = (text: string, { heading, leadIn, questions }: Introduction): readonly Statement[] =>
    readStatements(text, governorOf(heading, leadIn), questions);
  const before = passage.before ? read(beforeText, under.before) : [];
  const after = passage.after ? read(afterText, under.after) : [];
  const differences = [
    ...compareStatements(before, after, known, isEdit(passage)),
    ...compareConjunctions(passage, before),
    ...(passage.isTransferred ? [transferOf(passage)] : []),
  ];
  const phrases = comparePhrases(
    phrasesIn(beforeText, under.before).filter(standIn(before)),
    phrasesIn(afterText, under.after).filter(standIn(after)),
    counterparts.flatMap((text) => phrasesIn(text)),
  );
  // what a sentence written anew says in other words is not gone, whatever words of a rule are
  const isRewritten = passage.kind === 'pair' && !isEdit(passage);
  return {
    passage,
    before,
    after,
    differences,
    phrases:
      isRewritten && phrases.length > 0 ? phrases.filter(differsIn(passage, before, after, differences)) : phrases,
  };
}

/** Whether the lexicon knows none of the words of a phrase, or finds that some of them came or went. */
function differsIn(
  { beforeText, afterText }: Passage,
  before: readonly Statement[],
  after: readonly Statement[],
  differences: readonly Difference[],
): (phrase: Difference) => boolean {
  const cover = (text: string, spans: readonly Span[]): Uint8Array => {
    const covered = new Uint8Array(text.length);
    for (const { start, end } of spans) covered.fill(1, start, end);
    return covered;
  };
  const sideOf = (side: 'before' | 'after', text: string, statements: readonly Statement[]) => ({
    known: cover(
      text,
      statements.flatMap((s) => s.facets),
    ),
    differs: cover(
      text,
      differences.filter((d) => d.what !== 'statement').flatMap((d) => d[side]),
    ),
  });
  const sides = { before: sideOf('before', beforeText, before), after: sideOf('after', afterText, after) };
  return (phrase) => {
    const side = phrase.change === 'lost' ? 'before' : 'after';
    const { known, differs } = sides[side];
    return phrase[side].some(({ start, end }) => {
      const has = (marks: Uint8Array): boolean => marks.subarray(start, end).includes(1);
      return !has(known) || has(differs);
    });
  };
}

/** Whether a heading or a lead-in says something else of what stands under it than another. */
function saysOther(one: Introduction, other: Introduction): boolean {
  const said = ({ heading, leadIn }: Introduction): string =>
    JSON.stringify([
      governorOf(heading, leadIn),
      ...new Set(
        [...readStatements(leadIn), ...readStatements(heading)]
          .flatMap((s) => s.facets.map((f) => f.id))
          .filter((id) => hasTrait(id, 'governs'))
          .sort(),
      ),
    ]);
  return said(one) !== said(other);
}

interface Judged {
  readonly compared: Compared;
  readonly outcome: Outcome;
}

function judgePassages(
  comparison: Comparison,
  settings: RuleSettings,
  tables?: Tables,
): { findings: readonly Finding[]; cleared: readonly Cleared[] } {
  if (lexiconOf(comparison.after.language) === null)
    return { findings: findPassages(comparison, saysOther).map(showUnread), cleared: [] };
  const judged: Judged[] = [];
  const unread: Finding[] = [];
  const cleared: Cleared[] = [];
  const concludeOnce = once(
    ({ moved, passage }: Compared) => (moved === undefined ? keyOfLone(passage) : null),
    (change) => conclude(change, settings, tables),
  );
  for (const change of readChanges(comparison)) {
    const clear = (reason: ClearedReason, rules: readonly string[] = []): void =>
      void cleared.push({
        section: change.passage.section.id,
        ...quotesOf(change.passage, { before: [], after: [] }),
        // a heading that says the same has another name
        reason: change.passage.block === null && reason !== 'rule-off' ? 'renamed' : reason,
        detail: rules.join(', '),
      });
    if ('unread' in change) {
      if (change.unread === 'too-long') unread.push(showUnread(change.passage));
      else clear(change.unread);
      continue;
    }
    const conclusion = concludeOnce(change);
    if (conclusion.kind === 'cleared') clear(conclusion.reason, conclusion.rules);
    else for (const outcome of conclusion.outcomes) judged.push({ compared: change, outcome });
  }
  return { findings: [...sayOnce(judged).map(findingOf), ...unread], cleared };
}

const showUnread = (passage: Passage): Finding => unclearAt('change-unclear', passage);

/** A sentence that the notice says twice under one heading, and that changed alike, is judged once; an entry of two lists is not. */
function sayOnce(judged: readonly Judged[]): readonly Judged[] {
  const seen = new Set<string>();
  return judged.filter(({ compared: { passage }, outcome }) => {
    if (passage.block?.kind !== 'paragraph') return true;
    const key = JSON.stringify([
      outcome.direction,
      outcome.hits[0]?.rule.id,
      passage.under.after.heading,
      passage.beforeText,
      passage.afterText,
    ]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function findingOf({ compared, outcome }: Judged): Finding {
  const { passage } = compared;
  const { direction, category, hits, differences, sum } = outcome;
  const [first, ...others] = hits;
  const nameOf = (rule: { id: string; mirror: string }): string => (direction === 'raises' ? rule.mirror : rule.id);
  const gravest = SEVERITIES.find((severity) => hits.some((hit) => hit.severity === severity)) ?? null;
  return {
    rule: first ? nameOf(first.rule) : 'change-unclear',
    category,
    direction,
    severity: direction === 'lowers' ? gravest : null,
    scope: 'passage',
    section: passage.section.id,
    ...quotesOf(passage, {
      before: differences.flatMap((d) => d.before),
      after: differences.flatMap((d) => d.after),
    }),
    reason: {
      differences: differences.map((d) => ({
        ...tellOf(d, passage),
        ...(first && { rules: hits.filter((hit) => hit.differences.includes(d)).map(({ rule }) => nameOf(rule)) }),
      })),
      statements: {
        before: compared.before.map((s) => tellStatement(s, printed(passage, 'before'))),
        after: compared.after.map((s) => tellStatement(s, printed(passage, 'after'))),
      },
      sum,
    },
    also: others.map(({ rule, severity }) => ({
      rule: nameOf(rule),
      severity: direction === 'lowers' ? severity : null,
    })),
    values: {},
  };
}

const cut = (text: string, spans: readonly Span[]): readonly string[] => spans.map((s) => text.slice(s.start, s.end));

const tellOf = ({ what, change, sign, polarity, before, after }: Difference, passage: Passage): ToldDifference => ({
  what,
  change,
  sign,
  ...(polarity === -1 && { denied: true }),
  before: cut(printed(passage, 'before'), before),
  after: cut(printed(passage, 'after'), after),
});

const tellStatement = ({ actor, act, polarity, bearing, facets }: Statement, text: string): ToldStatement => ({
  actor,
  act,
  denied: polarity === -1,
  bearing: bearing === 1 ? 'permits' : bearing === -1 ? 'promises' : 'neither',
  says: facets.map((f) => [f.id, text.slice(f.start, f.end)] as const),
});

const ORDER: Readonly<Record<Direction, number>> = { lowers: 0, raises: 3, unclear: 4 };
const weightOf = (f: Finding): number => ORDER[f.direction] + (f.severity ? SEVERITIES.indexOf(f.severity) : 0);

/** What is unclear, the likeliest to lower first; else, within one weight, the order of the notice stays. */
const sortByWeight = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => weightOf(a) - weightOf(b) || likelihoodOf(b) - likelihoodOf(a));

/** What is said of the notice as a whole stands last. */
const likelihoodOf = (f: Finding): number =>
  f.direction !== 'unclear' ? 0 : f.scope === 'notice' ? LAST : (f.reason?.sum.lowers ?? 0);
const LAST = -1000;
