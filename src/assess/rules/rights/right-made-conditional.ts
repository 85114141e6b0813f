import type { Rule } from '../../rule.js';

export const rightMadeConditional: Rule = {
  id: 'right-made-conditional',
  mirror: 'right-condition-dropped',
  category: 'rights',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'where required by law', 'as required by law', 'to the extent permitted', 'where the law', 'applicable law',
        'subject to', 'under certain circumstances', 'in certain circumstances', 'verify your identity',
        'identity check', 'signing in', 'reasonable fee', 'fee', 'may refuse', 'may deny', 'may decline',
        'we may charge', 'unreasonable', 'written request', 'limited circumstances', 'once in any',
        'certain jurisdictions', 'depending on where', 'certain countries', 'verification', 'sufficient information',
        'proof', 'legally required',
      ],
      zh: [
        '法律法规规定的情形', '在法律允许', '符合法律', '核实身份', '核验身份', '证明材料', '合理费用', '收取费用', '书面申请', '签字', '邮寄', '充分理由',
        '视情况', '可能拒绝', '法律规定的', '合理的情况', '解除全部', '可以延长', '技术可行', '实名核验', '工作时间', '到场',
      ],
    },
  },
  why: {
    en: 'Every condition, form, fee and proof put before a right is a ground for refusing it.',
    zh: '权利前每增加一项条件、表单、费用或证明，就多一个拒绝的理由。',
  },
  basis: ['PIPL art. 50', 'GDPR art. 12(2)', 'GDPR art. 12(5)', 'GB/T 35273-2020 § 8.7'],
  message: {
    lowers: {
      en: 'A right newly depends on a condition: {terms}.',
      zh: '行使权利新增条件：{terms}。',
    },
    raises: {
      en: 'A condition of a right is no longer stated: {terms}.',
      zh: '不再载明行使权利的条件：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        [
          'You can ask us to delete your information.',
          'Where required by law, you can ask us to delete your information.',
        ],
        ['You can obtain a copy of your information.', 'You can obtain a copy of your information for a fee.'],
      ],
      passes: [
        [
          'Where required by law, you can ask us to delete your information.',
          'You can ask us to delete your information where required by law.',
        ],
        ['You can obtain a copy of your information for a fee.', 'You can obtain a copy of your information.'],
      ],
    },
    zh: {
      flags: [
        ['您可以要求我们删除您的信息。', '在法律允许的范围内，您可以要求我们删除您的信息。'],
        ['您可以注销账号。', '您可以提交书面申请注销账号。'],
      ],
      passes: [
        ['在法律允许的范围内，您可以要求我们删除您的信息。', '您可以在法律允许的范围内要求我们删除您的信息。'],
        ['您可以提交书面申请注销账号。', '您可以注销账号。'],
      ],
    },
  },
};
