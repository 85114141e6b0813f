/** A finding → what explains it, in the reader's language: its rule in words, one plain sentence, the other rules that hold. The wording is the rules' own. */
import type { Finding, ToldDifference, UiLanguage } from '../model/finding.js';
import type { Explain } from '../model/report.js';
import { RULES } from './rules/catalogue.js';
import { NOTICE_RULES } from './rules/notice-rules.js';
import { joinOr, quote, quoteSides, quoteTold, tellDifferences, withTurned } from './tell.js';

type Words = Readonly<Record<UiLanguage, string>>;

interface Face {
  readonly title: Words;
  readonly sentence: Words;
  /** What the rule speaks of lowers where it comes, and raises where it goes. */
  readonly isIntrusive: boolean;
  readonly isLowering: boolean;
  /** It names things of which there can be more. */
  readonly isEach: boolean;
}

/** By rule id, and by the id of its raising face. */
const FACES: ReadonlyMap<string, Face> = new Map([
  ...NOTICE_RULES.map(({ id, title, message }): [string, Face] => [
    id,
    { title, sentence: message, isIntrusive: true, isLowering: true, isEach: false },
  ]),
  ...RULES.flatMap(({ id, mirror, title, message, phrases }): [string, Face][] => {
    const isIntrusive = phrases?.valence !== 'protective';
    const isEach = phrases?.each === true;
    return [
      [id, { title, sentence: message.lowers, isIntrusive, isLowering: true, isEach }],
      [mirror, { title, sentence: message.raises, isIntrusive, isLowering: false, isEach }],
    ];
  }),
]);

function faceOf(rule: string): Face {
  const face = FACES.get(rule);
  if (!face) throw new Error(`this is a bug: no message for the rule ${rule}`);
  return face;
}

export const explain: Explain = (finding, lang) => ({
  title: faceOf(finding.rule).title[lang],
  message: messageOf(finding, lang),
  also: (finding.also ?? []).map((other) => ({ ...other, title: faceOf(other.rule).title[lang] })),
});

export function messageOf(
  { rule, reason, also = [], values }: Pick<Finding, 'rule' | 'reason' | 'also' | 'values'>,
  lang: UiLanguage,
): string {
  const face = faceOf(rule);
  if (reason === undefined) {
    const { quoted, terms = '' } = values;
    return fillTerms(face.sentence[lang], quoted === undefined ? terms : quote(quoted.split('\n'), lang));
  }
  const { differences } = reason;
  if (rule === 'change-unclear') return fillTerms(face.sentence[lang], tellDifferences(differences, lang));
  // the sentence of the rule with what shows it, then the other rules with what shows them and nothing before
  const told = differences.filter((d) => d.rules?.includes(rule));
  const sentences = tellFace(face, withTurned(told), lang);
  const others = also.map((other) => {
    const own = differences.filter((d) => d.rules?.includes(other.rule));
    const terms = quoteTold(own, lang, told);
    told.push(...own);
    return nameRule(other.rule, terms, lang);
  });
  if (others.length > 0)
    sentences.push(lang === 'zh' ? `另见规则：${others.join('；')}。` : `Other rules: ${others.join('; ')}.`);
  return sentences.join(lang === 'zh' ? '' : ' ');
}

const nameRule = (rule: string, terms: string, lang: UiLanguage): string =>
  lang === 'zh'
    ? `${faceOf(rule).title.zh}（${rule}）${terms}`
    : `${faceOf(rule).title.en} (${rule})${terms === '' ? '' : ` ${terms}`}`;

/**
 * A sentence for each way in which it came or went. One for all where something is more or less than before, and where a denial was lifted or laid on what
 * is one thing in other words: of what there can be more, one thing may come while another is no longer denied.
 */
function tellFace(face: Face, differences: readonly ToldDifference[], lang: UiLanguage): string[] {
  const template = face.sentence[lang];
  const choice = ALTERNATIVES.exec(template)?.[1]?.split('|');
  if (choice === undefined || differences.length === 0) return [fillTerms(template, quoteTold(differences, lang))];
  const ways = differences.map((d) => wayOf(d, face));
  const tell = (way: Way, terms: string): string => {
    const chosen = choice[way];
    return fillTerms(
      chosen === undefined ? SAID_OTHERWISE[lang](face.title[lang]) : template.replace(ALTERNATIVES, () => chosen),
      terms,
    );
  };
  const overall = ways.includes(OTHERWISE) ? OTHERWISE : !face.isEach && ways.includes(TURNED) ? TURNED : null;
  if (overall !== null) return [tell(overall, quoteSides(differences, lang))];
  return [PLAIN, TURNED]
    .filter((way) => ways.includes(way))
    .map((way) =>
      tell(
        way,
        quoteTold(
          differences.filter((_, at) => ways[at] === way),
          lang,
        ),
      ),
    );
}

const ALTERNATIVES = /\{([^{}]*\|[^{}]*)\}/;
const [PLAIN, TURNED, OTHERWISE] = [0, 1, 2] as const;
type Way = typeof PLAIN | typeof TURNED | typeof OTHERWISE;

/** Which of the alternatives of a sentence holds for a difference. */
function wayOf({ change, denied }: ToldDifference, { isIntrusive, isLowering }: Face): Way {
  if (change === 'turned') return TURNED;
  if (change !== 'gained' && change !== 'lost') return OTHERWISE;
  const isPlain = change === (isIntrusive === isLowering ? 'gained' : 'lost');
  // an intrusive thing that comes denied and yet lowers narrows what was denied
  if (isPlain) return denied && isIntrusive ? OTHERWISE : PLAIN;
  return denied ? TURNED : OTHERWISE;
}

/** Where no alternative holds: which way it goes is in the finding's weight. */
const SAID_OTHERWISE: Readonly<Record<UiLanguage, (title: string) => string>> = {
  en: (title) => `What is said of ${title} is not what it was: {terms}.`,
  zh: (title) => `关于${title}的表述有变：{terms}。`,
};

/** Puts `terms` into the sentence; without any, the colon and what follows it go. */
export const fillTerms = (sentence: string, terms: string): string =>
  terms.trim() === ''
    ? sentence.replace(/(?:: \{terms\}|：\{terms\})(?=[.。]$)/, '')
    : sentence.replace('{terms}', () => terms.trim());

/** A rule's sentence as such: its alternatives side by side, no terms. */
export const tellRule = (message: Words, lang: UiLanguage): string =>
  fillTerms(message[lang], '').replace(ALTERNATIVES, (_, choice: string, at: number) => {
    const [first = '', ...rest] = choice.split('|');
    const small = (text: string): string => (at === 0 ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text);
    return joinOr([first, ...rest.map(small)], lang);
  });
