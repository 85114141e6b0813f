import type { Rule } from '../../rule.js';

export const safeguardWeakened: Rule = {
  id: 'safeguard-weakened',
  mirror: 'safeguard-strengthened',
  category: 'security',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'safeguard*',
        'security measures',
        'protect*',
        'secure',
        'securely',
        'security',
        'technical and organi*',
        'appropriate measures',
        'patch*',
        'vulnerabilit*',
        'take responsibility',
      ],
      zh: [
        '安全措施',
        '保护措施',
        '安全技术',
        '安全防护',
        '防护',
        '保护您的',
        '安全更新',
        '修复',
        '安全保障',
        '不低于',
      ],
    },
  },
  why: {
    en: 'People can judge a safeguard only while it is named; a vaguer or missing one obliges the company to less.',
    zh: '写明的安全措施才能被评判；措辞变得笼统或消失，企业的义务也随之减轻。',
  },
  basis: ['PIPL art. 9', 'PIPL art. 51', 'GDPR art. 32', 'CCPA § 1798.100(e)'],
  message: {
    lowers: {
      en: 'A safeguard is no longer stated, or weaker: {terms}.',
      zh: '不再载明安全措施，或措施减弱：{terms}。',
    },
    raises: {
      en: 'A safeguard is newly stated, or stronger: {terms}.',
      zh: '新增或加强安全措施：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We take technical and organisational security measures.', '']],
      passes: [
        [
          'We take technical and organisational security measures.',
          'Technical and organisational security measures are taken.',
        ],
        ['', 'We take technical and organisational security measures.'],
      ],
    },
    zh: {
      flags: [['我们采取安全防护措施。', '']],
      passes: [
        ['我们采取安全防护措施。', '安全防护措施由我们采取。'],
        ['', '我们采取安全防护措施。'],
      ],
    },
  },
};
