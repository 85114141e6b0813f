import type { Rule } from '../../rule.js';

export const changesBindByUse: Rule = {
  id: 'changes-bind-by-use',
  mirror: 'changes-bind-by-use-dropped',
  category: 'notification',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'continued use',
        'change this',
        'update this',
        'modify this',
        'revise this',
        'from time to time',
        'without notice',
        'posted on this page',
        'post the revised',
        'at our discretion',
        'as soon as they are posted',
        'reserve the right',
        'effective when posted',
        'check this page',
        'changes to this',
        'encourage you to review',
      ],
      zh: [
        '继续使用',
        '有权随时修改',
        '随时修改',
        '无需另行通知',
        '不另行通知',
        '公布即生效',
        '发布后生效',
        '不时更新',
        '及时查看',
        '定期查看',
        '公告方式',
        '即生效',
        '适时修订',
        '网站公布',
      ],
    },
  },
  why: {
    en: 'Where going on is taken for a yes, the company can rewrite the notice alone and at any time.',
    zh: '若继续使用即视为接受，企业就可以随时单方改写通知。',
  },
  basis: ['PIPL art. 14', 'PIPL art. 17', 'GDPR art. 4(11)', 'GDPR art. 7'],
  message: {
    lowers: {
      en: 'Changes newly bind without a decision of the person: {terms}.',
      zh: '变更改为无需用户决定即产生约束力：{terms}。',
    },
    raises: {
      en: 'That changes bind without a decision of the person is no longer stated: {terms}.',
      zh: '不再载明变更无需用户决定即产生约束力：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'A new version is effective when posted, without notice.']],
      passes: [
        [
          'A new version is effective when posted, without notice.',
          'Without notice, a new version is effective when posted.',
        ],
        ['A new version is effective when posted, without notice.', ''],
      ],
    },
    zh: {
      flags: [['', '新版本一经公布即生效，不另行通知。']],
      passes: [
        ['新版本一经公布即生效，不另行通知。', '新版本公布即生效，不另行通知。'],
        ['新版本一经公布即生效，不另行通知。', ''],
      ],
    },
  },
};
