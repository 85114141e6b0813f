/** Of what the archive holds, and of its baselines. */
import type { Translations } from './translations.js';

export const ARCHIVE: Translations = [
  ['Cannot read the folder {0}: the system answered {1}.', '无法读取文件夹 {0}：系统答复 {1}。'],
  ['The archive {0} holds no snapshot of "{1}".', '存档 {0} 中没有 “{1}” 的快照。'],
  ['The archive {0} holds no snapshots.', '存档 {0} 中没有快照。'],
  ['The archive {0} holds no capture of "{1}".', '存档 {0} 中没有 “{1}” 的抓取。'],
  ['The archive {0} cannot be read: the system answered {1}.', '无法读取存档 {0}：系统答复 {1}。'],
  [
    'Run it in the folder that holds the archive, or name it in noticediff.config.json.',
    '请在存放存档的文件夹中运行，或在 noticediff.config.json 中指明。',
  ],
  [
    'Capture one with noticediff fetch, or give the folder of the archive.',
    '请用 noticediff fetch 抓取，或指明存档的文件夹。',
  ],
  [
    'Capture one with noticediff fetch, bring versions in with noticediff import, or give the folder of the archive in the configuration.',
    '请用 noticediff fetch 抓取，用 noticediff import 引入版本，或在配置中指明存档的文件夹。',
  ],
  ['It holds: {0}.', '其中有：{0}。'],
  ['It holds {0}: {1}.', '其中有 {0} 项：{1}。'],
  ['noticediff log lists what it holds.', '存档内容见 noticediff log。'],
  ['there are only {0}', '只有 {0} 个'],
  ['none is as old', '没有那么早的版本'],
  ['"{0}" has no version {1}: {2}.', '“{0}” 没有版本 {1}：{2}。'],
  ['The oldest is {0}; noticediff log {1} lists them.', '最早的是 {0}；全部版本见 noticediff log {1}。'],
  [
    'The baseline of "{0}" is the version of {1}, which the archive does not hold.',
    '“{0}” 的基线是 {1} 的版本，而存档中没有此版本。',
  ],
  [
    'Restore the snapshot, or sign another version off: noticediff approve --baseline {0}@latest',
    '请恢复该快照，或签核另一版本：noticediff approve --baseline {0}@latest',
  ],
  ['"{0}" has no baseline: no version was signed off.', '“{0}” 没有基线：尚未签核任何版本。'],
  [
    'Sign a version off: noticediff approve --baseline {0}@latest',
    '请签核一个版本：noticediff approve --baseline {0}@latest',
  ],
  ['{0} cannot be read as JSON.', '{0} 不是可读的 JSON。'],
  ['{0} lacks a sha256 or a capturedAt of the right form.', '{0} 缺少形式正确的 sha256 或 capturedAt。'],
  [
    'Sign off the last version that somebody agreed to (noticediff log {0} lists them), such as the one before the newest: noticediff approve --baseline {1}@{2}',
    '请签核有人认可过的最后一个版本（见 noticediff log {0}），如最新版本之前的一个：noticediff approve --baseline {1}@{2}',
  ],
  ['not an object', '不是对象'],
  ['it is not valid JSON', '不是有效的 JSON'],
  ['expected schemaVersion 1, found {0}', 'schemaVersion 应为 1，实为 {0}'],
  ['it lists no pages', '没有列出页面'],
  ['its capturedAt is no time', 'capturedAt 不是时间'],
  ['expected page files such as 1.html, found {0}', '应为 1.html 一类的页面文件，实为 {0}'],
  ['the sha256 of {0} is not 64 hex digits', '{0} 的 sha256 不是 64 位十六进制数字'],
  ['{0} cannot be used: {1}.', '{0} 无法使用：{1}。'],
  [
    'Restore it from version control; noticediff verify checks the whole archive.',
    '请从版本控制中恢复；noticediff verify 检查整个存档。',
  ],
  ['{0} is not what was captured: expected sha256 {1}, found {2}.', '{0} 与抓取时不符：sha256 应为 {1}，实为 {2}。'],
  [
    'Restore it from version control (git may have changed its line ends: mark snapshots as binary with "-text").',
    '请从版本控制中恢复（git 可能改动了换行：请以 "-text" 将快照标为二进制）。',
  ],
  ['another process', '另一进程'],
  ['process {0} on {1}', '{1} 上的进程 {0}'],
  ['"{0}" is being written by {1}.', '{1} 正在写入 “{0}”。'],
  ['Wait for it to end. If it ended long ago, delete {0}.', '请等其结束。若早已结束，请删除 {0}。'],
  ['"{0}" has other captures at each second of the day after {1}.', '“{0}” 在 {1} 之后的一日内每秒均另有抓取。'],
  ['Check the dates of what is brought in.', '请检查所引入内容的日期。'],
];
