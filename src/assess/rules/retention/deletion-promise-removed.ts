import type { Rule } from '../../rule.js';

export const deletionPromiseRemoved: Rule = {
  id: 'deletion-promise-removed',
  mirror: 'deletion-promise-added',
  category: 'retention',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'protective',
    words: {
      en: [
        'delete',
        'deletes',
        'deleted',
        'deleting',
        'erase*',
        'destroy*',
        'remove it',
        'purge*',
        'discarded',
        'anonymise it',
        'anonymize it',
        'dispose*',
        'removed from our',
      ],
      zh: ['删除', '销毁', '清除', '立即删除', '匿名化处理', '自动清除', '彻底删除', '不保存', '不存储', '不留存'],
    },
  },
  why: {
    en: 'Deletion is the only end to what may be done with data; without the promise nothing ends it.',
    zh: '删除是处理活动的唯一终点；没有这一承诺，处理就没有尽头。',
  },
  basis: ['PIPL art. 47', 'GDPR art. 5(1)(e)', 'GDPR art. 17', 'GB/T 35273-2020 § 6.1'],
  message: {
    lowers: {
      en: 'That data is deleted is no longer stated, or promised less: {terms}.',
      zh: '不再载明删除信息，或其承诺减弱：{terms}。',
    },
    raises: {
      en: 'That data is deleted is newly stated, or promised more firmly: {terms}.',
      zh: '新增载明删除信息，或其承诺加强：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We delete the information after the contract ends.', ''],
        ['We erase the information after the contract ends.', 'We put the information away after the contract ends.'],
      ],
      passes: [
        ['We delete the information after the contract ends.', 'After the contract ends, we delete the information.'],
        ['', 'We delete the information after the contract ends.'],
      ],
    },
    zh: {
      flags: [['合同终止后，我们会销毁您的信息。', '']],
      passes: [
        ['合同终止后，我们会销毁您的信息。', '我们会在合同终止后销毁您的信息。'],
        ['', '合同终止后，我们会销毁您的信息。'],
      ],
    },
  },
};
