/** What `init` asks and says, in every language of the tool. */
import type { UiLanguage } from '../../model/finding.js';

interface InitWords {
  readonly intro: string;
  readonly url: string;
  readonly anotherUrl: string;
  readonly badUrl: string;
  readonly id: string;
  readonly badId: string;
  readonly takenId: string;
  readonly name: string;
  readonly language: string;
  readonly badLanguage: string;
  readonly otherNotice: string;
  readonly archive: string;
  readonly badArchive: string;
  readonly contact: string;
  readonly badContact: string;
  readonly optional: string;
  readonly cancelled: string;
  readonly written: (file: string, notices: number) => string;
  readonly next: (id: string) => readonly string[];
}

export const INIT_WORDS: Readonly<Record<UiLanguage, InitWords>> = {
  en: {
    intro: 'noticediff: which notices are watched?',
    url: 'Address of the notice',
    anotherUrl: 'Another page of the same notice (leave empty to go on)',
    badUrl: 'An address begins with https:// or http:// and holds no password.',
    id: 'Short name for it, in commands and folders',
    badId: 'Small letters, digits and hyphens, at most 64, such as shop-cn.',
    takenId: 'Another notice is called so.',
    name: 'Name for people',
    language: 'Language that it is in, such as zh or en',
    badLanguage: 'Two small letters, such as zh or en.',
    otherNotice: 'Watch another notice?',
    archive: 'Folder for the versions',
    badArchive: 'The path of a folder.',
    contact: 'Your address or page, shown to the servers that are asked',
    badContact: 'One line in ASCII, at most 200 characters.',
    optional: 'may stay empty',
    cancelled: 'Nothing was written.',
    written: (file, notices) => `Wrote ${file} with ${notices} ${notices === 1 ? 'notice' : 'notices'}.`,
    next: (id) => [
      'Next:',
      '  noticediff fetch   # captures a first version',
      `  noticediff approve --baseline ${id}@latest   # signs it off`,
      '  noticediff check   # from then on: fails on what was lowered since',
    ],
  },
  zh: {
    intro: 'noticediff：关注哪些声明？',
    url: '声明的网址',
    anotherUrl: '同一声明的其他页面（没有则留空）',
    badUrl: '网址以 https:// 或 http:// 开头，且不含密码。',
    id: '简称，用于命令和文件夹',
    badId: '小写字母、数字和连字符，最多 64 个，例如 shop-cn。',
    takenId: '已有声明使用这个简称。',
    name: '供人阅读的名称',
    language: '声明的语言，例如 zh 或 en',
    badLanguage: '两个小写字母，例如 zh 或 en。',
    otherNotice: '还要关注其他声明吗？',
    archive: '存放历次版本的文件夹',
    badArchive: '文件夹的路径。',
    contact: '您的邮箱或网页，会告知被访问的服务器',
    badContact: '一行 ASCII 文字，最多 200 个字符。',
    optional: '可以留空',
    cancelled: '没有写入任何内容。',
    written: (file, notices) => `已写入 ${file}，含 ${notices} 份声明。`,
    next: (id) => [
      '接下来：',
      '  noticediff fetch   # 抓取第一个版本',
      `  noticediff approve --baseline ${id}@latest   # 签署为基线`,
      '  noticediff check   # 此后：有降低保护的变更即失败',
    ],
  },
};
