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
        'content of your messages',
        'your messages',
        'private messages',
        'scan your',
        'read your',
        'message content',
        'email content',
        'communications content',
        'contents of',
        'scanning technologies',
        'scan them',
        'reading your',
      ],
      zh: [
        '私信内容',
        '通信内容',
        '消息内容',
        '聊天内容',
        '查看私信',
        '分析私信',
        '扫描',
        '邮件内容',
        '通话内容',
        '音视频',
      ],
    },
  },
  why: {
    en: 'What people write to one another is among the most private data there is, and concerns the other side as well.',
    zh: '人与人之间的通信内容最为私密，并同时涉及对方。',
  },
  basis: ['PIPL art. 28', 'PIPL art. 29', 'CCPA § 1798.121', 'CCPA § 1798.140(ae)'],
  message: {
    lowers: {
      en: 'Reading or scanning communications is newly stated, or no longer ruled out: {terms}.',
      zh: '新增或不再排除查看、扫描通信内容：{terms}。',
    },
    raises: {
      en: 'Reading or scanning communications is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明查看、扫描通信内容：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We do not scan your private messages.', 'We may scan your private messages.']],
      passes: [
        ['We do not scan your private messages.', 'We will not scan your private messages.'],
        ['We may scan your private messages.', 'We never scan your private messages.'],
      ],
    },
    zh: {
      flags: [['我们不会扫描您的私信。', '我们可能会扫描您的私信。']],
      passes: [['我们不会扫描您的私信。', '您的私信，我们不会扫描。']],
    },
  },
};
