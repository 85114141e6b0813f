/** Of the gate. */
import type { Translations } from './translations.js';

export const CHECK: Translations = [
  [
    'The capture of {0} is suspect and newer than the newest version of "{1}" ({2}): what is published now was not judged.',
    '{0} 的抓取存疑，且晚于 “{1}” 的最新版本（{2}）：当前公布的内容未经判断。',
  ],
  ['Look at {0}, then capture it again: noticediff fetch {1}', '请查看 {0}，再重新抓取：noticediff fetch {1}'],
  ['"{0}" has no baseline, and the archive {1} holds no version of it.', '“{0}” 没有基线，存档 {1} 中也没有其版本。'],
  [
    'Capture one and sign it off: noticediff fetch {0} && noticediff approve --baseline {1}@latest',
    '请抓取并签核：noticediff fetch {0} && noticediff approve --baseline {1}@latest',
  ],
  [
    'The baseline of "{0}" was signed off with sha256 {1}, but the version of {2} in the archive has {3}.',
    '“{0}” 的基线签核时 sha256 为 {1}，而存档中 {2} 的版本为 {3}。',
  ],
  [
    'Restore {0} from version control, or sign a version off again: noticediff approve --baseline {1}@latest',
    '请从版本控制中恢复 {0}，或重新签核一个版本：noticediff approve --baseline {1}@latest',
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell, as the message names it
  ['${0} names {1}, which cannot be written ({2}).', '${0} 所指的 {1} 无法写入（{2}）。'],
  [
    'Unset {0}, or let it name a file in a folder that may be written.',
    '请取消 {0}，或使其指向可写入的文件夹中的文件。',
  ],
  [
    'Two refs are checked by --notice, --before and --after together, and no other notices beside them.',
    '检查两个引用须同时给出 --notice、--before 和 --after，且不得另列声明。',
  ],
  ['there is no noticediff.config.json in this folder', '此文件夹中没有 noticediff.config.json'],
  ['{0} lists no notices', '{0} 没有列出声明'],
  ['There is nothing to check: {0}, and the archive {1} holds none.', '没有可检查的内容：{0}，存档 {1} 中也没有。'],
  [
    'List one: "notices": [{ "id": "shop", "urls": ["https://shop.example/privacy"] }]',
    '请列出一项："notices": [{ "id": "shop", "urls": ["https://shop.example/privacy"] }]',
  ],
  ['To write a configuration: noticediff init', '写出配置：noticediff init'],
  [
    'There is one above, which is not used unasked: noticediff check --config {0}',
    '上级文件夹中有一份，未经指明不予采用：noticediff check --config {0}',
  ],
  ['There is no notice "{0}"{1}.', '没有声明 “{0}”{1}。'],
  ['; the nearest is "{0}"', '；最接近的是 “{0}”'],
  [
    'Neither the configuration nor the archive knows any: noticediff init writes a configuration.',
    '配置与存档中均没有声明：noticediff init 可写出配置。',
  ],
  ['Known: {0}.', '已知：{0}。'],
];
