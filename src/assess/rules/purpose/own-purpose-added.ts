import type { Rule } from '../../rule.js';

export const ownPurposeAdded: Rule = {
  id: 'own-purpose-added',
  mirror: 'own-purpose-dropped',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'improve*', 'personalis*', 'personaliz*', 'recommend*', 'analytic*', 'analys*', 'analyz*', 'measure*',
        'develop*', 'test*', 'tailor*', 'customis*', 'customiz*', 'optimiz*', 'optimis*', 'understand how',
        'suggest*', 'insights', 'statistics', 'new features', 'new products', 'rank*', 'moderat*', 'machine',
        'product development',
      ],
      zh: [
        '改进', '优化', '个性化', '推荐', '统计分析', '数据分析', '分析', '衡量', '测试', '定制', '提升服务', '改善', '开发', '研发', '测量', '洞察', '展示给',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
