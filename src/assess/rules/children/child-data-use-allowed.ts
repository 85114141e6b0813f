import type { Rule } from '../../rule.js';

export const childDataUseAllowed: Rule = {
  id: 'child-data-use-allowed',
  mirror: 'child-data-use-ruled-out',
  category: 'children',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'children', 'child', 'child\'s', 'minors', 'teens', 'teenagers', 'under 13', 'under 16', 'under 18',
        'students', 'pupils', 'student', 'kids', 'under the age of',
      ],
      zh: [
        '儿童', '未成年人', '青少年', '未满', '不满', '学生', '周岁',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
