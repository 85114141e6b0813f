/** What can be done to a sentence of an English notice by one change that is still English. */
import { change, type Harmless, type OfSubstance } from './operator.js';

/** Acts that touch people's data. */
const TOUCH =
  '(?:share|sell|rent|trade|use|collect|disclose|transfer|track|scan|read|record|publish|give|pass on|process|obtain|upload|access|send|set|hold|train|place)';
/** Acts that keep a promise. */
const KEEP =
  '(?:delete|erase|destroy|notify|tell|inform|answer|respond|remind|ask for your|ask the other|remove|honour|announce|remain)';
/** What people can do about their data. */
const CLAIM =
  '(?:withdraw|revoke|access|delete|correct|object|opt out|complain|lodge|switch|turn off|download|export|reject|refuse|see|bring|appeal|ask|obtain|exercise|disable|raise|close)';
const DENIES = /\b(?:not|never|no|nobody|nor|without|cannot|unless|except|nothing|refuse|until)\b/i;
const HEDGED = /\b(?:never will|unless|except|without|until|only|if|before|after|other than|but)\b/i;
const CONDITIONED = /\b(?:if|unless|where|when|once|whenever|as soon as|provided|because)\b/i;

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  fourteen: 14,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const wordOf = (n: number): string => Object.keys(WORDS).find((word) => WORDS[word] === n) ?? String(n);
const UNIT = '(?:(?:working|school|business) )?(?:hour|day|week|month|year)s?';
const LONGER_UNIT: Readonly<Record<string, string>> = { hours: 'days', days: 'months', months: 'years' };

const SUBSTANCE: readonly OfSubstance[] = [
  // negation
  change(
    'negation dropped',
    'lowers',
    new RegExp(
      `(?<=\\b(?:[Ww]e|[Tt]he app|they|[Pp]roviders|[Pp]artners) )(do|does|will|may|must|shall) not (?=${TOUCH}\\b)`,
      'g',
    ),
    (_, verb) => (verb === 'do' ? '' : `${verb} `),
    { lacks: HEDGED },
  ),
  change(
    'negation dropped',
    'either',
    /\b(do|does|will|may|must|are|is) not (?=[a-z])(?!only\b|necessarily\b)/g,
    (_, verb) => (verb === 'do' ? '' : `${verb} `),
    { lacks: /whether or not/ },
  ),
  change('negation dropped', 'either', /\bcannot\b/g, 'can'),
  change('negation dropped', 'either', /\bnever (?=[a-z])/g, ''),
  change('negation dropped', 'lowers', /^Nobody\b/g, 'Anybody'),
  change('negation dropped', 'lowers', /^No, we do not\b/g, 'Yes, we'),
  change(
    'negation turned',
    'lowers',
    new RegExp(`(?<=^We )(?:do not|never|will not|will never) (?=${TOUCH}\\b)`, 'g'),
    'may ',
    { lacks: HEDGED },
  ),
  change('negation added', 'lowers', new RegExp(`(?<=\\b[Ww]e (?:will|shall|must) )(?=${KEEP}\\b)`, 'g'), 'not ', {
    lacks: DENIES,
  }),
  change('negation added', 'lowers', new RegExp(`(?<=^We |and we |and then we )(?=${KEEP}\\b)`, 'g'), 'do not ', {
    lacks: DENIES,
  }),
  change(
    'negation added',
    'lowers',
    new RegExp(`(?<=(?<!treat )\\b[Yy]ou )(may|can) (?:also )?(?=${CLAIM}\\b)`, 'g'),
    (_, verb) => (verb === 'may' ? 'may not ' : 'cannot '),
    { lacks: DENIES },
  ),
  change(
    'negation added',
    'lowers',
    /\b(is|are) (?=(?:end-to-end )?encrypted|logged|deleted|shredded|private\b)/g,
    '$1 not ',
    { lacks: DENIES },
  ),
  // limit
  change(
    'limit dropped',
    'lowers',
    /(?<=\b(?:used|set|share it|it|publish [a-z ]+|process [a-z ]+|models|hand over data|to the police|Area|set only) )(?:only|solely) (?=to|if|when|after|as|for|with|on|under|in|once)/g,
    '',
    { lacks: /\bnot\b|may only|delete/ },
  ),
  change(
    'limit dropped',
    'either',
    /\b(?:only|solely) (?=to|if|when|where|after|in|as|for|with|on|under|the|messages|people|you\b)/gi,
    '',
    { lacks: /not only|only if you have asked us/ },
  ),
  change('limit dropped', 'either', / only(?=[.,])/g, ''),
  change('limit weakened', 'lowers', /(?<=\bused )(?:only|solely)(?= (?:to|for|in)\b)/g, 'mainly', {
    lacks: /\bnot\b/,
  }),
  change('limit added', 'either', new RegExp(`(?<=\\b[Yy]ou (?:may|can) )(?=${CLAIM}\\b)`, 'g'), 'only ', {
    lacks: /\bonly\b/,
  }),
  // condition
  change('condition dropped', 'either', /,?(?: only)? (?:if|unless|until|provided that) [^,.;:()]{8,90}(?=[.;]$)/g, ''),
  change('condition dropped', 'either', /^(?:If|Unless|Where|When) [^,.;:]{8,90}, (?=(?:we|you|your|the)\b)/g, ''),
  change(
    'condition added',
    'lowers',
    new RegExp(`(?<=^We (?:will |shall |must )?${KEEP}\\b[^,;:]*)(?=\\.$)`, 'g'),
    ' if this is reasonable for us',
    { lacks: new RegExp(`${CONDITIONED.source}|${DENIES.source}`, 'i') },
  ),
  change(
    'condition added',
    'lowers',
    new RegExp(`(?<=^You (?:may|can) ${CLAIM}\\b[^,;:]*)(?=\\.$)`, 'g'),
    ' if you live in the European Union',
    { lacks: new RegExp(`${CONDITIONED.source}|${DENIES.source}`, 'i') },
  ),
  change('condition turned', 'either', /\bunless (?=you (?:agree|turn|switch|have|choose))/g, 'if '),
  // exception
  change(
    'exception added',
    'lowers',
    new RegExp(
      `(?<=^(?:We|The app|Service providers) (?:do not|does not|will not|never|will never|may not) (?:knowingly )?${TOUCH}\\b[^,;:]*)(?=\\.$)`,
      'g',
    ),
    ', except for research',
    { lacks: HEDGED },
  ),
  change('exception dropped', 'either', /,? (?:except|apart from|other than) [^,.;]+(?=[.;])/g, ''),
  // quantifier
  change('quantifier weakened', 'either', /\ball your\b/g, 'some of your'),
  change('quantifier weakened', 'either', /\b[Aa]ll (?=(?:traffic|members|payment|messages|requests)\b)/g, 'some '),
  change('quantifier weakened', 'either', /\bevery (?=message|request|provider|newsletter)/gi, 'nearly every '),
  change('quantifier weakened', 'lowers', /\balways (?=[a-z]+ed\b)/g, 'usually '),
  change('quantifier weakened', 'either', /\banything (?=that|in)/g, 'most things '),
  // number, period, age
  change('number raised', 'either', new RegExp(`\\b(\\d+)(?= ${UNIT}\\b)`, 'g'), (n) => String(Number(n) * 3)),
  change('number lowered', 'either', new RegExp(`\\b(\\d+)(?= ${UNIT}\\b)`, 'g'), (n) =>
    String(Math.ceil(Number(n) / 2) + (Number(n) === 3 ? 0 : 1)),
  ),
  change('number raised', 'either', new RegExp(`\\b(two|three|five|six|seven|ten|thirty)(?= ${UNIT}\\b)`, 'g'), (n) =>
    wordOf((WORDS[n] ?? 0) === 30 ? 90 : (WORDS[n] ?? 0) < 6 ? 14 : 30),
  ),
  change('number raised', 'lowers', /(?<=(?:respond|answer)[^.,]* within )one month\b/g, 'three months'),
  change(
    'period lengthened',
    'lowers',
    new RegExp(
      `(?<=\\b(?:delete|erase|overwrit|answer|respond|notify|tell)[^.,;]* (?:within|after) )(\\d+)(?= ${UNIT}\\b)`,
      'g',
    ),
    (n) => String(Number(n) * 4),
    { lacks: DENIES },
  ),
  change(
    'period lengthened',
    'lowers',
    new RegExp(`(?<=\\b(?:keep|retain|kept|stored)\\b[^.,;]* for )(\\d+)(?= ${UNIT}\\b)`, 'g'),
    (n) => String(Number(n) * 4),
    { lacks: DENIES },
  ),
  change('unit lengthened', 'either', /(?<=\d )(hours|days|months)\b/g, (unit) => LONGER_UNIT[unit] ?? unit),
  change('age lowered', 'lowers', /(?<=\b(?:children|child) under (?:the age of )?)16\b/g, '13', { has: /\bnot\b/ }),
  change('number changed', 'either', /(?<=AES-)256/g, '128'),
  change('number changed', 'either', /(?<=the last )four(?= digits)/g, 'twelve'),
  // party
  change(
    'party added',
    'lowers',
    /(?<=\b(?:share|disclose)\b[^.;:]* (?:with|to) )our (?=payment provider, )/g,
    'advertisers, our ',
    { lacks: DENIES },
  ),
  change(
    'party added',
    'lowers',
    /(?<=\bdisclose\b[^.;:]* to )service providers who act on our instructions, /g,
    (all) => `${all}to advertisers, `,
    { lacks: DENIES },
  ),
  change('party replaced', 'lowers', /\b(?:court|judge)\b(?= (?:orders|in our))/g, 'police officer'),
  change(
    'party replaced',
    'lowers',
    /(?<=courts of (?:the place|the country|your country) )where you live/g,
    'where we are based',
  ),
  change('party replaced', 'lowers', /(?<=\b(?:will|must) (?:notify|inform|tell) )you\b/g, 'the authorities', {
    lacks: /\bnot\b/,
  }),
  change('party replaced', 'lowers', /(?<=\bmessages that )you(?= choose)/g, 'we'),
  change(
    'party replaced',
    'either',
    /\b(?:our accountant|our catering company|the dentists and nurses|our receptionists|the laboratory)\b/gi,
    'our landlord',
  ),
  // entry
  change(
    'entry added',
    'lowers',
    /(?<=\b(?:collect|hold|provide)\b[^.;:]*your (?:name|contact details|email address)), (?=your\b)/g,
    ', your health data, ',
    { lacks: DENIES },
  ),
  change('entry dropped', 'either', /(?<=, )(?:your|our|the|to) [a-z' ]{3,30}, (?=[^,.;:]+,? (?:and|or) )/g, ''),
  // default
  change(
    'default turned',
    'lowers',
    /\b(switched|turned) off (until|unless) you (switch|turn) them on\b/g,
    '$1 on $2 you $3 them off',
  ),
  change('default turned', 'lowers', /\boff by default\b/g, 'on by default'),
  change('default turned', 'lowers', /\bprivate by default\b/g, 'public by default'),
  change(
    'default turned',
    'lowers',
    /\bonly if you have (switched|turned) (this|it|them) on\b/g,
    'unless you have $1 $2 off',
  ),
  change(
    'default turned',
    'lowers',
    /\bonly after you (?:agree|have given your consent)\b/g,
    'unless you have refused',
  ),
  change(
    'default turned',
    'lowers',
    /\bonly to people who have asked for them\b/g,
    'to all people who have not refused them',
  ),
  change('default turned', 'either', /\bopt out of\b/g, 'opt in to'),
  // modal
  change('promise weakened', 'lowers', new RegExp(`(?<=\\b[Ww]e )(?:will|must|shall) (?=${KEEP}\\b)`, 'g'), 'may ', {
    lacks: DENIES,
  }),
  change('promise weakened', 'lowers', new RegExp(`(?<=\\b[Ww]e )will (?=${KEEP}\\b)`, 'g'), 'will try to ', {
    lacks: DENIES,
  }),
  change('promise weakened', 'lowers', /(?<=\b(?:partners|providers) )must\b/g, 'may'),
  change('denial weakened', 'lowers', new RegExp(`(?<=^We do not )(?=${TOUCH}\\b)`, 'g'), 'currently ', {
    lacks: HEDGED,
  }),
  change('permission widened', 'either', new RegExp(`(?<=\\b[Ww]e )may (?:also )?(?=${TOUCH}\\b)`, 'g'), 'will '),
  // time of notice and of a right
  change('notice later', 'lowers', /(?<=\b(?:notify you|consent) )before\b/g, 'after', { lacks: DENIES }),
  change('notice later', 'lowers', / (?:\d+ days )?in advance\b/g, ''),
  change('notice later', 'lowers', /\bat least (?=\d+ days)/g, 'up to '),
  change('delay allowed', 'lowers', / (?:immediately|without undue delay|at once)\b/g, ''),
  change('delay allowed', 'lowers', /\bas soon as\b/g, 'some time after'),
  change('right narrowed', 'lowers', /,? (?:at any time|whenever you want)\b/g, '', { lacks: /\bcomplain\b|\bnot\b/ }),
  change('right narrowed', 'lowers', / free of charge\b/g, ' for a fee'),
  change('right narrowed', 'lowers', /\bon request\b/g, 'at our discretion'),
  change('right narrowed', 'lowers', /, and you can [^,.;]+(?=\.$)/g, '', { lacks: /contact/ }),
  // consent
  change(
    'consent dropped',
    'lowers',
    / with (?:your|the) (?:prior |explicit |written )*consent(?: of (?:a parent|their parents))?(?=[.,;])/g,
    '',
    { lacks: /\bonly\b|\bnot\b/ },
  ),
  change(
    'consent dropped',
    'lowers',
    / only with (?:your|the) (?:prior |explicit |written )*consent(?: of (?:a parent|their parents))?(?=[.,;])/g,
    '',
  ),
  change('consent weakened', 'lowers', /\b(?:explicit|written|prior) (?=consent)/g, ''),
  change(
    'consent weakened',
    'lowers',
    /(?<=\bwithout )your (?:prior |explicit |written )*(?:consent|permission)/g,
    'notice to you',
    { has: /\bnot\b/ },
  ),
  change('consent weakened', 'lowers', /\bask for your (?:explicit )?consent\b/g, 'tell you'),
  // safeguard
  change(
    'safeguard dropped',
    'lowers',
    /\b(?:an )?(?:encrypted|anonymised) (?=[a-z])(?!at\b|with\b|form\b)/g,
    (adjective) => (adjective.startsWith('an ') ? 'a ' : ''),
  ),
  change('safeguard dropped', 'lowers', /(?<=\b(?:is|are) )(?:end-to-end )?encrypted\b/g, 'stored', { lacks: DENIES }),
  change('safeguard weakened', 'lowers', /\bend-to-end (?=encrypted)/g, ''),
  change('safeguard weakened', 'lowers', /\btwo-factor authentication\b/g, 'a password'),
  change(
    'safeguard dropped',
    'lowers',
    /(?:only )?under (?:the )?standard contractual clauses (?:approved by|of) the European Commission/g,
    'freely',
  ),
  change('safeguard dropped', 'lowers', /,? and (?:access to them|each viewing|is) (?:is )?logged\b/g, ''),
  change('safeguard dropped', 'lowers', /(?<=receives [^.;]*) without (?:your name|the names of pupils)/g, ''),
  change('safeguard dropped', 'lowers', /(?<=\bkept in )locked /g, ''),
];

const SPELT: Readonly<Record<string, string>> = {
  personalise: 'personalize',
  personalised: 'personalized',
  anonymised: 'anonymized',
  honour: 'honor',
  synchronising: 'synchronizing',
  centres: 'centers',
};
/** Terms of one class of the lexicon that are names of one thing. */
export const SYNONYMS: readonly (readonly [string, string])[] = [
  ['delete', 'erase'],
  ['tell you', 'inform you'],
  ['telephone number', 'phone number'],
  ['retain', 'keep'],
];
const either = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'g');
const SHORT = {
  'do not': "don't",
  'does not': "doesn't",
  'will not': "won't",
  'are not': "aren't",
  'is not': "isn't",
  cannot: "can't",
} as const;
const NOUNS = '(?:your|our|the) [a-z-]+(?: (?:address|details|number|records|images|images|provider|partners))?';
const PARTICIPLE: Readonly<Record<string, string>> = {
  delete: 'deleted',
  keep: 'kept',
  encrypt: 'encrypted',
  erase: 'erased',
  store: 'stored',
};

const HARMLESS: readonly Harmless[] = [
  change(
    'list in another order',
    ['reordered'],
    new RegExp(`(?<!\\b(?:the|a) [a-z]+ )\\b(${NOUNS}), (${NOUNS})(?=(?:, ${NOUNS})*,? (?:and|or) ${NOUNS}\\b)`, 'g'),
    '$2, $1',
  ),
  change('list in another order', ['reordered'], /\b(sell|read), (rent|view)(?= or [a-z]+)/g, '$2, $1'),
  change('contraction', ['same-statement'], either(Object.keys(SHORT)), (long) => SHORT[long as keyof typeof SHORT], {
    lacks: /^[A-Z][a-z]+ not/,
  }),
  change(
    'numeral in words',
    ['same-statement'],
    new RegExp(`\\b(?:2|3|5|6|7|10|14|30|60|90)(?= ${UNIT}\\b)`, 'g'),
    (n) => wordOf(Number(n)),
  ),
  change(
    'numeral',
    ['same-statement'],
    new RegExp(`\\b(?:two|three|five|six|seven|ten|thirty)(?= ${UNIT}\\b)`, 'g'),
    (n) => String(WORDS[n]),
  ),
  change('spelling', ['same-statement', 'typo'], either(Object.keys(SPELT)), (word) => SPELT[word] ?? word),
  ...SYNONYMS.map(([one, other]) =>
    change('synonym', ['same-statement'], new RegExp(`\\b${one}\\b`, 'g'), other, {
      lacks: new RegExp(`\\b${other}\\b`),
    }),
  ),
  change('in order to', ['same-statement'], /\bin order to\b/g, 'to'),
  change('please', ['same-statement'], /\b[Pp]lease (?=[a-z])/g, '', { lacks: /please do/i }),
  change('serial comma', ['same-statement'], new RegExp(`(?<=${NOUNS}, ${NOUNS})(?= and ${NOUNS}\\.)`, 'g'), ','),
  change('capitals', ['same-statement'], /\bpersonal information\b/g, 'Personal Information'),
  change('typography', ['same-statement'], /"([^"]+)"/g, '“$1”'),
  change('typography', ['same-statement'], /(?<=[a-z]) (?=\d)/g, '\u00a0'),
  change(
    'active to passive',
    ['same-statement'],
    /^We (delete|keep|store|erase) ((?:your|inactive) [a-z ]+?|records of hires) (?=for |within |after |in )/g,
    (_, verb, what) => `${what} ${/s$/.test(what) ? 'are' : 'is'} ${PARTICIPLE[verb]} `,
    { lacks: /,| not / },
  ),
  change(
    'passive to active',
    ['same-statement'],
    /^(Notes of calls) are deleted\b/g,
    (_, what) => `We delete ${what.toLowerCase()}`,
  ),
];

/** Words of which one letter is missing; what mends them is a typing error mended. */
const MISSPELT: Harmless = change(
  'typing error made',
  ['typo'],
  /\b(?:information|personal|messages|records|consent|accounts|provider)\b/g,
  (word) => word.slice(0, 3) + word.slice(4),
);

export const en = { substance: SUBSTANCE, harmless: HARMLESS, misspelt: MISSPELT };
