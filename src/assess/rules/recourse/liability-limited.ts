import type { Rule } from '../../rule.js';

export const liabilityLimited: Rule = {
  id: 'liability-limited',
  mirror: 'liability-accepted',
  category: 'recourse',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'not responsible', 'not liable', 'no liability', 'liability to you is limited', 'limited to $', 'disclaim*',
        'no responsibility', 'limit our liability', 'indemnif*', 'hold harmless', 'not be liable', 'own risk',
      ],
      zh: [
        '不承担', '免责', '责任限于', '故意或者重大过失', '直接损失', '范围内承担', '免除', '概不负责', '不负责',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
