/** One extracted notice → text, Markdown or JSON, for `extract` and for git's textconv. */
import type { Block, Notice } from '../model/notice.js';
import type { Problem } from '../model/problem.js';
import { escapeControls, escapeMarkdown } from './escape.js';
import { toJson } from './json.js';

export function printNoticeJson(notice: Notice, problems: readonly Problem[] = notice.problems): string {
  const { title, statedDate, language, sections } = notice;
  const shape = {
    schemaVersion: 1,
    title,
    statedDate,
    language,
    sections: sections.map(({ id, heading, level, blocks }) => ({
      id,
      heading,
      level,
      blocks: blocks.map(({ kind, text, marks, links }) => ({ kind, text, marks, links })),
    })),
    problems,
  };
  return `${toJson(shape, 2)}\n`;
}

/** A line a block, a blank line between; headings underlined by nothing, so that a line diff of two texts reads well. */
export function printNoticeText(notice: Notice): string {
  return render(
    notice,
    escapeControls,
    (block) => `${block.kind === 'list-item' ? '- ' : ''}${escapeControls(block.text)}`,
  );
}

export function printNoticeMarkdown(notice: Notice): string {
  return render(
    notice,
    (heading, level) => `${'#'.repeat(Math.max(1, level))} ${escapeMarkdown(heading)}`,
    (block) =>
      block.kind === 'list-item' || block.kind === 'contents'
        ? `- ${escapeMarkdown(block.text)}`
        : escapeMarkdown(block.text),
  );
}

function render(
  notice: Notice,
  printHeading: (heading: string, level: number) => string,
  printBlock: (block: Block) => string,
): string {
  const parts: string[] = [];
  for (const section of notice.sections) {
    if (section.heading !== null) parts.push(printHeading(section.heading, section.level));
    for (const block of section.blocks) parts.push(printBlock(block));
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
