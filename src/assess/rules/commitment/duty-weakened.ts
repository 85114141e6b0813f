import type { Rule } from '../../rule.js';

export const dutyWeakened: Rule = {
  id: 'duty-weakened',
  mirror: 'duty-strengthened',
  category: 'commitment',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'will',
        'we must',
        'they must',
        'staff must',
        'employees must',
        'partners must',
        'providers must',
        'must not',
        'are required to',
        'is required to',
        'we require',
        'shall',
        'ensure*',
        'guarantee*',
        'commit*',
        'are obliged',
        'immediately',
        'promise*',
        'undertake*',
      ],
      zh: ['会', '将', '应当', '必须', '须', '要求', '确保', '保证', '承诺', '禁止', '不得', '立即', '及时'],
    },
  },
  why: {
    en: 'Between “must” and “may” lies everything that a person can insist on.',
    zh: '“必须”与“可以”之间的差别，就是用户能否据以主张的差别。',
  },
  basis: ['PIPL art. 7', 'GDPR art. 5(1)(a)', 'GDPR art. 5(2)', 'GDPR art. 24'],
  message: {
    lowers: {
      en: 'A duty is weaker in force, or no longer stated: {terms}.',
      zh: '义务的约束力减弱，或不再载明：{terms}。',
    },
    raises: {
      en: 'A duty is stronger in force, or newly stated: {terms}.',
      zh: '义务的约束力增强，或新增义务：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['Our staff must follow this policy.', 'Our staff should follow this policy.'],
        ['We guarantee a written answer.', 'We offer a written answer.'],
      ],
      passes: [
        ['Our staff must follow this policy.', 'Our staff must comply with this policy.'],
        ['Our staff should follow this policy.', 'Our staff must follow this policy.'],
      ],
    },
    zh: {
      flags: [
        ['我们的员工必须遵守本政策。', '我们的员工可以参照本政策。'],
        ['我们保证书面答复。', '我们提供书面答复。'],
      ],
      passes: [
        ['我们的员工应当遵守本政策。', '我们的员工须遵守本政策。'],
        ['我们的员工可以参照本政策。', '我们的员工必须遵守本政策。'],
      ],
    },
  },
};
