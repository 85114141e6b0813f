import { describe, expect, test } from 'vitest';
import type { FormerDecision } from '../../src/model/decision.js';
import { nameChanges } from '../../src/review/fingerprint.js';
import { placeFormer } from '../../src/review/fingerprint-v1.js';
import { compareTexts, findingIn } from './changes.js';

const HEAD = '# Notice\n\nWe explain here what we do with your data.\n\n## Sharing\n\n';
const ORDERS = [
  `${HEAD}We keep it for 12 months.\n\n## Messages\n\nWe keep it for 12 months.\n`,
  `${HEAD}We keep it for 24 months.\n\n## Messages\n\nWe keep it for 24 months.\n`,
] as const;
const ASKED = [
  `${HEAD}We ask you first.\n`,
  `${HEAD}We ask you first. We may sell your data to advertisers. We may sell your data to insurers.\n`,
] as const;
const MARKED = [
  `${HEAD}We never share your **health data** with anyone.\n`,
  `${HEAD}We never share your health data with anyone.\n`,
] as const;
const german = (one: string, two: string): string =>
  `# Datenschutz\n\nWir speichern Ihre Bestelldaten ${one} Monate lang und löschen sie danach. Wir geben Ihre Anschrift nur an den ${two} weiter, der Ihre Pakete bringt.\n`;
const GERMAN = [german('12', 'Boten'), german('24', 'Händler')] as const;
const dated = (day: string, verb: string): string =>
  `# Notice\n\nLast updated: ${day}\n\nWe explain here what we do with your data. We ${verb} sell your data.\n`;
const DATED = [dated('June 1, 2024', 'do not'), dated('March 1, 2024', 'may')] as const;
const tail = ', in the archive of the shop, of its branches and of the carriers that bring its parcels'.repeat(6);
const LONG = [12, 24].map((months) => `${HEAD}We keep order records for ${months} months${tail}.\n`) as [
  string,
  string,
];

/** As version 0.1 wrote them. */
const former = (fingerprint: string, rule: string, before: string | null, after: string | null): FormerDecision => ({
  fingerprint: `v1-${fingerprint}`,
  rule,
  before,
  after,
});
const KEPT = ['We keep it for 12 months.', 'We keep it for 24 months.'] as const;

describe('a decision of the first recipe is found again', () => {
  test.each<[string, readonly [string, string], FormerDecision]>([
    ['on a sentence', ORDERS, former('bbb7fef3aa0bff549c57c7b4f9b10eca', 'retention-extended', ...KEPT)],
    ['on its twin', ORDERS, former('822e7549ed9917cf7a7cacdc6857841b', 'retention-extended', ...KEPT)],
    [
      'on sentences that came together',
      ASKED,
      former(
        '0dcc377339b50fc9336eb640b6c58cf1',
        'sale-allowed',
        null,
        'We may sell your data to advertisers. We may sell your data to insurers.',
      ),
    ],
    [
      'on emphasis that was lost',
      MARKED,
      former(
        '97b9e29218a594861948273ab56620b4',
        'sensitive-marking-lost',
        'We never share your health data with anyone.',
        'We never share your health data with anyone.',
      ),
    ],
    [
      'on a paragraph in a language without rules',
      GERMAN,
      former(
        '73dae0e4ca8e0fd4446798eca0396307',
        'change-unclear',
        'Wir speichern Ihre Bestelldaten 12 Monate lang und löschen sie danach.',
        'Wir speichern Ihre Bestelldaten 24 Monate lang und löschen sie danach.',
      ),
    ],
    [
      'on a long sentence, of which it quotes a part',
      LONG,
      former(
        '1fdaadba4977f665aa0978469c88896d',
        'retention-extended',
        'for 12 months, in the archive',
        'for 24 months, in the archive',
      ),
    ],
    ['on the whole notice', DATED, former('85a03975e52c08258550bcef0a98d975', 'stated-date-went-back', null, null)],
  ])('%s', (_, texts, decision) => {
    const comparison = compareTexts(...texts);
    expect(placeFormer([decision], comparison)).toMatchObject([{ fingerprint: decision.fingerprint, quoted: true }]);
    expect(placeFormer([{ ...decision, rule: 'another-rule' }], comparison)).toEqual([]);
    const borrowed = { ...decision, before: 'We keep nothing.', after: 'We keep nothing.' };
    expect(placeFormer([borrowed], comparison)).toMatchObject([{ quoted: false }]);
  });

  test('and stands on whatever is found there now, and nowhere else', () => {
    const comparison = compareTexts(
      `${HEAD}We keep it for 12 months.\n\nWe do not sell it.\n`,
      `${HEAD}We keep it for 24 months.\n\nWe may sell it.\n`,
    );
    const decision = former('bbb7fef3aa0bff549c57c7b4f9b10eca', 'retention-extended', ...KEPT);
    const findings = ['months', 'We keep', 'sell'].map((words) =>
      findingIn(comparison, words, { rule: 'a-better-rule' }),
    );
    const formerly = [{ fingerprint: decision.fingerprint, quoted: true }];
    expect(nameChanges(findings, comparison, [decision]).map((one) => one.formerly)).toEqual([
      formerly,
      formerly,
      undefined,
    ]);
  });
});
