import type { Rule } from '../../rule.js';

export const breachNoticeWeakened: Rule = {
  id: 'breach-notice-weakened',
  mirror: 'breach-notice-strengthened',
  category: 'notification',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'breach*', 'security incident*', 'data leak',
      ],
      zh: [
        '泄露', '安全事件', '篡改', '丢失', '安全事故',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
