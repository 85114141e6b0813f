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
        '法律法规规定的情形', '在法律允许', '符合法律', '核实身份', '核验身份', '证明材料', '合理费用', '收取费用', '书面申请', '签字', '邮寄', '前往', '充分理由',
        '视情况', '可能拒绝', '法律规定的', '合理的情况', '条件', '满足', '解除全部', '延长', '技术可行', '实名核验', '工作时间', '到场',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
