import type { Rule } from '../../rule.js';

export const deletionRightNarrowed: Rule = {
  id: 'deletion-right-narrowed',
  mirror: 'deletion-right-widened',
  category: 'rights',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'request deletion',
        'delete your',
        'ask us to delete',
        'right to delet*',
        'have it erased',
        'request that we delete',
        'right to erasure',
        'remove your',
        'deletion of your',
        'be forgotten',
        'erasure',
      ],
      zh: ['要求我们删除', '请求删除', '有权删除', '您可以删除', '删除您的', '随时删除', '申请删除', '删除请求'],
    },
  },
  why: {
    en: 'The right to have data deleted is the person’s own end to what others do with it.',
    zh: '删除权使本人能够终止他人对其信息的处理。',
  },
  basis: ['PIPL art. 47', 'GDPR art. 17', 'CCPA § 1798.105', 'GB/T 35273-2020 § 8.3'],
  message: {
    lowers: {
      en: 'The right to have data deleted is no longer stated, or narrower: {terms}.',
      zh: '不再载明请求删除的权利，或其范围缩小：{terms}。',
    },
    raises: {
      en: 'The right to have data deleted is newly stated, or wider: {terms}.',
      zh: '新增请求删除的权利，或其范围扩大：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['You can ask us to delete your information.', ''],
        ['You can request deletion of all entries.', 'You can ask us about the entries.'],
      ],
      passes: [
        ['You can ask us to delete your information.', 'If you wish, you can ask us to delete your information.'],
        ['', 'You can ask us to delete your information.'],
      ],
    },
    zh: {
      flags: [['您可以要求我们删除您的信息。', '']],
      passes: [
        ['您可以要求我们删除您的信息。', '您可要求我们删除您的信息。'],
        ['', '您可以要求我们删除您的信息。'],
      ],
    },
  },
};
