import type { Rule } from '../../rule.js';

export const listedCoverageDropped: Rule = {
  id: 'listed-coverage-dropped',
  mirror: 'listed-coverage-added',
  title: { en: 'listed coverage', zh: '列明的适用范围' },
  category: 'scope',
  severity: 'medium',
  speaks: [{ of: ['entry'], with: ['scope/covers'] }],
  why: {
    en: 'People or services that the notice no longer lists lose its protection.',
    zh: '不再被列入适用范围的人群或服务失去本政策的保护。',
  },
  basis: ['GDPR art. 13', 'PIPL art. 17'],
  message: {
    lowers: {
      en: 'The notice no longer lists something that it covered: {terms}.',
      zh: '适用范围中不再列出：{terms}。',
    },
    raises: { en: 'The notice newly lists something that it covers: {terms}.', zh: '适用范围新增：{terms}。' },
  },
  examples: {
    en: {
      flags: [
        ['This policy covers guests, callers, suppliers and job applicants.', 'This policy covers guests and callers.'],
      ],
      passes: [
        [
          'This policy covers guests, callers, suppliers and job applicants.',
          'This policy covers callers, guests, job applicants and suppliers.',
        ],
      ],
    },
    zh: {
      flags: [['本政策适用于网站、小程序、线下门店和热线。', '本政策适用于网站和小程序。']],
      passes: [['本政策适用于网站、小程序、线下门店和热线。', '本政策适用于热线、线下门店、网站和小程序。']],
    },
  },
};
