import type { Rule } from '../../rule.js';

export const refusalWithoutCostRemoved: Rule = {
  id: 'refusal-without-cost-removed',
  mirror: 'refusal-without-cost-stated',
  category: 'choice',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'will work as normal',
        'does not affect',
        'not affect your',
        'without giving a reason',
        'without penalty',
        'nothing on the site will',
        'not discriminate',
        'free of charge',
        'no effect on',
        'still use',
      ],
      zh: [
        '长期有效',
        '不会影响',
        '不影响您',
        '不影响使用',
        '仍可',
        '仍能',
        '照常',
        '游客模式',
        '访客',
        '基本功能模式',
        '本地模式',
        '无需注册',
        '无需说明理由',
        '不以',
        '不得因',
      ],
    },
  },
  why: {
    en: 'The assurance that saying no changes nothing is what makes a choice free; without it people give data to be safe.',
    zh: '“拒绝不影响使用”的说明是自由选择的前提；没有它，用户往往会因顾虑而提供信息。',
  },
  basis: ['PIPL art. 16', 'GDPR art. 7(4)', 'CCPA § 1798.125', 'GB/T 35273-2020 § 5.3'],
  message: {
    lowers: {
      en: 'That refusing costs nothing is no longer stated: {terms}.',
      zh: '不再载明拒绝不会带来不利影响：{terms}。',
    },
    raises: {
      en: 'It is newly stated that refusing costs nothing: {terms}.',
      zh: '新增载明拒绝不会带来不利影响：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['Saying no does not affect the rest of the service.', '']],
      passes: [
        [
          'Saying no does not affect the rest of the service.',
          'If you say no, this does not affect the rest of the service.',
        ],
        ['', 'Saying no does not affect the rest of the service.'],
      ],
    },
    zh: {
      flags: [['您不提供的，不影响使用其他功能。', '']],
      passes: [['您不提供的，不影响使用其他功能。', '如您不提供，不影响使用其余功能。']],
    },
  },
};
