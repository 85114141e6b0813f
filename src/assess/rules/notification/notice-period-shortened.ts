import type { Rule } from '../../rule.js';

export const noticePeriodShortened: Rule = {
  id: 'notice-period-shortened',
  mirror: 'notice-period-lengthened',
  title: { en: 'notice before a change', zh: '变更前的通知期' },
  category: 'notification',
  severity: 'medium',
  speaks: [{ of: ['amount/notice'] }],
  why: {
    en: 'The time before a change is the time to read it, to object, or to leave with one’s data.',
    zh: '变更生效前的时间，是用户阅读、反对或带着信息离开的时间。',
  },
  basis: ['PIPL art. 17', 'GDPR art. 12(1)', 'GDPR art. 13(3)'],
  message: {
    lowers: {
      en: 'People get less notice of a change: {terms}.',
      zh: '变更前的通知期缩短：{terms}。',
    },
    raises: {
      en: 'People get more notice of a change: {terms}.',
      zh: '变更前的通知期延长：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We announce changes 30 days before they take effect.', 'We announce changes 7 days before they take effect.'],
      ],
      passes: [
        [
          'We announce changes 30 days before they take effect.',
          'Changes are announced thirty days before they take effect.',
        ],
        ['We announce changes 7 days before they take effect.', 'We announce changes 30 days before they take effect.'],
      ],
    },
    zh: {
      flags: [['我们会在变更生效前30日公示。', '我们会在变更生效前7日公示。']],
      passes: [
        ['我们会在变更生效前30日公示。', '我们会在变更生效前三十天公示。'],
        ['我们会在变更生效前7日公示。', '我们会在变更生效前30日公示。'],
      ],
    },
  },
};
