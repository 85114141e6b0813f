import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { findCandidates } from '../../src/align/candidates.js';
import { featuresOf } from '../../src/align/features.js';
import { keepHeaviestChain } from '../../src/align/order.js';
import type { Alignment, BlockPair } from '../../src/model/comparison.js';
import { noticeOf } from './notice-of.js';

const alignTexts = (before: string, after: string, language = 'en'): Alignment =>
  align(noticeOf(before, language), noticeOf(after, language));

/** `heading → heading flags` for every pair of sections. */
const sectionsOf = ({ before, after, sections }: Alignment): string[] =>
  sections.map(
    (pair) =>
      `${pair.before === null ? '-' : before.sections[pair.before]?.heading} → ${pair.after === null ? '-' : after.sections[pair.after]?.heading}` +
      (pair.moved ? ' moved' : '') +
      (pair.renamed ? ' renamed' : ''),
  );

const blocksOf = ({ sections }: Alignment): BlockPair[] => sections.flatMap((section) => [...section.blocks]);
const shape = (pair: BlockPair): string => `${pair.before.length}:${pair.after.length}${pair.moved ? ' moved' : ''}`;
const shapes = (alignment: Alignment): string[] => blocksOf(alignment).map(shape);

const SHARING =
  'We share your name and postal address with the couriers who deliver your orders. We never sell personal information.';
const RETENTION =
  'We keep order records for twenty-four months after the purchase, and delete them at the end of the month that follows.';
const COOKIES =
  'Cookies remember your basket and your language. You can refuse them in the settings of your browser at any time.';
const SECURITY =
  'Payment details are encrypted on their way to us and are kept apart from the other records of your account.';

describe('sections', () => {
  it('stay paired when they move and are renamed', () => {
    const before = `# Sharing\n${SHARING}\n# Retention\n${RETENTION}\n# Cookies\n${COOKIES}\n`;
    const after = `# 1. Cookies and similar techniques\n${COOKIES}\n# 2. Who gets your data\n${SHARING}\n# 3. Retention\n${RETENTION}\n`;
    expect(sectionsOf(alignTexts(before, after))).toEqual([
      'Cookies → 1. Cookies and similar techniques moved renamed',
      'Sharing → 2. Who gets your data renamed',
      'Retention → 3. Retention',
    ]);
  });

  it('follow their text when two of them swap their headings', () => {
    const before = `# Part one\n${SHARING}\n# Part two\n${RETENTION}\n`;
    const after = `# Part two\n${SHARING}\n# Part one\n${RETENTION}\n`;
    expect(sectionsOf(alignTexts(before, after))).toEqual([
      'Part one → Part two renamed',
      'Part two → Part one renamed',
    ]);
  });

  it('pair by their heading when the text is new', () => {
    const before = `# Sharing\n${SHARING}\n# Retention\n${RETENTION}\n`;
    const after = `# Sharing\nNobody else gets to see anything.\n# Retention\n${RETENTION}\n`;
    expect(sectionsOf(alignTexts(before, after))).toEqual(['Sharing → Sharing', 'Retention → Retention']);
  });

  it('of one heading pair by their text', () => {
    const before = `# Web\n\n## Overview\n${SHARING}\n# App\n\n## Overview\n${COOKIES}\n`;
    const after = `# App\n\n## Overview\n${COOKIES}\n# Web\n\n## Overview\n${SHARING}\n`;
    const alignment = alignTexts(before, after);
    expect(shapes(alignment)).toEqual(['1:1', '1:1']);
    expect(blocksOf(alignment).every((pair) => pair.before[0]?.block.text === pair.after[0]?.block.text)).toBe(true);
  });

  it('that are removed stand at their old place', () => {
    const before = `# A\n${SHARING}\n# B\n${RETENTION}\n# C\n${COOKIES}\n`;
    expect(sectionsOf(alignTexts(before, `# A\n${SHARING}\n# C\n${COOKIES}\n`))).toEqual(['A → A', 'B → -', 'C → C']);
  });

  it('that are split keep their text: one stays, the others get moved blocks', () => {
    const before = `# Data\n${SHARING}\n\n${RETENTION}\n\n${COOKIES}\n\n${SECURITY}\n`;
    const after = `# Data\n${SHARING}\n\n${RETENTION}\n# Technology\n${COOKIES}\n\n${SECURITY}\n`;
    const alignment = alignTexts(before, after);
    expect(sectionsOf(alignment)).toEqual(['Data → Data', '- → Technology']);
    expect(shapes(alignment)).toEqual(['1:1', '1:1', '1:1 moved', '1:1 moved']);
  });

  it('of Chinese notices pair when renumbered and reworded', () => {
    const before =
      '# 一、我们如何收集个人信息\n我们收集您的姓名、手机号码和收货地址，用于配送订单。\n# 二、我们如何共享个人信息\n我们不会向第三方出售您的个人信息。\n';
    const after =
      '# （一）我们如何共享您的信息\n我们不会向第三方出售您的个人信息。\n# （二）我们如何收集个人信息\n我们收集您的姓名、手机号码和收货地址，用于配送订单。\n';
    const pairs = sectionsOf(alignTexts(before, after, 'zh'));
    expect(pairs.filter((pair) => pair.includes('-'))).toEqual([]);
    expect(pairs.filter((pair) => pair.includes('renamed'))).toEqual([
      expect.stringContaining('二、我们如何共享个人信息 → （一）我们如何共享您的信息'),
    ]);
  });
});

describe('blocks', () => {
  it('that move within a section are moved, the least text possible', () => {
    const before = `# A\n${SHARING}\n\n${RETENTION}\n\nWe answer letters.\n`;
    expect(shapes(alignTexts(before, `# A\nWe answer letters.\n\n${SHARING}\n\n${RETENTION}\n`))).toEqual([
      '1:1 moved',
      '1:1',
      '1:1',
    ]);
  });

  it('that move to another section and are edited on the way stay paired', () => {
    const before = `# Sharing\n${SHARING}\n\n${RETENTION}\n# Cookies\n${COOKIES}\n`;
    const after = `# Sharing\n${SHARING}\n# Cookies\n${COOKIES}\n\n${RETENTION.replace('twenty-four', 'thirty-six')}\n`;
    expect(shapes(alignTexts(before, after))).toEqual(['1:1', '1:1', '1:1 moved']);
  });

  it('that are split or merged are one pair', () => {
    const before = `# A\n${SHARING} ${RETENTION}\n\n${COOKIES}\n\n${SECURITY}\n`;
    const after = `# A\n${SHARING}\n\n${RETENTION}\n\n${COOKIES} ${SECURITY}\n`;
    expect(shapes(alignTexts(before, after))).toEqual(['1:2', '2:1']);
  });

  it('made from a sentence, as a list, are one pair with it', () => {
    const before =
      '# A\nWe collect your full name and date of birth, your postal address and telephone number, and the history of your orders.\n';
    const after =
      '# A\nWe collect:\n\n- your full name and date of birth\n- your postal address and telephone number\n- the history of your orders\n';
    const [pair] = blocksOf(alignTexts(before, after)).filter((one) => one.before.length > 0);
    expect(pair?.after.length).toBeGreaterThanOrEqual(3);
  });

  it('with the same words in several sections pair within their section', () => {
    const before = '# A\nSee below.\n\nApples are kept for a year.\n# B\nSee below.\n\nPears are kept for a month.\n';
    const after = '# B\nSee below.\n\nPears are kept for a month.\n# A\nSee below.\n\nApples are kept for a year.\n';
    expect(shapes(alignTexts(before, after))).toEqual(['1:1', '1:1', '1:1', '1:1']);
  });

  it('of a contents list never pair with the text', () => {
    const before = '@ Sharing\n\n@ Cookies\n# Sharing\nSharing\n';
    const after = '@ Cookies\n# Sharing\nSharing\n';
    const pairs = blocksOf(alignTexts(before, after));
    expect(pairs.every((pair) => new Set([...pair.before, ...pair.after].map((at) => at.block.kind)).size === 1)).toBe(
      true,
    );
  });
});

describe('sentences', () => {
  const sentencesOf = (alignment: Alignment): string[] =>
    blocksOf(alignment).flatMap((pair) => {
      const text = (side: 'before' | 'after'): string => pair[side].map((at) => at.block.text).join('\n');
      return pair.sentences.map(
        ({ before, after, elsewhere }) =>
          `${before ? text('before').slice(before.start, before.end) : '-'} → ${after ? text('after').slice(after.start, after.end) : '-'}${elsewhere ? ' elsewhere' : ''}`,
      );
    });

  it('pair in order, by likeness where they changed', () => {
    const before = 'We keep your letters for two years. We delete them then. You may object.';
    const after = 'You may object. We keep your letters for three years.';
    expect(sentencesOf(alignTexts(before, after))).toEqual([
      'You may object. → You may object.',
      'We keep your letters for two years. → We keep your letters for three years.',
      'We delete them then. → -',
    ]);
  });

  it('cut in two pair with both parts', () => {
    const before = '我们收集您的姓名和地址用于配送订单，并在配送完成后三十日内予以删除。您可以随时联系我们。';
    const after = '我们收集您的姓名和地址用于配送订单。并在配送完成后三十日内予以删除。您可以随时联系我们。';
    expect(sentencesOf(alignTexts(before, after, 'zh'))[0]).toBe(
      '我们收集您的姓名和地址用于配送订单，并在配送完成后三十日内予以删除。 → 我们收集您的姓名和地址用于配送订单。并在配送完成后三十日内予以删除。',
    );
  });

  it('that left for another block are marked on both sides', () => {
    const before = `# A\n${COOKIES} We answer every letter within thirty days.\n# B\n${SECURITY}\n`;
    const after = `# A\n${COOKIES}\n# B\n${SECURITY} We answer every letter within thirty days.\n`;
    expect(sentencesOf(alignTexts(before, after)).filter((sentence) => sentence.includes('elsewhere'))).toEqual([
      'We answer every letter within thirty days. → - elsewhere',
      '- → We answer every letter within thirty days. elsewhere',
    ]);
  });
});

describe('the order that is kept', () => {
  it('is the heaviest one', () => {
    const pairs = [3, 0, 1, 2].map((before, after) => ({ before, after, weight: before === 3 ? 100 : 10, tie: 0 }));
    expect([...keepHeaviestChain(pairs)]).toEqual([0]);
    expect([...keepHeaviestChain(pairs.map((pair) => ({ ...pair, weight: 10 })))].sort()).toEqual([1, 2, 3]);
  });
});

describe('the pairs that are looked at', () => {
  it('grow with the number of texts, not with its square', () => {
    const counts = [500, 1000, 2000].map((count) => {
      const texts = (word: string) =>
        Array.from({ length: count }, (_, at) =>
          featuresOf(`we collect the ${word} data of kind ${at} and of kind ${at + 1} for you`),
        );
      return findCandidates(texts('old'), texts('new')).length / count;
    });
    expect(counts[2]).toBeLessThan((counts[0] ?? 0) * 1.2);
    expect(counts[2]).toBeLessThan(13);
  });
});
