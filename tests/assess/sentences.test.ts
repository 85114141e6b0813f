/** The sentence of each rule on its own examples, in the language of each: what it quotes stands in the text, on the side that it says. */
import { expect, it } from 'vitest';
import { messageOf } from '../../src/assess/messages.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import { LEXICONS, type Lexicon } from '../../src/assess/words/lexicons.js';
import { judge } from './judge-pair.js';

const sentences = RULES.flatMap(({ id, examples }) =>
  (Object.keys(LEXICONS) as Lexicon[]).flatMap((language) =>
    examples[language].flags.flatMap(([before, after]) =>
      judge(before, after, language)
        .findings.filter(({ rule }) => rule === id)
        .map((finding) => ({ id, language, before, after, finding, says: messageOf(finding, language) })),
    ),
  ),
);

/** Letters and digits alone: quotes are cut at white space and lose trailing stops. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

it('is said of most rules, in both languages', () => {
  for (const language of Object.keys(LEXICONS))
    expect(new Set(sentences.filter((one) => one.language === language).map(({ id }) => id)).size).toBeGreaterThan(
      RULES.length / 2,
    );
});

it('quotes what stands in the example, what is gone in the earlier and what is added in the later text', () => {
  const wrong = sentences.flatMap(({ id, language, before, after, finding, says }) =>
    (finding.reason?.differences ?? [])
      .flatMap((difference) => [
        ...difference.before.map((term) => [plain(before).includes(plain(term)), 'before', term] as const),
        ...difference.after.map((term) => [plain(after).includes(plain(term)), 'after', term] as const),
      ])
      .filter(([stands]) => !stands)
      .map(([, side, term]) => `${id} (${language}) ${side}: ${term}: ${says}`),
  );
  expect(wrong).toEqual([]);
});

it('ends as a sentence, and names no placeholder, and no quote that is empty', () => {
  const odd = sentences.filter(({ says }) => !/[.。”]$/.test(says) || /\{\w+\}|“”|undefined|null/.test(says));
  expect(odd.map(({ id, language, says }) => `${id} (${language}): ${says}`)).toEqual([]);
});
