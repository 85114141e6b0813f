import type { Rule } from '../../rule.js';

export const browserSignalIgnored: Rule = {
  id: 'browser-signal-ignored',
  mirror: 'browser-signal-honoured',
  title: { en: 'browser signals of refusal', zh: '浏览器的拒绝信号' },
  category: 'choice',
  severity: 'medium',
  speaks: [{ of: ['choice/signal'] }, { of: ['act/honour'], with: ['choice/signal'] }],
  phrases: {
    valence: 'protective',
    turns: true,
    en: [
      'do not track',
      'DNT',
      'global privacy control*',
      'GPC',
      'opt out preference signal*',
      'opt out signal*',
      'preference signal*',
      'privacy signal*',
      'browser signal*',
      'browser based opt out',
      'universal opt out',
    ],
    zh: [
      '请勿追踪',
      '请勿跟踪',
      '禁止追踪',
      '“不跟踪',
      '“不追踪',
      '不跟踪信号',
      '不追踪信号',
      '不跟踪请求',
      '不追踪请求',
      'do not track',
      'DNT',
      'GPC',
      '全局隐私控制',
      '全球隐私控制',
      '浏览器信号',
      '退出偏好信号',
    ],
  },
  why: {
    en: 'A browser signal says no to every site at once; where it is ignored, people must refuse site by site.',
    zh: '浏览器信号可以一次向所有网站表示拒绝；信号被忽略后，用户只能逐站拒绝。',
  },
  basis: ['CCPA § 1798.135(b)', 'CCPA § 1798.120', 'GDPR art. 21(5)'],
  message: {
    lowers: {
      en: 'Following a browser’s signal of refusal is {no longer stated|denied|promised less}: {terms}.',
      zh: '{不再载明遵从浏览器的拒绝信号|明示不遵从浏览器的拒绝信号|遵从浏览器拒绝信号的承诺减弱}：{terms}。',
    },
    raises: {
      en: 'Following a browser’s signal of refusal is {newly stated|no longer denied|promised more firmly}: {terms}.',
      zh: '{新增载明遵从浏览器的拒绝信号|不再排除遵从浏览器的拒绝信号|遵从浏览器拒绝信号的承诺加强}：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'We honour the Global Privacy Control of your browser.',
          'We do not respond to the Global Privacy Control of your browser.',
        ],
      ],
      passes: [
        [
          'We honour the Global Privacy Control of your browser.',
          'The Global Privacy Control of your browser is honoured.',
        ],
        ['We do not respond to Do Not Track.', 'We respond to Do Not Track.'],
      ],
    },
    zh: {
      flags: [['我们会响应浏览器发出的DNT信号。', '我们不会响应浏览器发出的DNT信号。']],
      passes: [['我们会响应浏览器发出的DNT信号。', '对浏览器发出的DNT信号，我们会予以响应。']],
    },
  },
};
