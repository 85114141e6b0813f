import type { Rule } from '../../rule.js';

export const wordingMadeVague: Rule = {
  id: 'wording-made-vague',
  mirror: 'wording-made-specific',
  category: 'transparency',
  severity: 'low',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'various',
        'certain',
        'some',
        'relevant',
        'appropriate',
        'reasonable',
        'a range of',
        'recognised',
        'recognized',
        'similar',
        'general',
        'other information',
        'necessary',
        'different',
        'suitable',
        'one or more of',
      ],
      zh: [
        '相关',
        '有关',
        '部分',
        '若干',
        '合理',
        '适当',
        '主要',
        '定期',
        '及相关',
        '必要的',
        '一定',
        '各类',
        '以实际',
        '运行信息',
        '设备信息',
        '为准',
      ],
    },
  },
  why: {
    en: 'Vague words allow more than exact ones, and nobody can check them.',
    zh: '笼统的措辞比准确的措辞允许得更多，也无从核对。',
  },
  basis: ['PIPL art. 7', 'PIPL art. 17', 'GDPR art. 5(1)(a)', 'GDPR art. 12(1)'],
  message: {
    lowers: {
      en: 'Exact words have given way to vague ones: {terms}.',
      zh: '具体的措辞变为笼统的措辞：{terms}。',
    },
    raises: {
      en: 'Vague words have given way to exact ones: {terms}.',
      zh: '笼统的措辞变为具体的措辞：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['The receipt shows the date and the amount.', 'The receipt shows certain relevant details.']],
      passes: [
        ['The receipt shows certain relevant details.', 'Certain relevant details are shown on the receipt.'],
        ['The receipt shows certain relevant details.', 'The receipt shows the date and the amount.'],
      ],
    },
    zh: {
      flags: [['收据会显示日期和金额。', '收据会显示相关内容。']],
      passes: [
        ['收据会显示相关内容。', '收据会显示有关内容。'],
        ['收据会显示相关内容。', '收据会显示日期和金额。'],
      ],
    },
  },
};
