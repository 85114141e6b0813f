import type { Rule } from '../../rule.js';

export const correctionRightNarrowed: Rule = {
  id: 'correction-right-narrowed',
  mirror: 'correction-right-widened',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: ['correct*', 'rectif*', 'amend*', 'update your', 'modify your', 'change your', 'inaccurate', 'complete any'],
      zh: ['更正', '补充', '修改您的', '更新您的', '纠正'],
    },
  },
  why: {
    en: 'Wrong data leads to wrong decisions; those it concerns are the ones who can put it right.',
    zh: '错误的信息会导致错误的决定，而最能纠正它的正是本人。',
  },
  basis: ['PIPL art. 46', 'GDPR art. 16', 'CCPA § 1798.106', 'GB/T 35273-2020 § 8.2'],
  message: {
    lowers: {
      en: 'The right to have data corrected is no longer stated, or narrower: {terms}.',
      zh: '不再载明更正、补充的权利，或其范围缩小：{terms}。',
    },
    raises: {
      en: 'The right to have data corrected is newly stated, or wider: {terms}.',
      zh: '新增更正、补充的权利，或其范围扩大：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You can have inaccurate entries corrected.', '']],
      passes: [
        ['You can have inaccurate entries corrected.', 'Inaccurate entries can be corrected by you.'],
        ['', 'You can have inaccurate entries corrected.'],
      ],
    },
    zh: {
      flags: [['您可以更正、补充您的信息。', '']],
      passes: [
        ['您可以更正、补充您的信息。', '您可以补充、更正您的信息。'],
        ['', '您可以更正、补充您的信息。'],
      ],
    },
  },
};
