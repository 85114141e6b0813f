import type { Rule } from '../../rule.js';

export const listedPurposeAdded: Rule = {
  id: 'listed-purpose-added',
  mirror: 'listed-purpose-dropped',
  title: { en: 'entries beside what data is used for', zh: '用途的列举项' },
  category: 'purpose',
  severity: 'medium',
  speaks: [{ of: ['entry'], acts: ['act/use'] }],
  why: {
    en: 'An entry added to the list of purposes lets data that is already there be used for something nobody agreed to.',
    zh: '用途清单每新增一项，已收集的信息就可用于未经同意的新目的。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 14', 'GDPR art. 5(1)(b)', 'GB/T 35273-2020 § 7.3'],
  message: {
    lowers: {
      en: 'The list of purposes has at least one new entry: {terms}.',
      zh: '用途清单至少新增一项：{terms}。',
    },
    raises: {
      en: 'At least one entry of the list of purposes is no longer stated: {terms}.',
      zh: '用途清单不再载明某项：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We use your order number to arrange delivery, plan the route and print labels.',
          'We use your order number to arrange delivery, plan the route, print labels and decide where to open shops.',
        ],
      ],
      passes: [
        [
          'We use your order number to arrange delivery, plan the route and print labels.',
          'We use your order number to plan the route, print labels and arrange delivery.',
        ],
      ],
    },
    zh: {
      flags: [
        [
          '我们使用您的订单号用于安排配送、规划路线、打印面单。',
          '我们使用您的订单号用于安排配送、规划路线、打印面单、选址开店。',
        ],
      ],
      passes: [
        [
          '我们使用您的订单号用于安排配送、规划路线、打印面单。',
          '我们使用您的订单号用于规划路线、打印面单、安排配送。',
        ],
      ],
    },
  },
};
