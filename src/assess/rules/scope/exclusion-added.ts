import type { Rule } from '../../rule.js';

export const exclusionAdded: Rule = {
  id: 'exclusion-added',
  mirror: 'exclusion-dropped',
  category: 'scope',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'does not apply', 'not apply to', 'does not cover', 'not covered', 'not personal information',
        'not personal data', 'not considered', 'do not consider', 'excluded from', 'outside the scope',
        'governed by their', 'their own privacy', 'not subject to', 'not address',
      ],
      zh: [
        '不适用', '不包括', '不受本', '不属于', '另行规定', '不在本', '独立的隐私', '由其自行',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
