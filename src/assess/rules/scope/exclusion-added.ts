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
        'does not apply',
        'not apply to',
        'does not cover',
        'not covered',
        'not personal information',
        'not personal data',
        'not considered',
        'do not consider',
        'excluded from',
        'outside the scope',
        'governed by their',
        'their own privacy',
        'not subject to',
        'not address',
      ],
      zh: ['不适用', '不包括', '不受本', '不属于', '另行规定', '不在本', '独立的隐私', '由其自行'],
    },
  },
  why: {
    en: 'What is excluded, or defined away, can be handled as if there were no notice at all.',
    zh: '被排除或被定义剔除的内容，可以在毫无承诺的情况下被处理。',
  },
  basis: ['PIPL art. 4', 'PIPL art. 17', 'GDPR art. 4(1)', 'GB/T 35273-2020 § 5.5'],
  message: {
    lowers: {
      en: 'Something is newly excluded from what the notice covers: {terms}.',
      zh: '新增不适用通知的情形：{terms}。',
    },
    raises: {
      en: 'An exclusion from what the notice covers is no longer stated: {terms}.',
      zh: '不再载明不适用通知的情形：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['', 'This policy does not apply to linked websites.'],
        ['', 'We do not consider such numbers personal data.'],
      ],
      passes: [
        ['This policy does not apply to linked websites.', 'To linked websites, this policy does not apply.'],
        ['This policy does not apply to linked websites.', ''],
      ],
    },
    zh: {
      flags: [['', '本政策不适用于合作网站。']],
      passes: [
        ['本政策不适用于合作网站。', '合作网站不适用本政策。'],
        ['本政策不适用于合作网站。', ''],
      ],
    },
  },
};
