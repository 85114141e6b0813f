import type { Rule } from '../../rule.js';

export const deidentifiedUseFreed: Rule = {
  id: 'deidentified-use-freed',
  mirror: 'deidentified-use-limited',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'aggregate*', 'de-identified', 'deidentified', 'anonymised data', 'anonymized data',
        'non-personal information', 'for any purpose', 'combine',
      ],
      zh: [
        '去标识化后', '匿名化后的', '汇总数据', '脱敏后', '不受本政策限制', '任意使用',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
