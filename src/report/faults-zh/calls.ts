/** Of how a command is called. */
import type { Translations } from './translations.js';

export const CALLS: Translations = [
  ['--unused, --expiring and --stats are different lists.', '--unused、--expiring 与 --stats 是不同的列表。'],
  ['Give one of them.', '请只给其一。'],
  ['Give one of the two.', '请二者择一。'],
  ['A decision needs a reason.', '决定须写明理由。'],
  [
    'Give --reason "why this is acceptable"; it is as public as the repository.',
    '请给出 --reason "为何可以接受"；理由随代码库公开。',
  ],
  ['{0} {1}: expected a day as YYYY-MM-DD, in UTC', '{0} {1}：应为 YYYY-MM-DD 形式的日期（UTC）'],
  [
    'For everything of 2022: --since 2022-01-01 --until 2022-12-31.',
    '2022 年全年：--since 2022-01-01 --until 2022-12-31。',
  ],
  ['--reason says nothing.', '--reason 没有内容。'],
  ['Say why, in a sentence, in place of the dots.', '请在省略号处用一句话说明理由。'],
  ['--reason has {0} characters; at most {1} are kept.', '--reason 有 {0} 个字符；至多保留 {1} 个。'],
  ['Name the document that says the rest.', '其余内容请指明所在文件。'],
  ['--until is no day of the calendar; expected YYYY-MM-DD.', '--until 不是历法上的日期；应为 YYYY-MM-DD。'],
  ['--until {0} has passed: it is {1}.', '--until {0} 已过：今天是 {1}。'],
  ['Give the last day on which the decision counts.', '请给出决定有效的最后一日。'],
  ['--format: {0}.', '--format：{0}。'],
  ['two formats would go to standard output: {0}', '两种格式都会写到标准输出：{0}'],
  ['two formats would go to {0}', '两种格式都会写到 {0}'],
  ['`noticediff diff --format {0}` prints it', '可用 noticediff diff --format {0}'],
  ['the nearest is "{0}"', '最接近的是 “{0}”'],
  ['"{0}" is no format of check; expected {1}; {2}', 'check 没有格式 “{0}”；应为 {1}；{2}'],
  ['{0} names no file', '{0} 没有指明文件'],
  [
    'Give each format but one a file: --format sarif=out.sarif --format json=out.json --format terminal',
    '除一种外，每种格式须各给一个文件：--format sarif=out.sarif --format json=out.json --format terminal',
  ],
  ['--shard {0}: expected k/n with 1 ≤ k ≤ n', '--shard {0}：应为 k/n，且 1 ≤ k ≤ n'],
  ['For the second of four machines: --shard 2/4.', '四台机器中的第二台：--shard 2/4。'],
  ['{0} of the lines failed; each says why on its own line.', '有 {0} 行失败，原因各见其行。'],
  ['--steps and --each are given together.', '--steps 与 --each 同时给出。'],
  ['{0} refs are given, and two are compared.', '给出了 {0} 个引用，而比较的是两个。'],
  [
    'To compare several versions one after the other: noticediff diff --steps A B C',
    '依次比较若干版本：noticediff diff --steps A B C',
  ],
  ['--steps takes three refs and more, the earliest first.', '--steps 须有三个以上的引用，最早者在前。'],
  ['--each takes two moments.', '--each 须有两个时点。'],
  ['For two: noticediff diff A B', '两个版本：noticediff diff A B'],
  ['--format {0} cannot show this; expected {1}.', '--format {0} 不能显示此内容；应为 {1}。'],
  ['Leave it out for a page.', '略去此项即输出页面。'],
  [
    'import: "{0}" is no source of versions; expected wayback, files, git or ota.',
    'import：“{0}” 不是版本的来源；应为 wayback、files、git 或 ota。',
  ],
  ['{0} is there already and is not overwritten.', '{0} 已存在，未予覆盖。'],
  ['To replace it: noticediff init --force', '如须替换：noticediff init --force'],
  [
    'init asks in a terminal; elsewhere it takes the address of a notice.',
    'init 在终端中询问；其他情形须给出声明的网址。',
  ],
  [
    'For example: noticediff init --url https://shop.example/privacy --id shop; with --yes it lists none.',
    '例如：noticediff init --url https://shop.example/privacy --id shop；加 --yes 则不列声明。',
  ],
  [
    'review asks a person at a terminal, and here is none (standard input and output must both be one).',
    'review 在终端中向人询问，而此处没有终端（标准输入与输出均须为终端）。',
  ],
  [
    'Decide without it: noticediff approve --notice {0} C-001 --reason "why"; noticediff check lists the findings.',
    '不用它也可作决定：noticediff approve --notice {0} C-001 --reason "理由"；发现见 noticediff check。',
  ],
  [
    '--format {0} writes a file that is no text; standard output is a terminal.',
    '--format {0} 写出的不是文本，而标准输出是终端。',
  ],
  [
    'Give it a file with -o, such as -o report.{0}, or pipe it into a program.',
    '请用 -o 指明文件，如 -o report.{0}，或以管道交给其他程序。',
  ],
  ['{0}: cannot be written ({1})', '{0}：无法写入（{1}）'],
  ['Give -o a file in a folder that exists and may be written.', '请为 -o 指明一个已存在且可写入的文件夹中的文件。'],
  ['SOURCE_DATE_EPOCH is {0}; expected seconds since 1970.', 'SOURCE_DATE_EPOCH 为 {0}；应为自 1970 年起的秒数。'],
  [
    'Two refs say what is compared, and --base, --staged or --render as well.',
    '两个引用已说明比较什么，又给出了 --base、--staged 或 --render。',
  ],
  [
    'Two refs say what is compared, and --base or --staged as well.',
    '两个引用已说明比较什么，又给出了 --base 或 --staged。',
  ],
  [
    '--before and --after say what is compared, and --base or --staged as well.',
    '--before 与 --after 已说明比较什么，又给出了 --base 或 --staged。',
  ],
  [
    '--staged is held against HEAD, and --base names another base.',
    '--staged 与 HEAD 对照，而 --base 另指一个对照版本。',
  ],
  ['Notices are named, and several configurations.', '指明了声明，又给出了几份配置。'],
  ['Give the one configuration that lists them.', '请只给出列有这些声明的一份配置。'],
  ['Start what writes to it before, or give a file.', '请先启动向其写入的程序，或给出文件。'],
  ['Give -o a file of its own.', '请为 -o 另给一个文件。'],
];
