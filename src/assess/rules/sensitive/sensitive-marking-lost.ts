import type { Rule } from '../../rule.js';

export const sensitiveMarkingLost: Rule = {
  id: 'sensitive-marking-lost',
  mirror: 'sensitive-marking-gained',
  title: { en: 'emphasis on sensitive data', zh: '敏感信息的突出标识' },
  category: 'sensitive',
  severity: 'medium',
  speaks: [{ of: ['mark'] }],
  why: {
    en: 'The emphasis lets a reader find the sensitive data in a long text; without it the data is still handled but no longer seen.',
    zh: '显著标识使读者能在长文中注意到敏感信息；去除标识后，处理仍在继续，却不再醒目。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 30', 'GB/T 35273-2020 § 5.5'],
  message: {
    lowers: {
      en: 'Sensitive data is no longer set off by its emphasis: {terms}.',
      zh: '敏感信息不再以突出方式标识：{terms}。',
    },
    raises: {
      en: 'Sensitive data is newly set off by emphasis: {terms}.',
      zh: '新增以突出方式标识敏感信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We collect your **passport number**.', 'We collect your passport number.']],
      passes: [
        ['We collect your passport number.', 'We collect your **passport number**.'],
        ['We collect your **hat size**.', 'We collect your hat size.'],
      ],
    },
    zh: {
      flags: [['我们会收集您的**身份证号码**。', '我们会收集您的身份证号码。']],
      passes: [
        ['我们会收集您的身份证号码。', '我们会收集您的**身份证号码**。'],
        ['我们会收集您的**帽围**。', '我们会收集您的帽围。'],
      ],
    },
  },
};
