import type { Rule } from '../../rule.js';

export const disclosureWidened: Rule = {
  id: 'disclosure-widened',
  mirror: 'disclosure-narrowed',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'share', 'shares', 'shared', 'sharing', 'disclose*', 'disclosure*', 'provide* to', 'provide it to',
        'transfer* to', 'made available', 'pass on', 'release*', 'send to', 'sends', 'sent to', 'we provide',
        'communicat* to', 'transmit*',
      ],
      zh: [
        '共享', '分享', '披露', '提供给', '对外提供', '向其提供', '转让', '传输给', '发送给', '交换', '向第三方', '转交', '提供您的',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
