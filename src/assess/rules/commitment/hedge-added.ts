import type { Rule } from '../../rule.js';

export const hedgeAdded: Rule = {
  id: 'hedge-added',
  mirror: 'hedge-dropped',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'generally',
        'we may',
        'may be',
        'may not always',
        'might',
        'usually',
        'normally',
        'typically',
        'in most cases',
        'primarily',
        'mainly',
        'in principle',
        'in general',
        'mostly',
        'where possible',
        'where practicable',
        'where feasible',
        'where appropriate',
        'if appropriate',
        'in some cases',
        'as appropriate',
      ],
      zh: [
        '原则上',
        '一般',
        '通常',
        '主要',
        '大部分',
        '基本上',
        '可能',
        '相应',
        '有所',
        '部分',
        '在可行的',
        '必要时',
        '适当',
        '适时',
        '尽快',
      ],
    },
  },
  why: {
    en: '“Generally” lets any single case be the one in which the promise does not hold.',
    zh: '“一般”“原则上”之类的措辞，使任何个案都可能成为例外。',
  },
  basis: ['PIPL art. 7', 'GDPR art. 5(1)(a)', 'GDPR art. 12(1)', 'GDPR art. 24'],
  message: {
    lowers: {
      en: 'A promise is newly hedged: {terms}.',
      zh: '承诺新增弱化的限定语：{terms}。',
    },
    raises: {
      en: 'A hedge on a promise is no longer stated: {terms}.',
      zh: '不再载明弱化承诺的限定语：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We answer inquiries on the same day.', 'We generally answer inquiries on the same day.']],
      passes: [
        ['We generally answer inquiries on the same day.', 'On the same day, we generally answer inquiries.'],
        ['We generally answer inquiries on the same day.', 'We answer inquiries on the same day.'],
      ],
    },
    zh: {
      flags: [['我们会当日答复您的咨询。', '我们原则上会当日答复您的咨询。']],
      passes: [
        ['我们原则上会当日答复您的咨询。', '原则上，我们会当日答复您的咨询。'],
        ['我们原则上会当日答复您的咨询。', '我们会当日答复您的咨询。'],
      ],
    },
  },
};
