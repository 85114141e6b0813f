/**
 * A passage → statements: who does what with which data, for whom and for what, under which conditions, and whether it is said, denied or left
 * open. Clause by clause, in one way from left to right; the lead-in and the heading fill what an item leaves out.
 */
import { findQuantities, type Quantity } from '../language/quantities.js';
import { answerIn, answering, withPersonsTurned } from './answers.js';
import { type Clause, cutClauses } from './clauses.js';
import { otherThingsIn } from './other-things.js';
import { isWithin } from './polarity.js';
import {
  bearingOfClass,
  type Facet,
  type Governor,
  isPredicate,
  NO_GOVERNOR,
  type Part,
  type Sign,
  type Statement,
  SWITCHES,
} from './statement.js';
import { unknownIn } from './unknown-words.js';
import { CLASSES, type ClassId } from './words/classes.js';
import { findMentions, isKindOf, type Mention } from './words/lexicon.js';
import { type Token, tokenize } from './words/tokens.js';
import { BEARING_OF_FORMS, hasTrait } from './words/traits.js';

type Doer = 'we' | 'you' | 'other';

/** One act is another thing by who does it: what the person does to the data is a right or a choice, what another may see is shared with it. */
const DONE_BY: Readonly<Record<Doer, Readonly<Partial<Record<ClassId, ClassId>>>>> = {
  you: {
    'act/delete': 'right/delete',
    'act/correct': 'right/correct',
    'act/limit': 'right/restrict',
    'act/refuse': 'choice/refuse',
  },
  we: { 'choice/voluntary': 'hedge/discretion', 'right/delete': 'act/delete', 'right/correct': 'act/correct' },
  other: { 'choice/setting': 'act/use' },
};
/** Who looks at data has it; a copy is given to the person, whoever gives it. */
const LOOKS: Readonly<Record<Doer, ClassId>> = { you: 'right/access', we: 'act/use', other: 'act/share' };
const VIEWS = /查 [看阅询]|\b(?:view|inspect|access|see|look)\b/;
const OBTAINS = /获 取|取 得|\b(?:obtain|receiv)/;

const actBy = (id: ClassId, { key }: Mention, doer: Doer | null): ClassId =>
  doer === null
    ? id
    : (id === 'right/access' && VIEWS.test(key)) || (doer === 'you' && id === 'act/collect' && OBTAINS.test(key))
      ? LOOKS[doer]
      : (DONE_BY[doer][id] ?? id);

const TO_THE_PERSON = new Set(
  'to from about with for of by tell notify allow let help ask contact inform provide give send enable show offer between on at'.split(
    ' ',
  ),
);
const BEFORE_A_PERSON = new Set([...'向对为给将把与从由请让使帮']);

const stands = (mention: Mention, id: ClassId): boolean => mention.classes.includes(id);

/** A clause with what stands in it. */
interface Full {
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
  /** Where in the clause each of them stands. */
  readonly parts: readonly Part[];
  readonly quantities: readonly Quantity[];
}

/** Statements of a passage in order; together they cover its words. Linear in the passage. An answer says what its question asks (`questions`: cell by cell). */
export function readStatements(
  text: string,
  governor: Governor = NO_GOVERNOR,
  questions: readonly string[] = [],
): readonly Statement[] {
  const tokens = tokenize(text);
  const clauses = fillClauses(tokens, text);
  // most cells answer nothing: a question is read when it is asked for, and once
  const asked = new Map<string, readonly Statement[]>();
  const ask = (question: string): readonly Statement[] => {
    const known = asked.get(question) ?? readStatements(withPersonsTurned(question));
    asked.set(question, known);
    return known;
  };
  const statements: Statement[] = [];
  let carried: Governor = governor;
  // the cell of its row in which a clause begins
  let [cell, counted] = [0, 0];
  clauses.forEach((full, i) => {
    const { isFirst, from } = full.clause;
    if (isFirst && i > 0) carried = governor;
    const next = clauses[i + 1];
    const ahead = next && !next.clause.isFirst ? clauseHead(tokens, next, carried) : null;
    const read = readClause(tokens, full, carried, ahead);
    for (; counted < from; counted++) if (tokens[counted]?.word === '|') cell++;
    const question = questions[cell];
    const statement = question === undefined ? read : answering(read, () => ask(question), tokens, full.clause);
    statements.push(statement);
    // "if the company is sold, we will tell you": what is done then is not what is done
    if (statement.act !== null && !(isFirst && opensWithIf(full) && ahead?.doer != null))
      carried = {
        act: statement.act,
        polarity: statement.polarity,
        bearing: statement.bearing,
        exempt: governor.exempt,
      };
  });
  return statements;
}

const opensWithIf = ({ mentions: [first] }: Full): boolean => first !== undefined && stands(first, 'logic/if');

function fillClauses(tokens: readonly Token[], text: string): readonly Full[] {
  const quantities = findQuantities(text);
  const mentions = withoutQuantities(withoutOtherThings(findMentions(tokens), text), quantities).map((m, _, all) =>
    stateOf(m, tokens, all),
  );
  let [m, q] = [0, 0];
  return cutClauses(tokens, mentions, text).map((clause) => {
    const [firstMention, firstQuantity] = [m, q];
    while (m < mentions.length && (mentions[m] as Mention).from < clause.to) m++;
    const end = tokens[clause.to - 1]?.end ?? 0;
    while (q < quantities.length && (quantities[q] as Quantity).start < end) q++;
    const own = mentions.slice(firstMention, m);
    return { clause, mentions: own, parts: partsOf(own), quantities: quantities.slice(firstQuantity, q) };
  });
}

function withoutOtherThings(mentions: readonly Mention[], text: string): readonly Mention[] {
  const others = otherThingsIn(text);
  return others.length === 0 ? mentions : mentions.filter(({ start }) => !isWithin(start, others));
}

/** "Sharing is switched off": a state, and no choice; what "can be switched off" is one. */
function stateOf(mention: Mention, tokens: readonly Token[], all: readonly Mention[]): Mention {
  if (isLogOfAccess(mention, all)) return { ...mention, classes: ['safeguard/access-control'] };
  if (!mention.classes.some((id) => STATES[id] !== undefined)) return mention;
  return SWITCHES.test(mention.key) && IS.test(tokens[mention.from - 1]?.word ?? '')
    ? { ...mention, classes: mention.classes.flatMap((id) => STATES[id] ?? []) }
    : mention;
}
/** "Access by our staff is logged": a safeguard, and no collection. */
const isLogOfAccess = ({ key }: Mention, [first]: readonly Mention[]): boolean =>
  /^(?:log|record)$/.test(key) && first !== undefined && first.from === 0 && /^access\b/.test(first.key);

const STATES: Readonly<Partial<Record<ClassId, ClassId>>> = {
  'choice/opt-in': 'default/on',
  'choice/opt-out': 'default/off',
};
const IS = /^(?:is|are|stays?|remains?|starts?|comes?|arrives?|于|为|是)$/;

/** "Within 24 hours" is a number of hours, and no word for a haste. */
function withoutQuantities(mentions: readonly Mention[], quantities: readonly Quantity[]): readonly Mention[] {
  if (quantities.length === 0) return mentions;
  let q = 0;
  return mentions.filter((m) => {
    while (q < quantities.length && (quantities[q] as Quantity).end <= m.start) q++;
    const next = quantities[q];
    return (
      next === undefined || m.end <= next.start || (m.end > next.end && !m.classes.some((id) => id.startsWith('time/')))
    );
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

interface Head {
  readonly act: ClassId | null;
  readonly polarity: 1 | -1;
  readonly bearing: Sign;
  readonly doer: Doer | null;
}

/** The act that governs a clause, and whether it is denied. */
function clauseHead(tokens: readonly Token[], { clause, mentions: own, parts }: Full, carried: Governor): Head {
  const doer = doerOf(tokens, own.slice(mainFrom(own, parts)), clause);
  const at = own.findIndex((m, i) => m.classes.some(isPredicate) && parts[i] === 'main');
  const first = own[at];
  if (!first) {
    const denied = own.some((m, i) => stands(m, 'logic/not') && parts[i] === 'main');
    const polarity = ((denied ? -1 : 1) * carried.polarity) as 1 | -1;
    return { act: carried.act, polarity, bearing: (denied ? -carried.bearing : carried.bearing) as Sign, doer };
  }
  const id = first.classes.find(isPredicate) as ClassId;
  const done = actBy(id, first, doer);
  const negations =
    own.filter((m, i) => i !== at && stands(m, 'logic/not') && parts[i] === 'main' && reaches(m, first)).length +
    (stands(first, 'logic/not') ? 1 : 0);
  const turn =
    doer !== 'we' && doer !== 'you' && own[0] === first && carried.polarity === -1 && carried.act === null ? 1 : 0;
  const polarity = ((negations + turn) % 2 === 0 ? 1 : -1) as 1 | -1;
  const value = doer === 'you' && id.startsWith('act/') && done === id ? 0 : bearingOfClass(done);
  return { act: done, polarity, bearing: (value * polarity) as Sign, doer };
}

/** A negation reaches what follows it in its clause, and the act right before it ("we sold no data"). */
const reaches = (negation: Mention, what: Mention): boolean => negation.from < what.from || negation.from === what.to;

/** "When you leave we may delete it": who does it stands behind the condition. */
function mainFrom(own: readonly Mention[], parts: readonly Part[]): number {
  const at = own.findIndex((m, i) => stands(m, 'party/we') && parts[i] === 'main' && parts[i - 1] === 'condition');
  return at < 0 || parts.slice(0, at).includes('main') ? 0 : at;
}

/** The first that is named before what is done: we, the person, or another. */
function doerOf(tokens: readonly Token[], own: readonly Mention[], clause: Clause): Doer | null {
  let doer: Doer | null = null;
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
    if (m.classes.some(isPredicate)) {
      // "its owner may see your role": whoever that is
      const isSomeone =
        m.from - clause.from > 1 &&
        (MODAL.test(tokens[m.from - 1]?.word ?? '') ||
          own.some((other) => other.from < m.from && stands(other, 'logic/only')));
      const isOthers = isSomeone && stands(m, 'right/access');
      return doer ?? (isOthers ? 'other' : null);
    }
    const before = tokens[m.from - 1]?.word ?? '';
    const isNamed = m.classes.some((id) => hasTrait(id, 'other')) && tokens[m.to]?.word !== '的';
    if (isNamed && !TO_THE_PERSON.has(before) && !BEFORE_A_PERSON.has(before)) doer = 'other';
  }
  return doer;
}

const MODAL = /^(?:may|might|can|could|will|would|also|not|never|only)$/;

/** In Chinese a condition is marked where it ends: 注销后, 同意的情况下, 除法律另有规定外. */
const ENDS_A_PART = /^(?:时|后|前|之[前后外]|之日起?|以[前后外]|外|除外|的?情[况形]下|的?前提下|的话|期间)/;
/** Behind these a part begins that ends within its clause: 我们不会向学校以外的单位 …. */
const BEFORE_A_PART = /^(?:logic\/not|modal\/|party\/(?:we|you)$)/;

const endsAPart = ({ key }: Mention): boolean => ENDS_A_PART.test(key.replaceAll(' ', ''));

/** The part of the statement in which each mention of a clause stands. */
function partsOf(own: readonly Mention[]): readonly Part[] {
  let part: Part = 'main';
  let hasException = false;
  let opens = 0;
  // 我们不会在您注销后删除: what stands before the condition is not said under it
  let [isNamed, speaks] = [false, 0];
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
      ended.push({ from: of === 'exception' && !hasException ? opens : speaks, to: i, part: of });
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
    if (m.classes.some((id) => id !== 'party/you' && id.startsWith('party/'))) isNamed = true;
    else if (isNamed && part === 'main' && m.classes.some((id) => id.startsWith('modal/'))) speaks = i + 1;
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

function readClause(tokens: readonly Token[], full: Full, carried: Governor, ahead: Head | null): Statement {
  const head = clauseHead(tokens, full, carried);
  const { clause, mentions: own, parts, quantities } = full;
  const answer = answerIn(tokens, clause);
  const facets: Facet[] = [];
  let act = head.act;
  const firstAct = own.findIndex((m) => m.classes.some(isPredicate));
  let denied: 1 | -1 = firstAct >= 0 ? 1 : carried.polarity;
  const turned = head.act !== null && head.polarity === -1 && !own.some((m) => stands(m, 'logic/not'));
  // 您的私信，我们不会扫描: what is named before a clause is its object
  const isTopic =
    firstAct < 0 && head.act === null && ahead?.act != null && own.every(({ classes }) => classes.every(isNamed));
  if (turned || (isTopic && ahead.polarity === -1)) denied = -1;
  let without = -1;
  const reachBack = own.findIndex(
    (m, i) => i > 0 && (firstAct < 0 || i <= firstAct) && stands(m, 'logic/not') && parts[i] === 'main',
  );
  // "if you agree, we …": a condition bears as what follows it does
  const isCondition = head.act === null && ahead !== null && own[0] !== undefined && stands(own[0], 'logic/if');
  const bearing =
    head.bearing !== 0
      ? head.bearing
      : carried.exempt
        ? 1
        : isCondition
          ? ahead.bearing
          : bearingOf(own, head.act === null ? head.polarity : denied) || (isOurDuty(own, head.doer) ? -1 : 0);
  // a second "not" takes the first back only before an act: "we never sell and never rent it"
  let isSaid = false;
  own.forEach((mention, i) => {
    const part = parts[i] as Part;
    if (stands(mention, 'logic/not') && part !== 'condition') denied = denied === 1 || turned || isSaid ? -1 : 1;
    if (mention.classes.some(isPredicate)) isSaid = true;
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
          facets.push({
            start: mention.start,
            end: mention.end,
            id: given,
            key: 'not',
            polarity: 1,
            part,
            sign: 0,
            act,
          });
        continue;
      }
      const id = part === 'main' ? actBy(given, mention, head.doer) : given;
      if (isPredicate(id) && part !== 'condition') act = id;
      const isWithout = without >= 0 && mention.from - without < 6;
      const outer = isWithout ? (act !== null && ahead === null ? isDenied : (ahead?.polarity ?? isDenied)) : isDenied;
      // how or when it is denied may stand before the "not"
      const polarity = id === 'hedge/manner' ? head.polarity : ((isWithout ? -outer : outer) as 1 | -1);
      facets.push({
        start: mention.start,
        end: mention.end,
        id,
        key: CLASSES[id] === 'form' ? mention.key : bareKey(mention.key),
        polarity,
        part,
        sign: signOf(id, polarity, bearing, head.doer, carried.exempt),
        act,
      });
    }
  });
  return {
    start: tokens[clause.from]?.start ?? 0,
    end: tokens[clause.to - 1]?.end ?? 0,
    actor: head.doer === 'other' ? null : head.doer,
    act: head.act,
    polarity: head.polarity,
    bearing,
    facets,
    quantities,
    unknown: answer === null ? unknownIn(tokens, clause, own, quantities) : [],
    answer,
    isAnswer: answer !== null,
  };
}

const isNamed = (id: ClassId): boolean => /^(?:data|party|person)/.test(id);
/** Who may do it is told by the statement: 您可随时 and 您可以随时 are one thing. */
const LEADING = new Set('you we can may will be is are able to 您 你 我 们 可 以 能 够 会 将'.split(' '));
const isSaying = (word: string): boolean => !LEADING.has(word);
function bareKey(key: string): string {
  const words = key.split(' ');
  const [first, last] = [words.findIndex(isSaying), words.findLastIndex(isSaying)];
  return first < 0 ? key : words.slice(first, last + 1).join(' ');
}

function bearingOf(own: readonly Mention[], denied: 1 | -1): Sign {
  for (const m of own)
    for (const id of m.classes) {
      const value = bearingOfClass(id);
      if (value !== 0) return (value * denied) as Sign;
    }
  return 0;
}

/** "Our staff must follow this policy": whatever it takes. */
const isOurDuty = (own: readonly Mention[], doer: Doer | null): boolean =>
  (doer === 'we' || own.some((m) => stands(m, 'party/staff'))) &&
  own.some((m) => stands(m, 'modal/must') || stands(m, 'modal/aim')) &&
  own.some((m) => stands(m, 'notice/this'));

function signOf(id: ClassId, polarity: 1 | -1, bearing: Sign, doer: Doer | null, exempt: boolean): Sign {
  if (CLASSES[id] === 'form') {
    if (hasTrait(id, 'eitherWay')) return 1;
    // what says how or when leaves a denial open, and tells nothing else
    if (id === 'hedge/manner') return polarity === -1 ? 1 : 0;
    return ((BEARING_OF_FORMS[id] ?? 0) * bearing) as Sign;
  }
  const value = bearingOfClass(id);
  if (value === 0) return 0;
  // what we do at any time is no right
  if (id === 'time/anytime' && bearing === 1) return 0;
  if (exempt && value === -1 && /^consent/.test(id)) return 1;
  if (doer === 'you' && /^act\//.test(id) && value === 1) return 0;
  return (value * polarity) as Sign;
}
