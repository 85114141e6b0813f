import type { Rule } from '../../rule.js';

export const parentalConsentWeakened: Rule = {
  id: 'parental-consent-weakened',
  mirror: 'parental-consent-strengthened',
  category: 'children',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'parental consent', 'parent\'s consent', 'parent\'s verifiable', 'verifiable consent', 'parent or guardian',
        'parents', 'a parent', 'guardian*', 'parental',
      ],
      zh: [
        '监护人', '父母', '家长', '监护人同意',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
