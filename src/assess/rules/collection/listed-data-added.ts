import type { Rule } from '../../rule.js';

export const listedDataAdded: Rule = {
  id: 'listed-data-added',
  mirror: 'listed-data-dropped',
  title: { en: 'entries beside what is collected', zh: '收集信息的列举项' },
  category: 'collection',
  severity: 'medium',
  speaks: [{ of: ['entry'], acts: ['act/collect', 'act/retain'] }],
  why: {
    en: 'An entry added to the list of collected data is a new permission, however small it looks in a long list.',
    zh: '收集清单中每新增一项，就是一项新的许可，即便在长清单中并不显眼。',
  },
  basis: ['PIPL art. 14', 'PIPL art. 17', 'GDPR art. 13', 'CCPA § 1798.100(a)'],
  message: {
    lowers: {
      en: 'The list of collected data has at least one new entry: {terms}.',
      zh: '收集信息的清单至少新增一项：{terms}。',
    },
    raises: {
      en: 'At least one entry of the list of collected data is no longer stated: {terms}.',
      zh: '收集信息的清单不再载明某项：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We collect your name, email address and hat size.',
          'We collect your name, email address, hat size and shoe size.',
        ],
      ],
      passes: [
        ['We collect your name, hat size and shoe size.', 'We collect your name, shoe size and hat size.'],
        ['We collect your name, hat size and shoe size.', 'We collect your name and hat size.'],
      ],
    },
    zh: {
      flags: [['我们会收集您的姓名、帽围、鞋码。', '我们会收集您的姓名、帽围、鞋码、肩宽。']],
      passes: [['我们会收集您的姓名、帽围、鞋码。', '我们会收集您的姓名、鞋码、帽围。']],
    },
  },
};
