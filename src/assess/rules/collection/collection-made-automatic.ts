import type { Rule } from '../../rule.js';

export const collectionMadeAutomatic: Rule = {
  id: 'collection-made-automatic',
  mirror: 'automatic-collection-dropped',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'automatically',
        'in the background',
        'all the time',
        'at all times',
        'whenever the',
        'continuous*',
        'whether or not you',
        'even if you do not',
        'even if you are not',
        'even when',
        'passively',
        'by default',
        'always on',
      ],
      zh: [
        '自动收集',
        '自动采集',
        '自动获取',
        '后台',
        '持续收集',
        '持续获取',
        '每次启动',
        '默认发送',
        '默认收集',
        '即使您没有',
        '即使您未',
        '无论您是否',
        '实时获取',
        '静默',
        '定期读取',
        '使用本应用期间',
        '使用期间',
      ],
    },
  },
  why: {
    en: 'Data that is taken without an act of the person is given without being noticed, and more of it than the task needs.',
    zh: '无需用户操作即自动收集的信息，往往在用户不察觉时超出所需范围。',
  },
  basis: ['PIPL art. 6', 'GB/T 35273-2020 § 5.2', 'GDPR art. 5(1)(c)', 'GDPR art. 25(2)'],
  message: {
    lowers: {
      en: 'Data is newly collected by itself or all the time: {terms}.',
      zh: '改为自动或持续收集信息：{terms}。',
    },
    raises: {
      en: 'Collection by itself or all the time is ruled out, or no longer stated: {terms}.',
      zh: '排除或不再载明自动、持续收集：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We collect error details when you send them.', 'We collect error details automatically in the background.'],
      ],
      passes: [
        ['We automatically collect error details.', 'Error details are automatically collected.'],
        ['We collect error details automatically in the background.', 'We collect error details when you send them.'],
      ],
    },
    zh: {
      flags: [['我们在您提交时收集故障详情。', '我们会在后台自动收集故障详情。']],
      passes: [['我们会自动收集故障详情。', '故障详情由我们自动收集。']],
    },
  },
};
