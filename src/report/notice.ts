/** One extracted notice → text, Markdown or JSON, for `extract` and for git's textconv. */
import type { Block, Notice, Section } from '../model/notice.js';
import type { Problem } from '../model/problem.js';
import { escapeControls, escapeMarkdown } from './escape.js';
import { toJson } from './json.js';

export function printNoticeJson(notice: Notice, problems: readonly Problem[] = notice.problems): string {
  const { title, statedDate, language, sections, leftOut } = notice;
  const shape = {
    schemaVersion: 1,
    title,
    statedDate,
    language,
    sections: shapeSections(sections),
    leftOut: shapeSections(leftOut),
    problems,
  };
  return `${toJson(shape, 2)}\n`;
}

const shapeSections = (sections: readonly Section[]) =>
  sections.map(({ id, heading, level, blocks }) => ({
    id,
    heading,
    level,
    blocks: blocks.map(({ kind, text, marks, links, struck }) => ({
      kind,
      text,
      marks,
      links,
      ...(struck && { struck }),
    })),
  }));

/** A line a block, a blank line between; headings underlined by nothing, so that a line diff of two texts reads well. */
export function printNoticeText(notice: Notice): string {
  return render(
    notice,
    escapeControls,
    (block) => `${block.kind === 'list-item' ? '- ' : ''}${withStruck(block, escapeControls)}`,
  );
}

export function printNoticeMarkdown(notice: Notice): string {
  return render(
    notice,
    (heading, level) => `${'#'.repeat(Math.max(1, level))} ${escapeMarkdown(heading)}`,
    (block) =>
      block.kind === 'list-item' || block.kind === 'contents'
        ? `- ${withStruck(block, escapeMarkdown)}`
        : withStruck(block, escapeMarkdown),
  );
}

/** Struck words between tildes where they stood, and the space that they left. */
function withStruck({ text, struck = [] }: Block, print: (text: string) => string): string {
  let printed = '';
  let from = 0;
  for (const { at, text: words } of struck) {
    const [before, after] = [text.slice(from, at), text.charAt(at)];
    printed += `${print(before)}~~${print(words)}~~${/[\p{L}\p{N}]/u.test(after) && /\s$/.test(before) ? ' ' : ''}`;
    from = at;
  }
  return printed + print(text.slice(from));
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
