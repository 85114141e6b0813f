import type { Rule } from '../../rule.js';

export const listOpened: Rule = {
  id: 'list-opened',
  mirror: 'list-closed',
  category: 'transparency',
  severity: 'low',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'such as',
        'including',
        'including but not limited to',
        'for example',
        'for instance',
        'e.g.',
        'among others',
        'and other',
        'or other',
        'other similar',
        'etc',
        'may include',
        'among other things',
      ],
      zh: ['等', '例如', '包括但不限于', '诸如', '譬如', '其他', '包括'],
    },
  },
  why: {
    en: 'A list that ends tells people all of it; an open one lets anything be added later without a change of words.',
    zh: '封闭的清单说明了全部内容；开放的清单以后可以随意增加而无需改动文字。',
  },
  basis: ['PIPL art. 7', 'PIPL art. 17', 'GDPR art. 12(1)', 'GB/T 35273-2020 § 5.5'],
  message: {
    lowers: {
      en: 'A list that named everything has become one of examples: {terms}.',
      zh: '完整的列举变为举例：{terms}。',
    },
    raises: {
      en: 'A list of examples has become one that names everything: {terms}.',
      zh: '举例变为完整的列举：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['The receipt shows the date and the amount.', 'The receipt shows details such as the date and the amount.'],
      ],
      passes: [
        [
          'The receipt shows details such as the date and the amount.',
          'The receipt shows details like the date and the amount.',
        ],
        ['The receipt shows details such as the date and the amount.', 'The receipt shows the date and the amount.'],
      ],
    },
    zh: {
      flags: [['收据会显示日期、金额。', '收据会显示日期、金额等内容。']],
      passes: [
        ['收据会显示日期、金额等内容。', '收据会显示金额、日期等内容。'],
        ['收据会显示日期、金额等内容。', '收据会显示日期、金额。'],
      ],
    },
  },
};
