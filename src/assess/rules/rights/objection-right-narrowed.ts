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
        'right to object', 'object to', 'withdraw your consent', 'withdraw consent', 'restrict*', 'human review',
        'ask a person', 'contest', 'right to lodge', 'rights', 'exercise your', 'entitled', 'your right',
        'you have the right', 'right to', 'appeal',
      ],
      zh: [
        '撤回同意', '撤回', '有权', '人工复核', '人工审核', '反对', '限制处理', '权利', '近亲属', '撤销', '申诉',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
