import type { Rule } from '../../rule.js';

export const listedRightDropped: Rule = {
  id: 'listed-right-dropped',
  mirror: 'listed-right-added',
  title: { en: 'what people may do or choose', zh: '用户可行使或选择的内容' },
  category: 'rights',
  severity: 'high',
  speaks: [
    { of: ['right/general', 'right/agent', 'time/anytime', 'act/respond', 'act/honour'] },
    { of: ['entry'], acts: ['right', 'choice'] },
  ],
  why: {
    en: "A right or choice that a list no longer names cannot be exercised on the notice's word.",
    zh: '权利清单中不再列明的权利，用户难以据此主张。',
  },
  basis: ['GDPR art. 12', 'PIPL art. 50'],
  message: {
    lowers: {
      en: 'Something that people may do or choose is no longer stated: {terms}.',
      zh: '不再载明用户可行使或选择的内容：{terms}。',
    },
    raises: {
      en: 'Something that people may do or choose is newly stated: {terms}.',
      zh: '新增载明用户可行使或选择的内容：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You may view, copy, correct and delete your entries.', 'You may view and copy your entries.']],
      passes: [
        [
          'You may view, copy, correct and delete your entries.',
          'You may copy, view, correct and delete your entries.',
        ],
      ],
    },
    zh: {
      flags: [['您可以查阅、复制、更正、删除您的订单记录。', '您可以查阅、复制您的订单记录。']],
      passes: [['您可以查阅、复制、更正、删除您的订单记录。', '您可以复制、查阅、更正、删除您的订单记录。']],
    },
  },
};
