/** What the help says, English → Chinese. A description without one fails a test. */
export const HELP_ZH: Readonly<Record<string, string>> = {
  'Compares two versions of a privacy notice and flags the changes that lower the protection of people’s data.':
    '比较隐私声明的两个版本，提示降低个人信息保护的变更。',
  'the gate: fail on changes since the base or the baseline that lower protection or are unclear, and are not approved':
    '把关：自对照版本或基线以来有降低保护或待定且未获批准的变更时失败',
  'ask a language model about the changes that rules cannot decide; its readings are kept as files':
    '就规则无法判断的变更询问语言模型；审读记录存为文件',
  'names of notices (default: all of the configuration); or two refs, with --notice':
    '声明的名称（默认：配置中的全部）；或两个引用，与 --notice 同用',
  'of two refs: whose readings they get': '对两个引用：审读记录归哪项声明',
  'which model is asked (default: NOTICEDIFF_MODEL, or reader.model of the configuration)':
    '询问哪个模型（默认：`NOTICEDIFF_MODEL`，或配置中的 `reader.model`）',
  'ask about what the rules cleared, too': '规则所排除的变更也询问',
  'ask again about what has a reading': '已有审读记录的变更也再次询问',
  'only this change, by its id or fingerprint (may be repeated)': '只询问此变更，以 id 或指纹指明（可重复）',
  'at most so many changes': '至多若干处变更',
  'requests at once (default: 4)': '同时发出的请求数（默认：4）',
  'of one answer (default: 120)': '每次答复的时限（默认：120）',
  'send nothing: print what would be sent, and about how many tokens that is':
    '不发送：显示将发送的内容，及其大约的词元数',
  'send nothing: write the requests there, as lines for OpenAI’s Batch API':
    '不发送：将请求写到该处，每行一个，供 `OpenAI` 的批处理接口使用',
  'send nothing: take the results of such requests from there': '不发送：从该处取入此类请求的结果',
  'list the readings of the repository': '列出代码库中的审读记录',
  'remove readings that are malformed, or match no change any more': '删除无法读取或不再对应任何变更的审读记录',
  'each change that read would ask about and that has no reading is a finding':
    '`read` 会询问而没有审读记录的变更，成为一项发现',
  'print completions for a shell, such as: source <(noticediff completion bash)':
    '输出 shell 的补全脚本，如：`source <(noticediff completion bash)`',
  'whose they are': '为哪种 shell',
  'ref of the earlier version; or a notice, which is held against its base or baseline':
    '旧版的引用；或一项声明，与其对照版本或基线相比较',
  'configuration in place of the nearest noticediff.config.json, from here up to the root of the repository, which :/ stands for':
    '代替最近的 noticediff.config.json 的配置（自此处向上至代码库根目录，:/ 即指根目录）',
  'configuration in place of the nearest noticediff.config.json, from here up to the root of the repository, which :/ stands for (may be repeated)':
    '代替最近的 noticediff.config.json 的配置（自此处向上至代码库根目录，:/ 即指根目录；可重复）',
  'for notices that are files: what they are held against (default: what CI or origin says)':
    '声明为文件时：与何者对照（默认：CI 或 `origin` 所示）',
  'for notices that are files: HEAD → index, all of it from there, as for a hook':
    '声明为文件时：`HEAD` → 暂存区，全部取自该处，供钩子使用',
  'run the commands that the configuration names as "render"; only where the branch is trusted':
    '运行配置中 "render" 所写的命令；仅在信任该分支时使用',
  'print the version': '显示版本',
  'print help': '显示帮助',
  'list the decisions of the repository': '列出代码库中的决定',
  'of this notice (default: of all)': '仅此声明（默认：全部）',
  'how to print it': '输出格式',
  'those that match no finding between the baseline and the newest version': '与基线至最新版本之间的发现均不对应的决定',
  'those that end within so many days (default: 30)': '若干天内到期的决定（默认：30）',
  'how often people said that a rule was right, by rule': '按规则统计人们认为其判断正确的次数',
  'remove decisions that are malformed, have expired, or never matched a finding in the archive':
    '删除无法读取、已过期或从未与存档中任何发现对应的决定',
  'only say what would be removed': '只说明将删除什么',
  'record a decision on findings, with a reason; or sign a version off as the baseline':
    '就发现作出决定并写明理由；或将某一版本签核为基线',
  'fingerprints (v2-…), or C-001, K-001 … of --notice': '指纹（v2-…），或 --notice 所指声明的 C-001、K-001 …',
  'its findings between the baseline and the newest version': '该声明在基线与最新版本之间的发现',
  'in place of the baseline': '代替基线',
  'in place of the newest version': '代替最新版本',
  'all findings of the notice that need a decision': '该声明所有须作决定的发现',
  'those on changes that were there at the last sign-off, which this version is the first to see':
    '所涉变更在上次签核时已经存在、而由此版本的程序首次指出的发现',
  'changes that were cleared for these reasons, divided by commas: {0}': '因这些理由而被排除的变更，逗号分隔：{0}',
  'those in this section, by its heading or id': '此节中的发现（按标题或 id）',
  'those of this rule; with =off, =low, =medium or =high a setting, as for check (may be repeated)':
    '此规则的发现；带 =off、=low、=medium 或 =high 时为设置，同 check（可重复）',
  'why: required, and as public as the repository': '理由：必填，随代码库公开',
  'who decides (default: git’s user.name and user.email)': '由谁决定（默认：git 的 user.name 与 user.email）',
  'last day on which it counts, YYYY-MM-DD': '有效期的最后一日，YYYY-MM-DD',
  'what is decided': '作何决定',
  'with --verdict rejected: what a change is that the rules cleared':
    '与 --verdict rejected 同用：规则所排除的变更属于哪一主题',
  'and how grave: it becomes a finding of its own': '及其程度：该变更自成一项发现',
  'with change, --all and --section mean cleared changes too': '为 change 时，--all 与 --section 也包括已排除的变更',
  'sign a version off: N or N@<when> (default: the newest)': '签核版本：N 或 N@<when>（默认：最新版本）',
  'sign it off although findings are undecided; needs --reason': '尚有未决定的发现也签核；须有 --reason',
  'compare many pairs: {"id", "before", "after"} a line in, a report or an error a line out, in the same order':
    '比较许多对版本：每行输入 {"id", "before", "after"}，按同样次序每行输出一份报告或错误',
  'workers at once (default: one a core)': '同时工作的线程数（默认：每核一个）',
  'only every n-th line, beginning with the k-th': '只取第 k 行起的每第 n 行',
  'for engines that run a failed part again: exit 0 once every line is answered, errors included':
    '供会重跑失败部分的引擎使用：每行均有答复（含错误）时退出码为 0',
  'tell how notices changed from version to version, and what it meant for protection':
    '讲述声明逐版如何变更，以及对保护意味着什么',
  'ids of notices in the archive (default: all)': '存档中声明的 id（默认：全部）',
  'only versions captured on this day (YYYY-MM-DD, UTC) or later': '只要此日（YYYY-MM-DD，UTC）及以后抓取的版本',
  'only versions captured on this day or earlier': '只要此日及以前抓取的版本',
  'the timeline and the counts of each version only': '只要时间线与各版本的计数',
  'only every n-th notice, beginning with the k-th': '只取第 k 项起的每第 n 项声明',
  'compare everything anew, and keep nothing for the next time': '全部重新比较，不为下次保留结果',
  'do not page the output': '不分页显示',
  'the gate: fail on changes since the baseline that lower protection or are unclear, and are not approved':
    '把关：自基线以来有降低保护或待定且未获批准的变更时失败',
  'names of notices (default: all of the configuration)': '声明的名称（默认：配置中的全部）',
  'with --before and --after: whose approvals count': '与 --before、--after 同用：采用哪项声明的批准',
  'how to print it, to standard output or a file (may be repeated): {0}': '输出格式，写到标准输出或文件（可重复）：{0}',
  'change: every change of words; unclear: all that lowers or is unclear; low, medium, high: what lowers by that weight or more; none: report only':
    'change：每一处文字变更；unclear：凡降低或待定者；low、medium、high：降低达此程度及以上者；none：仅报告',
  'show what changed between two versions, findings first': '显示两个版本之间的变更，发现在前',
  'ref of the earlier version': '旧版的引用',
  'ref of the later version': '新版的引用',
  'with --steps: still later versions': '与 --steps 同用：更晚的版本',
  'how to print the report': '报告的格式',
  'whose approvals stand on the findings (known where both are versions in the archive)':
    '发现上采用哪项声明的批准（两者均为存档中的版本时自明）',
  'compare several versions one after the other, and the first with the last': '依次比较若干版本，并将首个与末个相比较',
  'compare every notice between two moments (such as baseline latest), a line each':
    '在两个时点（如 baseline latest）之间比较每项声明，各占一行',
  'print the whole document, not only what changed': '输出全文，而不只是变更',
  'print the counts only': '只输出计数',
  'say of each finding what was read on both sides, what differs, and what it weighs':
    '逐项说明各发现在两版中读到了什么、有何差异、各占多少权重',
  'in the terminal: the two versions beside each other, where it has 100 columns':
    '在终端中左右并列两个版本（须有 100 列）',
  'title of the report, in place of the notice’s': '报告的标题，代替声明的标题',
  'what the earlier version is called in the report, in place of its ref': '旧版在报告中的称呼，代替其引用',
  'what the later version is called': '新版在报告中的称呼',
  'leave out commands, local paths, addresses of who decided, and the author of the file':
    '略去命令、本地路径、决定者的地址和文件的作者',
  'exit with 1 where the versions differ': '两版不同时退出码为 1',
  'print the sections of a notice as text, Markdown or JSON': '以文本、Markdown 或 JSON 输出声明的各节',
  'ref of the notice': '声明的引用',
  'for git: text, always exit 0, problems as first line': '供 git 使用：文本，退出码恒为 0，问题写在首行',
  'capture live pages into the archive; every notice of the configuration where none is named':
    '将在线页面抓取入存档；未指明时为配置中的每项声明',
  'ids of notices, or addresses': '声明的 id，或网址',
  'the notice that an address is': '网址所属的声明',
  'show what changed at once': '立即显示变更',
  'keep a capture also where nothing changed': '没有变更也保留抓取',
  'keep as a version what only looks suspect (another language, far shorter)':
    '仅看似存疑者（语言不同、短得多）也保留为版本',
  'fetch and judge, keep nothing': '抓取并判断，不作保留',
  'fetch what robots.txt does not allow': '抓取 robots.txt 不允许的内容',
  'bring versions into the archive: from the Wayback Machine, saved files, the git history of a file, Open Terms Archive repositories':
    '将版本引入存档：来自互联网档案馆、已保存的文件、文件的 git 历史或 Open Terms Archive 仓库',
  'wayback, files, git or ota': 'wayback、files、git 或 ota',
  'notices or addresses; files or folders; a path in this repository; the folder of a clone':
    '声明或网址；文件或文件夹；本仓库中的路径；克隆的文件夹',
  'the notice that it is': '所属的声明',
  'files: when they were captured, in UTC': 'files：抓取的时间，UTC',
  'files: where the date stands (default: name, then page)': 'files：日期写在何处（默认：先 name，后 page）',
  'wayback: a year, a month or a day': 'wayback：年、月或日',
  'wayback: at most one capture in each': 'wayback：每一时段至多一次抓取',
  'ota: the service': 'ota：服务',
  'ota: the type of terms, such as "Privacy Policy"': 'ota：条款类型，如 "Privacy Policy"',
  'ota: every document, each a notice of its own': 'ota：每份文件，各为一项声明',
  'only say what would be brought in': '只说明将引入什么',
  'write noticediff.config.json: asks in a terminal, takes options elsewhere':
    '写出 noticediff.config.json：在终端中询问，其他情形取自选项',
  'address of the notice (repeat it for a notice of several pages)': '声明的网址（声明有数页时重复此项）',
  'short name of the notice (default: from its address)': '声明的简称（默认：取自网址）',
  'name of the notice for people': '声明供人阅读的名称',
  'language that it is in, such as zh or en': '所用语言，如 zh 或 en',
  'folder for the versions (default: snapshots)': '存放版本的文件夹（默认：snapshots）',
  'address or page of yours, shown to the servers that are asked': '您的地址或网页，会告知所访问的服务器',
  'take the notices of a declaration of Open Terms Archive': '采用 Open Terms Archive 声明文件中的各项声明',
  'ask nothing': '不询问',
  'replace a file that is there': '替换已有的文件',
  'write there (default: noticediff.config.json)': '写到该处（默认：noticediff.config.json）',
  'no warnings and no next steps on standard error': '标准错误上不显示警告和下一步提示',
  'list what the archive holds, the newest first: which captures changed the text, and which are suspect':
    '列出存档内容，最新者在前：哪些抓取改变了文字，哪些存疑',
  'only these notices': '仅这些声明',
  'read every capture anew': '重新读取每次抓取',
  'write there instead of standard output, whole or not at all': '写到该文件而不是标准输出，要么完整，要么不写',
  'no warnings and no progress on standard error': '标准错误上不显示警告和进度',
  colour: '颜色',
  'language of the tool’s own words': '工具自身文字的语言',
  'take the text of these elements only (may be repeated)': '只取这些元素的文字（可重复）',
  'leave these elements out (may be repeated)': '略去这些元素（可重复）',
  'configuration in place of ./noticediff.config.json (other folders are not searched)':
    '代替 ./noticediff.config.json 的配置（不搜索其他文件夹）',
  'off, low, medium or high for a rule (may be repeated)': '将规则设为 off、low、medium 或 high（可重复）',
  'off, low, medium or high for a rule, or show only what a rule found (may be repeated)':
    '将规则设为 off、low、medium 或 high；不带级别时只显示该规则的发现（可重复）',
  'show only these: {0} (commas; may be repeated)': '只显示这些：{0}（逗号分隔，可重复）',
  'show only findings on these subjects (commas; may be repeated)': '只显示这些主题的发现（逗号分隔，可重复）',
  'show only findings that lower so: {0}': '只显示降低达此程度的发现：{0}',
  'show only sections with these words in their heading (may be repeated)': '只显示标题含这些文字的节（可重复）',
  'step through the findings of a notice in the terminal and decide on each': '在终端中逐一审阅声明的发现并作决定',
  'name of the notice (default: the only one)': '声明的名称（默认：唯一的一项）',
  'list the rules, or explain one: its legal basis, examples and near misses, how to configure it':
    '列出规则，或解释其一：法律依据、正反示例、如何配置',
  'print what each signal weighs when a change is decided, and how often the fit saw it':
    '输出判断变更时各项信号的权重，及拟合时见到的次数',
  'id of a rule, by either of its faces': '规则的 id（正反两面均可）',
  'hash the archive again and list what is not as it was captured': '重新计算存档的哈希，列出与抓取时不符者',
  '(`--help` lists the commands and options)': '（--help 列出命令和选项）',
};

/** What commander says itself. */
export const COMMANDER_ZH: readonly (readonly [RegExp, string])[] = [
  [
    /^error: option '(.*?)' takes a value; found the option '(.*?)' in its place/,
    '错误：选项 $1 须有一个值；其位置上是选项 $2',
  ],
  [/^error: option '(.*?)' is given twice; it takes one value/, '错误：选项 $1 给出了两次；只能有一个值'],
  [/^error: missing required argument '(.*?)'/, '错误：缺少参数 $1'],
  [/^error: unknown option '(.*?)'/, '错误：没有选项 $1'],
  [/^error: unknown command '(.*?)'/, '错误：没有命令 $1'],
  [/^error: option '(.*?)' argument missing/, '错误：选项 $1 缺少值'],
  [
    /^error: option '(.*?)' argument '([\s\S]*?)' is invalid\. Allowed choices are (.*?)\.$/m,
    '错误：选项 $1 的值 “$2” 无效；可为 $3。',
  ],
  [/^error: option '(.*?)' argument '([\s\S]*?)' is invalid\. ?/, '错误：选项 $1 的值 “$2” 无效：'],
  [
    /^error: command-argument value '([\s\S]*?)' is invalid for argument '(.*?)'\. Allowed choices are (.*?)\.$/m,
    '错误：参数 $2 的值 “$1” 无效；可为 $3。',
  ],
  [
    /^error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)[\s\S]*$/,
    '错误：$1 的参数过多：应为 $2 个，实为 $3 个。\n',
  ],
  [/\(Did you mean (?:one of )?(.*?)\?\)/, '（是否要找 $1？）'],
  [/"(.*?)" is none of (.*?); the nearest is (.*?)\./, '“$1” 不在 $2 之列；最接近的是 $3。'],
  [/expected a whole number from 1 to 256\./, '应为 1 至 256 的整数。'],
  [/expected a whole number of days\./, '应为以天计的整数。'],
];

/** The titles of help, and what stands behind a description. */
export const HELP_WORDS_ZH: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
};

export const AFTER_ZH = `
引用可以是路径（.html、.md、.txt、.docx、.pdf、模板或本地化文件）、标准输入 -、http(s)://…、wayback:<url>@<date>、git:<rev>:<path>
（git:A...B:<path> 为合并基点，git::<path> 为暂存区），或存档中的 <notice>@<date|latest|latest~N|baseline>。
配置为最近的 noticediff.config.json（自工作文件夹向上至代码库根目录）；存档、批准与审读记录在其旁边。
退出码：0 已比较，没有未获批准者；1 check：有未获批准的发现，diff --exit-code：有变更；2 用法、配置有误或没有基线；
3 无法判断；70 程序缺陷；130 被中断。
noticediff 仅提示须审阅的变更，不构成法律意见。`;
