import type { Rule } from '../../rule.js';

export const correctionRightNarrowed: Rule = {
  id: 'correction-right-narrowed',
  mirror: 'correction-right-widened',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'correct*', 'rectif*', 'amend*', 'update your', 'modify your', 'change your', 'inaccurate', 'complete any',
      ],
      zh: [
        '更正', '补充', '修改您的', '更新您的', '纠正',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
