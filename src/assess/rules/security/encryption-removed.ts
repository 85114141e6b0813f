import type { Rule } from '../../rule.js';

export const encryptionRemoved: Rule = {
  id: 'encryption-removed',
  mirror: 'encryption-added',
  category: 'security',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'encrypt*', 'end-to-end', 'TLS', 'SSL', 'HTTPS', 'hashed', 'at rest', 'in transit',
      ],
      zh: [
        '加密', '国密', '端到端', 'HTTPS', 'TLS', 'SSL', '点对点', '密钥由您', '加密存储',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
