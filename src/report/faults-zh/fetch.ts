/** Of captures. */
import type { Translations } from './translations.js';

export const FETCH: Translations = [
  ['"{0}" is given two addresses: {1} and {2}.', '“{0}” 有两个网址：{1} 和 {2}。'],
  [
    'Pages of one notice belong into the configuration: "urls": ["…", "…"].',
    '同一声明的各页应写入配置："urls": ["…", "…"]。',
  ],
  [
    'There is nothing to fetch: no notice is named, and the configuration lists none.',
    '没有可抓取的内容：没有指明声明，配置中也没有。',
  ],
  [
    'Give an address: noticediff fetch https://example.com/privacy --notice example; or write a configuration: noticediff init.',
    '请给出网址：noticediff fetch https://example.com/privacy --notice example；或写出配置：noticediff init。',
  ],
  [
    '"{0}" is no notice of the configuration, and the archive knows no address of it.',
    '“{0}” 不是配置中的声明，存档中也没有其网址。',
  ],
  [
    'Give its address: noticediff fetch https://example.com/privacy --notice example.',
    '请给出网址：noticediff fetch https://example.com/privacy --notice example。',
  ],
  [
    'The nearest is "{0}". An address begins with http:// or https://.',
    '最接近的是 “{0}”。网址以 http:// 或 https:// 开头。',
  ],
  [
    '{0} would be called "{1}", and the archive keeps another address under that name: {2}.',
    '{0} 会名为 “{1}”，而存档中此名属于另一网址：{2}。',
  ],
  ['Name it: --notice <id>.', '请指明：--notice <id>。'],
];
