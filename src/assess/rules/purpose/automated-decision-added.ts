import type { Rule } from '../../rule.js';

export const automatedDecisionAdded: Rule = {
  id: 'automated-decision-added',
  mirror: 'automated-decision-ruled-out',
  category: 'purpose',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'automated decision*',
        'automated means',
        'automated system*',
        'automated processing',
        'algorithm*',
        'solely automated',
      ],
      zh: ['自动化决策', '算法', '自动审批', '自动化系统', '机器审核', '差别待遇', '不同的价格'],
    },
  },
  why: {
    en: 'A decision that no person makes can hardly be explained, argued with or set right.',
    zh: '无人参与作出的决定，往往难以解释、申辩和纠正。',
  },
  basis: ['PIPL art. 24', 'GDPR art. 22', 'GDPR art. 13(2)(f)', 'GB/T 35273-2020 § 7.7'],
  message: {
    lowers: {
      en: 'Decisions by automated means are newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除自动化决策：{terms}。',
    },
    raises: {
      en: 'Decisions by automated means are ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明自动化决策：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['A member of our staff decides on your application.', 'An algorithm decides on your application.'],
        ['We do not use automated decision-making.', 'We use automated decision-making.'],
      ],
      passes: [
        ['An algorithm decides on your application.', 'Your application is decided on by an algorithm.'],
        ['We use automated decision-making.', 'We do not use automated decision-making.'],
      ],
    },
    zh: {
      flags: [
        ['您的申请由工作人员决定。', '您的申请由自动化系统决定。'],
        ['我们不会进行自动化决策。', '我们会进行自动化决策。'],
      ],
      passes: [['您的申请由自动化系统决定。', '由自动化系统对您的申请作出决定。']],
    },
  },
};
