/** A difference → how it is told, in every language of the tool: "recipient added: “advertising partners”". */
import type { ToldDifference, UiLanguage } from '../model/finding.js';
import { type Name, nameOf } from './words/names.js';

const VERBS: Readonly<Record<ToldDifference['change'], Name>> = {
  gained: { en: 'added', zh: '新增' },
  lost: { en: 'gone', zh: '删去' },
  turned: { en: 'now said the other way round', zh: '的说法与之前相反' },
  replaced: { en: 'replaced', zh: '替换' },
  raised: { en: 'longer', zh: '延长' },
  lowered: { en: 'shorter', zh: '缩短' },
};
const MORE_OR_LESS: Readonly<Record<'raised' | 'lowered', Name>> = {
  raised: { en: 'higher', zh: '提高' },
  lowered: { en: 'lower', zh: '降低' },
};

export const quote = (terms: readonly string[], lang: UiLanguage): string =>
  terms.map((term) => `“${term.replace(TRAILING, '').replaceAll('\n', ' / ')}”`).join(lang === 'zh' ? '、' : ', ');

/** Stops and dashes that a term drags along. */
const TRAILING = /[\s.,;:!?—–、，。；：！？]+$/;

/** Only the words that show it: those that came or went, and of what was replaced both. `told`: what was told before. */
export function quoteTold(
  differences: readonly ToldDifference[],
  lang: UiLanguage,
  told: readonly ToldDifference[] = [],
): string {
  const isReplaced = differences.some(({ before, after }) => before.length > 0 && after.length > 0);
  if (isReplaced) return quoteSides(differences, lang, told);
  return quote(union(termsOf(differences, 'before', told), termsOf(differences, 'after', told)), lang);
}

/** What went → what came; once where it is the same. */
export function quoteSides(
  differences: readonly ToldDifference[],
  lang: UiLanguage,
  told: readonly ToldDifference[] = [],
): string {
  const [gone, come] = [termsOf(differences, 'before', told), termsOf(differences, 'after', told)];
  const isSame = gone.join('\n').toLowerCase() === come.join('\n').toLowerCase();
  return [isSame ? [] : gone, come]
    .filter((terms) => terms.length > 0)
    .map((terms) => quote(terms, lang))
    .join(' → ');
}

function termsOf(
  differences: readonly ToldDifference[],
  side: 'before' | 'after',
  told: readonly ToldDifference[],
): readonly string[] {
  const known = told.flatMap((d) => d[side]);
  return differences
    .reduce((terms, d) => union(terms, d[side]), NONE)
    .filter((term) => !known.some((one) => covers(one, term)));
}

function verbOf({ what, change }: ToldDifference, lang: UiLanguage): string {
  if ((change === 'raised' || change === 'lowered') && /^amount\/(?:age|other)$/.test(what))
    return MORE_OR_LESS[change][lang];
  return VERBS[change][lang];
}

/** One phrase, without a stop at its end. */
export function tellDifference(difference: ToldDifference, lang: UiLanguage): string {
  const { change, before, after } = difference;
  const name = nameOf(difference.what, lang);
  const verb = verbOf(difference, lang);
  const head = lang === 'zh' ? `${name}${verb}：` : `${name} ${verb}: `;
  if (change === 'turned' && `${before}`.toLowerCase() === `${after}`.toLowerCase())
    return `${head}${quote(after, lang)}`;
  if (before.length > 0 && after.length > 0) return `${head}${quote(before, lang)} → ${quote(after, lang)}`;
  return `${head}${quote(before.length > 0 ? before : after, lang)}`;
}

/** A phrase that goes denied and comes affirmed, or the other way round, is one that turned about. */
export function withTurned(differences: readonly ToldDifference[]): readonly ToldDifference[] {
  const keyOf = ({ what, sign }: ToldDifference, terms: readonly string[]): string =>
    JSON.stringify([what, sign, terms.join(' ').toLowerCase()]);
  const lost = new Map<string, ToldDifference>();
  for (const d of differences) if (d.change === 'lost') lost.set(keyOf(d, d.before), d);
  const gone = new Set<ToldDifference>();
  const told = differences.map((d) => {
    const other = d.change === 'gained' ? lost.get(keyOf(d, d.after)) : undefined;
    if (!other || gone.has(other)) return d;
    gone.add(other);
    return { ...d, change: 'turned' as const, before: other.before };
  });
  return told.filter((d) => !gone.has(d));
}

/** Differences of one kind are told together, each term once. */
export function tellDifferences(differences: readonly ToldDifference[], lang: UiLanguage): string {
  const told = new Map<string, { -readonly [K in keyof ToldDifference]: ToldDifference[K] }>();
  for (const d of withTurned(differences)) {
    const key = `${nameOf(d.what, lang)} ${d.change}`;
    const known = told.get(key);
    if (!known || (d.before.length > 0 && d.after.length > 0)) told.set(known ? `${key} ${told.size}` : key, { ...d });
    else {
      known.before = union(known.before, d.before);
      known.after = union(known.after, d.after);
    }
  }
  return withoutTold([...told.values()])
    .map((d) => tellDifference(d, lang))
    .join(lang === 'zh' ? '；' : '; ');
}

/** Words that stand under several kinds are told under the first. */
function withoutTold(differences: readonly ToldDifference[]): readonly ToldDifference[] {
  const told: string[] = [];
  return differences.flatMap((d) => {
    if (d.change !== 'gained' && d.change !== 'lost') return [d];
    const side = d.change === 'gained' ? 'after' : 'before';
    const terms = d[side].filter((term) => !told.some((one) => covers(one, term)));
    told.push(...terms);
    return terms.length === 0 ? [] : [{ ...d, [side]: terms }];
  });
}

const NONE: readonly string[] = [];

/** As whole words: "30 days" does not stand in "130 days". */
function covers(term: string, other: string): boolean {
  const at = term.toLowerCase().indexOf(other.toLowerCase());
  return (
    at >= 0 &&
    !INNER.test(term.slice(Math.max(0, at - 1), at + 1)) &&
    !INNER.test(term.slice(at + other.length - 1, at + other.length + 1))
  );
}
const INNER = /[\p{Script=Latin}\p{N}]{2}/u;

/** Each once: a term that stands within another is told with it. */
const union = (one: readonly string[], other: readonly string[]): readonly string[] =>
  other.reduce(
    (terms, term) =>
      terms.some((known) => covers(known, term)) ? terms : [...terms.filter((known) => !covers(term, known)), term],
    one,
  );

/** "one, two, or three", for what a rule may say of a change. */
export const joinOr = (choices: readonly string[], lang: UiLanguage): string =>
  lang === 'zh'
    ? `${choices.slice(0, -1).join('、')}或${choices.at(-1)}`
    : `${choices.slice(0, -1).join(', ')}, or ${choices.at(-1)}`;
