/** What holds for every judgment, whatever the rules say. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { RULES } from '../../src/assess/rules/catalogue.js';
import type { Comparison } from '../../src/model/comparison.js';
import type { Finding, Quote } from '../../src/model/finding.js';
import { AFTER, BEFORE, ZH_AFTER, ZH_BEFORE } from '../cli/run.js';
import { compareSentences, compareTexts, judge } from './judge-pair.js';

const SALE = ['We do not sell your personal information.', 'We may sell your personal information.'] as const;
const ALL_FLAGS = (language: 'en' | 'zh', side: 0 | 1): string =>
  RULES.map(
    (rule, at) =>
      `## ${language === 'en' ? 'Part' : '章节'} ${at}\n\n${rule.examples[language].flags[0]?.[side] ?? ''}\n`,
  ).join('\n');
const whole = (language: 'en' | 'zh', first: 0 | 1 = 0): Comparison =>
  compareTexts(`# X\n\n${ALL_FLAGS(language, first)}`, `# X\n\n${ALL_FLAGS(language, first === 0 ? 1 : 0)}`);

describe('findings', () => {
  it('come heaviest first, then what raises, then what is unclear', () => {
    for (const comparison of [whole('en'), whole('zh'), whole('en', 1)]) {
      const { findings } = assess(comparison);
      const weights = findings.map(
        ({ direction, severity }) =>
          ['high', 'medium', 'low', null].indexOf(severity) + (direction === 'unclear' ? 1 : 0),
      );
      expect(findings.length).toBeGreaterThan(20);
      expect(weights).toEqual([...weights].sort((a, b) => a - b));
    }
  });

  it('of one weight stand in the order of the notice', () => {
    const { findings } = assess(whole('en'));
    const sections = findings
      .filter((finding) => finding.severity === 'high')
      .map(({ section }) => Number(section?.slice(1)));
    expect(sections).toEqual([...sections].sort((a, b) => a - b));
  });

  it.each([
    [
      'en',
      'We share your address only with the courier that brings the parcel.',
      'We share your address with the courier that brings the parcel.',
    ],
    ['zh', '我们仅将您的地址共享给送货的快递公司。', '我们将您的地址共享给送货的快递公司。'],
  ] as const)('of a general rule have the category of what the sentence is about (%s)', (language, before, after) => {
    expect(judge(before, after, language).findings).toEqual([
      expect.objectContaining({ rule: 'limit-dropped', category: 'sharing', direction: 'lowers' }),
    ]);
  });

  it('have a severity where they lower, and none elsewhere', () => {
    for (const { direction, severity } of assess(whole('zh')).findings)
      expect(severity !== null).toBe(direction === 'lowers');
  });

  it('name a rule by the face that was seen', () => {
    expect(judge(...SALE, 'en').findings).toMatchObject([{ rule: 'sale-allowed', direction: 'lowers' }]);
  });

  it('name the raising face where a sale is ruled out', () => {
    expect(judge(SALE[1], SALE[0], 'en').findings).toMatchObject([{ rule: 'sale-ruled-out', direction: 'raises' }]);
  });

  it('are two of one direction for no sentence', () => {
    for (const comparison of [whole('en'), whole('zh'), whole('zh', 1)]) {
      const keys = assess(comparison)
        .findings.filter((finding) => finding.scope === 'passage')
        .map(
          (f) => `${f.direction} ${f.before?.block} ${f.before?.span.start} ${f.after?.block} ${f.after?.span.start}`,
        );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('are the same however often one asks', () => {
    for (const language of ['en', 'zh'] as const)
      expect(JSON.stringify(assess(whole(language)))).toBe(JSON.stringify(assess(whole(language))));
  });

  it('are none where nothing changed', () => {
    for (const text of [BEFORE, ZH_BEFORE]) expect(assess(compareTexts(text, text)).findings).toEqual([]);
  });
});

describe('a quote', () => {
  const LONG = `We do not sell your personal information${', not on weekdays in the morning when the bell rings'.repeat(18)}.`;
  const comparisons = [
    whole('en'),
    whole('zh'),
    whole('en', 1),
    compareTexts(BEFORE, AFTER),
    compareTexts(ZH_BEFORE, ZH_AFTER),
    compareSentences(LONG, LONG.replace('do not', 'may'), 'en'),
    compareSentences(`${'🙂'.repeat(400)} ${SALE[0]}`, `${'🙂'.repeat(400)} ${SALE[1]}`, 'en'),
  ];
  const quotes = comparisons.flatMap((comparison) => {
    const blocks = new Map(comparison.sections.flatMap((s) => s.blocks).map((block) => [block.id, block]));
    return assess(comparison).findings.flatMap((finding: Finding) =>
      (
        [
          ['before', finding.before],
          ['after', finding.after],
        ] as const
      )
        .filter((entry): entry is ['before' | 'after', Quote] => entry[1] !== null)
        .map(([side, quote]) => ({ quote, text: blocks.get(quote.block ?? '')?.[`${side}Text`] ?? '', finding })),
    );
  });

  it('is the text at its place', () => {
    expect(quotes.length).toBeGreaterThan(100);
    for (const { quote, text } of quotes) expect(text.slice(quote.span.start, quote.span.end)).toBe(quote.quote);
  });

  it('is at most 300 characters, whole ones', () => {
    for (const { quote } of quotes) {
      expect(quote.quote.length).toBeLessThanOrEqual(300);
      expect(quote.quote).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });

  it('has its evidence inside, in order, without overlap', () => {
    for (const { quote } of quotes)
      quote.evidence.forEach(({ start, end }, at) => {
        expect(start).toBeGreaterThanOrEqual(quote.evidence[at - 1]?.end ?? quote.span.start);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(quote.span.end);
      });
  });

  it('marks the words that show it', () => {
    const { before, after } = judge(...SALE, 'en').findings[0] as Finding;
    for (const quote of [before, after]) {
      const said = quote?.evidence.map(({ start, end }) =>
        quote.quote.slice(start - quote.span.start, end - quote.span.start),
      );
      expect(said).toContain('sell');
    }
  });
});

describe('settings', () => {
  it('turn a rule off, both of its faces', () => {
    for (const [before, after] of [SALE, [SALE[1], SALE[0]] as const])
      expect(JSON.stringify(judge(before, after, 'en', { 'sale-allowed': 'off' }).findings)).not.toMatch(
        /sale-allowed|sale-ruled-out/,
      );
  });

  it('weigh a rule otherwise, and move it', () => {
    const settings = { 'sale-allowed': 'low', 'hedge-added': 'low' } as const;
    expect(judge(...SALE, 'en', settings).findings).toMatchObject([{ severity: 'low' }]);
    const rules = assess(whole('en'), { 'sale-allowed': 'low' }).findings.filter((f) => f.direction === 'lowers');
    expect(rules.map((f) => f.severity)).toEqual([...rules.map((f) => f.severity)].sort((a, b) => rank(a) - rank(b)));
  });

  it('leave alone what other rules say, also of the same sentence', () => {
    const rulesIn = ({ rule, also }: Finding): readonly string[] => [rule, ...(also ?? []).map((other) => other.rule)];
    const { findings } = assess(whole('en'));
    const told = (all: readonly Finding[]) =>
      all
        .filter(({ direction }) => direction === 'lowers')
        .map((finding) => [rulesIn(finding), finding.before?.quote, finding.after?.quote]);
    const kept = findings.filter((finding) => !rulesIn(finding).includes('sale-allowed'));
    const without = assess(whole('en'), { 'sale-allowed': 'off' }).findings;
    expect(told(without)).toEqual(expect.arrayContaining(told(kept)));
    expect(without.flatMap(rulesIn)).not.toContain('sale-allowed');
    expect(judge(...SALE, 'en', { 'sale-allowed': 'off' }).findings).toMatchObject([{ rule: 'promise-removed' }]);
  });
});

const rank = (severity: Finding['severity']): number => ['high', 'medium', 'low'].indexOf(severity ?? '');

describe('a language without a lexicon', () => {
  const FRENCH = (first: string, second: string): string =>
    `# Politique de confidentialité\n\n## Partage\n\nNous ne vendons pas vos données personnelles à des tiers. ${first} Nous restons à votre écoute pour toute question.\n\n## Durée\n\nLes données sont conservées pendant douze mois après la fin du contrat. ${second}\n`;
  const before = FRENCH(
    'Nous utilisons des témoins de connexion. Ils sont nécessaires au service.',
    'Elles sont ensuite effacées.',
  );
  const after = FRENCH(
    'Nous partageons vos données avec nos partenaires. Ils sont libres.',
    'Elles sont ensuite archivées.',
  );
  const judgment = assess(compareTexts(before, after));

  it('gives one unclear finding for every sentence that changed', () => {
    expect(judgment.findings.map(({ rule, direction, section }) => [rule, direction, section !== null])).toEqual([
      ['change-unclear', 'unclear', true],
      ['change-unclear', 'unclear', true],
      ['change-unclear', 'unclear', true],
    ]);
  });

  it('says so once', () => {
    expect(judgment.problems.map((problem) => problem.code)).toEqual(['unsupported-language']);
    expect(judgment.problems[0]?.fatal).toBeFalsy();
  });

  it('gives none where nothing changed', () => {
    expect(assess(compareTexts(before, before)).findings).toEqual([]);
  });
});

const lowering = (before: string, after: string): readonly Finding[] =>
  judge(before, after, 'en').findings.filter((finding) => finding.direction === 'lowers');

describe('sentences that came together', () => {
  const ABOUT = 'This notice describes the lending library and those who borrow from it.';
  const [sale, keep] = ['We may sell your personal information.', 'We keep your loan history for as long as we like.'];

  it('are quoted each by its finding', () => {
    const quotes = lowering(ABOUT, `${ABOUT} ${sale} ${keep}`).map(({ after }) => after?.quote);
    expect(quotes).toEqual(expect.arrayContaining([sale, keep]));
  });
});

describe('a sentence that the notice says twice, changed alike', () => {
  const page = (heading: string, other: string, months: number): string =>
    `## ${heading}\n\nWe keep your loan records for ${months} months.\n\n## Desk\n\nThe desk is by the door.\n\n## ${other}\n\nWe keep your loan records for ${months} months.\n`;

  it('is judged once under one heading', () => {
    expect(lowering(page('Loans', 'Loans', 6), page('Loans', 'Loans', 24))).toHaveLength(1);
  });

  it('is judged twice under two', () => {
    expect(lowering(page('Loans', 'Fines', 6), page('Loans', 'Fines', 24))).toHaveLength(2);
  });
});
