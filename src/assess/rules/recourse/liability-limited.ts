import type { Rule } from '../../rule.js';

export const liabilityLimited: Rule = {
  id: 'liability-limited',
  mirror: 'liability-accepted',
  category: 'recourse',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'not responsible',
        'not liable',
        'no liability',
        'liability to you is limited',
        'limited to $',
        'disclaim*',
        'no responsibility',
        'limit our liability',
        'indemnif*',
        'hold harmless',
        'not be liable',
        'own risk',
      ],
      zh: ['不承担', '免责', '责任限于', '故意或者重大过失', '直接损失', '范围内承担', '免除', '概不负责', '不负责'],
    },
  },
  why: {
    en: 'A limit on liability is paid by those who suffer the harm.',
    zh: '限制责任的代价由受害者承担。',
  },
  basis: ['PIPL art. 69', 'GDPR art. 82', 'CCPA § 1798.192'],
  message: {
    lowers: {
      en: 'Liability is newly excluded or limited: {terms}.',
      zh: '新增排除或限制责任的表述：{terms}。',
    },
    raises: {
      en: 'A limit of liability is no longer stated: {terms}.',
      zh: '不再载明排除或限制责任：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'We accept no liability, and you indemnify us.']],
      passes: [
        ['We accept no liability, and you indemnify us.', 'You indemnify us, and we accept no liability.'],
        ['We accept no liability, and you indemnify us.', ''],
      ],
    },
    zh: {
      flags: [['', '对间接损失，我们概不负责。']],
      passes: [
        ['对间接损失，我们概不负责。', '我们对间接损失概不负责。'],
        ['对间接损失，我们概不负责。', ''],
      ],
    },
  },
};
