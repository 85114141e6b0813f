import type { Rule } from '../../rule.js';

export const sourceAdded: Rule = {
  id: 'source-added',
  mirror: 'source-dropped',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'data broker*', 'public register*', 'public record*', 'publicly available', 'public sources',
        'publicly-available', 'other sources', 'third-party sources', 'third party sources', 'from third parties',
        'from other companies', 'from our partners', 'from social networks', 'commercially available',
        'purchase* data', 'data provider*', 'data supplier*', 'from other users', 'combine*', 'commercial data sets',
        'from affiliates',
      ],
      zh: [
        '第三方处获取', '从第三方', '公开渠道', '公开来源', '合法来源', '其他来源', '数据提供方', '数据服务商', '从关联公司', '从合作方', '合作伙伴处', '间接获取', '征信机构',
        '社交平台获取', '其他用户提供',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
