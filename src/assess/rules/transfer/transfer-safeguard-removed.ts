import type { Rule } from '../../rule.js';

export const transferSafeguardRemoved: Rule = {
  id: 'transfer-safeguard-removed',
  mirror: 'transfer-safeguard-added',
  category: 'transfer',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'standard contractual clauses', 'adequacy decision*', 'binding corporate rules', 'privacy shield',
        'data privacy framework', 'transfer impact assessment', 'appropriate safeguards', 'adequate level',
        'model clauses', 'adequate protection', 'UK addendum',
      ],
      zh: [
        '安全评估', '标准合同', '个人信息保护认证', '网信部门', '同等保护', '充分保护', '标准合同条款', '充分性',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
