import type { Rule } from '../../rule.js';

export const refusalWithoutCostRemoved: Rule = {
  id: 'refusal-without-cost-removed',
  mirror: 'refusal-without-cost-stated',
  category: 'choice',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'will work as normal', 'does not affect', 'not affect your', 'without giving a reason', 'without penalty',
        'nothing on the site will', 'not discriminate', 'free of charge', 'no effect on', 'still use',
      ],
      zh: [
        '不会影响', '不影响您', '不影响使用', '仍可', '仍能', '照常', '游客模式', '访客', '基本功能模式', '本地模式', '无需注册', '无需说明理由', '不以', '不得因',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
