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
        'share',
        'shares',
        'shared',
        'sharing',
        'disclose*',
        'disclosure*',
        'provide* to',
        'provide it to',
        'transfer* to',
        'made available',
        'pass on',
        'release*',
        'send to',
        'sends',
        'sent to',
        'we provide',
        'communicat* to',
        'transmit*',
      ],
      zh: [
        '共享',
        '分享',
        '披露',
        '提供给',
        '对外提供',
        '向其提供',
        '转让',
        '传输给',
        '发送给',
        '交换',
        '向第三方',
        '转交',
        '提供您的',
      ],
    },
  },
  why: {
    en: 'What is disclosed leaves the hands of those who promised to guard it; the person must look for it with others.',
    zh: '信息一旦披露，就脱离了承诺保护它的主体，用户只能向他人追索。',
  },
  basis: ['PIPL art. 23', 'GDPR art. 13(1)(e)', 'CCPA § 1798.115', 'GB/T 35273-2020 § 9.2'],
  message: {
    lowers: {
      en: 'Disclosure is newly stated, wider, or no longer ruled out: {terms}.',
      zh: '新增、扩大或不再排除对外提供：{terms}。',
    },
    raises: {
      en: 'Disclosure is narrower, ruled out, or no longer stated: {terms}.',
      zh: '缩小、排除或不再载明对外提供：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['', 'We may disclose your information to others.'],
        ['We do not share your information with anybody.', 'We may share your information.'],
      ],
      passes: [
        ['We may disclose your information to others.', 'Your information may be disclosed to others.'],
        ['We may share your information.', 'We do not share your information with anybody.'],
      ],
    },
    zh: {
      flags: [
        ['', '我们可能会对外提供您的信息。'],
        ['我们不会向他人披露您的信息。', '我们可能会向他人披露您的信息。'],
      ],
      passes: [
        ['我们可能会对外提供您的信息。', '您的信息可能会由我们对外提供。'],
        ['我们可能会向他人披露您的信息。', '我们不会向他人披露您的信息。'],
      ],
    },
  },
};
