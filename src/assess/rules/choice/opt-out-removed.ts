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
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
