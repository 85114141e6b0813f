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
        'close your account',
        'delete your account',
        'deactivat*',
        'cancel your account',
        'terminate your account',
        'account deletion',
      ],
      zh: ['注销', '自助注销', '注销账号', '注销账户', '销户'],
    },
  },
  why: {
    en: 'Closing the account is how people leave; where it is harder, they stay with their data.',
    zh: '注销账号是用户离开的途径；注销变难，信息也就留了下来。',
  },
  basis: ['PIPL art. 47', 'PIPL art. 50', 'GB/T 35273-2020 § 8.5', 'GDPR art. 17'],
  message: {
    lowers: {
      en: 'A way to close the account is no longer stated, or harder: {terms}.',
      zh: '不再载明注销账号的途径，或注销变难：{terms}。',
    },
    raises: {
      en: 'A way to close the account is newly stated, or easier: {terms}.',
      zh: '新增注销账号的途径，或注销变易：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You can close your account in the app.', '']],
      passes: [
        ['You can close your account in the app.', 'In the app, you can close your account.'],
        ['', 'You can close your account in the app.'],
      ],
    },
    zh: {
      flags: [['您可以在客户端注销账号。', '']],
      passes: [
        ['您可以在客户端注销账号。', '在客户端，您可以注销账号。'],
        ['', '您可以在客户端注销账号。'],
      ],
    },
  },
};
