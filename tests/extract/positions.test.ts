import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { MediaType } from '../../src/model/capture.js';
import type { Position } from '../../src/model/notice.js';
import { compare } from '../../src/pipeline.js';
import { read } from './read.js';

/** `3:5 text` of every heading and block, `| 4:1 text` of the further lines that a block spans. */
function places(source: string, mediaType: MediaType): string[] {
  const print = ({ line, column }: Position, text: string): string => `${line}:${column} ${text}`;
  return read(source, {}, mediaType).sections.flatMap(({ heading, position, blocks }) => [
    ...(heading === null || position === null ? [] : [print(position, heading)]),
    ...blocks.flatMap((block) => [
      block.position === null ? block.text : print(block.position, block.text),
      ...(block.lines ?? []).map((line) => `| ${print(line.position, block.text.slice(line.start))}`),
    ]),
  ]);
}

describe('positions in Markdown', () => {
  it('count behind the signs of headings, lists, quotes and tables', () => {
    const source = [
      '# Notice #',
      '',
      '  We keep data.',
      '',
      '> Quoted words.',
      '>',
      '> 1. First item',
      '>    - inner item',
      '',
      'Under',
      '===',
      '',
      '| Data | Use |',
      '|---|---|',
      '|  Name | orders |',
    ].join('\n');
    expect(places(source, 'markdown')).toEqual([
      '1:3 Notice',
      '3:3 We keep data.',
      '5:3 Quoted words.',
      '7:6 First item',
      '8:8 inner item',
      '10:1 Under',
      '13:3 Data | Use',
      '15:4 Name | orders',
    ]);
  });

  it('are known for every line of a wrapped paragraph, after front matter too', () => {
    const source = '---\ntitle: T\n---\n- We keep **order\n  records** for\n  12 months.\n\n我们保存\n订单记录。\n';
    expect(places(source, 'markdown')).toEqual([
      '4:3 We keep order records for 12 months.',
      '| 5:3 records for 12 months.',
      '| 6:3 12 months.',
      '8:1 我们保存订单记录。',
      '| 9:1 订单记录。',
    ]);
  });

  it('of blocks that a hard break parts are those of their lines', () => {
    expect(places('Example Ltd  \n1 Street\\\n Town', 'markdown')).toEqual([
      '1:1 Example Ltd',
      '2:1 1 Street',
      '3:2 Town',
    ]);
  });

  it('of raw HTML are those of its tags; of fenced text those of its lines', () => {
    expect(places('- <ul>\n    <li>a</li><li>b</li>\n  </ul>\n\n```\nx\n  y\n```\n', 'markdown')).toEqual([
      '2:5 a',
      '2:15 b',
      '6:1 x',
      '7:3 y',
    ]);
  });

  it('are not guessed where a line end inside of markup hides the lines', () => {
    expect(
      places('See [our\nlist](/a\n"the title") and\nask us.', 'markdown').filter((place) => place.startsWith('|')),
    ).toEqual([]);
  });
});

describe('positions in HTML', () => {
  it('are known for every line that holds text of a block', () => {
    const source =
      '<main>\n<p>\n  We keep <b>order\n  records</b> for\n  12 &amp; 13\n  months.</p>\n<p>One line.</p></main>';
    expect(places(source, 'html')).toEqual([
      '3:3 We keep order records for 12 & 13 months.',
      '| 4:3 records for 12 & 13 months.',
      '| 5:3 12 & 13 months.',
      '| 6:3 months.',
      '7:4 One line.',
    ]);
  });

  it('of a table row are those of its cells', () => {
    const table = '<table><tr>\n<th>Data</th><th>Use</th></tr>\n<tr>\n<td>Name</td>\n<td>orders</td></tr></table>';
    expect(places(`<main><p>We collect:</p>${table}</main>`, 'html').slice(1)).toEqual([
      '2:5 Data | Use',
      '4:5 Name | orders',
      '| 5:5 orders',
    ]);
  });

  it('of preformatted lines are their own', () => {
    expect(places('<pre>We keep data.\n  We delete it.</pre>', 'html')).toEqual([
      '1:6 We keep data.',
      '2:3 We delete it.',
    ]);
  });
});

it('positions in wrapped plain text are those of the lines', () => {
  const lines = [
    'We keep the records of your orders in our own systems for as long as',
    'the law on bookkeeping asks us to do so, and we delete them from there',
    'within thirty days after that time. If you close your account before',
    'then, we keep only what the law names.',
  ];
  const found = places(lines.join('\n'), 'text');
  expect(found).toHaveLength(4);
  expect(found.slice(1)).toEqual([1, 2, 3].map((i) => `| ${i + 1}:1 ${lines.slice(i).join(' ')}`));
});

it('of several pages name the page on the later ones, also of the further lines of a block', () => {
  const page = (text: string) => ({ mediaType: 'markdown', charset: 'utf-8', text }) as const;
  const pages = [page('# Notice\n\nThis page is about cookies.'), page('# Data\n\nWe keep\nit.')];
  const notice = extract({ ref: 'x', sha256: '', capturedAt: null, problems: [], pages });
  expect(notice.sections.map(({ position }) => position)).toEqual([
    { line: 1, column: 3 },
    { line: 1, column: 3, page: 2 },
  ]);
  const [block] = notice.sections[1]?.blocks ?? [];
  expect(block?.position).toEqual({ line: 3, column: 1, page: 2 });
  expect(block?.lines).toEqual([{ start: 8, position: { line: 4, column: 1, page: 2 } }]);
});

describe('a finding stands where the change is', () => {
  const notice = (months: string, mediaType: MediaType) => ({
    ref: 'x',
    sha256: '',
    capturedAt: null,
    problems: [],
    pages: [
      {
        mediaType,
        charset: 'utf-8',
        text:
          mediaType === 'html'
            ? `<main><h1>Notice</h1>\n<p>We keep order records\nin our systems\nfor ${months} months.</p></main>`
            : `# Notice\n\nWe keep order records\nin our systems\nfor ${months} months.\n`,
      },
    ],
  });
  it.each([
    ['html', 4],
    ['markdown', 5],
  ] as const)('on the changed line of a paragraph of %s', (mediaType, line) => {
    const report = compare(notice('12', mediaType), notice('36', mediaType));
    expect(report.findings[0]?.after?.position).toEqual({ line, column: 1 });
    expect(report.findings[0]?.before?.position).toEqual({ line, column: 1 });
  });
});
