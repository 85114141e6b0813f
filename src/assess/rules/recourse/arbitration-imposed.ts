import type { Rule } from '../../rule.js';

export const arbitrationImposed: Rule = {
  id: 'arbitration-imposed',
  mirror: 'arbitration-dropped',
  category: 'recourse',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'arbitration',
        'class action',
        'waive*',
        'jury trial',
        'governed by the laws',
        'exclusive jurisdiction',
        'venue',
        'settled by',
      ],
      zh: ['仲裁', '终局', '放弃', '本公司所在地', '我方所在地', '被告住所地', '排他', '公司注册地'],
    },
  },
  why: {
    en: 'A person who must go before an arbitrator, far away or alone, mostly does not go at all.',
    zh: '若只能仲裁、异地应诉或单独维权，多数人会放弃主张。',
  },
  basis: ['PIPL art. 50', 'PIPL art. 70', 'GDPR art. 79', 'CCPA § 1798.192'],
  message: {
    lowers: {
      en: 'A way to court is newly closed, or moved to the company’s side: {terms}.',
      zh: '新增对诉讼途径的限制，或管辖改为有利于企业：{terms}。',
    },
    raises: {
      en: 'A bar on going to court is no longer stated: {terms}.',
      zh: '不再载明对诉讼途径的限制：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'Disputes go to arbitration, and you waive a jury trial.']],
      passes: [
        [
          'Disputes go to arbitration, and you waive a jury trial.',
          'You waive a jury trial, and disputes go to arbitration.',
        ],
        ['Disputes go to arbitration.', ''],
      ],
    },
    zh: {
      flags: [['', '双方争议一律提交仲裁，仲裁裁决是终局的。']],
      passes: [
        ['双方争议一律提交仲裁。', '双方的争议一律提交仲裁。'],
        ['双方争议一律提交仲裁，仲裁裁决是终局的。', ''],
      ],
    },
  },
};
