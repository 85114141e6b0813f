/** What a first configuration says → the text of `noticediff.config.json`, with comments that tell a beginner what else can be set. */
import type { UiLanguage } from '../../model/finding.js';
import { toJson } from '../../report/json.js';

export interface DraftNotice {
  readonly id: string;
  readonly name: string | null;
  readonly urls: readonly string[];
  readonly language: string | null;
  readonly select: readonly string[];
  readonly remove: readonly string[];
}

export interface DraftConfig {
  readonly archive: string;
  readonly approvals: string;
  readonly notices: readonly DraftNotice[];
  readonly contact: string | null;
}

/** Where the package's own schema lies once it is installed beside the file. */
const SCHEMA = './node_modules/noticediff/dist/schema/config.schema.json';

interface Comments {
  readonly folders: string;
  readonly notices: string;
  readonly urls: string;
  readonly more: readonly (readonly [setting: string, what: string])[];
  readonly failOn: readonly string[];
  readonly rules: string;
  readonly contact: string;
}

const COMMENTS: Readonly<Record<UiLanguage, Comments>> = {
  en: {
    folders: 'Where versions and decisions are kept, from the folder of this file. Commit both to the repository.',
    notices: 'The notices that are watched: `noticediff fetch` captures them, `noticediff check` gates them.',
    urls: 'Several pages make one notice, in the order of reading.',
    more: [
      ['"select": ["main"]', 'take the text of these elements only (CSS selectors)'],
      ['"remove": [".banner"]', 'leave these elements out'],
      ['"failOn": "high"', 'a gate of its own'],
    ],
    failOn: [
      'What fails `noticediff check` while nobody has approved it. unclear: every change that lowers protection or that',
      'no rule can judge; low, medium, high: lowering changes of that weight or more; none: nothing, it only reports.',
    ],
    rules: '`noticediff rules` lists the rules. To turn one off, or to weigh it otherwise: "sale-allowed": "off"',
    contact: 'Who runs the captures, for the User-Agent: "contact": "privacy@shop.example"',
  },
  zh: {
    folders: '历次版本与审批决定所在的文件夹，相对于本文件。两者都应提交到代码仓库。',
    notices: '受关注的声明：noticediff fetch 抓取，noticediff check 把关。',
    urls: '多个页面合为一份声明，按阅读顺序排列。',
    more: [
      ['"select": ["main"]', '只取这些元素的文字（CSS 选择器）'],
      ['"remove": [".banner"]', '略去这些元素'],
      ['"failOn": "high"', '单独的门槛'],
    ],
    failOn: [
      '未经批准时，哪些变更使 noticediff check 失败。unclear：凡降低保护或规则无法判断的变更；',
      'low、medium、high：降低保护且不轻于该程度的变更；none：只报告，不失败。',
    ],
    rules: 'noticediff rules 列出规则。停用某条或另定轻重："sale-allowed": "off"',
    contact: '抓取者的联系方式，写入 User-Agent："contact": "privacy@shop.example"',
  },
};

export function printConfig({ archive, approvals, notices, contact }: DraftConfig, lang: UiLanguage): string {
  const comments = COMMENTS[lang];
  return `${[
    '{',
    `  "$schema": ${toJson(SCHEMA)},`,
    '',
    `  // ${comments.folders}`,
    `  "archive": ${toJson(archive)},`,
    `  "approvals": ${toJson(approvals)},`,
    '',
    `  // ${comments.notices}`,
    ...(notices.length === 0
      ? ['  "notices": [', `    // { "id": "shop", "urls": ["https://shop.example/privacy"] }`, '  ],']
      : ['  "notices": [', ...notices.flatMap((notice, index) => printNotice(notice, index, comments)), '  ],']),
    '',
    ...comments.failOn.map((line) => `  // ${line}`),
    '  "failOn": "unclear",',
    '',
    `  // ${comments.rules}`,
    '  "rules": {},',
    '',
    `  // ${comments.contact}`,
    contact === null ? '  "fetch": {}' : `  "fetch": { "contact": ${toJson(contact)} }`,
    '}',
  ].join('\n')}\n`;
}

/** Only the first is explained. */
function printNotice(notice: DraftNotice, index: number, comments: Comments): readonly string[] {
  const list = (key: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`"${key}": [${values.map((value) => toJson(value)).join(', ')}],`];
  const text = (key: string, value: string | null): readonly string[] =>
    value === null ? [] : [`"${key}": ${toJson(value)},`];
  const told = index === 0;
  const unset = comments.more.filter(
    ([setting]) =>
      !(setting.startsWith('"select') && notice.select.length > 0) &&
      !(setting.startsWith('"remove') && notice.remove.length > 0),
  );
  return [
    '    {',
    ...[
      ...text('id', notice.id),
      ...text('name', notice.name),
      ...(told ? [`// ${comments.urls}`] : []),
      ...list('urls', notice.urls),
      ...text('language', notice.language),
      ...list('select', notice.select),
      ...list('remove', notice.remove),
      ...(told ? unset.map(([setting, what]) => `// ${setting}  ${what}`) : []),
    ].map((line) => `      ${line}`),
    '    },',
  ];
}
