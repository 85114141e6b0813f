import type { Rule } from '../../rule.js';

export const listOrExplanationRemoved: Rule = {
  id: 'list-or-explanation-removed',
  mirror: 'list-or-explanation-added',
  category: 'transparency',
  severity: 'low',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'list of',
        'following table',
        'table below',
        'see the list',
        'learn more',
        'described below',
        'described in',
        'more information',
        'for more details',
        'find out',
        'named',
        'explain*',
        'details of',
        'listed',
        'we state',
        'this includes',
        'set out',
        'example',
        'examples',
      ],
      zh: [
        '下表',
        '清单',
        '目录',
        '名单',
        '附件',
        '附录',
        '列出',
        '列明',
        '详见',
        '具体如下',
        '如下',
        '说明',
        '名称',
        '下列',
        '载明',
        '每月更新',
        '了解更多',
      ],
    },
  },
  why: {
    en: 'Lists and explanations are how people find out what the general words mean for them.',
    zh: '清单和说明能让用户了解笼统表述对自己意味着什么。',
  },
  basis: ['PIPL art. 7', 'PIPL art. 48', 'GDPR art. 12(1)', 'GB/T 35273-2020 § 5.5'],
  message: {
    lowers: {
      en: 'A list or an explanation is no longer stated: {terms}.',
      zh: '不再提供清单或说明：{terms}。',
    },
    raises: {
      en: 'A list or an explanation is newly given: {terms}.',
      zh: '新增清单或说明：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['The table below explains what these terms mean.', '']],
      passes: [
        ['The table below explains what these terms mean.', 'What these terms mean is explained in the table below.'],
        ['', 'The table below explains what these terms mean.'],
      ],
    },
    zh: {
      flags: [['各项术语的含义详见下表。', '']],
      passes: [
        ['各项术语的含义详见下表。', '关于各项术语的含义，详见下表。'],
        ['', '各项术语的含义详见下表。'],
      ],
    },
  },
};
