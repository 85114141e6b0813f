import type { Rule } from '../../rule.js';

export const childDataUseAllowed: Rule = {
  id: 'child-data-use-allowed',
  mirror: 'child-data-use-ruled-out',
  category: 'children',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'children',
        'child',
        "child's",
        'minors',
        'teens',
        'teenagers',
        'under 13',
        'under 16',
        'under 18',
        'students',
        'pupils',
        'student',
        'kids',
        'under the age of',
      ],
      zh: ['儿童', '未成年人', '青少年', '未满', '不满', '学生', '周岁'],
    },
  },
  why: {
    en: 'Children can hardly judge what becomes of their data, so the law wants it left alone unless a parent agrees.',
    zh: '儿童难以判断其信息会被如何使用，因此未经监护人同意，法律要求不处理其信息。',
  },
  basis: ['PIPL art. 28', 'PIPL art. 31', 'GDPR art. 8', 'CCPA § 1798.120(c)'],
  message: {
    lowers: {
      en: 'Handling children’s data is newly stated, or no longer ruled out: {terms}.',
      zh: '新增或不再排除处理未成年人的信息：{terms}。',
    },
    raises: {
      en: 'Handling children’s data is newly ruled out, or no longer stated: {terms}.',
      zh: '新近排除或不再载明处理未成年人的信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We do not knowingly collect information from children.', 'We may collect information from children.']],
      passes: [
        [
          'We do not knowingly collect information from children.',
          'We do not collect information from children knowingly.',
        ],
        [
          'We collect information from children who visit our shops.',
          'We do not collect information from children who visit our shops.',
        ],
      ],
    },
    zh: {
      flags: [['我们不会主动收集儿童的个人信息。', '我们可能会收集儿童的个人信息。']],
      passes: [['我们不会主动收集儿童的个人信息。', '我们不主动收集儿童个人信息。']],
    },
  },
};
