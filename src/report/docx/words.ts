/** The words that only the Word document says, in every language of the tool. */
import type { UiLanguage } from '../../model/finding.js';

export interface DocxWords {
  readonly heading: string;
  readonly howTo: string;
  readonly sources: string;
  readonly source: string;
  readonly captured: string;
  readonly stated: string;
  readonly unknown: string;
  readonly options: string;
  readonly tool: (version: string, rules: string) => string;
  readonly counts: string;
  readonly sectionCount: string;
  readonly ignoredCount: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly columns: readonly [id: string, weight: string, where: string, what: string, decision: string];
  readonly clearedColumns: readonly [id: string, why: string, where: string, what: string];
  readonly undecided: string;
  readonly rule: string;
}

const en: DocxWords = {
  heading: 'Changes to a privacy notice',
  howTo:
    'The pages after this one are the whole notice with tracked changes. Accepting all of them gives the later version, rejecting all of them the earlier one. Each finding is a comment on its passage.',
  sources: 'Versions compared',
  source: 'Source',
  captured: 'Captured',
  stated: 'Stated date',
  unknown: 'not known',
  options: 'Options',
  tool: (version, rules) => `Made by noticediff ${version}, rules ${rules}.`,
  counts: 'Summary',
  sectionCount: 'Sections',
  ignoredCount: 'Not counted as changes',
  findings: 'Findings',
  noFindings: 'No finding.',
  columns: ['No.', 'Weight', 'Section', 'What changed', 'Decision'],
  clearedColumns: ['No.', 'Why it is harmless', 'Section', 'What changed'],
  undecided: 'open',
  rule: 'Rule',
};

const zh: DocxWords = {
  heading: '隐私政策变更审阅',
  howTo: '本页之后为带修订标记的政策全文：接受全部修订即为新版，拒绝全部修订即为旧版。每处发现均以批注标于相应文字。',
  sources: '比较的版本',
  source: '来源',
  captured: '抓取时间',
  stated: '文中日期',
  unknown: '不详',
  options: '选项',
  tool: (version, rules) => `由 noticediff ${version} 生成，规则 ${rules}。`,
  counts: '概要',
  sectionCount: '章节',
  ignoredCount: '不计为变更',
  findings: '发现',
  noFindings: '没有发现。',
  columns: ['编号', '程度', '章节', '变更内容', '决定'],
  clearedColumns: ['编号', '为何无害', '章节', '变更内容'],
  undecided: '未决定',
  rule: '规则',
};

export const DOCX_WORDS: Readonly<Record<UiLanguage, DocxWords>> = { en, zh };
