import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { RULES } from '../../src/assess/rules/catalogue.js';
import type { Capture } from '../../src/model/capture.js';
import type { Finding } from '../../src/model/finding.js';
import type { Report, ReportCleared, ReportFinding } from '../../src/model/report.js';
import { compare } from '../../src/pipeline.js';
import { nameChanges } from '../../src/review/fingerprint.js';
import { AFTER, BEFORE, ZH_AFTER, ZH_BEFORE } from '../cli/run.js';
import { cpuTimeOf } from '../cpu-time.js';
import { captureOf, reportOf } from '../report/sample.js';
import { compareTexts, findingIn } from './changes.js';

const SECTION = '# Notice\n\nWe explain here what we do with your data.\n\n## Sharing\n\n';

/** The names of findings whose evidence is the given words, on one changed paragraph. */
function namesOf(
  before: string,
  after: string,
  evidence: readonly (string | readonly [string, Partial<Finding>])[],
  head = SECTION,
): readonly string[] {
  const comparison = compareTexts(`${head}${before}\n`, `${head}${after}\n`);
  const findings = evidence.map((one) =>
    typeof one === 'string' ? findingIn(comparison, one) : findingIn(comparison, ...one),
  );
  return nameChanges(findings, comparison).map(({ fingerprint }) => fingerprint);
}

const SALE = ['We do not sell your data.', 'We may sell your data.', ['sell']] as const;

describe('a fingerprint', () => {
  test('is what it was: decisions that are recorded depend on it', () => {
    expect(namesOf(...SALE)).toEqual(['v2-dc067c0bf6cdacc8f7c2aeeb13c2ee7e']);
    expect(
      namesOf('我们不会出售您的个人信息，保存十二个月。', '我们可能出售您的个人信息，保存十二个月。', ['出售']),
    ).toEqual(['v2-884a52a132fb11c343ddf5915d118255']);
    expect(namesOf('We keep:\n\n- server logs for 14 days', 'We keep:\n\n- server logs for 30 days', ['logs'])).toEqual(
      ['v2-20513946ffa12717d27c4db115046f32'],
    );
    const table = (days: number) => `| What | How long |\n|---|---|\n| Server logs | ${days} days |`;
    expect(namesOf(table(14), table(30), ['days'])).toEqual(['v2-6d72e8c5906ae30fcda42ae7d224b145']);
    expect(namesOf('**Never** sold to anyone.', 'Never sold to anyone.', ['Never'])).toEqual([
      'v2-4d6b888a082eb094d09aedb9f6d793c5',
    ]);
    expect(namesOf('We keep it.', 'We keep it. We sell it, and we show it.', ['sell', 'show'])).toEqual([
      'v2-cd12d59c4cb246dc764428f9c7177f4b',
      'v2-f479374203b5fa69e3030df5fd003158',
    ]);
  });

  test('is of the change, whatever rule found it, how grave it is, and which words of the clause show it', () => {
    const other: Partial<Finding> = { rule: 'retention-extended', severity: 'low', category: 'retention' };
    const [one, ...rest] = namesOf(SALE[0], SALE[1], [
      'sell',
      ['your data', other],
      ['We', { direction: 'unclear', severity: null }],
    ]);
    expect(rest).toEqual([one, one]);
  });

  test('tells two changes of one sentence apart, with or without a mark between them', () => {
    const [kept, sold] = namesOf(
      'We keep it for 12 months and we do not sell it.',
      'We keep it for 24 months and we may sell it.',
      ['months', 'sell'],
    );
    expect(kept).not.toBe(sold);
    // The sentence around the change belongs to it.
    expect(
      namesOf('We keep it for 12 months and we like it.', 'We keep it for 24 months and we may sell it.', [
        'months',
      ])[0],
    ).not.toBe(kept);
  });

  test('stays where only typography, numbers of paragraphs or the place differ', () => {
    const [one] = namesOf(...SALE);
    expect(
      namesOf(
        '3.1 We like tea.\n\n3.2 We do not sell  your data.',
        '4.1 We like tea.\n\n4.2 We may “sell” your data.',
        ['sell'],
      )[0],
    ).toBe(one);
    expect(namesOf(...SALE, SECTION.replace('## Sharing', '## 7. How we share'))[0]).toBe(one);
    expect(namesOf(SALE[0], SALE[1], ['sell'], `${SECTION}Other words stand here.\n\n`)[0]).toBe(one);
    const also = namesOf(`We like tea. ${SALE[0]}`, `We like tea and milk. ${SALE[1]}`, ['sell']);
    expect(also[0]).toBe(one);
  });

  test('differs where the words, the marks or what governs them differ', () => {
    const item = (leadIn: string, heading: string) =>
      namesOf(
        `${leadIn}\n\n- your address`,
        `${leadIn}\n\n- your place`,
        ['your'],
        SECTION.replace('Sharing', heading),
      );
    const row = (column: string, name: string) => {
      const table = (answer: string) => `| Data | ${column} |\n|---|---|\n| ${name} | ${answer} |`;
      return namesOf(table('no'), table('yes'), ['yes']);
    };
    const all = [
      ...namesOf(...SALE),
      ...namesOf(SALE[0], 'We will sell your data.', ['sell']),
      ...namesOf('We do not **sell** your data.', SALE[1], ['sell']),
      ...namesOf(
        'To opt out, use [this form](https://a.example/out).',
        'To opt out, use [this form](https://b.example/out).',
        ['this form'],
      ),
      ...namesOf(
        'To opt out, use [this form](https://a.example/out).',
        'To opt out, use [this form](https://c.example/out).',
        ['this form'],
      ),
      ...namesOf('2) copies of it are kept.', '3) copies of it are kept.', ['copies']),
      ...namesOf('2) copies of it are kept.', '4) copies of it are kept.', ['copies']),
      ...namesOf('Kept for 12 months.', 'Kept for 24 months.', ['months']),
      ...namesOf('Kept for 24 months.', 'Kept for 36 months.', ['months']),
      ...item('We never sell:', 'Sharing'),
      ...item('We sell:', 'Sharing'),
      ...item('So it is.', 'Sharing'),
      ...item('So it is.', 'Collection'),
      ...row('Sold?', 'Name'),
      ...row('Shared?', 'Name'),
      ...row('Sold?', 'Address'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('of two places that read alike has a number, in the order of the notice and not of the findings', () => {
    const text = (verb: string) => `${SECTION}We ${verb} sell it.\n\n## Ads\n\nWe ${verb} sell it.\n`;
    const comparison = compareTexts(text('do not'), text('may'));
    const first = findingIn(comparison, 'sell');
    const [block] = comparison.sections
      .flatMap(({ blocks }) => blocks)
      .filter(({ status }) => status === 'modified')
      .slice(1);
    const second: Finding = {
      ...first,
      before: first.before && { ...first.before, block: block?.id ?? '' },
      after: first.after && { ...first.after, block: block?.id ?? '' },
    };
    const [one, two] = nameChanges([first, second], comparison);
    expect(one?.fingerprint).not.toBe(two?.fingerprint);
    expect(one?.fingerprint).toBe(namesOf('We do not sell it.', 'We may sell it.', ['sell'])[0]);
    expect(nameChanges([second, first], comparison)).toEqual([two, one]);
    expect(nameChanges([first, first], comparison)).toEqual([one, one]);
  });

  test('of a silent change is bound to its rule and to what lowers, whatever else changed in the notice', () => {
    const nameOfWhole = (tea: string, lowering: readonly string[], rule = 'changed-silently'): string | undefined => {
      const comparison = compareTexts(
        `${SECTION}${SALE[0]}\n\nWe keep it for 12 months.\n\nWe like tea.\n`,
        `${SECTION}${SALE[1]}\n\nWe keep it for 24 months.\n\n${tea}\n`,
      );
      const unclear = { direction: 'unclear', severity: null } as const;
      const whole: Finding = {
        ...findingIn(comparison, 'sell', unclear),
        rule,
        section: null,
        before: null,
        after: null,
      };
      const findings = ['sell', 'months', 'like'].map((words) =>
        findingIn(comparison, words, lowering.includes(words) ? {} : unclear),
      );
      const [named] = nameChanges([whole, ...findings], comparison);
      expect(nameChanges([...findings.toReversed(), whole], comparison).at(-1)).toEqual(named);
      expect(named?.keys).toEqual({ before: null, after: null });
      return named?.fingerprint;
    };
    const named = nameOfWhole('We like coffee.', ['sell', 'months']);
    expect(named).toBe('v2-cdf22063714ff5e4eda75268346cfd3c');
    expect(nameOfWhole('We like cold milk.', ['sell', 'months'])).toBe(named);
    expect(nameOfWhole('We like coffee.', ['sell'])).not.toBe(named);
    // A date that went back is about the whole text.
    const wentBack = nameOfWhole('We like coffee.', ['sell', 'months'], 'stated-date-went-back');
    expect(wentBack).not.toBe(named);
    expect(nameOfWhole('We like cold milk.', ['sell', 'months'], 'stated-date-went-back')).not.toBe(wentBack);
  });

  test('comes with the keys of its sentences; of very long ones with their hashes', () => {
    const comparison = compareTexts(`${SECTION}We ask. ${SALE[0]}\n`, `${SECTION}We ask. ${SALE[1]}\n`);
    expect(nameChanges([findingIn(comparison, 'sell')], comparison)[0]?.keys).toEqual({
      before: 'we do not sell your data',
      after: 'we may sell your data',
    });
    const long = 'your name, your address, '.repeat(300);
    const [named] = nameChanges(
      [findingIn(compareTexts(`${SECTION}We keep ${long}.`, `${SECTION}We sell ${long}.`), 'We')],
      compareTexts(`${SECTION}We keep ${long}.`, `${SECTION}We sell ${long}.`),
    );
    expect(named?.keys.before).toMatch(/^sha256:[0-9a-f]{32}$/);
  });
});

type Change = ReportFinding | ReportCleared;
const changesIn = ({ findings, cleared }: Report): readonly Change[] => [...findings, ...cleared];
/** Of the changes that quote a passage: the others are about the notice. */
const fingerprintsIn = (report: Report): readonly string[] =>
  [
    ...new Set(
      changesIn(report)
        .filter(({ before, after }) => before ?? after)
        .map(({ fingerprint }) => fingerprint),
    ),
  ].sort();

const PAIRS: readonly (readonly [before: string, after: string])[] = [
  [BEFORE, AFTER],
  [ZH_BEFORE, ZH_AFTER],
];

describe('the fingerprints of a report', () => {
  test('are of every change, found or cleared', () => {
    for (const pair of PAIRS)
      for (const { fingerprint, keys } of changesIn(reportOf(...pair))) {
        expect(fingerprint).toMatch(/^v2-[0-9a-f]{32}$/);
        expect(keys).toEqual({ before: expect.anything(), after: expect.anything() });
      }
  });

  test('of text beside the notice are bound to its own heading', () => {
    const page = (heading: string, whom: string): Capture => ({
      ...captureOf(''),
      pages: [
        {
          mediaType: 'html',
          charset: 'utf-8',
          text: `<main><h1>Privacy notice</h1><p>${BEFORE.split('\n')[4]}</p></main><aside><h2>${heading}</h2><ul><li>We share your email address with ${whom}</li></ul></aside>`,
        },
      ],
    });
    const of = (heading: string): readonly string[] => {
      const { findings } = compare(page(heading, 'carriers'), page(heading, 'carriers and advertisers'));
      return findings.map(({ scope, fingerprint }) => `${scope} ${fingerprint}`);
    };
    expect(of('Cookies')).toEqual([expect.stringMatching(/^left-out v2-/)]);
    expect(of('Our shop')).not.toEqual(of('Cookies'));
  });

  test('of what a template fills in are bound to its name', () => {
    const of = (name: string): readonly string[] => {
      const text = (days: string) => `${SECTION}We keep order records for {{ ${days} }} days.\n`;
      return reportOf(text('days'), text(name)).findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
    };
    expect(of('more_days')).toEqual([expect.stringMatching(/^unrendered-template v2-/)]);
    expect(of('many_days')).not.toEqual(of('more_days'));
  });

  test('of what moved are of the headings that it stood and stands under', () => {
    const page = (first: string, second: string) =>
      [`## Sharing\n\n${first}`, `## Ads\n\n${second}`, `## Tea\n\nWe like it.`].join('\n\n');
    const sentence = 'Our shop is by the sea.';
    const text = (at: number) =>
      `# Notice\n\n${page(at === 0 ? `We ask. ${sentence}` : 'We ask.', at === 1 ? `We tell. ${sentence}` : 'We tell.')}${at === 2 ? ` ${sentence}` : ''}\n`;
    const names = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map(([from = 0, to = 0]) => JSON.stringify(fingerprintsIn(reportOf(text(from), text(to)))));
    expect(new Set(names).size).toBe(3);
  });

  test('are the same whatever rules are on', () => {
    const off = Object.fromEntries(RULES.map(({ id }) => [id, 'off'] as const));
    for (const pair of PAIRS) {
      const report = reportOf(...pair, { rules: off });
      expect(report.summary.findings).toMatchObject({ high: 0, medium: 0, low: 0 });
      expect(fingerprintsIn(report)).toEqual(fingerprintsIn(reportOf(...pair)));
    }
  });

  test('are the same with another lexicon, that knows half of the words', async () => {
    // The same program, of which the words are another edition.
    vi.resetModules();
    onTestFinished(() => void vi.resetModules());
    const { LEXICONS } = await import('../../src/assess/words/lexicons.js');
    for (const terms of Object.values(LEXICONS))
      for (const [id, list] of Object.entries(terms))
        Object.assign(terms, { [id]: list.filter((_, index) => index % 2 === 1) });
    const { reportOf: reportLater } = await import('../report/sample.js');
    for (const pair of PAIRS) {
      const [now, then] = [reportLater(...pair), reportOf(...pair)];
      expect(JSON.stringify(now.findings)).not.toBe(JSON.stringify(then.findings));
      expect(fingerprintsIn(now)).toEqual(fingerprintsIn(then));
    }
  });

  test('of a sentence of thousands of edits takes no time of its own for each', () => {
    const textOf = (every: string): string =>
      Array.from({ length: 4000 }, (_, at) => (at % 20 === 7 ? every : '、信息')).join('');
    const [before, after] = [captureOf(textOf('、信息')), captureOf(textOf('、资料'))];
    expect(cpuTimeOf(() => compare(before, after))).toBeLessThan(5_000);
  });
});
