import type { Rule } from '../../rule.js';

export const discretionAdded: Rule = {
  id: 'discretion-added',
  mirror: 'discretion-dropped',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'discretion',
        'deem*',
        'we think',
        'we believe',
        'we consider',
        'in our opinion',
        'we determine',
        'suitable',
        'if we decide',
        'may decide',
      ],
      zh: [
        '视情况',
        '酌情',
        '自行决定',
        '我们认为',
        '自行判断',
        '合理认为',
        '视具体情况',
        '决定是否',
        '认为适当',
        '实际情况',
      ],
    },
  },
  why: {
    en: 'A promise that holds when the company sees fit holds for nobody else.',
    zh: '由企业自行决定是否履行的承诺，对用户没有保障。',
  },
  basis: ['PIPL art. 5', 'PIPL art. 7', 'GDPR art. 5(1)(a)', 'GDPR art. 24'],
  message: {
    lowers: {
      en: 'The company newly decides as it sees fit: {terms}.',
      zh: '新增由企业自行决定的余地：{terms}。',
    },
    raises: {
      en: 'That the company decides as it sees fit is no longer stated: {terms}.',
      zh: '不再载明由企业自行决定：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We answer your inquiries.', 'We answer your inquiries as we deem fit.']],
      passes: [
        ['We answer your inquiries as we deem fit.', 'As we deem fit, we answer your inquiries.'],
        ['We answer your inquiries as we deem fit.', 'We answer your inquiries.'],
      ],
    },
    zh: {
      flags: [['我们会回复您的来信。', '我们会酌情回复您的来信。']],
      passes: [
        ['我们会酌情回复您的来信。', '对您的来信，我们会酌情回复。'],
        ['我们会酌情回复您的来信。', '我们会回复您的来信。'],
      ],
    },
  },
};
