import type { Rule } from '../../rule.js';

export const ageLimitLowered: Rule = {
  id: 'age-limit-lowered',
  mirror: 'age-limit-raised',
  title: { en: 'age limit', zh: '年龄界限' },
  category: 'children',
  severity: 'high',
  speaks: [{ of: ['amount/age'] }],
  why: {
    en: 'Every year taken off the age leaves children of that age without the consent and the safeguards that were theirs.',
    zh: '年龄每降低一岁，就有一部分未成年人失去原有的同意要求和特殊保护。',
  },
  basis: ['PIPL art. 31', 'GDPR art. 8(1)', 'CCPA § 1798.120(c)', 'GB/T 35273-2020 § 5.4'],
  message: {
    lowers: {
      en: 'The age up to which children are protected, or from which they may use the service, is lower: {terms}.',
      zh: '未成年人受保护的年龄或使用服务的最低年龄降低：{terms}。',
    },
    raises: {
      en: 'The age up to which children are protected, or from which they may use the service, is higher: {terms}.',
      zh: '未成年人受保护的年龄或使用服务的最低年龄提高：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'You must be at least 16 years old to open an account.',
          'You must be at least 13 years old to open an account.',
        ],
      ],
      passes: [
        [
          'You must be at least 16 years old to open an account.',
          'To open an account you must be at least sixteen years old.',
        ],
        [
          'You must be at least 13 years old to open an account.',
          'You must be at least 16 years old to open an account.',
        ],
      ],
    },
    zh: {
      flags: [['未满18周岁的用户应在监护人陪同下注册账号。', '未满14周岁的用户应在监护人陪同下注册账号。']],
      passes: [['未满14周岁的用户应在监护人陪同下注册账号。', '未满十四周岁的用户应在监护人陪同下注册账号。']],
    },
  },
};
