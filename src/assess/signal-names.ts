/** A changed passage and its evidence → named numbers, which the weights of `weights.ts` add up. */
import type { Candidate } from './candidates.js';
import type { PieceChanges } from './pieces.js';
import type { Lexicon } from './rule.js';
import type { Evidence } from './signals.js';
import { findSigns, type Sign } from './signs.js';
import { readStatement, type Statement } from './statements.js';
import { isWord, nameWords, stemsOf } from './vocabulary.js';

const ACTIONS: readonly (readonly [string, Readonly<Record<Lexicon, RegExp>>])[] = [
  [
    'collection',
    {
      en: /\bcollect|\bgather|\bobtain|\breceive|\bask (?:you )?for|\brecord|information about you|\bwe (?:may )?(?:access|log)\b/i,
      zh: /收集|采集|获取|需要提供|记录|读取/,
    },
  ],
  [
    'sharing',
    {
      en: /\bshar(?:e|ed|ing)\b|\bdisclos|\bprovide[sd]? (?:\w+ )?to\b|third part|partner|\bsell|vendors?\b/i,
      zh: /共享|提供给|披露|第三方|合作方|合作伙伴|对外|接收方|向.{1,20}提供|SDK/,
    },
  ],
  [
    'purpose',
    {
      en: /\buse[sd]?\b|\bin order to\b|\bpurposes?\b|\bto (?:provide|improve|personali|market|measure|develop)/i,
      zh: /(?<!适)用于|使用|目的|用途|以便/,
    },
  ],
];

/** What a passage is about, by its own words or by those it stands under. */
export function topicsOf(
  candidate: Candidate,
  before: readonly Sign[],
  after: readonly Sign[],
  language: Lexicon,
): ReadonlySet<string> {
  const topics = new Set<string>();
  const own = `${candidate.afterText}\n${candidate.beforeText}`;
  const around = `${candidate.heading}\n${candidate.leadIn}`;
  for (const [topic, words] of ACTIONS) if (words[language].test(own)) topics.add(topic);
  if (topics.size === 0) for (const [topic, words] of ACTIONS) if (words[language].test(around)) topics.add(topic);
  for (const sign of [...before, ...after]) topics.add(`has-${sign.rule.category}`);
  return topics;
}

const SUBJECTS: readonly (readonly [string, Readonly<Record<Lexicon, RegExp>>])[] = [
  [
    'we-may',
    {
      en: /\bwe (?:may|might|can|could)\b|\bmay (?:also )?(?:be )?(?:share|use|disclose|collect|receive|process)/i,
      zh: /我们(?:还|也)?(?:可能|可以|有权)|可能会/,
    },
  ],
  [
    'we-will',
    { en: /\bwe (?:will|shall|must|are required|commit|ensure)\b|\bwe['’]ll\b/i, zh: /我们(?:会|将|应当|承诺|保证)/ },
  ],
  [
    'we-do',
    {
      en: /\bwe (?:also )?(?:use|collect|share|process|receive|store|keep|disclose|work|ask)\b/i,
      zh: /我们(?:收集|使用|共享|处理|存储|采集|获取|向)/,
    },
  ],
  [
    'you-may',
    {
      en: /\byou (?:may|can|could|have the (?:right|option|choice)|are entitled|retain)\b/i,
      zh: /您(?:可以|可|有权|能够|还可)/,
    },
  ],
  [
    'you-must',
    {
      en: /\byou (?:must|should|need|agree|acknowledge|consent|understand|are responsible)\b|\bplease\b/i,
      zh: /您(?:应|须|需|同意|理解|知悉|必须)|请您/,
    },
  ],
  [
    'others',
    {
      en: /\bthird part(?:y|ies) (?:may|will|can|sites)|their (?:own )?privacy|other (?:sites|websites)/i,
      zh: /第三方(?:网站|的隐私)|其隐私政策/,
    },
  ],
  ['question', { en: /\?\s*$/, zh: /[？?]\s*$/ }],
  [
    'pointer',
    {
      en: /\b(?:click here|learn more|see (?:the|our|section)|visit|more information|read more|available (?:here|at)|please (?:see|refer|visit))\b/i,
      zh: /请查看|详见|请参阅|点击此处|了解更多/,
    },
  ],
  [
    'date-line',
    {
      en: /\b(?:last (?:updated|modified|revised)|effective (?:date|as of)|version)\b/i,
      zh: /更新日期|生效日期|发布日期|版本号|最后更新/,
    },
  ],
  ['definition', { en: /\bmeans\b|\brefers to\b|\bdefined\b|\bis defined/i, zh: /是指|指的是|所称|简称/ }],
  ['example', { en: /\bfor example\b|\bsuch as\b|\bfor instance\b|\be\.g\./i, zh: /例如|比如|譬如/ }],
  ['law', { en: /\blaws?\b|\blegal|\bregulation/i, zh: /法律|法规|依法/ }],
];

export function nameSignals(
  candidate: Candidate,
  evidence: readonly Evidence[],
  pieces: PieceChanges,
  before: readonly Sign[],
  after: readonly Sign[],
  topics: ReadonlySet<string>,
  language: Lexicon,
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const add = (name: string, value = 1) => values.set(name, (values.get(name) ?? 0) + value);
  const kind = candidate.kind;
  add(`kind ${kind}`);
  for (const e of evidence) {
    const amount = Math.sqrt(e.amount);
    add(`${e.rule.id} ${e.way}`, amount);
    if (kind !== 'pair') add(`${e.rule.id} ${e.way} ${kind}`, amount);
  }
  for (const way of ['lowers', 'raises'] as const) {
    const some = evidence.filter((e) => e.way === way);
    for (const category of new Set(some.map((e) => e.rule.category))) add(`${category} ${way}`);
    add(`${way} evidence ${kind}`, Math.min(4, some.length));
    for (const severity of new Set(some.map((e) => e.rule.severity))) add(`${severity} ${way} ${kind}`);
  }
  for (const e of evidence) nameNovelty(e, candidate, values, language);
  for (const topic of topics) {
    if (kind !== 'pair' || !topic.startsWith('has-')) add(`${topic} ${kind}`);
  }
  const own = kind === 'removed' ? candidate.beforeText : candidate.afterText;
  for (const [name, words] of SUBJECTS) {
    const now = words[language].test(own);
    if (now) add(`${name} ${kind}`);
    if (kind === 'pair') {
      const then = words[language].test(candidate.beforeText);
      if (now !== then) add(`${name} ${now ? 'gained' : 'lost'}`);
    }
  }
  for (const sign of findSigns(`${candidate.heading}\n${candidate.leadIn}`, language, 'none').slice(0, 6)) {
    const name = `under ${sign.rule.category} ${kind}`;
    if (!values.has(name)) add(name);
  }
  add(`turn ${candidate.turn} ${kind}`);
  add(`${candidate.block.kind} ${kind}`);
  if (candidate.block.moved) add(`moved ${kind}`);
  if (candidate.block.status === 'added' || candidate.block.status === 'removed') add(`whole-block ${kind}`);
  if (candidate.section.status === 'added' || candidate.section.status === 'removed') add(`whole-section ${kind}`);
  add(`elsewhere ${kind}`, candidate.elsewhere);
  add(`restated ${kind}`, candidate.restated);
  if (candidate.counterparts.length > 0) add(`said-again ${kind}`);
  const length = unitsOf(own, language);
  if (length < 5) add(`fragment ${kind}`);
  if (length < 9) add(`short ${kind}`);
  if (length > 30) add(`long ${kind}`);
  // many changes at once are a rewrite, of which each says less
  add(`crowd ${kind}`, Math.log2(candidate.crowd) / 4);
  add(`siblings ${kind}`, Math.log2(candidate.siblings));
  nameStatements(candidate, evidence, add, language);
  nameWords(candidate, add, language);
  if (kind === 'pair') {
    nameEdits(candidate, add, language);
    namePieces(pieces, values);
  }
  if (before.length + after.length === 0) add(`no-sign ${kind}`);
  if (evidence.length === 0) add(`no-evidence ${kind}`);
  if (candidate.crowd <= FEW) nameAlone(values);
  return values;
}

/** Where so few passages changed, each is an edit of its own. */
const FEW = 2;

/** The same signals once more: in a notice that is otherwise unchanged they weigh otherwise than in a rewrite. Words apart. */
function nameAlone(values: Map<string, number>): void {
  for (const [name, value] of [...values]) if (!isWord(name)) values.set(`alone: ${name}`, value);
  values.set('alone', 1);
}

const unitsOf = (text: string, language: Lexicon): number =>
  language === 'zh' ? text.length / 2 : text.split(' ').length;

function nameEdits(candidate: Candidate, add: (name: string, value?: number) => void, language: Lexicon): void {
  let deleted = 0;
  let inserted = 0;
  let kept = 0;
  for (const e of candidate.edits) {
    if (e.op === 'delete') deleted += unitsOf(e.before, language);
    else if (e.op === 'insert') inserted += unitsOf(e.after, language);
    else kept += unitsOf(e.after, language);
  }
  const total = Math.max(1, kept + Math.max(deleted, inserted));
  add('kept', kept / total);
  if (inserted > 0 && deleted === 0) add('only-inserted');
  if (deleted > 0 && inserted === 0) add('only-deleted');
  if (inserted > 6) add('inserted-long');
  if (deleted > 6) add('deleted-long');
  if (inserted + deleted <= 2) add('edit-tiny');
  if (inserted > 2.5 * (deleted + 1)) add('grows');
  if (deleted > 2.5 * (inserted + 1)) add('shrinks');
}

/** Terms of the evidence that are counted. */
const MOST_TERMS = 4;

/** Whether the words of the evidence stand anywhere in the other notice: what is new to the whole of it weighs more. */
function nameNovelty(
  { way, terms }: Evidence,
  { kind, beforeText, afterText, vocabulary }: Candidate,
  values: Map<string, number>,
  language: Lexicon,
): void {
  for (const term of terms.slice(0, MOST_TERMS)) {
    const now = afterText.includes(term);
    if (now === beforeText.includes(term)) continue;
    const known = now ? vocabulary.before : vocabulary.after;
    const isNew = [...stemsOf(term, language)].some((stem) => !known.has(stem));
    const name = `${isNew ? 'new' : 'known'} ${way} ${kind}`;
    values.set(name, Math.min(2, (values.get(name) ?? 0) + 0.5));
  }
}

/** How firmly a sentence speaks: words that bind less those that hedge. */
const forceOf = (text: string, language: Lexicon): number =>
  (text.match(FORCE.binds[language])?.length ?? 0) - (text.match(FORCE.hedges[language])?.length ?? 0);

const FORCE: Readonly<Record<'binds' | 'hedges', Readonly<Record<Lexicon, RegExp>>>> = {
  binds: {
    en: /\b(?:must|shall|will|always|ensures?|guarantees?|undertakes?|commits?|required|immediately|promptly)\b/gi,
    zh: /必须|应当|务必|须(?!知)|会(?!员|议|话|计|同)|将|始终|一律|确保|保证|承诺|立即|均/g,
  },
  hedges: {
    en: /\b(?:may|might|could|can|should|aims?|endeavou?rs?|strives?|try|tries|seeks?|intends?|expects?|generally|usually|typically|normally|possible|appropriate|practicable|reasonabl[ey]|discretion)\b/gi,
    zh: /可能|可以|可(?=[^以能])|尽力|尽量|尽可能|努力|争取|原则上|一般|通常|适当|合理|酌情|视情况/g,
  },
};

/** What came and went, by its kind and by what is said to be done with it. */
function namePieces({ gained, lost, reworded }: PieceChanges, values: Map<string, number>): void {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, Math.min(3, (counts.get(name) ?? 0) + 1));
  for (const [sign, pieces] of [
    ['gains', gained],
    ['loses', lost],
  ] as const)
    for (const { kind, frame } of pieces) {
      add(`${sign} ${kind}`);
      add(`${sign} ${kind} in ${frame}`);
    }
  for (const { before, after, words } of reworded) {
    if (before.kind !== after.kind) add(`${before.kind} becomes ${after.kind}`);
    const how = words.gained > 0 ? (words.lost > 0 ? 'reworded' : 'extended') : words.lost > 0 ? 'shortened' : null;
    if (how) {
      add(how);
      add(`${how} in ${after.frame}`);
    }
  }
  if (gained.length > 0 && lost.length === 0) add('only gains');
  if (lost.length > 0 && gained.length === 0) add('only loses');
  if (gained.length + lost.length === 0) add('same pieces');
  for (const [name, n] of counts) values.set(name, Math.sqrt(n));
}

function nameStatements(
  candidate: Candidate,
  evidence: readonly Evidence[],
  add: (name: string, value?: number) => void,
  language: Lexicon,
): void {
  const { kind } = candidate;
  const before = candidate.before ? readStatement(candidate.beforeText, language) : null;
  const after = candidate.after ? readStatement(candidate.afterText, language) : null;
  const own = (after ?? before) as Statement;
  add(`is ${own.kind} ${kind}`);
  if (own.conditioned) add(`conditioned ${own.kind} ${kind}`);
  for (const action of own.actions) if (kind !== 'pair') add(`${own.kind} to ${action} ${kind}`);
  for (const way of ['lowers', 'raises'] as const)
    if (evidence.some((e) => e.way === way)) add(`${own.kind} ${way} ${kind}`);
  if (!before || !after) return;
  if (before.kind !== after.kind) add(`turns ${before.kind} into ${after.kind}`);
  for (const action of after.actions) if (!before.actions.has(action)) add(`${after.kind} gains ${action}`);
  for (const action of before.actions) if (!after.actions.has(action)) add(`${after.kind} loses ${action}`);
  const force = forceOf(candidate.afterText, language) - forceOf(candidate.beforeText, language);
  if (force !== 0) {
    add(force < 0 ? 'weaker' : 'stronger');
    add(`${force < 0 ? 'weaker' : 'stronger'} ${before.kind}`);
  }
  if (before.limited && !after.limited) add('limit lost');
  if (!before.limited && after.limited) add('limit gained');
}
