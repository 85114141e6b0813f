import type { Rule } from '../../rule.js';

export const openEndedPurposeAdded: Rule = {
  id: 'open-ended-purpose-added',
  mirror: 'open-ended-purpose-dropped',
  category: 'purpose',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'other business purposes',
        'any other purpose',
        'any purpose',
        'other purposes',
        'various purposes',
        'for business purposes',
        'commercial purposes',
        'and more',
        'purposes such as',
        'any other business purpose',
        'any lawful purpose',
        'research',
        'studies',
        'other legitimate purposes',
        'as the buyer sees fit',
        'compatible purpose*',
      ],
      zh: [
        '其他商业用途',
        '其他用途',
        '其他目的',
        '商业用途',
        '商业目的',
        '其他合法目的',
        '业务需要',
        '业务所需',
        '内部管理',
        '内部统计',
        '各类目的',
        '学术研究',
        '科学研究',
        '研究',
        '后续管理',
      ],
    },
  },
  why: {
    en: 'A purpose that names nothing allows everything; nobody can agree to it knowingly.',
    zh: '没有具体内容的目的等于允许一切，用户无法在知情的前提下同意。',
  },
  basis: ['PIPL art. 6', 'GDPR art. 5(1)(b)', 'CCPA § 1798.100(c)', 'GB/T 35273-2020 § 7.3'],
  message: {
    lowers: {
      en: 'An open-ended purpose is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除宽泛的用途：{terms}。',
    },
    raises: {
      en: 'An open-ended purpose is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明宽泛的用途：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We use your order number to arrange delivery.',
          'We use your order number to arrange delivery and for other business purposes.',
        ],
      ],
      passes: [
        [
          'We use your order number to arrange delivery and for other business purposes.',
          'We use your order number for other business purposes and to arrange delivery.',
        ],
        [
          'We use your order number for other business purposes.',
          'We do not use your order number for other business purposes.',
        ],
      ],
    },
    zh: {
      flags: [['我们使用您的订单号安排配送。', '我们使用您的订单号安排配送及用于其他商业用途。']],
      passes: [['我们不会将您的订单号用于其他用途。', '您的订单号不会被我们用于其他用途。']],
    },
  },
};
