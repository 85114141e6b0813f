import type { Rule } from '../../rule.js';

export const ownPurposeAdded: Rule = {
  id: 'own-purpose-added',
  mirror: 'own-purpose-dropped',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'improve*', 'measure the', 'measure how', 'measurement', 'tailored', 'tailor the', 'tailor your', 'personalis*', 'personaliz*', 'recommend*', 'analytic*', 'analys*', 'analyz*',         'develop*', 'test*', 'customis*', 'customiz*', 'optimiz*', 'optimis*', 'understand how',
        'suggest*', 'insights', 'statistics', 'new features', 'new products', 'rank*', 'moderat*', 'machine',
        'product development',
      ],
      zh: [
        '改进', '优化', '个性化', '推荐', '统计分析', '数据分析', '分析', '衡量', '测试', '定制', '提升服务', '改善', '开发', '研发', '测量', '洞察', '展示给',
      ],
    },
  },
  why: {
    en: 'Improving, analysing and personalising serve the company; the person gave the data to be served.',
    zh: '改进、分析和个性化主要服务于企业自身，而用户提供信息是为了获得服务。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 14', 'GDPR art. 5(1)(b)', 'GB/T 35273-2020 § 7.3'],
  message: {
    lowers: {
      en: 'A purpose of the company’s own is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除企业自身的用途：{terms}。',
    },
    raises: {
      en: 'A purpose of the company’s own is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明企业自身的用途：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We use your order number to arrange delivery.',
          'We use your order number to arrange delivery and to improve our shops.',
        ],
      ],
      passes: [
        [
          'We use your order number to arrange delivery and to improve our shops.',
          'We use your order number to improve our shops and to arrange delivery.',
        ],
        ['We use your order number to improve our shops.', 'We do not use your order number to improve our shops.'],
      ],
    },
    zh: {
      flags: [['我们使用您的订单号安排配送。', '我们使用您的订单号安排配送及进行统计分析。']],
      passes: [['我们使用您的订单号安排配送及进行统计分析。', '我们使用您的订单号进行统计分析及安排配送。']],
    },
  },
};
