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
        'such as', 'including', 'including but not limited to', 'for example', 'for instance', 'e.g.', 'like',
        'among others', 'and other', 'or other', 'other similar', 'etc', 'may include', 'among other things',
      ],
      zh: [
        '等', '例如', '包括但不限于', '诸如', '譬如', '其他', '包括',
      ],
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
        [
          'The label shows your street and your house number.',
          'The label shows details such as your street and your house number.',
        ],
      ],
      passes: [
        [
          'The label shows details such as your street and your house number.',
          'The label shows details like your street and your house number.',
        ],
        [
          'The label shows details such as your street and your house number.',
          'The label shows your street and your house number.',
        ],
      ],
    },
    zh: {
      flags: [['面单会显示街道、门牌号。', '面单会显示街道、门牌号等内容。']],
      passes: [
        ['面单会显示街道、门牌号等内容。', '面单会显示门牌号、街道等内容。'],
        ['面单会显示街道、门牌号等内容。', '面单会显示街道、门牌号。'],
      ],
    },
  },
};
