import type { Rule } from '../../rule.js';

export const optOutRemoved: Rule = {
  id: 'opt-out-removed',
  mirror: 'opt-out-offered',
  category: 'choice',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'opt out', 'opt-out', 'opting out', 'unsubscribe*', 'turn off', 'switch off', 'disable*', 'decline*',
        'refuse*', 'reject*', 'object', 'choose not to', 'manage your', 'control your', 'your choices', 'choices',
        'settings', 'preferences', 'do not want', 'don\'t want', 'adjust your', 'delete cookies', 'block cookies',
        'limit', 'withdraw', 'at any time', 'click here', 'remove yourself', 'privacy controls', 'controls',
      ],
      zh: [
        '关闭', '退订', '拒绝', '退出', '取消', '设置', '管理', '自主', '选择', '停用', '关掉', '随时', '不接受', '清空', '开关', '一键',
      ],
    },
  },
  why: {
    en: 'A way to say no is worth as much as the promise behind it: without a switch or a link the refusal has nowhere to go.',
    zh: '没有开关、链接等途径，用户的拒绝就无从表达。',
  },
  basis: ['PIPL art. 15', 'PIPL art. 44', 'GDPR art. 21', 'CCPA § 1798.120'],
  message: {
    lowers: {
      en: 'A way to refuse or to choose is no longer stated, or narrower: {terms}.',
      zh: '不再载明拒绝或选择的途径，或其范围缩小：{terms}。',
    },
    raises: {
      en: 'A way to refuse or to choose is newly offered, or wider: {terms}.',
      zh: '新增拒绝或选择的途径，或其范围扩大：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['You can opt out of this in your settings.', ''],
        ['You can switch off reminders in your settings.', 'Reminders are part of the service.'],
      ],
      passes: [
        ['You can opt out of this in your settings.', 'In your settings, you can opt out of this.'],
        ['Reminders are part of the service.', 'You can switch off reminders in your settings.'],
      ],
    },
    zh: {
      flags: [
        ['您可以在设置中关闭提醒。', ''],
        ['您可以拒绝接收问候短讯。', '您会接收问候短讯。'],
      ],
      passes: [
        ['您可以在设置中关闭提醒。', '您可通过设置关闭提醒。'],
        ['', '您可以在设置中关闭提醒。'],
      ],
    },
  },
};
