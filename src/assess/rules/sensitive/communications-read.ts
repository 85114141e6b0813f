import type { Rule } from '../../rule.js';

export const communicationsRead: Rule = {
  id: 'communications-read',
  mirror: 'communications-left-unread',
  category: 'sensitive',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'content of your messages', 'your messages', 'private messages', 'scan your', 'read your', 'message content',
        'email content', 'communications content', 'contents of', 'scanning technologies', 'scan them',
        'reading your',
      ],
      zh: [
        '私信内容', '通信内容', '消息内容', '聊天内容', '查看私信', '分析私信', '扫描', '邮件内容', '通话内容', '音视频',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
