import { describe, expect, it } from 'vitest';
import type { FlowBlock } from '../../src/extract/flow.js';
import { readMarkdown } from '../../src/extract/markdown.js';
import { cpuTimeOf } from '../cpu-time.js';

const blocks = (text: string): readonly FlowBlock[] => readMarkdown(text).blocks;
const texts = (text: string): string[] => blocks(text).map((block) => block.text);
/** `2 Heading`, `- item`, `| row`, plain paragraphs. */
const shape = (text: string): string[] =>
  blocks(text).map((block) => {
    const sign =
      block.heading ??
      { paragraph: '', 'list-item': `${block.marker ?? ''}·`, 'table-row': '|', contents: '#' }[block.kind];
    return `${sign} ${block.text}`.trim();
  });
const marked = (text: string): string[] =>
  blocks(text).flatMap((block) => block.marks.map((mark) => `${mark.kind}:${block.text.slice(mark.start, mark.end)}`));

describe('readMarkdown', () => {
  it('reads headings of both kinds', () => {
    expect(shape('# A\n\ntext\n\nB\n===\n\nC\n---\n\n### D ###\n')).toEqual(['1 A', 'text', '1 B', '2 C', '3 D']);
  });

  it('reads list items with their markers, nested ones and further paragraphs too', () => {
    expect(shape('3. one\n4. two\n   - inner\n\n     more\n\n* star')).toEqual([
      '3.· one',
      '4.· two',
      '-· inner',
      '· more',
      '*· star',
    ]);
  });

  it('reads table rows as one block each', () => {
    expect(shape('| Data | Use |\n|---|---|\n| **Name** | orders |\n| Phone | calls \\| texts |')).toEqual([
      '| Data | Use',
      '| Name | orders',
      '| Phone | calls | texts',
    ]);
    expect(marked('| a | b |\n|---|---|\n| x | **y z** |')).toEqual(['bold:y z']);
  });

  it('joins wrapped lines, and Chinese ones without a space', () => {
    expect(texts('We keep\nyour data.\n\n我们收集\n您的信息，\n包括 IP\naddress。')).toEqual([
      'We keep your data.',
      '我们收集您的信息，包括 IP address。',
    ]);
  });

  it('ends a block at a hard break', () => {
    expect(texts('Example Ltd  \n1 Street\\\nTown')).toEqual(['Example Ltd', '1 Street', 'Town']);
  });

  it('keeps marks and links with exact offsets', () => {
    const [block] = blocks('We **never** sell <u>bank details</u>; see [our  *list*](/list "t") & more.');
    expect(block?.text).toBe('We never sell bank details; see our list & more.');
    expect(block?.marks).toEqual([
      { kind: 'bold', start: 3, end: 8 },
      { kind: 'underline', start: 14, end: 26 },
    ]);
    expect(block?.links).toEqual([{ href: '/list', start: 32, end: 40 }]);
  });

  it('covers a bold line with one mark, and decides nothing', () => {
    expect(blocks('**What we collect**')[0]).toMatchObject({
      heading: null,
      marks: [{ kind: 'bold', start: 0, end: 15 }],
    });
    expect(marked('**a**<b>b</b>')).toEqual(['bold:ab']);
  });

  it('decodes escapes and entities, and strips what is not seen', () => {
    expect(texts('1\\. \\*not bold\\* &amp; &ldquo;x&rdquo; a\u200bb\u202e c\u0007\u00ad')).toEqual([
      '1. *not bold* & “x” ab c',
    ]);
  });

  it('reads raw HTML', () => {
    const html =
      '<h2 id="x">Data</h2>\n<ul><li>Name &amp; <b>phone</b></li><li>Mail</li></ul>\n<table><tr><th>A</th><td>B</td></tr></table>\n<script>no()</script><!-- no -->';
    expect(shape(html)).toEqual(['2 Data', '· Name & phone', '· Mail', '| A | B']);
    expect(blocks(html)[0]?.anchors).toEqual(['x']);
    expect(texts('one<br>two <a href="/x">three</a>')).toEqual(['one', 'two three']);
    expect(texts('a < b and c > d <notatag')).toEqual(['a < b and c > d <notatag']);
  });

  it('takes attribute lines for anchors, not for text', () => {
    const read = blocks('# Notice {#top}\n\nText.\n{: #essential .wide }\n\n* **Item**\n{: #item }');
    expect(read.map(({ text, anchors }) => [text, ...anchors])).toEqual([
      ['Notice', 'top'],
      ['Text.', 'essential'],
      ['Item', 'item'],
    ]);
  });

  it('leaves front matter out and keeps its title', () => {
    const flow = readMarkdown('---\ntitle: "Privacy notice"\nlang: EN\n---\n\n# Heading\n');
    expect(flow).toMatchObject({ title: 'Privacy notice', language: 'en' });
    expect(flow.blocks[0]).toMatchObject({ text: 'Heading', position: { line: 6, column: 3 } });
    expect(texts('---\n\ntext\n\n---\n')).toEqual(['text']);
  });

  it('reads indented paragraphs as paragraphs and fenced lines as lines', () => {
    expect(texts('A\n\n    We **keep** it.\n\n```\none\n\ntwo\n```')).toEqual(['A', 'We keep it.', 'one', 'two']);
  });

  it('knows the lines of blocks, with every kind of line end', () => {
    expect(blocks('# A\r\n\r\nb\rc\n\n- d').map((block) => block.position?.line)).toEqual([1, 3, 6]);
  });

  it('loses no text however deep it lies', () => {
    for (const prefix of ['> ', '- ', '>', '> - ', '\t', '  ']) {
      expect(texts(`${prefix.repeat(5_000)}deep`), prefix).toEqual(['deep']);
    }
    const stairs = Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- item${level}`).join('\n');
    for (let level = 0; level < 60; level++) expect(texts(stairs).join(' ')).toContain(`item${level}`);
  });

  it('reads what converters from HTML leave', () => {
    expect(shape('- a\n\n        * too deep\n        * deeper')).toEqual(['-· a', '*· too deep', '*· deeper']);
    expect(texts('First**-**party cookies. **Usage_._** text')).toEqual(['First-party cookies. Usage. text']);
    expect(texts('\\*\\* footnote, card **** 1234')).toEqual(['** footnote, card **** 1234']);
    expect(shape('|     |     |\n| --- | --- |Terms\n\n| a | b |\n|---|---|\n|   |   |\n| x |\n| y | |')).toEqual([
      'Terms',
      '| a | b',
      '| x',
      '| y |',
    ]);
    expect(texts('| a | b |\n|---|---|\n| x | one<br>two  <br>three |')).toEqual(['a | b', 'x | one two three']);
  });

  it('stays safe and quick on hostile text', () => {
    for (const part of [
      '[',
      '![',
      '[a](',
      '**',
      '*a **b ',
      '`',
      '<',
      '<a href="',
      '<!--',
      '&',
      '|a',
      '"',
      '\\',
      '[a]: b\n',
      '_a',
    ]) {
      expect([part, cpuTimeOf(() => readMarkdown(part.repeat(20_000))) < 3_000]).toEqual([part, true]);
    }
  });
});
