import type { Rule } from '../../rule.js';

export const safeguardWeakened: Rule = {
  id: 'safeguard-weakened',
  mirror: 'safeguard-strengthened',
  category: 'security',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'safeguard*', 'security measures', 'protect*', 'secure', 'securely', 'security', 'technical and organi*',
        'appropriate measures', 'patch*', 'vulnerabilit*', 'take responsibility',
      ],
      zh: [
        '安全措施', '保护措施', '安全技术', '安全防护', '防护', '保护您的', '安全更新', '修复', '安全保障', '不低于',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
