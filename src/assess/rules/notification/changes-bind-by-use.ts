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
        'continued use', 'change this', 'update this', 'modify this', 'revise this', 'from time to time',
        'without notice', 'posted on this page', 'post the revised', 'at our discretion',
        'as soon as they are posted', 'reserve the right', 'effective when posted', 'check this page',
        'changes to this', 'encourage you to review',
      ],
      zh: [
        '继续使用', '有权随时修改', '随时修改', '无需另行通知', '不另行通知', '公布即生效', '发布后生效', '不时更新', '及时查看', '定期查看', '公告方式', '即生效', '适时修订',
        '网站公布',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
