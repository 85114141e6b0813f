import type { Rule } from '../../rule.js';

export const discretionAdded: Rule = {
  id: 'discretion-added',
  mirror: 'discretion-dropped',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'discretion', 'deem*', 'we think', 'we believe', 'we consider', 'in our opinion', 'we determine', 'suitable',
        'if we decide', 'may decide',
      ],
      zh: [
        '视情况', '酌情', '自行决定', '我们认为', '自行判断', '合理认为', '视具体情况', '决定是否', '认为适当', '实际情况',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
