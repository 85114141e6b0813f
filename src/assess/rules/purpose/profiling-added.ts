import type { Rule } from '../../rule.js';

export const profilingAdded: Rule = {
  id: 'profiling-added',
  mirror: 'profiling-ruled-out',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'profil*',
        'predict*',
        'infer',
        'inferences',
        'analyse your behavio*',
        'analyze your behavio*',
        'segment*',
        'scoring',
        'score*',
        'interest categor*',
        'build a more accurate',
        'derive',
      ],
      zh: [
        '画像',
        '用户画像',
        '分析您的',
        '学习您的',
        '推断',
        '预测',
        '标签',
        '评分',
        '作息规律',
        '分组',
        '消费能力',
        '识别您的偏好',
      ],
    },
  },
  why: {
    en: 'A profile is a judgment on a person that the person never sees, and by which prices, offers and chances are dealt out.',
    zh: '画像是对个人的隐性评判，会影响其获得的价格、推荐和机会。',
  },
  basis: ['PIPL art. 24', 'GDPR art. 4(4)', 'GDPR art. 21(1)', 'GB/T 35273-2020 § 7.4'],
  message: {
    lowers: {
      en: 'Profiling is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除用户画像：{terms}。',
    },
    raises: {
      en: 'Profiling is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明用户画像：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We use your order number to arrange delivery.',
          'We use your order number to arrange delivery and to predict what you will buy.',
        ],
        ['We do not engage in profiling.', 'We engage in profiling.'],
      ],
      passes: [
        ['We do not engage in profiling.', 'We do not do any profiling.'],
        ['We engage in profiling.', 'We do not engage in profiling.'],
      ],
    },
    zh: {
      flags: [['我们使用您的订单号安排配送。', '我们使用您的订单号安排配送及形成用户画像。']],
      passes: [
        ['我们不会形成用户画像。', '我们不会为您形成用户画像。'],
        ['我们会形成用户画像。', '我们不会形成用户画像。'],
      ],
    },
  },
};
