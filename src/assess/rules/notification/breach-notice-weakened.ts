import type { Rule } from '../../rule.js';

export const breachNoticeWeakened: Rule = {
  id: 'breach-notice-weakened',
  mirror: 'breach-notice-strengthened',
  category: 'notification',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: ['breach*', 'security incident*', 'data leak'],
      zh: ['泄露', '安全事件', '篡改', '丢失', '安全事故'],
    },
  },
  why: {
    en: 'Only people who hear of a breach can change their passwords, watch their accounts and claim for the harm.',
    zh: '只有得知泄露的人才能及时更改密码、留意账户并主张赔偿。',
  },
  basis: ['PIPL art. 57', 'GDPR art. 33', 'GDPR art. 34', 'GB/T 35273-2020 § 10.2'],
  message: {
    lowers: {
      en: 'What is promised after a breach is no longer stated, or weaker: {terms}.',
      zh: '不再载明发生安全事件后的承诺，或承诺减弱：{terms}。',
    },
    raises: {
      en: 'What is promised after a breach is newly stated, or stronger: {terms}.',
      zh: '新增或加强发生安全事件后的承诺：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['After a breach we write to everybody concerned.', '']],
      passes: [
        ['After a breach we write to everybody concerned.', 'We write to everybody concerned after a breach.'],
        ['', 'After a breach we write to everybody concerned.'],
      ],
    },
    zh: {
      flags: [['发生安全事件后，我们会致信所有受影响的人。', '']],
      passes: [
        ['发生安全事件后，我们会致信所有受影响的人。', '我们会在发生安全事件后致信所有受影响的人。'],
        ['', '发生安全事件后，我们会致信所有受影响的人。'],
      ],
    },
  },
};
