import type { Rule } from '../../rule.js';

export const retentionWidened: Rule = {
  id: 'retention-widened',
  mirror: 'retention-narrowed',
  category: 'retention',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'retain*', 'keep', 'keeps', 'kept', 'store', 'stores', 'stored', 'storage', 'hold', 'held', 'preserve*',
        'archive*', 'saved', 'maintain your',
      ],
      zh: [
        '保存', '保留', '存储', '储存', '留存', '存档', '缓存',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
