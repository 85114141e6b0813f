import type { Rule } from '../../rule.js';

export const trackingTechnologyAdded: Rule = {
  id: 'tracking-technology-added',
  mirror: 'tracking-technology-dropped',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'cookie*',
        'web beacon*',
        'pixel*',
        'tracking technolog*',
        'tags',
        'fingerprint*',
        'local storage',
        'session replay',
        'SDK',
        'SDKs',
        'tracking',
        'tracker*',
        'identif* the page',
        'similar technolog*',
        'conversion',
        'Wi-Fi probe*',
        'analytics cookie*',
      ],
      zh: [
        'Cookie',
        'Cookies',
        '像素',
        '信标',
        '网络信标',
        'SDK',
        '探针',
        '指纹识别',
        '设备指纹',
        '追踪',
        '跟踪',
        '同类技术',
        '类似技术',
        '本地存储',
      ],
    },
  },
  why: {
    en: 'Tracking technologies follow a person over pages, days and devices, mostly without being seen.',
    zh: '追踪技术可以跨页面、跨时间、跨设备跟踪用户，且通常不被察觉。',
  },
  basis: ['GDPR art. 4(11)', 'GDPR art. 13', 'PIPL art. 17', 'CCPA § 1798.140(aj)'],
  message: {
    lowers: {
      en: 'A tracking technology is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除的追踪技术：{terms}。',
    },
    raises: {
      en: 'A tracking technology is no longer stated, or ruled out: {terms}.',
      zh: '不再载明或予以排除的追踪技术：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We use cookies on our site.', 'We use cookies and web beacons on our site.'],
        ['We do not use session replay.', 'We use session replay.'],
      ],
      passes: [
        ['We use cookies and web beacons on our site.', 'On our site we use web beacons and cookies.'],
        ['We use session replay.', 'We do not use session replay.'],
      ],
    },
    zh: {
      flags: [['我们的网站使用Cookie。', '我们的网站使用Cookie和网络信标。']],
      passes: [['我们的网站使用Cookie和网络信标。', '我们的网站使用网络信标和Cookie。']],
    },
  },
};
