import type { Rule } from '../../rule.js';

export const objectionRightNarrowed: Rule = {
  id: 'objection-right-narrowed',
  mirror: 'objection-right-widened',
  category: 'rights',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'right to object',
        'object to',
        'withdraw your consent',
        'withdraw consent',
        'restrict*',
        'human review',
        'ask a person',
        'contest',
        'right to lodge',
        'rights',
        'exercise your',
        'entitled',
        'your right',
        'you have the right',
        'right to',
        'appeal',
      ],
      zh: ['撤回同意', '撤回', '有权', '人工复核', '人工审核', '反对', '限制处理', '权利', '近亲属', '撤销', '申诉'],
    },
  },
  why: {
    en: 'Objection, withdrawal and human review are how a person stops or contests handling that has begun.',
    zh: '反对、撤回和人工复核是用户制止或质疑处理活动的手段。',
  },
  basis: ['PIPL art. 15', 'PIPL art. 44', 'GDPR art. 7(3)', 'GDPR art. 21'],
  message: {
    lowers: {
      en: 'The right to object, to withdraw or to contest is no longer stated, or narrower: {terms}.',
      zh: '不再载明反对、撤回或申诉的权利，或其范围缩小：{terms}。',
    },
    raises: {
      en: 'The right to object, to withdraw or to contest is newly stated, or wider: {terms}.',
      zh: '新增反对、撤回或申诉的权利，或其范围扩大：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['You have the right to object to this.', ''],
        ['You can withdraw your consent.', ''],
      ],
      passes: [
        ['You have the right to object to this.', 'You have a right to object to this.'],
        ['', 'You have the right to object to this.'],
      ],
    },
    zh: {
      flags: [
        ['您可以撤回同意。', ''],
        ['您有权申请人工复核。', ''],
      ],
      passes: [
        ['您可以撤回同意。', '您可撤回同意。'],
        ['', '您可以撤回同意。'],
      ],
    },
  },
};
