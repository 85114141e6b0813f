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
        'microphone',
        'camera',
        'contacts',
        'address book',
        'phone book',
        'phonebook',
        'calendar',
        'clipboard',
        'call log*',
        'SMS',
        'text messages',
        'photo library',
        'photo gallery',
        'device storage',
        'access to your device',
        'app permissions',
        'wake word',
        'listens',
      ],
      zh: [
        '通讯录',
        '麦克风',
        '相机',
        '摄像头',
        '相册',
        '剪贴板',
        '剪切板',
        '日历',
        '短信',
        '通话状态',
        '读取',
        '存储权限',
        '悬浮窗',
        '无障碍',
        '唤醒词',
        '异常声响',
        '定位权限',
      ],
    },
  },
  why: {
    en: 'A permission on the device opens what lies behind it (what is said, seen and stored there), also of other people.',
    zh: '设备权限会打开其背后的声音、画面和存储内容，并可能涉及他人信息。',
  },
  basis: ['PIPL art. 6', 'GB/T 35273-2020 § 5.2', 'GB/T 35273-2020 § 5.3', 'GDPR art. 5(1)(c)'],
  message: {
    lowers: {
      en: 'Access to a part of the device is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除的设备权限：{terms}。',
    },
    raises: {
      en: 'Access to a part of the device is no longer stated, or ruled out: {terms}.',
      zh: '不再载明或予以排除的设备权限：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['The app uses your camera for this.', 'The app uses your camera and microphone for this.'],
        ['The app does not open your address book.', 'The app may open your address book.'],
      ],
      passes: [
        ['The app uses your camera and microphone for this.', 'For this, the app uses your microphone and camera.'],
        ['The app may open your address book.', 'The app does not open your address book.'],
      ],
    },
    zh: {
      flags: [['该功能会使用相机。', '该功能会使用相机和通讯录。']],
      passes: [
        ['该功能会使用相机和麦克风。', '该功能会使用麦克风和相机。'],
        ['该功能会使用相机和通讯录。', '该功能会使用相机。'],
      ],
    },
  },
};
