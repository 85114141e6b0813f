/**
 * A passage → statements: who does what with which data, for whom and for what, under which conditions, and whether it is said, denied or left
 * open. Clause by clause, in one way from left to right; the lead-in and the heading fill what an item leaves out.
 */
import { findQuantities, type Quantity } from '../language/quantities.js';
import type { Span } from '../model/notice.js';
import { CLASSES, type ClassId } from './words/classes.js';
import { findMentions, isKindOf, type Mention } from './words/lexicon.js';
import { type Token, tokenize } from './words/tokens.js';

/** Where in its statement something stands. */
export type Part = 'main' | 'condition' | 'exception' | 'example';
export type Sign = -1 | 0 | 1;

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

const ACTS = /^(?:act|right|choice|duty)\//;
/** Acts that only say what a sentence is about. */
const isPredicate = (id: ClassId): boolean => ACTS.test(id) && CLASSES[id] !== 'plain' && !CONDITIONAL.has(id);
/** What a person agrees to or leaves conditions what is done; it is not what is done. */
const CONDITIONAL: ReadonlySet<ClassId> = new Set(['choice/opt-in', 'choice/voluntary']);

const bearingOfClass = (id: ClassId): Sign => (CLASSES[id] === 'intrusive' ? 1 : CLASSES[id] === 'protective' ? -1 : 0);

/** What the person does to the data is a right or a choice. */
const DONE_BY_THE_PERSON: Readonly<Partial<Record<ClassId, ClassId>>> = {
  'act/delete': 'right/delete',
  'act/correct': 'right/correct',
  'act/limit': 'right/restrict',
  'act/refuse': 'choice/refuse',
};

const HARD = new Set(['.', ';', '!', '?', '|', '•', '。', '；', '！', '？', '·', '*']);
const COMMAS = new Set([',', '，']);
const JOINS = new Set(['and', 'or', 'but', 'nor', 'yet', 'so']);
const TURNS = new Set(['but', 'however', 'although', 'though', 'whereas']);
const SUBJECTS = new Set(['we', 'they', 'it', 'you', 'i', 'he', 'she']);
const TO_THE_PERSON = new Set(
  'to from about with for of by tell notify allow let help ask contact inform provide give send enable show offer between on at'.split(
    ' ',
  ),
);
const BEFORE_A_PERSON = new Set([...'向对为给将把与从由请让使帮']);

interface Clause {
  readonly from: number;
  readonly to: number;
  /** Ends a sentence before it: nothing is carried over. */
  readonly isFirst: boolean;
}

interface Marked {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

const stands = (mention: Mention, id: ClassId): boolean => mention.classes.includes(id);

/** Statements of a passage in order; together they cover its words. Linear in the passage. An answer says what its question asks (`questions`: cell by cell). */
export function readStatements(
  text: string,
  governor: Governor = NO_GOVERNOR,
  questions: readonly string[] = [],
): readonly Statement[] {
  const tokens = tokenize(text);
  const quantities = findQuantities(text);
  const mentions = withoutQuantities(findMentions(tokens), quantities);
  const marked = { tokens, mentions };
  const clauses = cutClauses(marked, text);
  const statements: Statement[] = [];
  let m = 0;
  let q = 0;
  let carried: Governor = governor;
  const pending: { clause: Clause; mentions: Mention[]; quantities: Quantity[] }[] = [];
  for (const clause of clauses) {
    const own: Mention[] = [];
    while (m < mentions.length && (mentions[m] as Mention).from < clause.to) own.push(mentions[m++] as Mention);
    const end = tokens[clause.to - 1]?.end ?? 0;
    const amounts: Quantity[] = [];
    while (q < quantities.length && (quantities[q] as Quantity).start < end) amounts.push(quantities[q++] as Quantity);
    pending.push({ clause, mentions: own, quantities: amounts });
  }
  for (let i = 0; i < pending.length; i++) {
    const { clause, mentions: own, quantities: amounts } = pending[i] as (typeof pending)[number];
    if (clause.isFirst && i > 0) carried = governor;
    const next = pending[i + 1];
    const ahead = next && !next.clause.isFirst ? clauseHead(marked, next.mentions, next.clause, carried) : null;
    const statement = readClause(marked, clause, own, amounts, carried, ahead);
    const asked = questions.length > 0 ? questions[cellOf(tokens, clause.from)] : undefined;
    statements.push(asked === undefined ? statement : withQuestion(statement, asked, tokens, clause));
    if (statement.act !== null)
      carried = {
        act: statement.act,
        polarity: statement.polarity,
        bearing: statement.bearing,
        exempt: governor.exempt,
      };
  }
  return statements;
}

/** "Within 24 hours" is a number of hours, and no word for a haste. */
function withoutQuantities(mentions: readonly Mention[], quantities: readonly Quantity[]): readonly Mention[] {
  if (quantities.length === 0) return mentions;
  let q = 0;
  return mentions.filter((m) => {
    while (q < quantities.length && (quantities[q] as Quantity).end <= m.start) q++;
    const next = quantities[q];
    return next === undefined || m.end <= next.start;
  });
}

/** What a heading or a lead-in says of everything under it. */
export function governorOf(heading: string, leadIn: string): Governor {
  const key = `${heading}\n${leadIn}`;
  if (last.key !== key) last = { key, governor: readGovernor(heading, leadIn) };
  return last.governor;
}

/** Passages under one heading ask for the same one after another. */
let last: { readonly key: string; readonly governor: Governor } = { key: '\n', governor: NO_GOVERNOR };

function readGovernor(heading: string, leadIn: string): Governor {
  for (const text of [leadIn, heading]) {
    if (text === '') continue;
    const statements = readStatements(text);
    const facets = statements.flatMap((s) => s.facets);
    const exempt = facets.some((f) => f.id === 'logic/without') && facets.some((f) => isKindOf(f.id, 'consent'));
    const last = statements.findLast((s) => s.act !== null);
    if (last || exempt)
      return {
        act: last?.act ?? null,
        polarity: last?.polarity ?? 1,
        bearing: exempt ? 1 : (last?.bearing ?? 0),
        exempt,
      };
    const denies = facets.some((f) => f.id === 'logic/not');
    if (denies) return { act: null, polarity: -1, bearing: -1, exempt: false };
    const about = facets.find((f) => f.sign !== 0);
    if (about) return { act: null, polarity: 1, bearing: about.sign, exempt: false };
  }
  return NO_GOVERNOR;
}

function cutClauses({ tokens, mentions }: Marked, text: string): readonly Clause[] {
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
      else if (COMMAS.has(token.word) && next && startsClause(tokens, i + 1)) cut(i + 1, false);
    } else if (TURNS.has(token.word) && i > from) cut(i, false);
    else if (JOINS.has(token.word) && next && i > from && startsClause(tokens, i + 1)) cut(i, false);
  }
  cut(tokens.length, false);
  return clauses;
}

/** "we", "you will", "your data is": a subject, with or without a word that joins before it. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const at1 = JOINS.has(tokens[at]?.word ?? '') ? at + 1 : at;
  const first = tokens[at1]?.word ?? '';
  if (TURNS.has(tokens[at]?.word ?? '')) return true;
  if (SUBJECTS.has(first)) return true;
  return (
    /^(?:this|these|such|your|our|the)$/.test(first) &&
    tokens
      .slice(at1 + 1, at1 + 6)
      .some((t) => /^(?:is|are|will|may|can|must|shall|has|have|does|do|was|were)$/.test(t.word))
  );
}

interface Head {
  readonly act: ClassId | null;
  readonly polarity: 1 | -1;
  readonly bearing: Sign;
  readonly actor: Statement['actor'];
}

/** The act that governs a clause, and whether it is denied. */
function clauseHead({ tokens }: Marked, own: readonly Mention[], clause: Clause, carried: Governor): Head {
  const actor = actorOf(tokens, own, clause);
  const partAt = partsOf(own);
  const at = own.findIndex((m, i) => m.classes.some(isPredicate) && partAt[i] === 'main');
  const first = own[at];
  if (!first) {
    const denied = own.some((m, i) => stands(m, 'logic/not') && partAt[i] === 'main');
    const polarity = ((denied ? -1 : 1) * carried.polarity) as 1 | -1;
    return { act: carried.act, polarity, bearing: (denied ? -carried.bearing : carried.bearing) as Sign, actor };
  }
  const id = first.classes.find(isPredicate) as ClassId;
  const done = actor === 'you' ? (DONE_BY_THE_PERSON[id] ?? id) : id;
  const negations =
    own.filter((m, i) => i !== at && stands(m, 'logic/not') && partAt[i] === 'main' && reaches(m, first)).length +
    (stands(first, 'logic/not') ? 1 : 0);
  const turn = actor === null && own[0] === first && carried.polarity === -1 && carried.act === null ? 1 : 0;
  const polarity = ((negations + turn) % 2 === 0 ? 1 : -1) as 1 | -1;
  const value = actor === 'you' && id.startsWith('act/') && done === id ? 0 : bearingOfClass(done);
  return { act: done, polarity, bearing: (value * polarity) as Sign, actor };
}

/** A negation reaches what follows it in its clause, and the act right before it ("we sold no data"). */
const reaches = (negation: Mention, what: Mention): boolean =>
  negation.from < what.from || negation.from - what.to <= 1;

function actorOf(tokens: readonly Token[], own: readonly Mention[], clause: Clause): Statement['actor'] {
  for (const m of own) {
    if (
      stands(m, 'party/we') &&
      m.from - clause.from < 12 &&
      tokens[m.to]?.word !== '的' &&
      !BEFORE_A_PERSON.has(tokens[m.from - 1]?.word ?? '')
    ) {
      const word = tokens[m.from]?.word;
      if (word !== 'us' && word !== 'our') return 'we';
    }
    if (stands(m, 'party/you')) {
      const word = tokens[m.from]?.word ?? '';
      const before = tokens[m.from - 1]?.word ?? '';
      const behind = tokens[m.to]?.word ?? '';
      if (
        /^your?s?$/.test(word)
          ? word === 'you' && !TO_THE_PERSON.has(before)
          : behind !== '的' && !BEFORE_A_PERSON.has(before)
      )
        return 'you';
    }
    if (m.classes.some(isPredicate)) break;
  }
  return null;
}

/** In Chinese a condition is marked where it ends: 注销后, 同意的情况下, 除法律另有规定外. */
const ENDS_A_PART = /^(?:时|后|前|之[前后外]|以[前后外]|外|除外|的?情[况形]下|的?前提下|的话|期间)/;
/** Behind these a part begins that ends within its clause: 我们不会向学校以外的单位 …. */
const BEFORE_A_PART = /^(?:logic\/not|modal\/|party\/(?:we|you)$)/;

const endsAPart = ({ key }: Mention): boolean => ENDS_A_PART.test(key.replaceAll(' ', ''));

/** The part of the statement in which each mention of a clause stands. */
function partsOf(own: readonly Mention[]): readonly Part[] {
  let part: Part = 'main';
  let hasException = false;
  let opens = 0;
  const parts: Part[] = [];
  const ended: { readonly from: number; readonly to: number; readonly part: Part }[] = [];
  own.forEach((m, i) => {
    const marks: Part | null = stands(m, 'logic/except')
      ? 'exception'
      : stands(m, 'logic/if') || stands(m, 'logic/before') || stands(m, 'logic/after')
        ? 'condition'
        : null;
    if (marks !== null && endsAPart(m)) {
      const of = hasException ? 'exception' : marks;
      ended.push({ from: of === 'exception' && !hasException ? opens : 0, to: i, part: of });
      if (of === 'exception') hasException = true;
      parts[i] = of;
      part = 'main';
      return;
    }
    if (marks === 'exception') part = 'exception';
    else if (marks === 'condition') part = part === 'exception' ? part : 'condition';
    else if (stands(m, 'logic/for-example') && part === 'main') part = 'example';
    else if (part === 'condition' && stands(m, 'party/we')) part = 'main';
    parts[i] = part;
    if (part === 'exception') hasException = true;
    if (m.classes.some((id) => BEFORE_A_PART.test(id))) opens = i + 1;
  });
  // the last to end reaches back first: each mention is gone over once
  let left = own.length;
  for (const { from, to, part: of } of ended.toReversed()) {
    if (from < left) parts.fill(of, from, Math.min(to + 1, left));
    left = Math.min(left, from);
  }
  return parts;
}

function readClause(
  { tokens }: Marked,
  clause: Clause,
  own: readonly Mention[],
  quantities: readonly Quantity[],
  carried: Governor,
  ahead: Head | null,
): Statement {
  const head = clauseHead({ tokens, mentions: own }, own, clause, carried);
  const parts = partsOf(own);
  const facets: Facet[] = [];
  let act = head.act;
  let denied: 1 | -1 = own.some((m) => m.classes.some(isPredicate)) ? 1 : carried.polarity;
  const turned = head.act !== null && head.polarity === -1 && !own.some((m) => stands(m, 'logic/not'));
  if (turned) denied = -1;
  let without = -1;
  const reachBack = own.findIndex(
    (m, i) =>
      stands(m, 'logic/not') &&
      parts[i] === 'main' &&
      own.slice(0, i).some((p) => p.classes.some(isPredicate) === false) &&
      !own.slice(0, i).some((p) => p.classes.some(isPredicate)),
  );
  const bearing =
    head.bearing !== 0 ? head.bearing : carried.exempt ? 1 : bearingOf(own, head.act === null ? head.polarity : denied);
  own.forEach((mention, i) => {
    const part = parts[i] as Part;
    if (stands(mention, 'logic/not') && part !== 'condition') denied = denied === 1 || turned ? -1 : 1;
    if (stands(mention, 'logic/without')) without = mention.to;
    if (stands(mention, 'logic/except') && !endsAPart(mention)) denied = 1;
    const isDenied =
      part === 'exception'
        ? 1
        : i < reachBack && !turned
          ? mention.classes.some((id) => /^(?:data|party)/.test(id))
            ? -1
            : denied
          : denied;
    for (const given of mention.classes) {
      if (given === 'party/we' || given === 'party/you' || given === 'logic/not') {
        if (given === 'logic/not')
          facets.push({ ...spanOf(mention), id: given, key: 'not', polarity: 1, part, sign: 0, act });
        continue;
      }
      const id = head.actor === 'you' && part === 'main' ? (DONE_BY_THE_PERSON[given] ?? given) : given;
      if (isPredicate(id) && part !== 'condition') act = id;
      const isWithout = without >= 0 && mention.from - without < 6;
      const outer = isWithout ? (act !== null && ahead === null ? isDenied : (ahead?.polarity ?? isDenied)) : isDenied;
      const polarity = (isWithout ? -outer : outer) as 1 | -1;
      facets.push({
        ...spanOf(mention),
        id,
        key: mention.key,
        polarity,
        part,
        sign: signOf(id, polarity, bearing, head.actor, carried.exempt),
        act,
      });
    }
  });
  return {
    start: tokens[clause.from]?.start ?? 0,
    end: tokens[clause.to - 1]?.end ?? 0,
    actor: head.actor,
    act: head.act,
    polarity: head.polarity,
    bearing,
    facets,
    quantities,
    unknown: unknownIn(tokens, clause, own, quantities),
    answer: answerIn(tokens, clause),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const ANSWERS =
  /^(?:yes|no|none|never|always|optional|required|mandatory|allowed|on|off|是|否|有|无|会|不会|可以|不可以|需要|不需要|必填|选填|开启|关闭|[√×✓✗✔✘☑☐☒●○]|\[ ?x? ?\])$/u;
/** So many tokens: a word or a box, and the stop behind it. */
const LONGEST_ANSWER = 4;

/** A cell, a tick, or the answer to a question. */
function answerIn(tokens: readonly Token[], { from, to }: Clause): string | null {
  const box = tokens[from]?.word === '[' ? (tokens[from + 1]?.word === ']' ? '[]' : '[x]') : null;
  if (box !== null && tokens.slice(from, from + 3).some(({ word }) => word === ']')) return box;
  if (to - from > LONGEST_ANSWER) return null;
  const said = tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join('')
    .replace(/[.。|,，:：;；]+$/u, '');
  return ANSWERS.test(said) ? said : null;
}

/** How many cells of its row end before a token. */
const cellOf = (tokens: readonly Token[], at: number): number =>
  tokens.slice(0, at).reduce((n, { word }) => n + (word === '|' ? 1 : 0), 0);

const YES = /^(?:yes|always|on|是|有|会|能|可以?|需要|[√✓✔☑])$/u;
const NO = /^(?:no|none|never|not|off|否|无|不|没有|不[是会能可需]?[以要]?|[×✗✘☐])$/u;

/** Whether a clause begins with a yes or a no. */
function affirms(tokens: readonly Token[], { from, to }: Clause): 1 | -1 | null {
  let end = from + 1;
  if (tokens[from]?.kind === 'han') while (end < to && tokens[end]?.kind === 'han') end++;
  const said = tokens
    .slice(from, end)
    .map(({ word }) => word)
    .join('');
  if (end < to && tokens[end]?.kind !== 'mark' && said !== 'not') return null;
  return YES.test(said) ? 1 : NO.test(said) ? -1 : null;
}

/** A yes or a no with what its question says of data, affirmed or denied. A question about nothing of the kind leaves the answer as it is. */
function withQuestion(answer: Statement, question: string, tokens: readonly Token[], clause: Clause): Statement {
  const way = affirms(tokens, clause);
  if (way === null) return answer;
  const asked = readStatements(withPersonsTurned(question));
  const facets = asked
    .flatMap((s) => s.facets)
    .filter(({ id }) => CLASSES[id] !== 'form' && CLASSES[id] !== 'plain')
    .map(
      (f): Facet => ({ ...f, ...spanOf(answer), polarity: (f.polarity * way) as 1 | -1, sign: (f.sign * way) as Sign }),
    );
  const main = asked.find((s) => s.bearing !== 0);
  if (!main) return answer;
  return {
    ...answer,
    act: main.act,
    polarity: (main.polarity * way) as 1 | -1,
    bearing: (main.bearing * way) as Sign,
    facets: [...facets, ...answer.facets.filter(({ id }) => id !== 'logic/not')],
    unknown: [],
    answer: null,
  };
}

const TURNED: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  you: 'we',
  your: 'our',
};

/** Who asks "Do you sell my data?" is the person. */
const withPersonsTurned = (question: string): string =>
  /\b(?:I|me|my|mine)\b/.test(question)
    ? question.replace(/\b(?:I|me|my|mine|you|your)\b/gi, (word) => TURNED[word.toLowerCase()] ?? word)
    : question.replace(/你们|您们|我(?!们)/g, (word) => (word === '我' ? '您' : '我们'));

function bearingOf(own: readonly Mention[], denied: 1 | -1): Sign {
  for (const m of own)
    for (const id of m.classes) {
      const value = bearingOfClass(id);
      if (value !== 0) return (value * denied) as Sign;
    }
  return 0;
}

/** How each form bears on a statement that permits; on one that promises it is the other way round. */
const OF_FORMS: Readonly<Partial<Record<ClassId, Sign>>> = {
  'logic/only': -1,
  'logic/except': -1,
  'logic/if': -1,
  'logic/before': 0,
  'logic/after': 0,
  'logic/for-example': 1,
  'logic/all': 1,
  'logic/some': -1,
  'logic/other': 1,
  'modal/must': 1,
  'modal/will': 1,
  'modal/may': -1,
  'modal/aim': -1,
  'modal/usually': -1,
  'hedge/discretion': -1,
  'hedge/law': -1,
  'hedge/feasible': -1,
  'hedge/vague': 0,
};
/** These widen what a statement permits as they weaken what it promises. */
const EITHER_WAY: ReadonlySet<ClassId> = new Set(['modal/usually', 'hedge/discretion', 'hedge/vague', 'modal/aim']);

function signOf(id: ClassId, polarity: 1 | -1, bearing: Sign, actor: Statement['actor'], exempt: boolean): Sign {
  if (CLASSES[id] === 'form') {
    const form = OF_FORMS[id] ?? 0;
    if (EITHER_WAY.has(id)) return 1;
    return (form * bearing) as Sign;
  }
  const value = bearingOfClass(id);
  if (value === 0) return 0;
  if (exempt && value === -1 && /^consent/.test(id)) return 1;
  if (actor === 'you' && /^act\//.test(id) && value === 1) return 0;
  return (value * polarity) as Sign;
}

const STOP = new Set(
  'a an the of to in on at for by with from and or as is are be it its this that these those their them they he she we us our you your i my me which who whom whose what how why there here can will would could should may might must shall do have if when where while then than also such any all other more most some each both either via into about over under out up down so no not only etc use make get need want like see click read'
    .split(' ')
    .concat([...'的了和与及或等在对向为以将会是有其该此这那之于就都而并且也还由从到中上下个者所把被让使']),
);

/** Words in no mention; in Chinese, runs of characters in none. */
function unknownIn(
  tokens: readonly Token[],
  clause: Clause,
  own: readonly Mention[],
  quantities: readonly Quantity[],
): readonly Unknown[] {
  const inside = new Set<number>();
  let next = 0;
  for (let i = clause.from; i < clause.to; i++) {
    const start = tokens[i]?.start ?? 0;
    while (next < quantities.length && (quantities[next] as Quantity).end <= start) next++;
    if (start >= (quantities[next]?.start ?? Number.POSITIVE_INFINITY)) inside.add(i);
  }
  for (const m of own) for (let i = m.from; i < m.to; i++) inside.add(i);
  const found: Unknown[] = [];
  for (let i = clause.from; i < clause.to; i++) {
    const token = tokens[i] as Token;
    if (inside.has(i) || token.kind === 'mark' || STOP.has(token.word) || STOP.has(token.stem)) continue;
    if (token.kind === 'han') {
      let to = i + 1;
      while (to < clause.to && tokens[to]?.kind === 'han' && !inside.has(to) && !STOP.has(tokens[to]?.word ?? '')) to++;
      const stem = tokens
        .slice(i, to)
        .map((t) => t.word)
        .join('');
      found.push({
        stem,
        start: token.start,
        end: tokens[to - 1]?.end ?? token.end,
        isEntry: isEntry(tokens, clause, i, to),
      });
      i = to - 1;
    } else
      found.push({ stem: token.stem, start: token.start, end: token.end, isEntry: isEntry(tokens, clause, i, i + 1) });
  }
  return found;
}

/** Words between two separators of a list, of which one is no word: at most so many. */
const LONGEST_ENTRY = 3;

function isEntry(tokens: readonly Token[], clause: Clause, from: number, to: number): boolean {
  let start = from;
  while (start > clause.from && from - start < LONGEST_ENTRY && !separates(tokens[start - 1])) start--;
  let end = to;
  while (end < clause.to && end - to < LONGEST_ENTRY && !separates(tokens[end])) end++;
  if (end - start > LONGEST_ENTRY + to - from - 1) return false;
  const before = tokens[start - 1];
  const behind = tokens[end];
  const opens = start === clause.from || separates(before);
  const closes = end >= clause.to || separates(behind);
  return opens && closes && (isListMark(before) || isListMark(behind) || (start === clause.from && end >= clause.to));
}

const isListMark = (token: Token | undefined): boolean => token !== undefined && /^[、,;()（）|/；]$/.test(token.word);
const separates = (token: Token | undefined): boolean =>
  token !== undefined && (isListMark(token) || /^(?:and|or|和|与|及|或|:|：|，)$/.test(token.word));

/** What the statements of a passage do, by their acts, the first that permits or promises before all. */
export function bearingsOf(statements: readonly Statement[]): readonly (readonly [string, Sign])[] {
  const first = statements.find((s) => s.bearing !== 0);
  return first
    ? [
        ['bearing', first.bearing],
        [`bearing of ${first.act ?? 'none'}`, first.bearing],
      ]
    : [];
}
