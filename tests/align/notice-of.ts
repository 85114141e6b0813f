/** Markdown in short → a notice, for tests of the stages behind extraction: `#` headings, `- ` items, `**bold**`, `[text](href)`. */
import type { Block, Link, Mark, Notice, Section } from '../../src/model/notice.js';

export function noticeOf(markdown: string, language = 'en', statedDate: string | null = null): Notice {
  const sections: { id: string; heading: string | null; level: number; position: null; blocks: Block[] }[] = [];
  const open = (heading: string | null, level: number): void => {
    sections.push({ id: `s${sections.length + 1}`, heading, level, position: null, blocks: [] });
  };
  let inList = false;
  let pending: string[] = [];
  const flush = (): void => {
    if (pending.length === 0) return;
    if (sections.length === 0) open(null, 0);
    sections[sections.length - 1]?.blocks.push(blockOf(pending.join(' '), inList ? 'list-item' : 'paragraph'));
    pending = [];
    inList = false;
  };
  for (const line of markdown.split('\n')) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    const item = /^\s*(?:[-*+]|\d{1,3}\.)\s+(.*)$/.exec(line);
    const entry = /^@\s+(.*)$/.exec(line);
    if (heading) {
      flush();
      open(blockOf(heading[2] ?? '', 'paragraph').text, heading[1]?.length ?? 1);
    } else if (item) {
      flush();
      inList = true;
      pending.push(item[1] ?? '');
    } else if (entry) {
      flush();
      if (sections.length === 0) open(null, 0);
      sections[sections.length - 1]?.blocks.push(blockOf(entry[1] ?? '', 'contents'));
    } else if (line.trim() === '') flush();
    else pending.push(line.trim());
  }
  flush();
  return { title: null, statedDate, language, sections: sections as Section[], leftOut: [], problems: [] };
}

function blockOf(source: string, kind: Block['kind']): Block {
  const marks: Mark[] = [];
  const links: Link[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at, at + 2000);
    const bold = /^\*\*([^*]+)\*\*/.exec(rest);
    const underline = /^__([^_]+)__/.exec(rest);
    const link = /^\[([^\]]+)\]\(([^)]*)\)/.exec(rest);
    const found = bold ?? underline ?? link;
    if (found) {
      const span = { start: text.length, end: text.length + (found[1]?.length ?? 0) };
      if (bold) marks.push({ ...span, kind: 'bold' });
      else if (underline) marks.push({ ...span, kind: 'underline' });
      else links.push({ ...span, href: found[2] ?? '' });
      text += found[1] ?? '';
      at += found[0].length;
    } else {
      text += source.charAt(at);
      at += 1;
    }
  }
  return { kind, text: text.replace(/\s+/g, ' ').trim(), marks, links, position: null };
}
