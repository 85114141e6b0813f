import type { Rule } from '../../rule.js';

export const voluntaryProvisionRemoved: Rule = {
  id: 'voluntary-provision-removed',
  mirror: 'voluntary-provision-stated',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'voluntar*', 'optional', 'you may choose to provide', 'if you choose', 'you choose to', 'at your choice',
        'not required to provide', 'need not provide', 'when you hold', 'only when you', 'only while you',
        'off until',
      ],
      zh: [
        '自愿', '选填', '可选', '可以选择是否', '自主选择', '主动点击', '主动填写', '主动选择', '主动开启', '主动勾选', '您选择', '不填写不影响', '点击时',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
