import type { Rule } from '../../rule.js';

export const businessTransferAllowed: Rule = {
  id: 'business-transfer-allowed',
  mirror: 'business-transfer-limited',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'merger', 'acquisition', 'bankruptcy', 'sale of assets', 'corporate transaction', 'reorganization',
        'reorganisation', 'business transfer*', 'successor*', 'asset*', 'acquire*', 'change of control',
        'due diligence', 'line of business',
      ],
      zh: [
        '合并', '收购', '重组', '破产', '资产转让', '分立', '并购', '转让',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
