import type { Rule } from '../../rule.js';

export const businessTransferAllowed: Rule = {
  id: 'business-transfer-allowed',
  mirror: 'business-transfer-limited',
  category: 'sharing',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'merger',
        'acquisition',
        'bankruptcy',
        'sale of assets',
        'corporate transaction',
        'reorganization',
        'reorganisation',
        'business transfer*',
        'successor*',
        'asset*',
        'acquire*',
        'change of control',
        'due diligence',
        'line of business',
      ],
      zh: ['合并', '收购', '重组', '破产', '资产转让', '分立', '并购', '转让'],
    },
  },
  why: {
    en: 'In a merger or a bankruptcy the data passes to an owner whom nobody chose, with plans of its own.',
    zh: '在合并、收购或破产时，信息会转归用户未曾选择的新主体。',
  },
  basis: ['PIPL art. 22', 'GB/T 35273-2020 § 9.3', 'CCPA § 1798.140(ad)', 'GDPR art. 5(1)(b)'],
  message: {
    lowers: {
      en: 'A transfer with the business is newly allowed, or less limited: {terms}.',
      zh: '新增允许随业务变更转移信息，或放宽其限制：{terms}。',
    },
    raises: {
      en: 'A transfer with the business is more limited, ruled out, or no longer stated: {terms}.',
      zh: '限制、排除或不再载明随业务变更转移信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'Your information may pass to a successor in a merger or bankruptcy.']],
      passes: [
        [
          'Your information may pass to a successor in a merger or bankruptcy.',
          'In a merger or bankruptcy, your information may pass to a successor.',
        ],
        [
          'In a merger your information may pass to the successor.',
          'In a merger your information may pass to the successor after we have asked for your consent.',
        ],
      ],
    },
    zh: {
      flags: [['', '如发生合并或破产，您的信息可能随之移交。']],
      passes: [['如发生合并或破产，您的信息可能随之移交。', '如遇破产或合并，您的信息可能随之移交。']],
    },
  },
};
