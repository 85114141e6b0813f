import type { Rule } from '../../rule.js';

export const companyScopeWidened: Rule = {
  id: 'company-scope-widened',
  mirror: 'company-scope-narrowed',
  category: 'scope',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'we means', '"we"', 'our affiliates', 'and its affiliates', 'collectively', 'family of companies',
        'together with its', 'and our affiliates', 'group of companies',
      ],
      zh: [
        '统称', '合称', '下称', '以下简称', '及其关联', '及其现在或将来',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
