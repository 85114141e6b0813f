import type { Rule } from '../../rule.js';

export const listedRecipientAdded: Rule = {
  id: 'listed-recipient-added',
  mirror: 'listed-recipient-dropped',
  title: { en: 'entries beside recipients', zh: '接收方的列举项' },
  category: 'sharing',
  severity: 'medium',
  speaks: [{ of: ['entry'], acts: ['act/share', 'act/sell'] }],
  why: {
    en: 'An entry added to the list of recipients is one more party that holds the data, however long the list was.',
    zh: '接收方清单每新增一项，就多一方持有用户的信息。',
  },
  basis: ['PIPL art. 23', 'GDPR art. 13(1)(e)', 'CCPA § 1798.115', 'GB/T 35273-2020 § 9.7'],
  message: {
    lowers: {
      en: 'The list of recipients has at least one new entry: {terms}.',
      zh: '接收方清单至少新增一项：{terms}。',
    },
    raises: {
      en: 'At least one entry of the list of recipients is no longer stated: {terms}.',
      zh: '接收方清单不再载明某项：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We share your order number with the courier, the warehouse and the repair workshop.',
          'We share your order number with the courier, the warehouse, the repair workshop and the call centre.',
        ],
      ],
      passes: [
        [
          'We share your order number with the courier, the warehouse and the repair workshop.',
          'We share your order number with the repair workshop, the courier and the warehouse.',
        ],
        [
          'We share your order number with the courier, the warehouse and the call centre.',
          'We share your order number with the courier and the warehouse.',
        ],
      ],
    },
    zh: {
      flags: [
        ['我们会向承运商、仓库、维修点共享您的订单号。', '我们会向承运商、仓库、维修点、呼叫中心共享您的订单号。'],
      ],
      passes: [['我们会向承运商、仓库、维修点共享您的订单号。', '我们会向维修点、承运商、仓库共享您的订单号。']],
    },
  },
};
