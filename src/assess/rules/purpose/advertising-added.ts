import type { Rule } from '../../rule.js';

export const advertisingAdded: Rule = {
  id: 'advertising-added',
  mirror: 'advertising-ruled-out',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'advertis*', 'ads', 'ad', 'marketing', 'promotional', 'promotions', 'promote', 'offers from', 'targeted',
        'interest-based', 'audience segment*', 'remarketing', 'retargeting', 'cross-context', 'sponsored',
        'newsletters', 'commercial communications', 'direct marketing',
      ],
      zh: [
        '广告', '营销', '促销', '推销', '推广', '商业推送', '精准推送', '交叉销售', '商业信息', '营销模型', '贷款推荐',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
