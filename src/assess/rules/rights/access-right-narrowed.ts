import type { Rule } from '../../rule.js';

export const accessRightNarrowed: Rule = {
  id: 'access-right-narrowed',
  mirror: 'access-right-widened',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'access your', 'access to your personal', 'request access', 'copy of', 'review your', 'obtain a copy',
        'request information about', 'right to know', 'view your', 'see your', 'right of access',
      ],
      zh: [
        '查询', '查阅', '复制', '访问您的', '查看您的', '获取副本', '副本', '知情权', '解释说明', '导出',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
