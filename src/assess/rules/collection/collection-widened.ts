import type { Rule } from '../../rule.js';

export const collectionWidened: Rule = {
  id: 'collection-widened',
  mirror: 'collection-narrowed',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'collect*',
        'gather*',
        'obtain*',
        'receive*',
        'record*',
        'we ask for',
        'we ask you',
        'log*',
        'monitor*',
        'access*',
        'capture*',
        'track*',
        'infer*',
        'process*',
        'scan*',
        'listen*',
        'watch*',
      ],
      zh: ['收集', '采集', '获取', '记录', '录制', '接收', '监测', '抓取', '调用', '读取', '处理'],
    },
  },
  why: {
    en: 'Each new thing that is collected can be used, leaked or asked for later; the person no longer decides about it alone.',
    zh: '每多收集一项信息，就多一分被使用、泄露或被索取的可能。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 17', 'GDPR art. 5(1)(c)', 'CCPA § 1798.100(a)'],
  message: {
    lowers: {
      en: 'More is collected, or collection is no longer ruled out: {terms}.',
      zh: '收集范围扩大，或不再排除收集：{terms}。',
    },
    raises: {
      en: 'Less is collected, or collection is ruled out: {terms}.',
      zh: '收集范围缩小，或排除收集：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['', 'We record how long a visit lasts.'],
        ['We do not monitor what you do on other sites.', 'We may monitor what you do on other sites.'],
      ],
      passes: [
        ['We record how long a visit lasts.', 'How long a visit lasts is recorded.'],
        ['We may monitor what you do on other sites.', 'We do not monitor what you do on other sites.'],
      ],
    },
    zh: {
      flags: [['', '我们会记录您每次停留的时长。']],
      passes: [
        ['我们会记录您每次停留的时长。', '您每次停留的时长，我们会予以记录。'],
        ['我们会记录您每次停留的时长。', '我们不会记录您每次停留的时长。'],
      ],
    },
  },
};
