import type { Rule } from '../../rule.js';

export const changeNoticeRemoved: Rule = {
  id: 'change-notice-removed',
  mirror: 'change-notice-added',
  category: 'notification',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'notify you',
        'we will notify',
        'notice',
        'inform you',
        'email you',
        'e-mail you',
        'announce*',
        'let you know',
        'advance notice',
        'prominent notice',
        'tell you',
        'alert you',
        'before they take effect',
        'material changes',
        'prior notice',
        'informed',
      ],
      zh: [
        '通知',
        '告知',
        '提示',
        '弹窗',
        '站内信',
        '短信通知',
        '显著方式',
        '逐一告知',
        '事先告知',
        '生效前',
        '公示',
        '对照',
        '推送通知',
      ],
    },
  },
  why: {
    en: 'People who are not told of a change go on under terms that they never read.',
    zh: '未被告知变更的用户，会在从未读过的条款下继续使用。',
  },
  basis: ['PIPL art. 17', 'PIPL art. 14', 'GDPR art. 12(1)', 'GDPR art. 13(3)'],
  message: {
    lowers: {
      en: 'That people are told is no longer stated, or promised less: {terms}.',
      zh: '不再载明告知用户，或告知的承诺减弱：{terms}。',
    },
    raises: {
      en: 'That people are told is newly stated, or promised more firmly: {terms}.',
      zh: '新增载明告知用户，或告知的承诺加强：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We will notify you before the new version applies.', ''],
        ['We will email you before the new version applies.', 'The new version then applies.'],
      ],
      passes: [
        ['We will notify you before the new version applies.', 'Before the new version applies, we will notify you.'],
        ['', 'We will notify you before the new version applies.'],
      ],
    },
    zh: {
      flags: [['新版本适用前，我们会以弹窗方式告知您。', '']],
      passes: [
        ['新版本适用前，我们会以弹窗方式告知您。', '我们会在新版本适用前以弹窗方式告知您。'],
        ['', '新版本适用前，我们会以弹窗方式告知您。'],
      ],
    },
  },
};
