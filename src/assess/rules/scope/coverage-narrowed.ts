import type { Rule } from '../../rule.js';

export const coverageNarrowed: Rule = {
  id: 'coverage-narrowed',
  mirror: 'coverage-widened',
  category: 'scope',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'applies to', 'apply to', 'covers', 'this policy describes', 'this notice covers', 'residents', 'applicants',
        'visitors', 'applicable to', 'is intended for',
      ],
      zh: [
        '适用于', '适用范围', '均按照本', '适用本', '包括但不', '线下门店',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
