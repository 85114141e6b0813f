import type { Rule } from '../../rule.js';

export const deletionPromiseRemoved: Rule = {
  id: 'deletion-promise-removed',
  mirror: 'deletion-promise-added',
  category: 'retention',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'delete', 'deletes', 'deleted', 'deleting', 'erase*', 'destroy*', 'remove it', 'purge*', 'discarded',
        'anonymise it', 'anonymize it', 'dispose*', 'removed from our',
      ],
      zh: [
        '删除', '销毁', '清除', '立即删除', '匿名化处理', '自动清除', '彻底删除', '不保存', '不存储', '不留存',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
