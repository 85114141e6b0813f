import type { Rule } from '../../rule.js';

export const refusalMadeCostly: Rule = {
  id: 'refusal-made-costly',
  mirror: 'refusal-made-free',
  category: 'choice',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'may be unavailable',
        'not be able to use',
        'unable to use',
        'may not function',
        'not work',
        'cannot use',
        'cannot provide',
        'limited functionality',
        'not be available',
        'not function properly',
        'not be able to provide',
        'load more slowly',
      ],
      zh: [
        '重新设置',
        '期满后',
        '到期后',
        '无法使用',
        '无法继续使用',
        '不能使用',
        '无法享受',
        '无法为您提供',
        '影响您使用',
        '不可用',
        '将无法',
        '受到影响',
        '有效期为',
      ],
    },
  },
  why: {
    en: 'Consent is free only where saying no costs nothing beyond what cannot be done without the data.',
    zh: '只有在拒绝不会带来额外代价时，同意才是自愿的。',
  },
  basis: ['PIPL art. 16', 'GDPR art. 7(4)', 'CCPA § 1798.125', 'GB/T 35273-2020 § 5.3'],
  message: {
    lowers: {
      en: 'Refusing newly costs the person something: {terms}.',
      zh: '拒绝会使用户付出新的代价：{terms}。',
    },
    raises: {
      en: 'A cost of refusing is no longer stated: {terms}.',
      zh: '不再载明拒绝的代价：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'If you say no, you will not be able to use the service.']],
      passes: [
        [
          'If you say no, you will not be able to use the service.',
          'You will not be able to use the service if you say no.',
        ],
        ['If you say no, parts of the site may be unavailable.', ''],
      ],
    },
    zh: {
      flags: [['', '如您不提供，您将无法使用本服务。']],
      passes: [['如您不提供，您将无法使用本服务。', '若您不提供，则您将无法使用本服务。']],
    },
  },
};
