import type { Rule } from '../../rule.js';

export const securityDisclaimed: Rule = {
  id: 'security-disclaimed',
  mirror: 'security-disclaimer-dropped',
  category: 'security',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'cannot guarantee', 'no guarantee', 'not guarantee', 'at your own risk', 'no system is',
        'not responsible for', 'not liable', 'no method of', 'cannot ensure', 'perfectly secure',
        'completely secure', '100% secure', 'unauthorized access',
      ],
      zh: [
        '无法保证', '不能保证', '风险由您', '自行承担', '不承担责任', '无法确保', '绝对安全', '百分之百', '不承担任何责任', '尽管如此',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
