import type { Rule } from '../../rule.js';

export const securityDisclaimed: Rule = {
  id: 'security-disclaimed',
  mirror: 'security-disclaimer-dropped',
  category: 'security',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'cannot guarantee',
        'no guarantee',
        'not guarantee',
        'at your own risk',
        'no system is',
        'not responsible for',
        'not liable',
        'no method of',
        'cannot ensure',
        'perfectly secure',
        'completely secure',
        '100% secure',
        'unauthorized access',
      ],
      zh: [
        '无法保证',
        '不能保证',
        '风险由您',
        '自行承担',
        '不承担责任',
        '无法确保',
        '绝对安全',
        '百分之百',
        '不承担任何责任',
        '尽管如此',
      ],
    },
  },
  why: {
    en: 'A disclaimer moves the risk of a breach from those who can prevent it to those who cannot.',
    zh: '免责声明把泄露风险从能够防范的一方转移给无力防范的一方。',
  },
  basis: ['PIPL art. 9', 'PIPL art. 69', 'GDPR art. 5(1)(f)', 'CCPA § 1798.150'],
  message: {
    lowers: {
      en: 'Responsibility for security is newly disclaimed: {terms}.',
      zh: '新增对信息安全的免责表述：{terms}。',
    },
    raises: {
      en: 'A disclaimer about security is no longer stated: {terms}.',
      zh: '不再载明对信息安全的免责表述：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'We cannot guarantee that this is completely secure.']],
      passes: [
        ['We cannot guarantee that this is completely secure.', 'That this is completely secure, we cannot guarantee.'],
        ['We cannot guarantee that this is completely secure.', ''],
      ],
    },
    zh: {
      flags: [['', '互联网并非绝对安全，风险由您自行承担。']],
      passes: [
        ['互联网并非绝对安全，风险由您自行承担。', '互联网不是绝对安全的，风险由您自行承担。'],
        ['互联网并非绝对安全，风险由您自行承担。', ''],
      ],
    },
  },
};
