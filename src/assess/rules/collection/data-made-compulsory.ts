import type { Rule } from '../../rule.js';

export const dataMadeCompulsory: Rule = {
  id: 'data-made-compulsory',
  mirror: 'data-made-optional',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'required to provide',
        'must provide',
        'you need to provide',
        'mandatory',
        'you are asked to',
        'you will be asked to',
        'necessary to provide',
        'you have to provide',
        'we require you',
      ],
      zh: ['需要提供', '须提供', '必须提供', '应当提供', '应提供', '必填', '您需提供', '需要您提供', '需要您授权'],
    },
  },
  why: {
    en: 'What must be given is no longer given freely; only data that the service cannot do without may be compulsory.',
    zh: '必须提供的信息不再出于自愿；只有服务确实离不开的信息才可以要求提供。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 16', 'GDPR art. 7(4)', 'GB/T 35273-2020 § 5.2'],
  message: {
    lowers: {
      en: 'Data must newly be provided: {terms}.',
      zh: '改为必须提供的信息：{terms}。',
    },
    raises: {
      en: 'Data no longer has to be provided, or this is no longer stated: {terms}.',
      zh: '不再要求必须提供，或不再如此载明：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['You can provide a delivery note.', 'You must provide a delivery note.']],
      passes: [
        ['You must provide a delivery note.', 'A delivery note is what you must provide.'],
        ['You must provide a delivery note.', 'You can provide a delivery note.'],
      ],
    },
    zh: {
      flags: [['您可以提供送货备注。', '您必须提供送货备注。']],
      passes: [
        ['您必须提供送货备注。', '送货备注是您必须提供的。'],
        ['您必须提供送货备注。', '您可以提供送货备注。'],
      ],
    },
  },
};
