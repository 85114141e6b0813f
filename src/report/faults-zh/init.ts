/** Of the first configuration. */
import type { Translations } from './translations.js';

export const INIT: Translations = [
  ['{0} is no declaration of Open Terms Archive: {1}.', '{0} 不是 Open Terms Archive 的声明文件：{1}。'],
  ['expected an object', '应为对象'],
  ['expected "name", a text, and "terms", an object', '应有文本 "name" 和对象 "terms"'],
  [
    '--url must be an address that begins with https:// or http://, without user name and password; found "{0}".',
    '--url 应为以 https:// 或 http:// 开头、不带用户名和密码的网址；实为 “{0}”。',
  ],
  ['Give it in full, such as --url https://shop.example/privacy', '请写完整，如 --url https://shop.example/privacy'],
  ['--language must be two small letters; found "{0}".', '--language 应为两个小写字母；实为 “{0}”。'],
  ['--contact must be one line in ASCII, at most 200 characters.', '--contact 应为一行 ASCII，至多 200 个字符。'],
  ['--archive must be the path of a folder.', '--archive 应为文件夹的路径。'],
  ['--from names the notices itself: it goes without --{0}.', '--from 自带声明：不得与 --{0} 同用。'],
  ['Edit the file that it writes.', '请编辑其写出的文件。'],
];
