/** Of approving, rejecting and signing off. */
import type { Translations } from './translations.js';

export const DECISIONS: Translations = [
  ['{0} cannot be judged: {1}.', '{0} 无法判断：{1}。'],
  ['Nothing can be decided on a page that is not the notice.', '对不是声明的页面无从作决定。'],
  ['It is not known who decides: git has no identity here.', '不知由谁决定：git 在此没有身份。'],
  ['--by says nobody.', '--by 没有指明人。'],
  [
    'Give --by "Name <address>", or set git config user.name and user.email.',
    '请给出 --by "姓名 <地址>"，或设置 git config user.name 与 user.email。',
  ],
  [
    'There is no notice "{0}": nothing was decided on it, and neither the configuration nor the archive has it.',
    '没有声明 “{0}”：对其未有决定，配置与存档中也没有。',
  ],
  ['noticediff init declares notices.', 'noticediff init 可登记声明。'],
  ['The nearest is {0}.', '最接近的是 {0}。'],
  ['It is not said of which notice.', '没有说明是哪项声明。'],
  ['Give --notice N; noticediff log lists them.', '请给出 --notice N；声明见 noticediff log。'],
  ['No finding is named.', '没有指明发现。'],
  [
    'Give fingerprints (v2-…), or --notice N with C-001 …, --all, --earlier, --section HEADING, --rule ID or --cleared REASON.',
    '请给出指纹（v2-…），或以 --notice N 配合 C-001 …、--all、--earlier、--section 标题、--rule ID 或 --cleared 理由。',
  ],
  [
    'Findings are named, and asked for by --all, --earlier, --section, --rule or --cleared as well.',
    '既指明了发现，又用了 --all、--earlier、--section、--rule 或 --cleared。',
  ],
  [
    '"{0}" names no finding; expected a fingerprint (v2- and 32 hex digits), C-001 or K-001.',
    '“{0}” 不指发现；应为指纹（v2- 加 32 位十六进制数字）、C-001 或 K-001。',
  ],
  ['"{0}" is no reason for which changes are cleared; expected {1}.', '“{0}” 不是排除变更的理由；应为 {1}。'],
  [
    '--category and --severity make a finding of a change that the rules cleared.',
    '--category 与 --severity 用于将规则所排除的变更定为发现。',
  ],
  ['Give both, with --verdict rejected.', '请与 --verdict rejected 一并给出二者。'],
  [
    '{0} lowers protection already: it takes no --category and no --severity.',
    '{0} 已属降低保护：不得另给 --category 或 --severity。',
  ],
  [
    'Reject it as it is: --verdict rejected; or give {0} another weight in the configuration.',
    '请直接驳回：--verdict rejected；或在配置中为 {0} 另定程度。',
  ],
  [
    'Give --category and --severity; it becomes a finding that fails the gate.',
    '请给出 --category 与 --severity；它将成为不能过关的发现。',
  ],
  [
    'Such a decision would approve nothing: {0} ("longestUntil" in the configuration).',
    '这样的决定不产生批准效力：{0}（配置中的 "longestUntil"）。',
  ],
  ['Give --until {0}, or an earlier day.', '请给出 --until {0} 或更早的日期。'],
  ['it has no end; the longest is {0} days', '其没有期限；至多 {0} 天'],
  ['it counts for {0} days; the longest is {1}', '其有效 {0} 天；至多 {1} 天'],
  ['It is not said what {0} is: the rules cleared it.', '没有说明 {0} 属于什么：规则已将其排除。'],
  ['noticediff check prints both.', '两者见 noticediff check。'],
  ['It is not said under which notice the decision is kept.', '没有说明决定存于哪项声明之下。'],
  ['Give --notice N with --before and --after.', '请与 --before、--after 一并给出 --notice N。'],
  ['{0} is no finding of "{1}" between {2} and {3}.', '“{1}” 在 {2} 与 {3} 之间没有发现 {0}。'],
  [
    'There are none: only what is added to the index counts, git add.',
    '没有任何发现：只有加入索引的内容才计入，git add。',
  ],
  [
    'There are none between these two; other versions are named by --before and --after.',
    '两者之间没有发现；其他版本用 --before 和 --after 指明。',
  ],
  ['There are: {0}.', '现有：{0}。'],
  ['"{0}" names {1} sections.', '“{0}” 指 {1} 节。'],
  ['Give one by its id: {0}.', '请以 id 指明其一：{0}。'],
  ['There is no section "{0}".', '没有节 “{0}”。'],
  ['No section has a finding.', '各节均没有发现。'],
  ['Findings are in: {0}.', '有发现的节：{0}。'],
  [
    'No notice has a finding {0} between its baseline and its newest version.',
    '没有声明在基线与最新版本之间有发现 {0}。',
  ],
  ['noticediff check lists them.', '发现见 noticediff check。'],
  ['Not looked at: {0}.', '未查看：{0}。'],
  ['{0} is a finding of {1}: it is not said of which.', '{0} 是 {1} 的发现：没有说明是哪一项。'],
  [
    'Give --notice {0}, or the fingerprint that noticediff check prints.',
    '请给出 --notice {0}，或 noticediff check 所示的指纹。',
  ],
  ['{0} cannot be signed off: {1}.', '{0} 无法签核：{1}。'],
  [
    '{0} of the findings between the baseline of "{1}" and {2} {3} not approved: {4}.',
    '“{1}” 的基线与 {2} 之间有 {0} 项发现未获批准：{4}。',
  ],
  [
    'Decide on them: noticediff check {0}; or sign off all the same with --force --reason "why".',
    '请作决定：noticediff check {0}；或仍要签核：--force --reason "理由"。',
  ],
  [
    '--baseline signs a whole version off and takes no findings, refs, verdict or end.',
    '--baseline 签核整个版本，不接受发现、引用、决定或期限。',
  ],
  ['--force needs a reason.', '--force 须有理由。'],
  ['Give --reason "why"; it is written into the baseline.', '请给出 --reason "理由"；理由会写入基线。'],
  ['It is not said which version is signed off.', '没有说明签核哪个版本。'],
  ['Give --baseline N or N@<when>.', '请给出 --baseline N 或 N@<when>。'],
  [
    '"{0}" is no version of the archive; expected N or N@<latest|YYYY-MM-DD>.',
    '“{0}” 不是存档中的版本；应为 N 或 N@<latest|YYYY-MM-DD>。',
  ],
  [
    'Only versions of the archive are signed off: capture or import it first.',
    '只能签核存档中的版本：请先抓取或引入。',
  ],
  ['--notice {0} and --baseline {1} are of two notices.', '--notice {0} 与 --baseline {1} 属于两项声明。'],
  [
    'The archive holds another text of the baseline of "{0}" than was signed off.',
    '存档中 “{0}” 基线的文本与签核时不同。',
  ],
  [
    'Restore it from version control; or sign a version off without looking at the old one: --force --reason "why".',
    '请从版本控制中恢复；或不看旧版直接签核：--force --reason "理由"。',
  ],
  [
    '{0} is no name of a notice; expected lower-case letters, digits and hyphens, at most 64.',
    '{0} 不是声明的名称；应为至多 64 个小写字母、数字和连字符。',
  ],
  [
    '{0} holds files of noticediff and must be a folder; found {1}.',
    '{0} 存放 noticediff 的文件，应为文件夹；实为 {1}。',
  ],
  ['a symbolic link', '符号链接'],
  ['a file', '文件'],
  ['Restore the folder from version control.', '请从版本控制中恢复该文件夹。'],
  ['{0} holds {1} files; at most {2} are read.', '{0} 中有 {1} 个文件；至多读取 {2} 个。'],
  [
    'noticediff approvals prune and noticediff readings prune remove those that match nothing.',
    'noticediff approvals prune 与 noticediff readings prune 删除没有对应变更者。',
  ],
  ['Check the folder and its permissions.', '请检查该文件夹及其权限。'],
];
