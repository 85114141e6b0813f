import type { Rule } from '../../rule.js';

export const affiliateRecipientAdded: Rule = {
  id: 'affiliate-recipient-added',
  mirror: 'affiliate-recipient-dropped',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'affiliate*', 'affiliated', 'subsidiaries', 'subsidiary', 'parent company', 'group companies',
        'corporate family', 'our family of companies', 'companies in the', 'joint venture*',
        'companies under common',
      ],
      zh: [
        '关联公司', '关联方', '关联企业', '集团', '集团成员', '母公司', '子公司', '控股', '兄弟公司', '成员企业',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
