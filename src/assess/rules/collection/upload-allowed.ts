import type { Rule } from '../../rule.js';

export const uploadAllowed: Rule = {
  id: 'upload-allowed',
  mirror: 'upload-ruled-out',
  category: 'collection',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'upload*',
        'sent to our servers',
        'transmitted to our servers',
        'store on our servers',
        'stored on our servers',
        'our servers',
        'our systems may',
        'to the cloud',
      ],
      zh: [
        '会上传',
        '并上传',
        '上传到',
        '不上传',
        '将上传',
        '提前上传',
        '上传至',
        '同步至',
        '云端',
        '传输至服务器',
        '发送至服务器',
        '我们的服务器',
        '留存',
        '不再删除',
      ],
    },
  },
  why: {
    en: 'What stays on the device stays in the person’s hands; once uploaded, it can be kept, read and handed on.',
    zh: '留在设备上的信息由本人掌握；一旦上传，就可能被保存、查看和转交。',
  },
  basis: ['PIPL art. 6', 'GDPR art. 5(1)(c)', 'GDPR art. 25', 'GB/T 35273-2020 § 5.2'],
  message: {
    lowers: {
      en: 'Uploading is newly stated, or no longer ruled out: {terms}.',
      zh: '新增或不再排除上传：{terms}。',
    },
    raises: {
      en: 'Uploading is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明上传：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['Your drafts are never uploaded.', 'Your drafts may be uploaded.']],
      passes: [
        ['Your drafts are never uploaded.', 'We never upload your drafts.'],
        ['Your drafts are uploaded to the cloud.', 'Your drafts are never uploaded to the cloud.'],
      ],
    },
    zh: {
      flags: [['您的草稿不会上传。', '您的草稿可能会上传至云端。']],
      passes: [['您的草稿不会上传。', '我们不会上传您的草稿。']],
    },
  },
};
