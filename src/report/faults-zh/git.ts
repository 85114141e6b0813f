/** Of git. */
import type { Translations } from './translations.js';

export const GIT: Translations = [
  ['{0} is {1}, not the content of a file', '{0} 是 {1}，不是文件内容'],
  ['{0}: git knows no revision "{1}" here.', '{0}：git 在此没有修订 “{1}”。'],
  [
    'Check it with git rev-parse; in CI fetch the history (fetch-depth: 0).',
    '请用 git rev-parse 核对；在 CI 中须取得历史（fetch-depth: 0）。',
  ],
  ['{0}: there is no "{1}" in that revision.', '{0}：该修订中没有 “{1}”。'],
  [
    'Paths are taken from the root of the repository; write ./ for the current folder.',
    '路径自代码库根目录起；当前文件夹请写 ./。',
  ],
  ['{0} is a {1}; expected a file.', '{0} 是 {1}；应为文件。'],
  ['Give the file of the notice in it.', '请指明其中的声明文件。'],
  ['{0}: there is no git repository here.', '{0}：此处没有 git 代码库。'],
  ['Run it inside the repository that holds the file.', '请在存放该文件的代码库中运行。'],
  ['{0}: git answered "{1}".', '{0}：git 答复 “{1}”。'],
  ['Try the same with git show.', '请用 git show 试之。'],
  ['{0}: the program git was not found.', '{0}：未找到 git 程序。'],
  ['Install git, or give the file by its path.', '请安装 git，或以路径给出文件。'],
  ['{0}: git could not be run.', '{0}：git 无法运行。'],
];
