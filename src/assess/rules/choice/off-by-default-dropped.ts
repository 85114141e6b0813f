import type { Rule } from '../../rule.js';

export const offByDefaultDropped: Rule = {
  id: 'off-by-default-dropped',
  mirror: 'off-by-default-stated',
  category: 'choice',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'off by default', 'disabled by default', 'is off until', 'off until you', 'not enabled unless',
      ],
      zh: [
        '默认关闭', '默认不', '默认不加入', '默认不开启', '手动开启', '主动开启',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
