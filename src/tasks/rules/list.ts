/** The catalogue of rules, or one of them, as text, Markdown or JSON. */
import { tellRule } from '../../assess/messages.js';
import type { Rule } from '../../assess/rule.js';
import { RULES } from '../../assess/rules/catalogue.js';
import { NOTICE_RULES, type NoticeRule } from '../../assess/rules/notice-rules.js';
import { findRule } from '../../assess/settings.js';
import { CATEGORIES, type UiLanguage } from '../../model/finding.js';
import { WORDS } from '../../report/words.js';
import { explainInMarkdown, explainInText, nameCategory, RULE_WORDS } from './pages.js';

export type RulesFormat = 'text' | 'markdown' | 'json';

export function listRules(format: RulesFormat, lang: UiLanguage): string {
  switch (format) {
    case 'json':
      return printJson({ schemaVersion: 1, rules: RULES, noticeRules: NOTICE_RULES });
    case 'markdown':
      return listInMarkdown(lang);
    case 'text':
      return listInText(lang);
  }
}

export function explainRule(id: string, lang: UiLanguage, format: RulesFormat = 'text'): string {
  const rule = findRule(id);
  if (format === 'json') return printJson({ schemaVersion: 1, rule });
  return format === 'markdown' ? explainInMarkdown(rule, lang) : explainInText(rule, lang, id);
}

const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function listInText(lang: UiLanguage): string {
  const words = RULE_WORDS[lang];
  const widest = Math.max(...[...RULES, ...NOTICE_RULES].map((rule) => rule.id.length));
  const line = ({ id, title }: Rule | NoticeRule, weight: string, sentence: string): string =>
    `  ${id.padEnd(widest)}  ${weight}  ${title[lang]}${words.colon}${sentence}`;
  const weightOf = ({ severity }: Rule): string => (lang === 'zh' ? words.severity[severity] : severity.padEnd(6));
  const blocks = CATEGORIES.map((category) =>
    [
      nameCategory(category, lang),
      ...RULES.filter((rule) => rule.category === category).map((rule) =>
        line(rule, weightOf(rule), tellRule(rule.message.lowers, lang)),
      ),
    ].join('\n'),
  );
  const blank = lang === 'zh' ? '—' : '-'.padEnd(6);
  const others = [words.wholeNotice, ...NOTICE_RULES.map((rule) => line(rule, blank, tellRule(rule.message, lang)))];
  return `${[words.listHead(RULES.length), ...blocks, others.join('\n'), words.listFoot].join('\n\n')}\n`;
}

function listInMarkdown(lang: UiLanguage, link = (id: string): string => `\`${id}\``): string {
  const words = RULE_WORDS[lang];
  const name = ({ id, title }: Rule | NoticeRule): string => `${title[lang]} ${link(id)}`;
  const tables = CATEGORIES.map((category) => {
    const rules = RULES.filter((rule) => rule.category === category);
    const rows = rules.map((rule) => {
      const sentence = tellRule(rule.message.lowers, lang);
      return `| ${name(rule)} | ${words.severity[rule.severity]} | ${sentence} | \`${rule.mirror}\` |`;
    });
    const head = `| ${words.rule} | ${words.weight} | ${words.flags} | ${words.raisingFace} |`;
    return [`### ${WORDS[lang].category[category]}\n`, head, '|---|---|---|---|', ...rows].join('\n');
  });
  const others = NOTICE_RULES.map((rule) => `| ${name(rule)} | ${tellRule(rule.message, lang)} |`);
  const last = [`### ${words.wholeNotice}\n`, `| ${words.rule} | ${words.flags} |`, '|---|---|', ...others].join('\n');
  return `${[words.listHead(RULES.length), ...tables, last].join('\n\n')}\n`;
}

/** docs/RULES.md: the list, with links to a page for each rule. */
export function documentRules(): string {
  const parts = [
    '# Rules\n\n<!-- Generated from the catalogue by `npm run docs`; do not edit. -->',
    listInMarkdown('en', (id) => `[\`${id}\`](#${id})`).trimEnd(),
    '## Each rule',
  ];
  for (const category of CATEGORIES) {
    parts.push(`### ${WORDS.en.category[category]} in full`);
    for (const rule of RULES) if (rule.category === category) parts.push(explainInMarkdown(rule, 'en').trimEnd());
  }
  parts.push(`### ${RULE_WORDS.en.wholeNotice} in full`);
  for (const rule of NOTICE_RULES) parts.push(explainInMarkdown(rule, 'en').trimEnd());
  return `${parts.join('\n\n')}\n`;
}
