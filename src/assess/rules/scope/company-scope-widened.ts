import type { Rule } from '../../rule.js';

export const companyScopeWidened: Rule = {
  id: 'company-scope-widened',
  mirror: 'company-scope-narrowed',
  category: 'scope',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'we means',
        'our affiliates',
        'and its affiliates',
        'collectively',
        'family of companies',
        'together with its',
        'and our affiliates',
        'group of companies',
      ],
      zh: ['统称', '合称', '下称', '以下简称', '及其关联', '及其现在或将来'],
    },
  },
  why: {
    en: 'When “we” grows, every permission in the notice grows with it without a word more.',
    zh: '“我们”的范围扩大后，通知中的每一项许可都随之扩大。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 23', 'GDPR art. 13(1)(a)', 'GDPR art. 26'],
  message: {
    lowers: {
      en: '“We” newly stands for more companies: {terms}.',
      zh: '“我们”改为涵盖更多公司：{terms}。',
    },
    raises: {
      en: '“We” stands for fewer companies: {terms}.',
      zh: '“我们”涵盖的公司减少：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'In this notice "we" is Example Shop.',
          'In this notice "we" is Example Shop together with its family of companies.',
        ],
      ],
      passes: [
        [
          'In this notice "we" is Example Shop and its affiliates.',
          'Example Shop and its affiliates are "we" in this notice.',
        ],
        [
          'In this notice "we" is Example Shop together with its family of companies.',
          'In this notice "we" is Example Shop.',
        ],
      ],
    },
    zh: {
      flags: [['本政策中的“我们”指示例商店。', '本政策中的“我们”指示例商店及其关联公司的统称。']],
      passes: [['本政策中的“我们”指示例商店及其关联公司的统称。', '本政策中，“我们”指示例商店及其关联公司的统称。']],
    },
  },
};
