/** Of notices that are files of a repository, and of the base that they are held against. */
import type { Translations } from './translations.js';

export const REPOSITORY: Translations = [
  [
    'The notice has {0} paragraphs, list items and rows; the limit is {1}.',
    '声明有 {0} 个段落、列表项和表格行；上限为 {1}。',
  ],
  ['Give the page of the notice itself; --select takes a part of it.', '请给出声明页面本身；--select 可只取其一部分。'],
  ['{0} is not {1}: {2}.', '{0} 不是 {1}：{2}。'],
  ['Mend the file, or give the page that is made of it.', '请修正该文件，或给出由其生成的页面。'],
  ['The base {0}, named by {1}, is not in this clone.', '由 {1} 指明的对照版本 {0} 不在此克隆中。'],
  [
    'The base {0}, named by {1}, is not in this clone, which is shallow.',
    '由 {1} 指明的对照版本 {0} 不在此克隆中；此克隆为浅克隆。',
  ],
  [
    'The base {0}, named by {1}, and HEAD have no common ancestor.',
    '由 {1} 指明的对照版本 {0} 与 HEAD 没有共同的祖先。',
  ],
  [
    'The base {0}, named by {1}, and HEAD have no common ancestor in this clone, which is shallow.',
    '由 {1} 指明的对照版本 {0} 与 HEAD 在此克隆中没有共同的祖先；此克隆为浅克隆。',
  ],
  ['They share no history: name another base.', '二者没有共同的历史：请指明另一个对照版本。'],
  [
    'The base {0} has nothing to be compared with: there is no commit here.',
    '对照版本 {0} 没有可比较的内容：此处没有提交。',
  ],
  ['Make the first commit.', '请先提交一次。'],
  [
    'The base, named by {0}, must be a commit, such as origin/main; found {1}.',
    '由 {0} 指明的对照版本应为一个提交，如 origin/main；给出的是 {1}。',
  ],
  ['nothing', '空值'],
  ['"{0}", which looks like an option', '“{0}”，形似选项'],
  ['"{0}", which is none', '“{0}”，不是提交'],
  [
    'A branch, a tag or the hash of a commit: git branch -a lists the branches that are here.',
    '分支、标签，或提交的哈希值：git branch -a 列出此处的分支。',
  ],
  ['"base" of the configuration', '配置中的 "base"'],
  ['this CI job', '此 CI 作业'],
  ['the remote', '远端'],
  [
    'The base {0} is named by the configuration alone, and this clone, which is shallow, does not show since when.',
    '对照版本 {0} 只由配置指明，而此浅克隆看不出自何时起如此。',
  ],
  [
    'Name it where the check is called, such as --base origin/main; or fetch the history: git fetch --unshallow',
    '请在调用检查处指明，如 --base origin/main；或取得历史：git fetch --unshallow',
  ],
  [
    'The base {0}, named by the configuration since it was changed, is HEAD itself: nothing would be compared.',
    '配置修改后所指明的对照版本 {0} 就是 HEAD：没有可比较的内容。',
  ],
  [
    'Name it where the check is called, such as --base origin/main; or let git ask the remote: git remote set-head origin --auto',
    '请在调用检查处指明，如 --base origin/main；或由 git 询问远端：git remote set-head origin --auto',
  ],
  [
    'Name the base: --base <rev>, or "base" in the configuration; or let git ask the remote: git remote set-head origin --auto',
    '请指明对照版本：--base <rev>，或配置中的 "base"；或由 git 询问远端：git remote set-head origin --auto',
  ],
  [
    'No branch is called so; git branch -a lists those that are here, and git log the commits.',
    '没有这样命名的分支；git branch -a 列出此处的分支，git log 列出提交。',
  ],
  ['{0}: "{1}" is a symbolic link that cannot be followed: {2}.', '{0}：“{1}” 是无法跟随的符号链接：{2}。'],
  ['it leads to "{0}", where there is nothing', '它指向 “{0}”，而该处没有内容'],
  ['it leads out of the repository', '它指向代码库之外'],
  ['it leads out of the repository, to "{0}"', '它指向代码库之外的 “{0}”'],
  ['its links go round in a circle', '链接循环'],
  ['Name the file itself.', '请指明文件本身。'],
  ['Fetch it: {0}', '请取得它：{0}'],
  ['"files" of "{0}" names {1}, {2}.', '“{0}” 的 "files" 指 {1}：{2}。'],
  [
    'Paths count from the folder of the configuration; * stands for characters within a folder, ** for folders.',
    '路径自配置所在的文件夹起；* 代表一个文件夹内的字符，** 代表若干文件夹。',
  ],
  ['"files" matches {0} files; at most {1} are read.', '"files" 与 {0} 个文件相符；至多读取 {1} 个。'],
  ['Let the patterns match the notices alone.', '请使模式只与声明相符。'],
  ['{0} is {1}; expected a file.', '{0} 是 {1}；应为文件。'],
  ['Finish the merge, and add the file.', '请完成合并，并加入该文件。'],
  ['Name the file of the notice itself.', '请指明声明文件本身。'],
  [
    'There is no git repository around {0}, and notices that are files are held against its history.',
    '{0} 不在 git 代码库中，而声明为文件时须与其历史对照。',
  ],
  [
    'Run git init there; or keep versions in the archive: noticediff import files.',
    '请在该处运行 git init；或将版本存入存档：noticediff import files。',
  ],
  ['"files" names {0}, which is no file of the repository.', '"files" 所指的 {0} 不是代码库中的文件。'],
  ['Only files of the repository that holds the configuration are notices.', '只有配置所在代码库中的文件才是声明。'],
  [
    '"{0}" is what a command prints, {1}, and no command runs unasked.',
    '“{0}” 是命令 {1} 的输出，而命令不会未经要求就运行。',
  ],
  [
    'Give --render where you trust what the branch holds; never for the pull request of a fork.',
    '信任该分支的内容时，请给出 --render；绝不可用于来自复刻的合并请求。',
  ],
  ['"{0}" was not rendered: {1}.', '“{0}” 未能生成：{1}。'],
  ['{0} ran for more than {1} s', '{0} 运行超过 {1} 秒'],
  ['Let it print the page of this notice alone.', '请让它只输出本声明的页面。'],
  ['{0} ended with {1}', '{0} 以 {1} 结束'],
  ['It said nothing on standard error.', '标准错误中没有内容。'],
  ['It said: {0}', '其输出：{0}'],
  ['{0} could not be started', '无法启动 {0}'],
  [
    'It is an array of arguments, without a shell, run in the folder of the configuration.',
    '它是参数的数组，不经 shell，在配置所在的文件夹中运行。',
  ],
  ['{0} vanished while it was read.', '{0} 在读取时消失。'],
  [
    'The newest version of "{0}" is dated {1}, which is still to come: what is published now was not judged.',
    '“{0}” 最新版本的日期 {1} 尚未到来：当前公布的内容未经判断。',
  ],
  ['Remove {0}, or import it again under the date on which it was captured.', '请删除 {0}，或按抓取的日期重新引入。'],
  ['it is dated {0}, which is still to come.', '其日期 {0} 尚未到来。'],
  [
    'Correct its date: a version that is newer than every other hides what is published until then.',
    '请更正日期：比其他版本都新的版本会遮住在此之前公布的内容。',
  ],
  [
    'No notice has a finding {0} between its baseline, or base, and its newest version.',
    '没有声明在基线或对照版本与最新版本之间有发现 {0}。',
  ],
  [
    '{0} of the findings between the baseline of "{1}" and {2} {3} for a time only: {4}.',
    '“{1}” 的基线与 {2} 之间有 {0} 项发现的批准有期限：{4}。',
  ],
  [
    'Behind a new baseline nobody would be asked again: approve them without --until; or sign off all the same with --force --reason "why".',
    '有了新基线便不会再询问：请不带 --until 批准；或仍要签核：--force --reason "理由"。',
  ],
  [
    'There is nothing to fetch: no notice is named, and the configuration lists none{0}.',
    '没有可抓取的内容：没有指明声明，配置中也没有{0}。',
  ],
  ['The configuration gives "{0}" no address.', '配置没有给出 “{0}” 的网址。'],
  [
    'Give it "urls", or name one: noticediff fetch https://example.com/privacy --notice {0}',
    '请给出 "urls"，或指明网址：noticediff fetch https://example.com/privacy --notice {0}',
  ],
];
