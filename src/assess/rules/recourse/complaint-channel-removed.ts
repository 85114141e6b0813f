import type { Rule } from '../../rule.js';

export const complaintChannelRemoved: Rule = {
  id: 'complaint-channel-removed',
  mirror: 'complaint-channel-added',
  category: 'recourse',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'complain*', 'supervisory authority', 'data protection authority', 'regulator', 'local courts',
        'bring a claim', 'court*', 'dispute resolution', 'lodge a complaint', 'ICO', 'information commissioner',
        'investigate',
      ],
      zh: [
        '投诉', '举报', '起诉', '诉讼', '人民法院', '有管辖权', '网信部门', '监管机构', '住所地', '调查', '调解', '主张权利',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
