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
        'automated decision*', 'automated means', 'automated system*', 'automated processing', 'algorithm*',
        'solely automated',
      ],
      zh: [
        '自动化决策', '算法', '自动审批', '自动化系统', '机器审核', '差别待遇', '不同的价格',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
