import type { Rule } from '../../rule.js';

export const saleAllowed: Rule = {
  id: 'sale-allowed',
  mirror: 'sale-ruled-out',
  category: 'sharing',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'sell', 'sells', 'selling', 'sold', 'sale', 'rent', 'rents', 'renting', 'trade', 'monetiz*', 'for money',
        'lease',
      ],
      zh: [
        '出售', '售卖', '有偿提供', '出租', '交易平台', '买方', '贩卖', '转售',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
