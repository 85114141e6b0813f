/** Findings and moves → the comments in the margin, and the author and time that stand on every change. */
import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import type { UiLanguage } from '../../model/finding.js';
import type { ReportFinding } from '../../model/report.js';
import { escapeControls } from '../escape.js';
import { nameOfRule, nameOfWeight } from '../weight.js';
import { WORDS } from '../words.js';
import type { RunLine } from './anchors.js';
import { INK } from './styles.js';
import { legal } from './text.js';
import { DOCX_WORDS } from './words.js';

export const AUTHOR = 'noticediff';

/** Number, author and time of one tracked change; the numbers are all different. */
export type Stamp = () => { readonly id: number; readonly author: string; readonly date: string };

/** Bookmarks have letters, digits and underscores in their names. */
export const bookmarkOf = (id: string): string => `finding_${id.replace(/[^A-Za-z0-9]/g, '_')}`;

export const inkOf = ({ direction, severity }: ReportFinding): string =>
  INK[direction === 'lowers' ? (severity ?? 'low') : direction];

const line = (...runs: readonly TextRun[]): Paragraph =>
  new Paragraph({ spacing: { after: 40, line: 240 }, children: runs });
const text = (content: string, look: object = {}): TextRun =>
  new TextRun({ size: 18, ...look, text: legal(escapeControls(content)) });

export function commentFinding(finding: ReportFinding, id: number, date: Date, lang: UiLanguage): ICommentOptions {
  const [words, own] = [WORDS[lang], DOCX_WORDS[lang]];
  const { approval } = finding;
  return {
    id,
    author: AUTHOR,
    initials: 'nd',
    date,
    children: [
      line(
        text(`${finding.id} `, { bold: true }),
        text(nameOfWeight(finding, WORDS[lang]), { bold: true, color: inkOf(finding) }),
        text(` · ${words.category[finding.category]}`),
      ),
      line(text(finding.message)),
      ...(approval === null ? [] : [line(text(words.approval(approval), { bold: true }))]),
      line(text(`${own.rule}${words.colon}${nameOfRule(finding, words)}`, { color: INK.dim, size: 16 })),
      line(text(`${words.fingerprint}${words.colon}${finding.fingerprint}`, { color: INK.dim, size: 16 })),
    ],
  };
}

export const commentMove = (moved: RunLine, id: number, date: Date): ICommentOptions => ({
  id,
  author: AUTHOR,
  initials: 'nd',
  date,
  children: [line(text(moved.note ?? ''))],
});
