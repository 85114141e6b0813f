import type { Rule } from '../../rule.js';

export const processorLimitRemoved: Rule = {
  id: 'processor-limit-removed',
  mirror: 'processor-limit-added',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'only on our instructions',
        'on our instructions',
        'on our behalf',
        'contractually',
        'under contract',
        'confidentiality',
        'confidential',
        'obligated',
        'prohibited from',
        'data processing agreement*',
        'bound by',
        'not authorized to use',
        'no other purpose',
        'required to protect',
        'need to know',
        'strictly necessary',
        'necessary information',
      ],
      zh: [
        '按照我们的要求',
        '按照我们的指示',
        '保密协议',
        '签订协议',
        '保密义务',
        '受托处理',
        '监督',
        '约定',
        '严格按照',
        '不得用于其他',
        '要求其',
        '仅提供',
        '必要信息',
        '最小必要',
        '合法性审查',
        '法律文书',
      ],
    },
  },
  why: {
    en: 'What binds those who work with the data is all that keeps them from using it for themselves.',
    zh: '对受托方的约束是防止其为自身目的使用信息的唯一保障。',
  },
  basis: ['PIPL art. 21', 'GDPR art. 28(3)', 'CCPA § 1798.100(d)', 'GB/T 35273-2020 § 9.1'],
  message: {
    lowers: {
      en: 'What binds those who receive the data is no longer stated, or weaker: {terms}.',
      zh: '不再载明对接收方的约束，或约束减弱：{terms}。',
    },
    raises: {
      en: 'Those who receive the data are newly or more strictly bound: {terms}.',
      zh: '新增或加强对接收方的约束：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['They are bound by confidentiality and act on our instructions.', '']],
      passes: [
        [
          'They are bound by confidentiality and act on our instructions.',
          'They act on our instructions and are bound by confidentiality.',
        ],
        ['', 'They are bound by confidentiality and act on our instructions.'],
      ],
    },
    zh: {
      flags: [['我们与其签订保密协议，其按照我们的指示行事。', '']],
      passes: [['我们与其签订保密协议，其按照我们的指示行事。', '其按照我们的指示行事，并与我们签订保密协议。']],
    },
  },
};
