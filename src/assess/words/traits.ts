/** What is true of classes beside their valence, each said once. An expression speaks of classes, and of what else a difference may be about. */
import { remember } from '../../language/remember.js';
import type { Category } from '../../model/finding.js';
import type { ClassId } from './classes.js';

export const TRAITS = {
  /** What is done, or may be done. */
  deed: /^(?:act|right|choice|duty)\//,
  /** What a person agrees to or leaves conditions what is done; it is not what is done. */
  conditional: /^choice\/(?:opt-in|voluntary)$/,
  /** Says something of data, of people as its subjects, or of what is promised to them. */
  aboutData:
    /^(?:act\/(?!provide|change|require|allow|verify)|right|choice|duty|data|source|tech|party\/(?!we|you|staff)|purpose\/(?!service|support|payment)|safeguard|consent|basis|default|contact|cost|recourse|scope|notice\/(?!this)|time\/(?:open|necessary|account|shortest|longer)|person\/child)/,
  /** Only names what a sentence is about, or joins it. */
  names:
    /^(?:word|act\/(?:provide|change|require|allow|verify)|data|notice\/this|party\/staff|person\/(?:group|resident|parent)|time\/(?:period|account|necessary)|tech\/necessary|basis\/(?:contract|vital|public-interest)|logic\/(?:see|means|before|after|without|for-example|other)|modal\/will|hedge\/manner)$/,
  /** A period, an answer, another lead-in: in a notice they are about data, whatever else their passage says. */
  tellsByItself: /^(?:answer|introduction|amount\/(?!other))/,
  /** Its terms are names of one thing; of all others each term is a thing of its own. */
  oneThing:
    /^(?:act|right|choice|duty|logic|modal|hedge|consent|basis|default|notice|time|cost|recourse|contact|scope|purpose\/communicate|data$|party\/(?:third|we|you|public|user))/,
  /** Each is itself only under its own name. */
  ownName: /^(?:data\/|party\/|purpose\/|source\/|tech\/|place\/|entry|word|amount)/,
  /** In a heading or a lead-in it bears on each thing under it. */
  governs: /^(?:consent|choice|right|default|act\/ask|logic\/(?:not|only|except|if|without))/,
  /** Says how an act is meant: where the act itself came or went, so did its forms. */
  formOfAct: /^(?:modal|logic\/(?:all|some|other|after|before))/,
  /** Says with what force something is said. */
  force: /^(?:modal|hedge)\//,
  /** Says how something is meant: where that goes one way, so did the form. */
  formOfPhrase: /^(?:logic|modal|hedge)\//,
  /** Denies, limits or counts. */
  binds: /^(?:logic\/(?:not|without|only|except|all|some|if)|modal\/(?:must|may))$/,
  /** What it stands with is done within it alone. */
  limits: /^(?:consent|logic\/(?:if|without|only|except)$)/,
  /** Standing first, it holds for all of its sentence. */
  opens: /^(?:consent(?:\/(?!implied)|$)|logic\/if$)/,
  /** What the person may ask for or do. */
  owed: /^(?:right|choice|cost|act\/respond)(?:\/|$)/,
  /** One of its terms says what any other does. */
  exchangeable: /^(?:act\/(?:share|collect|use)|party\/third|logic\/(?:for-example|see)|notice\/this|data)$/,
  /** Of what it is said of, less is done. */
  guards:
    /^(?:act\/(?:delete|deidentify|encrypt|protect|limit)|right|choice|safeguard|consent|logic\/(?:not|without|only|except))(?:\/|$)/,
  /** How strongly something is promised. */
  strength: /^(?:modal\/(?:must|aim|usually)|hedge\/|logic\/(?:not|only|some|except)$)/,
  /** What a statement is worth by itself, whatever it is about: a "not", a "must", an "only", a consent, "and" for "or". */
  decides:
    /^(?:modal\/(?:must|aim|usually)|logic\/(?:not|only|some)$|hedge\/(?:manner|discretion)|consent|conjunction$|default\/|duty\/|act\/(?:sell|publish|delete|encrypt|deidentify)$|safeguard\/(?:encryption|anonymous)$)/,
  /** Who receives it, what for, where to: what a statement leaves open until it says so. */
  slot: /^(?:party\/(?!we|you)|purpose\/|place\/)/,
  /** Neither we nor the person. */
  other: /^party\/(?!we|you)/,
  /** Whose receiving of data is told because the law asks for it. */
  recipient: /^party\/(?!we|you|user|staff|public)/,
  /** Its emphasis is itself a protection. */
  guarded: /^(?:data\/sensitive|person\/child)/,
  /** Done with data, beside the notice: without `use`, which is said of anything. */
  doneWithData: /^act\/(?:collect|share|sell|transfer|retain|delete|ask|decide|track|monitor|profile|train|publish)$/,
  /** Of these, what no reader of a page does with a page. */
  doneByUs: /^act\/(?:share|sell|transfer|retain|delete|publish|train)$/,
  /** Only points elsewhere, defines, or is about the notice itself. */
  pointer: /^(?:logic\/(?:see|means)|contact|notice\/this)/,
  /** Widens what a statement permits as it weakens what that promises. */
  eitherWay: /^(?:modal\/(?:usually|aim)|hedge\/(?:discretion|vague))$/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Trait = keyof typeof TRAITS;
export const hasTrait = (id: string, trait: Trait): boolean => TRAITS[trait].test(id);

/** How a form bears on a statement that permits, being there; on one that promises it is the other way round. All others bear on neither. */
export const BEARING_OF_FORMS: Readonly<Partial<Record<ClassId, 1 | -1>>> = {
  'logic/only': -1,
  'logic/except': -1,
  'logic/if': -1,
  'logic/for-example': 1,
  'logic/all': 1,
  'logic/some': -1,
  'logic/other': 1,
  'modal/must': 1,
  'modal/will': 1,
  'modal/may': -1,
  'hedge/law': -1,
  'hedge/feasible': -1,
};

/** Acts that are weighed as one where pieces came or went. */
export const WEIGHED_AS: Readonly<Partial<Record<ClassId, string>>> = {
  'act/sell': 'share',
  'act/publish': 'share',
  'act/infer': 'use',
  'act/profile': 'use',
  'act/combine': 'use',
  'act/train': 'use',
  'act/target': 'use',
  'act/track': 'collect',
  'act/monitor': 'collect',
  'act/deidentify': 'delete',
  'act/encrypt': 'protect',
};

/** What a class is about by itself; the first that fits. */
const ABOUT: readonly (readonly [Category, RegExp])[] = [
  ['sensitive', /^data\/sensitive/],
  ['children', /^person\/(?:child|parent)/],
  ['collection', /^(?:act\/(?:collect|track|monitor)|data|source|tech)/],
  ['purpose', /^(?:act\/(?:use|combine|infer|profile|decide|train|target|solicit)|purpose)/],
  ['sharing', /^(?:act\/(?:share|sell|publish)|party\/(?!we|you|user|staff))/],
  ['transfer', /^(?:act\/transfer|place)/],
  ['retention', /^(?:act\/(?:retain|delete)|time|amount\/retention)/],
  ['security', /^(?:act\/(?:protect|encrypt|deidentify|reidentify)|safeguard)/],
  ['consent', /^(?:act\/ask|consent)/],
  ['choice', /^(?:choice|default|act\/(?:refuse|honour|limit))/],
  ['rights', /^(?:right|act\/(?:respond|correct|charge)|amount\/deadline|cost)/],
  ['notification', /^(?:notice|act\/notify|amount\/notice)/],
  ['recourse', /^(?:recourse|contact|duty)/],
  ['scope', /^scope/],
  ['commitment', /^(?:modal|hedge|logic\/(?:only|except|some))/],
];
export const categoryOf = remember((id): Category | null => ABOUT.find(([, of]) => of.test(id))?.[0] ?? null);
