/** A changed passage → the evidence of what it does (signs gained and lost, quantities that moved, entries of lists), and its signals. */
import { findQuantities, type Quantity } from '../language/quantities.js';
import type { Span } from '../model/notice.js';
import type { Candidate } from './candidates.js';
import type { Frame } from './frames.js';
import { comparePieces, type Piece, type PieceChanges } from './pieces.js';
import { findNegations } from './polarity.js';
import type { ItemTopic, Lexicon, QuantityTopic, Rule } from './rule.js';
import { RULES } from './rules/catalogue.js';
import { nameSignals, topicsOf } from './signal-names.js';
import { findSigns, type Sign } from './signs.js';
import { readStatement } from './statements.js';

/** Evidence that one rule holds, one way. */
export interface Evidence {
  readonly rule: Rule;
  readonly way: 'lowers' | 'raises';
  /** How much of it there is; 1 where one word or number changed. */
  readonly amount: number;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  readonly terms: readonly string[];
}

export interface Signals {
  readonly evidence: readonly Evidence[];
  /** Name → value; the names are those of `weights.ts`. */
  readonly values: ReadonlyMap<string, number>;
}

const NO_PIECES: PieceChanges = { gained: [], lost: [], reworded: [] };

const byKind = (kind: Rule['reads']['kind']): readonly Rule[] => RULES.filter((r) => r.reads.kind === kind);

export function readSignals(candidate: Candidate, language: Lexicon): Signals {
  const before = findSigns(candidate.beforeText, language, candidate.turn);
  const after = findSigns(candidate.afterText, language, candidate.turn);
  const topics = topicsOf(candidate, before, after, language);
  const pieces =
    candidate.kind === 'pair'
      ? comparePieces(candidate.beforeText, candidate.afterText, [candidate.leadIn, candidate.heading], language)
      : NO_PIECES;
  // what a sentence nearby says again is neither lost nor new
  const again = candidate.counterparts.flatMap((text) => findSigns(text, language, 'none'));
  const evidence = [
    ...compareSigns(before, after, again, candidate),
    ...compareQuantities(candidate, language),
    ...compareLists(candidate, pieces),
    ...comparePromises(candidate, language),
    ...compareQualifiers(candidate, language),
    ...compareConjunctions(candidate, language),
  ];
  return { evidence, values: nameSignals(candidate, evidence, pieces, before, after, topics, language) };
}

/**
 * Rules whose words are things of which there can be more: each counts. The words of the others say one thing in many
 * ways (delete, erase, destroy): what counts is whether a side says it at all.
 */
const ENUMERATED: ReadonlySet<string> = new Set([
  'data-kind-added',
  'sensitive-data-added',
  'third-party-recipient-added',
  'advertiser-recipient-added',
  'device-access-added',
  'tracking-technology-added',
  'own-purpose-added',
  'cross-border-transfer-allowed',
  'encryption-removed',
  'audit-or-certificate-removed',
  'coverage-narrowed',
]);

function compareSigns(
  before: readonly Sign[],
  after: readonly Sign[],
  again: readonly Sign[],
  candidate: Candidate,
): readonly Evidence[] {
  const found: Evidence[] = [];
  const gone = groupByRule(before);
  const come = groupByRule(after);
  const said = groupByRule(again);
  for (const rule of new Set([...gone.keys(), ...come.keys()])) {
    const then = gone.get(rule) ?? [];
    const now = come.get(rule) ?? [];
    const also = said.get(rule) ?? [];
    const without = ENUMERATED.has(rule.id) ? unmatched : unsaid;
    const [lost, gained] = [without(then, [...now, ...also]), without(now, [...then, ...also])];
    const net = sum(gained) - sum(lost);
    if (net === 0) continue;
    const counts = (s: Sign, sign: 1 | -1) => (s.weight === sign) === net > 0;
    const shownBefore = lost.filter((s) => counts(s, -1));
    const shownAfter = gained.filter((s) => counts(s, 1));
    found.push({
      rule,
      way: net > 0 ? 'lowers' : 'raises',
      amount: Math.min(3, Math.abs(net)),
      before: shownBefore,
      after: shownAfter,
      terms: [
        ...shownBefore.map((s) => candidate.beforeText.slice(s.start, s.end)),
        ...shownAfter.map((s) => candidate.afterText.slice(s.start, s.end)),
      ],
    });
  }
  return found;
}

function groupByRule(signs: readonly Sign[]): ReadonlyMap<Rule, readonly Sign[]> {
  const groups = new Map<Rule, Sign[]>();
  for (const sign of signs) {
    const group = groups.get(sign.rule);
    if (group) group.push(sign);
    else groups.set(sign.rule, [sign]);
  }
  return groups;
}

const sum = (signs: readonly Sign[]): number => signs.reduce((n, s) => n + s.weight, 0);

/** Of each weight the first sign, where the other side has none of that weight. */
function unsaid(signs: readonly Sign[], others: readonly Sign[]): readonly Sign[] {
  return ([1, -1] as const).flatMap((weight) =>
    others.some((s) => s.weight === weight) ? [] : signs.filter((s) => s.weight === weight).slice(0, 1),
  );
}

/** Signs without a fellow of the same word in the same sense on the other side. */
function unmatched(signs: readonly Sign[], others: readonly Sign[]): readonly Sign[] {
  const counts = new Map<string, number>();
  const key = (s: Sign) => `${s.term}|${s.denied}`;
  for (const s of others) counts.set(key(s), (counts.get(key(s)) ?? 0) + 1);
  return signs.filter((s) => {
    const n = counts.get(key(s)) ?? 0;
    if (n > 0) counts.set(key(s), n - 1);
    return n === 0;
  });
}

const TOPIC_WORDS: Readonly<Record<QuantityTopic, Readonly<Record<Lexicon, RegExp>>>> = {
  age: { en: /\bage\b|\byears? old|\bunder \d|\bchild|\bminor/i, zh: /岁|未成年/ },
  notice: {
    en: /\b(?:notice|notify|e-?mail|tell|inform|announce)[^.;]{0,80}\b(?:before|in advance|prior|ahead)|\bdays['’]? (?:prior )?notice|\bin advance|\bchanges? (?:apply|take effect)/i,
    zh: /生效前|变更前|更换前|提前|公示|事先/,
  },
  deadline: {
    en: /\b(?:within|respond|repl(?:y|ies)|answer|no later than|deadline|takes? up to|complete your|breach|patch|fix)\b/i,
    zh: /答复|回复|受理|处理您|响应|完成|工作日内|日内|小时内|天内|告知|审核|反馈|泄露|修复/,
  },
  retention: {
    en: /\b(?:how long|storage|periods?|overwrit|keep|kept|retain|retention|stor(?:e|ed|age)|held|hold|delet|eras|destroy|expire|anonymi[sz])/i,
    zh: /保存|保留|存储|留存|储存|期限|期满|保管|备份|覆盖|多久|后(?:自动|予以|即)?(?:删除|清除|销毁|匿名)/,
  },
};

/** Told by the words about it, or else by the heading that it stands under. */
function topicOfQuantity(
  text: string,
  quantity: Quantity,
  candidate: Candidate,
  language: Lexicon,
): QuantityTopic | null {
  if (quantity.dimension === 'age') return 'age';
  if (quantity.dimension === 'money') return null;
  const near = text.slice(Math.max(0, quantity.start - 90), quantity.end + 50);
  for (const words of [near, candidate.leadIn, candidate.heading])
    for (const topic of ['notice', 'retention', 'deadline'] as const)
      if (TOPIC_WORDS[topic][language].test(words)) return topic;
  return null;
}

function compareQuantities(candidate: Candidate, language: Lexicon): readonly Evidence[] {
  if (candidate.kind !== 'pair') return [];
  const before = findQuantities(candidate.beforeText);
  const after = findQuantities(candidate.afterText);
  const gone = unequal(before, after);
  const come = [...unequal(after, before)];
  const found: Evidence[] = [];
  for (const old of gone) {
    const index = come.findIndex((q) => q.dimension === old.dimension);
    const now = index < 0 ? undefined : come.splice(index, 1)[0];
    if (now) found.push(...moved(candidate, old, now, language));
    else if (before.length > after.length) found.push(limit('lowers', [old], []));
  }
  if (after.length > before.length)
    for (const q of come.filter((q) => q.dimension === 'time')) found.push(limit('raises', [], [q]));
  return found;
}

/** Quantities without an equal on the other side, each equal used once. */
function unequal(quantities: readonly Quantity[], others: readonly Quantity[]): readonly Quantity[] {
  const free = [...others];
  return quantities.filter((q) => {
    const at = free.findIndex((o) => same(o, q));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
}

const same = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension && Math.abs(a.value - b.value) <= 0.02 * Math.max(a.value, b.value);

function moved(candidate: Candidate, old: Quantity, now: Quantity, language: Lexicon): readonly Evidence[] {
  const topic =
    topicOfQuantity(candidate.afterText, now, candidate, language) ??
    topicOfQuantity(candidate.beforeText, old, candidate, language);
  const rule = byKind('quantity').find((r) => r.reads.kind === 'quantity' && r.reads.topic === topic);
  if (rule?.reads.kind !== 'quantity') return [];
  const longer = now.value > old.value;
  const way = longer === (rule.reads.worse === 'longer') ? 'lowers' : 'raises';
  return [{ rule, way, amount: 1, before: [old], after: [now], terms: [`${old.printed} → ${now.printed}`] }];
}

function limit(way: 'lowers' | 'raises', before: readonly Quantity[], after: readonly Quantity[]): Evidence {
  const rule = byKind('limit')[0] as Rule;
  return { rule, way, amount: 1, before, after, terms: [...before, ...after].map((q) => q.printed) };
}

/** Items of lists and aims that came or went, with or without a verb of their own; what the sentence says is done there tells the rule. */
function compareLists(candidate: Candidate, pieces: PieceChanges): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const topic of ['sharing', 'collection', 'purpose', 'right', 'safeguard', 'contact', 'coverage'] as const) {
    const rule = byKind('item').find((r) => r.reads.kind === 'item' && r.reads.topic === topic);
    const gained = pieces.gained.filter((p) => topicOf(p) === topic);
    const lost = pieces.lost.filter((p) => topicOf(p) === topic);
    if (!rule || gained.length === lost.length) continue;
    const grows = gained.length > lost.length;
    const shown = grows ? gained : lost;
    found.push({
      rule,
      way: grows === (candidate.turn !== 'denies' && !PROTECTIVE_LISTS.has(topic)) ? 'lowers' : 'raises',
      amount: Math.min(3, Math.abs(gained.length - lost.length)),
      before: grows ? [] : lost,
      after: grows ? gained : [],
      terms: shown.map((p) => p.text),
    });
  }
  return found;
}

/** An entry of these protects: losing one lowers. */
const PROTECTIVE_LISTS: ReadonlySet<ItemTopic> = new Set(['coverage', 'right', 'safeguard', 'contact']);

const TOPICS: Readonly<Partial<Record<Frame, ItemTopic>>> = {
  collect: 'collection',
  retain: 'collection',
  use: 'purpose',
  share: 'sharing',
  transfer: 'sharing',
  protect: 'safeguard',
  choose: 'right',
  contact: 'contact',
  cover: 'coverage',
};

/** "by phone, by letter"; "with the courier, with the warehouse". */
const WITH_PHRASES: ReadonlySet<Frame> = new Set(['contact', 'share']);

function topicOf({ kind, frame }: Piece): ItemTopic | null {
  if (kind === 'aim') return frame === 'collect' || frame === 'use' || frame === 'share' ? 'purpose' : null;
  return kind === 'item' || (kind === 'phrase' && WITH_PHRASES.has(frame)) ? (TOPICS[frame] ?? null) : null;
}

/** A separator in the inserted or deleted words makes it an entry of the promise, not a qualifier. */
const SEPARATOR: Readonly<Record<Lexicon, RegExp>> = { en: /[,;]|\b(?:and|or|nor)\b/i, zh: /[、，；]|和|与|及|或/ };
const EXCEPTS: Readonly<Record<Lexicon, RegExp>> = {
  en: /\b(?:except|unless|other than|excluding)\b/i,
  zh: /除.{0,30}外|除非|例外/,
};

/** Words put into a promise that both sides make, or taken out of it. */
function compareQualifiers(candidate: Candidate, language: Lexicon): readonly Evidence[] {
  const rule = byKind('promise-scope')[0];
  if (!rule || candidate.kind !== 'pair') return [];
  if (
    findNegations(candidate.beforeText, language).length === 0 ||
    findNegations(candidate.afterText, language).length === 0
  )
    return [];
  const changed = candidate.edits.filter((e) => e.op !== 'equal');
  const ops = new Set(changed.map((e) => e.op));
  if (ops.size !== 1) return [];
  const words = changed.map((e) => (e.op === 'delete' ? e.before : e.op === 'insert' ? e.after : ''));
  const text = words.join(' ');
  const excepts =
    EXCEPTS[language].test(text) || (EXCEPTS[language].test(candidate.beforeText) && SEPARATOR[language].test(text));
  if (SEPARATOR[language].test(text) && !excepts) return [];
  const way = ops.has('insert') ? 'lowers' : 'raises';
  const spans = changedSpans(candidate, way === 'lowers' ? 'insert' : 'delete');
  return [
    {
      rule,
      way,
      amount: 1,
      before: way === 'lowers' ? [] : spans,
      after: way === 'lowers' ? spans : [],
      terms: words.map((w) => w.trim()).filter(Boolean),
    },
  ];
}

function changedSpans(candidate: Candidate, op: 'insert' | 'delete'): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const e of candidate.edits) {
    const length = op === 'insert' ? (e.op === 'delete' ? 0 : e.after.length) : e.op === 'insert' ? 0 : e.before.length;
    if (e.op === op) spans.push({ start: at, end: at + length });
    at += length;
  }
  return spans;
}

const ALL: Readonly<Record<Lexicon, RegExp>> = {
  en: /^\s*(?:both )?(?:.{0,24}\b)?and\s*$/i,
  zh: /^(?:和|及|与|以及|并|且|同时)$/,
};
const ANY: Readonly<Record<Lexicon, RegExp>> = { en: /^\s*(?:.{0,24}\b)?or\s*$/i, zh: /^(?:或|或者)$/ };

/** "and" replaced by "or", or the reverse, with the words about it kept. */
function compareConjunctions(candidate: Candidate, language: Lexicon): readonly Evidence[] {
  const rule = byKind('conjunction')[0];
  if (!rule || candidate.kind !== 'pair') return [];
  for (let i = 0; i + 1 < candidate.edits.length; i++) {
    const [first, second] = [candidate.edits[i], candidate.edits[i + 1]];
    if (first?.op !== 'delete' || second?.op !== 'insert') continue;
    const [old, now] = [first.before.trim(), second.after.trim()];
    const lowers = ALL[language].test(old) && ANY[language].test(now);
    const raises = ANY[language].test(old) && ALL[language].test(now);
    if (!lowers && !raises) continue;
    const { kind } = readStatement(candidate.beforeText, language);
    if (kind === 'permission' || kind === 'promise' || kind === 'entry') return [];
    // of what the reader may do, "or" leaves the choice to the reader: there the ways turn about
    const readers = kind === 'right' || kind === 'choice';
    return [
      {
        rule,
        way: lowers !== readers ? 'lowers' : 'raises',
        amount: 1,
        before: [],
        after: [],
        terms: [`${old} → ${now}`],
      },
    ];
  }
  return [];
}

const PROMISER: Readonly<Record<Lexicon, RegExp>> = {
  en: /\b(?:we|our|us|nobody|no one|never)\b/i,
  zh: /我们|我行|本公司|我院|本院|本校|平台|员工|受托方|不会|不得/,
};

/** A denial about the company that is gone, or new. */
function comparePromises(candidate: Candidate, language: Lexicon): readonly Evidence[] {
  const rule = byKind('promise')[0] as Rule;
  const denials = (text: string) => (PROMISER[language].test(text) ? findNegations(text, language) : []);
  const before = denials(candidate.beforeText);
  const after = denials(candidate.afterText);
  if (before.length === after.length) return [];
  const way = before.length > after.length ? 'lowers' : 'raises';
  const terms =
    before.length > after.length
      ? before.map((s) => candidate.beforeText.slice(s.start, s.end))
      : after.map((s) => candidate.afterText.slice(s.start, s.end));
  return [
    {
      rule,
      way,
      amount: 1,
      before: way === 'lowers' ? before : [],
      after: way === 'lowers' ? [] : after,
      terms: terms.slice(0, 2),
    },
  ];
}
