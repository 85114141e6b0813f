import type { Rule } from '../../rule.js';

export const deidentificationRemoved: Rule = {
  id: 'deidentification-removed',
  mirror: 'deidentification-added',
  category: 'sharing',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'anonymous*', 'anonymis*', 'anonymiz*', 'de-identified', 'deidentified', 'pseudonym*', 'hashed',
        'aggregated', 'cannot identify', 'not identify you', 'without identifying',
      ],
      zh: [
        '去标识化', '匿名化', '匿名', '假名', '汇总', '无法识别', '不能识别', '不会识别', '脱敏',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
