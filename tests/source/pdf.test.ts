/**
 * PDFs → notices. `tests/source/pdf/*.pdf` are their HTML printed by a browser:
 * `chromium --headless --no-sandbox --print-to-pdf=en.pdf en.html` in a folder whose name may be read, and `zh` likewise.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { Fault } from '../../src/model/fault.js';
import type { Notice } from '../../src/model/notice.js';
import { compare } from '../../src/pipeline.js';
import { readPdf } from '../../src/source/pdf/read-pdf.js';
import { readRef } from '../../src/source/ref.js';
import { outline } from '../extract/read.js';
import { sourceIo } from './io.js';
import { type DrawnText, lineOf, linesOf, pdfFile } from './pdf-file.js';

const FOLDER = join(import.meta.dirname, 'pdf');
const read = async (bytes: Buffer): Promise<Notice> =>
  extract(await readRef('-', sourceIo({ stdin: Readable.from([bytes]), cwd: tmpdir() })));

async function faultOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.catch((thrown: unknown) => thrown);
  if (!(error instanceof Fault)) throw new Error(`expected a Fault, got ${String(error)}`);
  return `${error.exit}: ${error.code}: ${error.message}`;
}

describe('a PDF that a browser printed', () => {
  it.each(['en', 'zh'])('says what its page says: %s', async (name) => {
    const of = (file: string) => readRef(`./${file}`, sourceIo({ cwd: FOLDER }));
    const report = compare(await of(`${name}.html`), await of(`${name}.pdf`), {});
    expect(report.problems).toEqual([]);
    expect(report.sections.map(({ status }) => status)).toEqual(report.sections.map(() => 'unchanged'));
    expect(report).toMatchObject({ changed: false, findings: [], cleared: [] });
  });

  it('has rows, headings and links', async () => {
    const notice = await read(readFileSync(join(FOLDER, 'zh.pdf')));
    const blocks = notice.sections.flatMap((section) => section.blocks);
    expect(outline(notice)).toContain('信息 | 用途 | 期限');
    expect(notice.sections.map(({ heading, level }) => `${level} ${heading}`)).toEqual([
      '1 云雀书店隐私政策',
      '2 一、收集的信息',
      '3 （一）Cookie 的使用',
      '2 二、保存期限',
    ]);
    expect(blocks.flatMap(({ text, links }) => links.map(({ start, end }) => text.slice(start, end)))).toEqual([
      '隐私设置',
    ]);
    expect(blocks.every((block) => block.position === null)).toBe(true);
  });
});

const TITLE = lineOf('Privacy Notice', 560, { size: 18 });
const TEXT = linesOf(
  500,
  'We keep the records of your orders for twelve months after the last one,',
  'and we delete them after that time, unless the law obliges us to keep the',
  'records of your orders for longer than that.',
);

describe('a plain PDF', () => {
  it('loses the heads, feet and numbers of its pages, and a paragraph runs on over them', async () => {
    const edges = (page: number): readonly DrawnText[] => [
      lineOf('Larkhaven Books Ltd', 590, { size: 8 }),
      lineOf(`Page ${page} of 3`, 15, { size: 8, x: 180 }),
      lineOf('We may change this notice at any time.', 28, { size: 8 }),
    ];
    const notice = await read(
      pdfFile([
        [...edges(1), TITLE, ...linesOf(100, 'We share your address with couriers that bring your order to the place')],
        [...edges(2), ...linesOf(540, 'that you named, and with nobody else.')],
        [...edges(3), ...linesOf(540, 'You may object at any time.')],
      ]),
    );
    expect(outline(notice)).toEqual([
      '# Privacy Notice',
      'We share your address with couriers that bring your order to the place that you named, and with nobody else.',
      'You may object at any time.',
      'We may change this notice at any time.',
    ]);
  });

  it('keeps the hyphens that words have of their own, and mends those of line ends', async () => {
    const notice = await read(
      pdfFile([
        [
          TITLE,
          ...linesOf(
            500,
            'We process your data for the perfor-',
            'mance of the contract. Our third-party pro-',
            'viders do so too. You may use the opt-',
            'out at any time; we name each third-',
            'party provider in your account.',
          ),
        ],
      ]),
    );
    expect(outline(notice)).toEqual([
      '# Privacy Notice',
      'We process your data for the performance of the contract. Our third-party providers do so too. You may use the opt-out at any time; we name each third-party provider in your account.',
    ]);
  });

  it('has lists, and tables whose rows go on over the page without their head', async () => {
    const row = (y: number, ...texts: readonly string[]): readonly DrawnText[] =>
      texts.map((text, index) => lineOf(text, y, { x: 50 + index * 110 }));
    const head = (y: number) => row(y, 'Data', 'Purpose', 'Kept for').map((cell) => ({ ...cell, bold: true }));
    const notice = await read(
      pdfFile([
        [
          TITLE,
          ...TEXT,
          ...linesOf(440, '• your name;', '• your address, to which your orders are brought.'),
          ...head(120),
          ...row(100, 'Orders', 'Our contract', '12 months'),
          ...row(80, 'Log files', 'Security of', '30 days'),
        ],
        [...head(560), lineOf('our services', 540, { x: 160 }), ...row(520, 'Letters', 'Answers', '6 months')],
      ]),
    );
    expect(outline(notice).slice(2)).toEqual([
      'your name;',
      'your address, to which your orders are brought.',
      'Data | Purpose | Kept for',
      'Orders | Our contract | 12 months',
      'Log files | Security of our services | 30 days',
      'Letters | Answers | 6 months',
    ]);
    expect(notice.sections[0]?.blocks.map(({ kind }) => kind).slice(1, 4)).toEqual([
      'list-item',
      'list-item',
      'table-row',
    ]);
  });

  it('has rows that go on over the page in any of their columns, beneath a head that is printed again', async () => {
    const at = (x: number, y: number, ...texts: readonly string[]): readonly DrawnText[] =>
      texts.map((text, index) => lineOf(text, y - 14 * index, { x }));
    const row = (y: number, ...cells: readonly (readonly string[])[]): readonly DrawnText[] =>
      cells.flatMap((texts, index) => at([50, 150, 320][index] ?? 0, y, ...texts));
    const head = (y: number) => row(y, ['Data'], ['Purpose'], ['Kept for']).map((cell) => ({ ...cell, bold: true }));
    const notice = await read(
      pdfFile([
        [
          TITLE,
          ...TEXT,
          ...head(140),
          ...row(120, ['Orders'], ['Our contract with you'], ['12 months']),
          ...row(
            90,
            ['Log files and', 'what servers'],
            ['We find faults that stop', 'our services, and we read'],
            ['30 days'],
          ),
        ],
        [
          ...head(560),
          ...row(540, ['write of visits'], ['who used them, and when.']),
          ...row(
            510,
            ['Letters and', 'what you attach'],
            ['We answer what you ask', 'about our services and'],
            ['While a case', 'is open, and'],
          ),
        ],
        [
          ...head(560),
          ...row(540, ['to them'], ['about your orders with', 'us.'], ['a year then']),
          ...row(510, ['Calls'], ['We call you back'], ['6 months']),
        ],
      ]),
    );
    expect(outline(notice).slice(2)).toEqual([
      'Data | Purpose | Kept for',
      'Orders | Our contract with you | 12 months',
      'Log files and what servers write of visits | We find faults that stop our services, and we read who used them, and when. | 30 days',
      'Letters and what you attach to them | We answer what you ask about our services and about your orders with us. | While a case is open, and a year then',
      'Calls | We call you back | 6 months',
    ]);
  });

  it('in Chinese is read by the tables of its encoding', async () => {
    const notice = await read(
      pdfFile([
        [
          lineOf('隐私政策', 560, { size: 18, chinese: true }),
          lineOf('我们会在交易完成后保存您的订单记录十二个月，并在期满后删除，法律另', 500, { x: 20, chinese: true }),
          lineOf('有规定的除外。', 484, { x: 20, chinese: true }),
        ],
      ]),
    );
    expect(outline(notice)).toEqual([
      '# 隐私政策',
      '我们会在交易完成后保存您的订单记录十二个月，并在期满后删除，法律另有规定的除外。',
    ]);
  });
});

it('a PDF is read from a file of any name, and from git', async () => {
  const bytes = pdfFile([TEXT]);
  const cwd = mkdtempSync(join(tmpdir(), 'noticediff-pdf-'));
  try {
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' });
    for (const name of ['notice.pdf', 'misnamed.html']) writeFileSync(join(cwd, name), bytes);
    git('init', '-q');
    git('add', 'notice.pdf');
    git('-c', 'user.name=A', '-c', 'user.email=a@larkhaven.example', 'commit', '-qm', 'The notice');
    for (const ref of ['notice.pdf', 'misnamed.html', 'git:HEAD:notice.pdf']) {
      const notice = extract(await readRef(ref, sourceIo({ cwd })));
      expect(outline(notice), ref).toEqual([
        expect.stringMatching(/^We keep the records of your orders.* than that\.$/),
      ]);
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});

describe('a PDF that cannot be read', () => {
  it('is named: scanned, encrypted, damaged, of too many pages', async () => {
    expect(await faultOf(read(pdfFile([[], []])))).toBe(
      'unjudged: pdf-scanned: standard input is a PDF without text: its 2 pages are pictures, as of a scan.',
    );
    const key = `<${'5a'.repeat(32)}>`;
    expect(
      await faultOf(
        read(
          pdfFile([TEXT], {
            trailer: `/ID [ <00> <00> ] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
          }),
        ),
      ),
    ).toBe('unjudged: pdf-encrypted: standard input is a PDF that opens with a password only.');
    expect(await faultOf(read(Buffer.from('%PDF-1.7\nand nothing more')))).toContain(
      'unjudged: pdf-unreadable: standard input is a PDF that cannot be read: ',
    );
    expect(await faultOf(read(pdfFile(Array.from({ length: 501 }, () => TEXT))))).toBe(
      'unjudged: too-large: standard input is a PDF that is too large: it has 501 pages; the limit is 500.',
    );
  });

  it('is called off where it takes too much time or memory', async () => {
    expect(await faultOf(readPdf(pdfFile([TEXT]), 'slow.pdf', { time: 1, memory: 2 ** 31 }))).toBe(
      'unjudged: pdf-unreadable: slow.pdf is a PDF that cannot be read: parsing it takes more than 0.001 s.',
    );
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024, 0x20), { level: 1 });
    const stream = { entries: '/Filter /FlateDecode', bytes: bomb };
    expect(
      await faultOf(readPdf(pdfFile([TEXT], { stream }), 'bomb.pdf', { time: 60_000, memory: 150 * 1024 * 1024 })),
    ).toBe(
      'unjudged: pdf-unreadable: bomb.pdf is a PDF that cannot be read: parsing it takes more than 150 MB of memory.',
    );
  });

  it('names the pages that are pictures beside pages of text', async () => {
    const stream = { entries: '', bytes: Buffer.from('0 0 400 600 re f') };
    const notice = await read(pdfFile([[], TEXT, TEXT], { stream }));
    expect(notice.problems).toMatchObject([{ code: 'unread-part', fatal: false, detail: 'pages without text: 1' }]);
  });
});
