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
        'list of', 'following table', 'table below', 'see the list', 'learn more', 'described below', 'described in',
        'more information', 'for more details', 'find out', 'named', 'explain*', 'details of', 'listed', 'we state',
        'this includes', 'set out', 'example', 'examples',
      ],
      zh: [
        '下表', '清单', '目录', '名单', '附件', '附录', '列出', '列明', '详见', '具体如下', '如下', '说明', '名称', '下列', '载明', '每月更新', '了解更多',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
