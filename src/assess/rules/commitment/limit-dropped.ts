import type { Rule } from '../../rule.js';

export const limitDropped: Rule = {
  id: 'limit-dropped',
  mirror: 'limit-added',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'only', 'solely', 'exclusively', 'nothing else', 'limited to', 'no other', 'strictly', 'alone', 'except',
        'each', 'every', 'any', 'all', 'always',
      ],
      zh: [
        '仅', '只', '限于', '唯一', '专门', '方可', '才会', '并无其他', '除此之外', '为限', '且仅', '均', '全部', '始终', '任何', '严格', '同步', '每一',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
