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
        'cookie*', 'web beacon*', 'pixel*', 'tracking technolog*', 'tags', 'fingerprint*', 'local storage',
        'session replay', 'SDK', 'SDKs', 'tracking', 'tracker*', 'identif* the page', 'similar technolog*',
        'conversion', 'Wi-Fi probe*', 'analytics cookie*',
      ],
      zh: [
        'Cookie', 'Cookies', '像素', '信标', '网络信标', 'SDK', '探针', '指纹识别', '设备指纹', '追踪', '跟踪', '同类技术', '类似技术', '本地存储',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
