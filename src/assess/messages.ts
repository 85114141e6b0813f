/** A finding → the one plain sentence that explains it, in the reader's language. The wording is the rules' own. */
import type { Finding, UiLanguage } from '../model/finding.js';
import { NOTICE_RULES } from './notice-rules.js';
import { RULES } from './rules/catalogue.js';

type Sentence = Readonly<Record<UiLanguage, string>>;

/** By rule id, and by the id of its raising face. */
const SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ...NOTICE_RULES.map((rule): [string, Sentence] => [rule.id, rule.message]),
  ...RULES.map((rule): [string, Sentence] => [rule.id, rule.message.lowers]),
  ...RULES.flatMap((rule): [string, Sentence][] =>
    typeof rule.mirror === 'string' ? [[rule.mirror, rule.message.raises]] : [],
  ),
]);

const UNDIRECTED: ReadonlySet<string> = new Set(NOTICE_RULES.map(({ id }) => id));

/** Where no word of the rule shows it, the rule's sentence would claim too much. */
const BY_THE_WHOLE: Readonly<Record<'lowers' | 'raises', Sentence>> = {
  lowers: {
    en: 'By its wording as a whole this change lowers protection; no single word shows it.',
    zh: '从整体措辞看，此处变更降低了保护；没有哪个词语可以单独说明。',
  },
  raises: {
    en: 'By its wording as a whole this change raises protection; no single word shows it.',
    zh: '从整体措辞看，此处变更提高了保护；没有哪个词语可以单独说明。',
  },
};
const IDS_OF_WORDS: ReadonlySet<string> = new Set(
  RULES.filter((rule) => rule.reads.kind === 'words').flatMap((rule) => [rule.id, String(rule.mirror)]),
);

export function messageOf(finding: Finding, lang: UiLanguage): string {
  if (finding.direction !== 'unclear' && finding.values['terms'] === '' && IDS_OF_WORDS.has(finding.rule))
    return BY_THE_WHOLE[finding.direction][lang];
  // The sentence of a rule of the catalogue claims a direction; where the signals do not decide one, none may be claimed.
  const undecided = finding.direction === 'unclear' && !UNDIRECTED.has(finding.rule);
  const sentence = SENTENCES.get(undecided ? 'change-unclear' : finding.rule);
  if (!sentence) throw new Error(`this is a bug: no message for the rule ${finding.rule}`);
  return fillTerms(sentence[lang], finding.values['terms'] ?? '');
}

/** Puts `terms` into the sentence; without any, the colon and what follows it go. */
export const fillTerms = (sentence: string, terms: string): string =>
  terms.trim() === ''
    ? sentence.replace(/(?:: \{terms\}|：\{terms\})(?=[.。]$)/, '')
    : sentence.replace('{terms}', () => terms.trim());
