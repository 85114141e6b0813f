/** Of the configuration. */
import type { Translations } from './translations.js';

export const CONFIG: Translations = [
  ['the address of a schema', '模式的地址'],
  ['the path of a folder', '文件夹的路径'],
  ['notices, such as { "id": "shop", "urls": ["https://…"] }', '声明，如 { "id": "shop", "urls": ["https://…"] }'],
  ['Give every notice a short name: "id": "shop-cn".', '请为每项声明取一个简称："id": "shop-cn"。'],
  [
    'small letters, digits and hyphens, at most 64, such as "shop-cn"',
    '至多 64 个小写字母、数字和连字符，如 "shop-cn"',
  ],
  ['a name for people', '供人阅读的名称'],
  ['addresses, such as ["https://shop.example/privacy"]', '网址，如 ["https://shop.example/privacy"]'],
  ['two small letters, such as "zh" or "en"', '两个小写字母，如 "zh" 或 "en"'],
  ['a CSS selector, such as "main"', 'CSS 选择器，如 "main"'],
  ['CSS selectors, such as ["main"]', 'CSS 选择器，如 ["main"]'],
  [
    'an address that begins with https:// or http://, without user name and password',
    '以 https:// 或 http:// 开头的网址，不带用户名和密码',
  ],
  ['an address or page on one line, in ASCII', '一行 ASCII 的地址或网页'],
  [
    'Give the configuration file by --config or NOTICEDIFF_CONFIG; `noticediff init` writes one.',
    '请用 --config 或 NOTICEDIFF_CONFIG 指明配置文件；noticediff init 可写出一份。',
  ],
  ['{0}: this is not UTF-8 text.', '{0}：不是 UTF-8 文本。'],
  ['Save it as UTF-8.', '请存为 UTF-8。'],
  [
    'NOTICEDIFF_FAIL_ON must be {0}; found "{1}"; the nearest is "{2}".',
    'NOTICEDIFF_FAIL_ON 应为 {0}；实为 “{1}”；最接近的是 “{2}”。',
  ],
  ['{0}:{1}: this is not JSON: {2}.', '{0}:{1}：不是 JSON：{2}。'],
  [
    'Comments and trailing commas are allowed; keys and texts stand in double quotes.',
    '可有注释和末尾逗号；键与文本须加双引号。',
  ],
  ['Keys of {0}: {1}.', '{0} 的键：{1}。'],
];
