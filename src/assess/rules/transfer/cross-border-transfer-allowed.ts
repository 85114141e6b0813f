import type { Rule } from '../../rule.js';

export const crossBorderTransferAllowed: Rule = {
  id: 'cross-border-transfer-allowed',
  mirror: 'cross-border-transfer-ruled-out',
  category: 'transfer',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'outside the', 'other countries', 'another country', 'countries outside', 'worldwide', 'around the world',
        'United States', 'international transfer*', 'overseas', 'abroad', 'transferred internationally', 'global',
        'third countries', 'India', 'China', 'Singapore', 'without an adequate level', 'distributed worldwide',
        'foreign',
      ],
      zh: [
        '境外', '出境', '海外', '国外', '跨境', '其他国家', '新加坡', '爱尔兰', '马来西亚', '越南', '美国', '全球', '远程访问', '印度', '香港', '德国', '日本',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
