import type { Rule } from '../../rule.js';

export const hedgeAdded: Rule = {
  id: 'hedge-added',
  mirror: 'hedge-dropped',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'generally', 'usually', 'normally', 'typically', 'in most cases', 'primarily', 'mainly', 'in principle',
        'in general', 'mostly', 'where possible', 'where practicable', 'where feasible', 'where appropriate',
        'if appropriate', 'in some cases', 'as appropriate', 'may',
      ],
      zh: [
        '原则上', '一般', '通常', '主要', '大部分', '基本上', '可能', '相应', '有所', '部分', '在可行的', '必要时', '适当', '适时', '尽快',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
