/** A finding → the one plain sentence that explains it, in the reader's language. The wording is the rules' own. */
import type { Finding, UiLanguage } from '../model/finding.js';
import { NOTICE_RULES } from './notice-rules.js';
import { RULES } from './rules/catalogue.js';
import { tellDifferences } from './tell.js';

type Sentence = Readonly<Record<UiLanguage, string>>;

/** By rule id, and by the id of its raising face. */
const SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ...NOTICE_RULES.map((rule): [string, Sentence] => [rule.id, rule.message]),
  ...RULES.map((rule): [string, Sentence] => [rule.id, rule.message.lowers]),
  ...RULES.map((rule): [string, Sentence] => [rule.mirror, rule.message.raises]),
]);

export function messageOf(finding: Pick<Finding, 'rule' | 'reason' | 'also' | 'values'>, lang: UiLanguage): string {
  const sentence = SENTENCES.get(finding.rule);
  if (!sentence) throw new Error(`this is a bug: no message for the rule ${finding.rule}`);
  if (finding.reason === undefined) return fillTerms(sentence[lang], finding.values['terms'] ?? '');
  const told = tellDifferences(finding.reason.differences, lang);
  if (finding.rule === 'change-unclear') return fillTerms(sentence[lang], told);
  const others = (finding.also ?? []).map(({ rule }) => rule);
  // the sentence of the rule, then what shows it, and which other rules hold
  if (lang === 'zh')
    return `${fillTerms(sentence.zh, '')}${told}。${others.length > 0 ? `另见规则：${others.join('、')}。` : ''}`;
  return `${fillTerms(sentence.en, '')} ${capital(told)}.${others.length > 0 ? ` Other rules: ${others.join(', ')}.` : ''}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Puts `terms` into the sentence; without any, the colon and what follows it go. */
export const fillTerms = (sentence: string, terms: string): string =>
  terms.trim() === ''
    ? sentence.replace(/(?:: \{terms\}|：\{terms\})(?=[.。]$)/, '')
    : sentence.replace('{terms}', () => terms.trim());
