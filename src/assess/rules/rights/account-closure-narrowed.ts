import type { Rule } from '../../rule.js';

export const accountClosureNarrowed: Rule = {
  id: 'account-closure-narrowed',
  mirror: 'account-closure-eased',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'close your account', 'delete your account', 'deactivat*', 'cancel your account', 'terminate your account',
        'account deletion',
      ],
      zh: [
        '注销', '自助注销', '注销账号', '注销账户', '销户',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
