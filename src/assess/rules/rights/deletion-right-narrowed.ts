import type { Rule } from '../../rule.js';

export const deletionRightNarrowed: Rule = {
  id: 'deletion-right-narrowed',
  mirror: 'deletion-right-widened',
  category: 'rights',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'request deletion', 'delete your', 'ask us to delete', 'right to delet*', 'have it erased',
        'request that we delete', 'right to erasure', 'remove your', 'deletion of your', 'be forgotten', 'erasure',
      ],
      zh: [
        '要求我们删除', '请求删除', '有权删除', '您可以删除', '删除您的', '随时删除', '申请删除', '删除请求',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
