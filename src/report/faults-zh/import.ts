/** Of versions brought in from elsewhere. */
import type { Translations } from './translations.js';

export const IMPORT: Translations = [
  [
    'import files: expected files or folders, and the notice that they are.',
    'import files：须给出文件或文件夹，以及所属的声明。',
  ],
  ['--date and --date-from cannot both say when it was.', '--date 与 --date-from 不能同时说明时间。'],
  [
    '--date {0}: expected YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ, in UTC.',
    '--date {0}：应为 YYYY-MM-DD 或 YYYY-MM-DDTHH:MM:SSZ（UTC）。',
  ],
  ['The folder {0} holds no pages.', '文件夹 {0} 中没有页面。'],
  ['Expected files that end in {0}.', '应有以 {0} 结尾的文件。'],
  ['the archive keeps no such files.', '存档不保存此类文件。'],
  ['Expected a name that ends in {0}.', '文件名应以 {0} 结尾。'],
  ['no date was found (looked at: {0}).', '没有找到日期（已查看：{0}）。'],
  ['its name holds several dates: {0}.', '文件名中有几个日期：{0}。'],
  [
    'Put the date into the name (privacy-2022-01-18.html), or give --date YYYY-MM-DD, or --date-from stated or mtime.',
    '请将日期写入文件名（privacy-2022-01-18.html），或给出 --date YYYY-MM-DD，或 --date-from stated、mtime。',
  ],
  ['import git: expected one file and the notice that it is.', 'import git：须给出一个文件及其所属的声明。'],
  [
    'its name ends in none of .html, .md, .txt, .docx, .pdf, nor in that of a template',
    '文件名不以 .html、.md、.txt、.docx、.pdf 或模板的扩展名结尾',
  ],
  ['Give the file of the notice itself.', '请给出声明文件本身。'],
  ['no commit of the current branch holds it', '当前分支的提交中没有此文件'],
  [
    'Check the path, and that the whole history is there (in CI: fetch-depth: 0).',
    '请检查路径，并确认历史完整（在 CI 中：fetch-depth: 0）。',
  ],
  ['it is an address', '这是网址'],
  ['Clone it first, and give the folder.', '请先克隆，再给出文件夹。'],
  ['Clone the repository first, and give the folder.', '请先克隆仓库，再给出文件夹。'],
  ['it is no git repository', '不是 git 仓库'],
  [
    'Give the root of a clone of a versions or snapshots repository.',
    '请给出 versions 或 snapshots 仓库克隆的根目录。',
  ],
  ['{0} cannot be imported: {1}.', '{0} 无法引入：{1}。'],
  ['import ota: expected one folder, found {0}.', 'import ota：应为一个文件夹，实为 {0}。'],
  [
    'noticediff import ota <folder of the clone> --service <name> --type <terms type>, or --all',
    'noticediff import ota <克隆的文件夹> --service <名称> --type <条款类型>，或 --all',
  ],
  [
    '{0} holds no documents laid out as <Service>/<Terms Type>.md or .html.',
    '{0} 中没有按 <Service>/<Terms Type>.md 或 .html 存放的文件。',
  ],
  ['{0} holds no such document.', '{0} 中没有此文件。'],
  ['{0} holds {1} documents: {2}.', '{0} 中有 {1} 份文件：{2}。'],
  ['Name one with --service and --type, or give --all.', '请用 --service 和 --type 指明其一，或给出 --all。'],
  [
    '--notice {0} is one notice, and {1} documents were named: {2}.',
    '--notice {0} 是一项声明，却指明了 {1} 份文件：{2}。',
  ],
  ['Name one with --service and --type.', '请用 --service 和 --type 指明其一。'],
  ['--{0} {1}: expected a year, a month or a day.', '--{0} {1}：应为年、月或日。'],
  ['{0} captures in a row could not be read; the rest was not asked for.', '连续 {0} 次抓取无法读取；其余未再请求。'],
  ['Run the same command again later: it goes on where it stopped.', '请稍后重新运行同一命令：会从中断处继续。'],
];
