import type { Rule } from '../../rule.js';

export const deviceAccessAdded: Rule = {
  id: 'device-access-added',
  mirror: 'device-access-dropped',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'microphone', 'camera', 'contacts', 'address book', 'phone book', 'phonebook', 'calendar', 'clipboard',
        'call log*', 'SMS', 'text messages', 'photo library', 'photo gallery', 'device storage', 'permission*',
        'access to your device', 'app permissions', 'wake word', 'listens',
      ],
      zh: [
        '通讯录', '麦克风', '相机', '摄像头', '相册', '剪贴板', '剪切板', '日历', '短信', '通话状态', '读取', '存储权限', '悬浮窗', '无障碍', '唤醒词', '异常声响',
        '定位权限',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
