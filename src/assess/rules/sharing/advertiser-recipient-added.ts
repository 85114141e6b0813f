import type { Rule } from '../../rule.js';

export const advertiserRecipientAdded: Rule = {
  id: 'advertiser-recipient-added',
  mirror: 'advertiser-recipient-dropped',
  category: 'sharing',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'advertisers', 'advertiser', 'advertising partners', 'advertising networks', 'ad networks', 'ad partners',
        'advertising companies', 'marketing partners', 'social media platforms', 'social networks',
        'data management platforms', 'analytics providers',
      ],
      zh: [
        '广告商', '广告主', '广告联盟', '广告合作方', '广告服务商', '广告平台', '广告公司', '营销合作', '媒体平台', '程序化广告',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
