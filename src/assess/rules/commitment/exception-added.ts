import type { Rule } from '../../rule.js';

export const exceptionAdded: Rule = {
  id: 'exception-added',
  mirror: 'exception-dropped',
  title: { en: 'exceptions', zh: '例外' },
  category: 'commitment',
  severity: 'medium',
  speaks: [{ of: ['logic/except'] }],
  phrases: {
    valence: 'intrusive',
    en: [
      'except',
      'unless',
      'other than',
      'with the exception',
      'exception',
      'exceptions',
      'however',
      'notwithstanding',
      'but we may',
      'subject to',
      'excluding',
      'save for',
      'save where',
      'save as',
      'apart from',
      'with limited exceptions',
      'when it is not possible',
      'unless otherwise',
      'otherwise permitted',
      'otherwise required',
    ],
    zh: [
      '除外',
      '但是',
      '但',
      '例外',
      '除非',
      '另有规定',
      '另有约定',
      '另有要求',
      '另行约定',
      '确有需要',
      '确有必要',
      '或者业务',
      '不在此限',
      '不在此列',
      '不受此限',
      '不适用于',
      '特殊情况',
    ],
  },
  why: {
    en: 'An exception takes back part of the promise; a wide one takes back all of it.',
    zh: '例外会收回部分承诺，宽泛的例外则收回全部承诺。',
  },
  basis: ['PIPL art. 7', 'PIPL art. 17', 'GDPR art. 5(1)(a)', 'GDPR art. 24'],
  message: {
    lowers: {
      en: 'An exception from a promise is newly stated: {terms}.',
      zh: '承诺新增例外：{terms}。',
    },
    raises: {
      en: 'An exception from a promise is no longer stated: {terms}.',
      zh: '不再载明承诺的例外：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We never call you at night.', 'We never call you at night, except in an emergency.'],
        ['We answer every inquiry.', 'We answer every inquiry unless we are busy.'],
      ],
      passes: [
        ['We never call you at night, except in an emergency.', 'Except in an emergency, we never call you at night.'],
        ['We never call you at night, except in an emergency.', 'We never call you at night.'],
      ],
    },
    zh: {
      flags: [
        ['我们不会在夜间致电打扰您。', '我们不会在夜间致电打扰您，但紧急情况除外。'],
        ['我们会回复每一项咨询。', '除非业务繁忙，我们会回复每一项咨询。'],
      ],
      passes: [
        ['我们不会在夜间致电打扰您，但紧急情况除外。', '除紧急情况外，我们不会在夜间致电打扰您。'],
        ['我们不会在夜间致电打扰您，但紧急情况除外。', '我们不会在夜间致电打扰您。'],
      ],
    },
  },
};
