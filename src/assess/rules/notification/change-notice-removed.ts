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
        'notify you', 'we will notify', 'notice', 'inform you', 'email you', 'e-mail you', 'announce*',
        'let you know', 'advance notice', 'prominent notice', 'tell you', 'alert you', 'before they take effect',
        'material changes', 'prior notice', 'informed',
      ],
      zh: [
        '通知', '告知', '提示', '弹窗', '站内信', '短信通知', '显著方式', '逐一告知', '事先告知', '生效前', '公示', '对照', '推送通知',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
