import type { Rule } from '../../rule.js';

export const listOpened: Rule = {
  id: 'list-opened',
  mirror: 'list-closed',
  category: 'transparency',
  severity: 'low',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'such as', 'including', 'including but not limited to', 'for example', 'for instance', 'e.g.', 'like',
        'among others', 'and other', 'or other', 'other similar', 'etc', 'may include', 'among other things',
      ],
      zh: [
        '等', '例如', '包括但不限于', '诸如', '譬如', '其他', '包括',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
