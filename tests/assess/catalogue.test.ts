/** Claims over all rules: that they are whole, and that their examples are judged as they say. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/assess/messages.js';
import type { Example, Rule } from '../../src/assess/rule.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import { NOTICE_RULES } from '../../src/assess/rules/notice-rules.js';
import { LEXICONS, type Lexicon } from '../../src/assess/words/lexicons.js';
import { CATEGORIES, type Finding, SEVERITIES } from '../../src/model/finding.js';
import { changesOf, judge } from './judge-pair.js';

const ROOT = path.join(import.meta.dirname, '../../src/assess/rules');
const LANGUAGES = Object.keys(LEXICONS) as Lexicon[];

interface Case {
  readonly rule: Rule;
  readonly language: Lexicon;
  readonly pair: Example;
}
const casesOf = (which: 'flags' | 'passes'): readonly Case[] =>
  RULES.flatMap((rule) =>
    LANGUAGES.flatMap((language) => rule.examples[language][which].map((pair) => ({ rule, language, pair }))),
  );
const FLAGS = casesOf('flags');
const PASSES = casesOf('passes');

const nameOf = ({ rule, language, pair: [before, after] }: Case): string =>
  `${rule.id} (${language}): ${before || '–'} → ${after || '–'}`;

/** Several claims are made of the same examples: each is judged once. */
const judged = new Map<string, readonly Finding[]>();
function findingsOf(before: string, after: string, language: Lexicon): readonly Finding[] {
  const key = JSON.stringify([before, after, language]);
  const findings = judged.get(key) ?? judge(before, after, language).findings;
  judged.set(key, findings);
  return findings;
}

const lowering = (before: string, after: string, language: Lexicon): readonly Finding[] =>
  findingsOf(before, after, language).filter((finding) => finding.direction === 'lowers');
const names = (finding: Finding, id: string): boolean =>
  finding.rule === id || (finding.also ?? []).some((other) => other.rule === id);
const isAsGrave = (finding: Finding, { severity }: Rule): boolean =>
  finding.severity !== null && SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(severity);

/** Whether it lowers, by its own rule or by one as grave. */
const isFlagged = ({ rule, language, pair: [before, after] }: Case): boolean =>
  lowering(before, after, language).some((finding) => names(finding, rule.id) || isAsGrave(finding, rule));
const isFlaggedByItself = ({ rule, language, pair: [before, after] }: Case): boolean =>
  lowering(before, after, language).some((finding) => names(finding, rule.id));

describe('the catalogue', () => {
  it('holds every file of its folders once, under the folder of its category and the name of its id', () => {
    const files = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((folder) =>
        readdirSync(path.join(ROOT, folder.name)).map((file) => `${folder.name}/${file.replace(/\.ts$/, '')}`),
      );
    expect(RULES.map((rule) => `${rule.category}/${rule.id}`).sort()).toEqual(files.sort());
  });

  it('has rules of all sixteen categories', () => {
    expect(new Set(RULES.map((rule) => rule.category))).toEqual(new Set(CATEGORIES));
  });

  it('gives every id to one face of one rule, earlier ids included', () => {
    const ids = [
      ...RULES.flatMap((rule) => [rule.id, rule.mirror, ...(rule.formerly ?? [])]),
      ...NOTICE_RULES.map((rule) => rule.id),
    ];
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    // Two are named in one word, for who reads.
    for (const id of ids.filter((id) => id !== 'reader' && id !== 'unread'))
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
  });

  it('says of every rule of which differences it speaks', () => {
    for (const rule of RULES) {
      expect(rule.speaks.length + (rule.phrases ? 1 : 0), rule.id).toBeGreaterThan(0);
      for (const { of } of rule.speaks) expect(of.length, rule.id).toBeGreaterThan(0);
    }
  });

  it('has phrases in both languages where it has any, none twice in a rule, none empty', () => {
    for (const rule of RULES)
      for (const language of rule.phrases ? LANGUAGES : []) {
        const phrases = (rule.phrases?.[language] ?? []).map((phrase) => phrase.toLowerCase());
        expect(phrases.length, `${rule.id} ${language}`).toBeGreaterThan(0);
        expect(
          phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at),
          `${rule.id} ${language}`,
        ).toEqual([]);
        for (const phrase of phrases) expect(phrase, rule.id).toMatch(/^\S(?:.*\S)?$/u);
      }
  });

  it('names no source file outside its own folder but the model of a rule', () => {
    for (const rule of RULES) {
      const text = readFileSync(path.join(ROOT, rule.category, `${rule.id}.ts`), 'utf8');
      expect(text.match(/from '[^']+'/g), rule.id).toEqual(["from '../../rule.js'"]);
    }
  });
});

/** Those that are not said to lower, or not as gravely, as things stand: each that is mended leaves the list. */
const MISSED: readonly string[] = [
  'collection-widened (en): – → We record how long a visit lasts.',
  'collection-widened (zh): – → 我们会记录您每次停留的时长。',
  'special-protection-removed (en): The most delicate items are marked in bold. → –',
  'listed-purpose-added (en): We use your order number to arrange delivery, plan the route and print labels. → We use your order number to arrange delivery, plan the route, print labels and decide where to open shops.',
  'list-or-explanation-removed (en): The table below explains what these terms mean. → –',
  'list-or-explanation-removed (zh): 各项术语的含义详见下表。 → –',
];

describe('the examples of the rules', () => {
  it('lower protection by their own rule, or by one as grave', () => {
    expect(FLAGS.filter((example) => !isFlagged(example)).map(nameOf)).toEqual(MISSED);
  });

  it('do not lower it by this rule where they are near misses', () => {
    expect(PASSES.filter(isFlaggedByItself).map(nameOf)).toEqual([]);
  });

  it('do not lower it when they are swapped', () => {
    const swapped = FLAGS.filter(({ pair: [before, after], language }) => lowering(after, before, language).length > 0);
    expect(swapped.map(nameOf)).toEqual([]);
  });

  it('are no change where nothing changed', () => {
    for (const { language, pair } of FLAGS)
      for (const text of pair) if (text !== '') expect(changesOf(text, text, language), text).toEqual([]);
  });

  it('have messages that are true of the quotes above them, both ways: whatever one tells stands there', async () => {
    const untrue: string[] = [];
    const table: string[] = [];
    for (const rule of RULES) {
      table.push(`# ${rule.id} / ${rule.mirror}`);
      for (const language of LANGUAGES) {
        const { flags, passes } = rule.examples[language];
        for (const [before, after] of [...flags, ...flags.map(([one, other]) => [other, one] as const), ...passes]) {
          const findings = findingsOf(before, after, language);
          untrue.push(...findings.flatMap(untrueOf));
          const told = findings.filter((finding) => finding.rule === rule.id || finding.rule === rule.mirror);
          if (told.length > 0)
            table.push(
              [
                `- ${before}`,
                `+ ${after}`,
                ...told.flatMap((one) => LANGUAGES.map((lang) => messageOf(one, lang))),
              ].join('\n'),
            );
        }
      }
    }
    expect(untrue).toEqual([]);
    // read by a person: a sentence that changes here is to be read against its quotes
    await expect(`${[...new Set(table)].join('\n\n')}\n`).toMatchFileSnapshot('messages.expected.txt');
  });
});

/** Words that a message tells and its quotes do not hold, or that differ and are not told. */
function untrueOf(finding: Finding): readonly string[] {
  const { before, after, reason } = finding;
  return LANGUAGES.flatMap((lang) => {
    const message = messageOf(finding, lang).toLowerCase();
    const told = (reason?.differences ?? []).flatMap(({ before: gone, after: come }) => [
      ...gone.filter((term) => !before?.quote.includes(term)),
      ...come.filter((term) => !after?.quote.includes(term)),
      ...[...gone, ...come].filter((term) => !message.includes(term.toLowerCase().replace(/[\s\p{P}]+$/u, ''))),
    ]);
    return told.length === 0 ? [] : [`“${told.join('”, “')}” in ${before?.quote} → ${after?.quote}: ${message}`];
  });
}
