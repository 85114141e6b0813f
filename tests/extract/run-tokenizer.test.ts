/** The tokenizer that takes runs builds the tree that parse5 builds by itself, with every text in its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyNode, Document } from 'domhandler';
import fc from 'fast-check';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/extract/html/parse.js';

/** Elements with their attributes, texts with the place where they begin. */
function outline(root: Document): readonly unknown[] {
  const lines: unknown[] = [];
  const add = (node: AnyNode, depth: number): void => {
    if (node.type === 'text') {
      const place = node.sourceCodeLocation;
      lines.push([depth, node.data, place?.startLine, place?.startCol, place?.startOffset]);
    } else if ('attribs' in node) lines.push([depth, node.name, { ...node.attribs }]);
    else lines.push([depth, node.type, 'data' in node ? node.data : '']);
    if ('children' in node) for (const child of node.children) add(child as AnyNode, depth + 1);
  };
  add(root as AnyNode, 0);
  return lines;
}

const plain = (html: string): readonly unknown[] =>
  outline(parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false }));

const PIECES = [
  ...[
    'We keep ',
    'your data',
    '我们收集',
    '信息。',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\f',
    '\0',
    '😀',
    '\ud83d',
    '\u0085',
    '-',
    ']',
    '"',
    "'",
  ],
  ...[
    '&',
    '&amp;',
    '&lt',
    '&notit;',
    '&#0;',
    '&#x4e00;',
    '<',
    '>',
    '</',
    '<!',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
  ],
  ...[
    '<p>',
    '</p>',
    '<p class="a b&amp;c\nd">',
    "<a href='x y'>",
    '<a href=x&y title="',
    '<br/>',
    '<b>',
    '<i>',
    '</b>',
    '</i>',
  ],
  ...['<table>', '<tr>', '<td>', '<caption>', '<colgroup>', '<col>', '</table>', '<select>', '<option>', '</select>'],
  ...[
    '<html lang=en>',
    '<head>',
    '</head>',
    '<body>',
    '</body>',
    '</html>',
    '<frameset>',
    '<frame>',
    '</frameset>',
    '<noframes>',
  ],
  ...[
    '<script>',
    '<!--<script>',
    '</script>',
    '<style>',
    '</style>',
    '<title>',
    '</title>',
    '<textarea>\n',
    '</textarea>',
    '<pre>\n',
  ],
  ...[
    '<svg>',
    '<title>',
    '</svg>',
    '<math>',
    '<mi>',
    '<template>',
    '</template>',
    '<plaintext>',
    '<!doctype html>',
    '<noscript>',
  ],
];

describe('taking runs of characters', () => {
  test('changes no tree, whatever the tags, spaces and broken characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(outline(parseHtml(html))).toEqual(plain(html));
      }),
      { numRuns: 2_000 },
    );
  });

  test('changes no tree of the cases', () => {
    const cases = join(import.meta.dirname, '../cases');
    const pages = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const html = readFileSync(join(cases, page), 'utf8');
      expect(outline(parseHtml(html)), page).toEqual(plain(html));
    }
  });
});
