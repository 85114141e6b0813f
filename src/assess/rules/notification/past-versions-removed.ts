import type { Rule } from '../../rule.js';

export const pastVersionsRemoved: Rule = {
  id: 'past-versions-removed',
  mirror: 'past-versions-kept',
  category: 'notification',
  severity: 'medium',
  speaks: [{ of: ['notice/past-version'] }],
  phrases: {
    valence: 'protective',
    en: [
      'previous version*',
      'earlier version*',
      'prior version*',
      'past version*',
      'old version*',
      'older version*',
      'archived version*',
      'archive of',
      'our archive',
      'policy archive',
      'version that applied before',
      'version history',
      'revision history',
      'history of changes',
      'change log',
      'changelog',
      'transparency report*',
    ],
    zh: [
      '历史版本',
      '历次版本',
      '历次修订',
      '此前版本',
      '以前版本',
      '以往版本',
      '过往版本',
      '往期版本',
      '先前版本',
      '旧版本',
      '旧版政策',
      '旧版隐私',
      '归档版本',
      '存档版本',
      '修订记录',
      '修订历史',
      '变更记录',
      '更新记录',
      '版本记录',
      '透明度报告',
    ],
  },
  why: {
    en: 'Only against the earlier text can anybody see what changed, and prove what was promised.',
    zh: '只有对照此前的文本，才能看出变更内容，并证明曾经的承诺。',
  },
  basis: ['PIPL art. 7', 'PIPL art. 17', 'GDPR art. 5(1)(a)', 'GDPR art. 12(1)'],
  message: {
    lowers: {
      en: 'Earlier versions or reports are no longer stated to be at hand: {terms}.',
      zh: '不再载明可查阅历史版本或报告：{terms}。',
    },
    raises: {
      en: 'Earlier versions or reports are newly at hand: {terms}.',
      zh: '新增可查阅的历史版本或报告：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['Previous versions of this policy are below.', '']],
      passes: [
        ['Previous versions of this policy are below.', 'Below are the previous versions of this policy.'],
        ['', 'Previous versions of this policy are below.'],
      ],
    },
    zh: {
      flags: [['历史版本附于文末。', '']],
      passes: [
        ['历史版本附于文末。', '文末附有历史版本。'],
        ['', '历史版本附于文末。'],
      ],
    },
  },
};
