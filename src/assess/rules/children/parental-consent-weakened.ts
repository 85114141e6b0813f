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
        'parental consent',
        "parent's consent",
        "parent's verifiable",
        'verifiable consent',
        'parent or guardian',
        'parents',
        'a parent',
        'guardian*',
        'parental',
      ],
      zh: ['监护人', '父母', '家长', '监护人同意'],
    },
  },
  why: {
    en: 'A parent’s consent stands in for the judgment that a child does not have yet; without it nobody decides for the child.',
    zh: '监护人的同意弥补了儿童判断能力的不足；失去这一环节，就没有人替儿童把关。',
  },
  basis: ['PIPL art. 31', 'GDPR art. 8(1)', 'GDPR art. 8(2)', 'GB/T 35273-2020 § 5.4'],
  message: {
    lowers: {
      en: 'The part of a parent or guardian is no longer stated, or counts for less: {terms}.',
      zh: '不再载明监护人的作用，或其作用被削弱：{terms}。',
    },
    raises: {
      en: 'A parent or guardian is newly involved, or has more of a say: {terms}.',
      zh: '新增监护人的参与，或强化其作用：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We open an account for a child after a parent or guardian has agreed.',
          'We open an account for a child after the child has agreed.',
        ],
      ],
      passes: [
        [
          'We open an account for a child after a parent or guardian has agreed.',
          'After a parent or guardian has agreed, we open an account for a child.',
        ],
        [
          'We open an account for a child on request.',
          'We open an account for a child when a parent or guardian requests it.',
        ],
      ],
    },
    zh: {
      flags: [['我们在取得监护人同意后为儿童开通账号。', '我们在儿童提出申请后为其开通账号。']],
      passes: [['我们在取得监护人同意后为儿童开通账号。', '取得监护人同意后，我们为儿童开通账号。']],
    },
  },
};
