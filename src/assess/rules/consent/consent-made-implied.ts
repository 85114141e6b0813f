import type { Rule } from '../../rule.js';

export const consentMadeImplied: Rule = {
  id: 'consent-made-implied',
  mirror: 'implied-consent-dropped',
  category: 'consent',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'by using',
        'by continuing',
        'continued use',
        'by accessing',
        'by submitting',
        'deemed',
        'you consent to',
        'you agree to',
        'you accept',
        'constitutes your',
        'you acknowledge',
        'unless you object',
        'unless you opt out',
        'bundled',
        'you authorize',
        'by providing',
      ],
      zh: [
        '视为同意',
        '即表示',
        '即视为',
        '视同',
        '默认同意',
        '默认加入',
        '您理解并同意',
        '您同意本',
        '您同意我们',
        '表示您同意',
        '您在此同意',
        '继续使用即',
        '继续办理',
        '视为您',
        '概括授权',
        '即代表',
      ],
    },
  },
  why: {
    en: 'Consent that follows from doing something else was never given; silence and use are no decision.',
    zh: '由其他行为推定的同意并非真正的同意；沉默和使用都不是决定。',
  },
  basis: ['PIPL art. 14', 'GDPR art. 4(11)', 'GDPR art. 7', 'CCPA § 1798.140(h)'],
  message: {
    lowers: {
      en: 'Consent is newly taken from what a person does: {terms}.',
      zh: '改为由用户的行为推定其同意：{terms}。',
    },
    raises: {
      en: 'Consent is no longer taken from what a person does: {terms}.',
      zh: '不再由用户的行为推定其同意：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['', 'By using the site you accept this policy.']],
      passes: [
        ['By using the site you accept this policy.', 'You accept this policy by using the site.'],
        ['By using the site you accept this policy.', 'Whether you accept this policy is for you to say.'],
      ],
    },
    zh: {
      flags: [['', '您浏览本网站即视为同意本政策。']],
      passes: [
        ['您浏览本网站即视为同意本政策。', '一经浏览本网站，即视为同意本政策。'],
        ['您浏览本网站即视为同意本政策。', '您浏览本网站，不视为同意本政策。'],
      ],
    },
  },
};
