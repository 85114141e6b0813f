/** Where a text denies: negated stretches of a sentence, and headings that turn what stands under them. Text in, spans out. */
import type { Span } from '../model/notice.js';
import { remember } from './remembered.js';
import type { Lexicon } from './words/lexicons.js';

/** Words that deny, with the uses that do not. The scope runs to the next breaker. */
const NEGATORS: Readonly<Record<Lexicon, RegExp>> = {
  en: /\b(?:not(?! only\b| limited\b| necessarily\b)|never|no(?= )(?! longer than\b| later than\b| less than\b| more than\b| matter\b)|nor|neither|cannot|without|(?:do|does|did|is|are|was|were|wo|ca|would|should|could|has|have|had)n['’]t|prohibit(?:s|ed)?|refrain|free of|rather than)\b/gi,
  zh: /不(?!仅|限于|但|断|成|同意?的|时|过|少于|低于|超过|晚于|影响|定期|满|得已|管|论|良|可抗)|未(?!满|成年|来)|无(?!论|线|法|障碍|需人工)|非(?=经)|毋|没有|禁止|从不|绝不|拒绝(?=向)|避免/g,
};
const BREAKERS: Readonly<Record<Lexicon, RegExp>> = {
  en: /[;.!?]\s|\b(?:but|however|unless|except|although|other than|and (?:we )?(?:may|will|can)|and (?:you|our|they) |, (?:we|you|our|which|and we) |so that|in order to|because|until|only)\b/gi,
  zh: /[；。！？]|，(?!也|亦|或|以及|包括|更|且不|并不)|但|除|仅|只|可以|可能|而是|我们会|我们将/g,
};

/**
 * A denial that reaches back over what stands before it: "your card number is never stored", "we sold no data",
 * 位置信息不会上传.
 */
const REACHES_BACK: Readonly<Record<Lexicon, { readonly before: RegExp; readonly behind: RegExp }>> = {
  en: {
    before:
      /\b(?:is|are|was|were|be|been|being|sells?|sold|shares?|shared|collects?|collected|uses?|used|discloses?|disclosed|keeps?|kept|stores?|stored|receives?|received)\s$/i,
    behind:
      /^[\s\w]*\b(?:be\s)?(?:\w+ed|sold|kept|sent|read|made|held|shown|seen|given|known|taken|passed|personal|data|information)\b/i,
  },
  zh: { before: /[^，；。：、\s我们]$/, behind: /^(?:会|得|再|被|予|对外)/ },
};
const PASSIVE_FORM = /^(?:is|are|was|were)n/i;
const PASSIVE_BEHIND = /^\s(?:\w+ly\s)?be(?:en)?\s/i;
/** So far back, at most, a clause begins. */
const LONGEST_CLAUSE = 160;
const CLAUSE_START: Readonly<Record<Lexicon, RegExp>> = {
  en: /[.;:!?()]|,\s(?:and|but|or|so|we|you|your|our|it|they|the|this|these|any|no|all)\b|\b(?:but|and we|and your|when|if|while|where)\b/gi,
  zh: /[，；。：！？（）]/g,
};

function startOf(m: RegExpExecArray, text: string, least: number, language: Lexicon): number {
  const before = text.slice(Math.max(least, m.index - LONGEST_CLAUSE), m.index);
  const behind = text.slice(m.index + m[0].length, m.index + m[0].length + 40);
  const reaches = REACHES_BACK[language];
  const passive = language === 'en' && (PASSIVE_FORM.test(m[0]) || PASSIVE_BEHIND.test(behind));
  if (!passive && !(reaches.before.test(before) && reaches.behind.test(behind))) return m.index;
  const last = [...before.matchAll(CLAUSE_START[language])].at(-1);
  return m.index - before.length + (last ? last.index + last[0].length : 0);
}

/** Stretches of the sentence that stand under a negation, in order, without overlap. */
export const findNegations = remember((text, language): readonly Span[] => {
  const negators = [...text.matchAll(NEGATORS[language])];
  const spans: Span[] = [];
  if (negators.length === 0) return spans;
  const breaks = [...text.matchAll(BREAKERS[language])].map((m) => m.index);
  let b = 0;
  for (const m of negators) {
    const after = m.index + m[0].length;
    const last = spans.at(-1);
    while (b < breaks.length && (breaks[b] as number) < after) b++;
    const end = breaks[b] ?? text.length;
    const start = startOf(m, text, last?.end ?? 0, language);
    if (last && last.end >= start) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
});

/** Which of spans in order, without overlap, a place is in; -1 for none. By halves, for there may be many. */
export function indexWithin(at: number, spans: readonly Span[]): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  return at >= (spans[low]?.start ?? Number.POSITIVE_INFINITY) ? low : -1;
}
export const isWithin = (at: number, spans: readonly Span[]): boolean => indexWithin(at, spans) >= 0;

/** A condition of consent or notice ("unless you consent", 未经…同意): protects, whatever the negation says. */
const CONDITION: Readonly<Record<Lexicon, RegExp>> = {
  en: /\b(?:without|unless|except with|except where|only (?:with|if|when)|until|not[^.;]{0,40}(?:unless|without|until))\b/i,
  zh: /未经|未征得|未取得|没有.{0,12}同意|除非|仅在|只有|方可|另行/,
};
export const isConditioned = (text: string, language: Lexicon): boolean => CONDITION[language].test(text);

const DENIES: Readonly<Record<Lexicon, RegExp>> = {
  en: /\b(?:(?:do|will|does|would) (?:not(?! (?:track|sell(?: or share)? my)\b)|never)|never|don['’]t|won['’]t|prohibited)\b/i,
  zh: /不会|不得|绝不|从不|禁止|不收集|不共享|不使用/,
};
const NO_CONSENT: Readonly<Record<Lexicon, RegExp>> = {
  en: /\bwithout (?:your )?(?:prior )?consent\b|\bconsent is not required\b|\bexceptions?\b|\bexempt/i,
  zh: /无需.{0,10}(?:同意|授权)|无须.{0,10}(?:同意|授权)|不(?:必|需|经).{0,10}(?:同意|授权)|例外/,
};

export type HeadingTurn = 'none' | 'denies' | 'no-consent';

/** What a heading or lead-in does to everything under it. */
export const turnOf = remember((heading, language): HeadingTurn => {
  if (NO_CONSENT[language].test(heading)) return 'no-consent';
  return DENIES[language].test(heading) ? 'denies' : 'none';
});
