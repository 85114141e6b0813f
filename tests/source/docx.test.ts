import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { Fault } from '../../src/model/fault.js';
import type { Notice } from '../../src/model/notice.js';
import { packStored } from '../../src/source/docx/zip.js';
import { readRef } from '../../src/source/ref.js';
import { outline } from '../extract/read.js';
import { sourceIo } from './io.js';
import { heading, item, PARTS, packedWordFile, paragraph, run, table, wordFile } from './word-file.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'noticediff-docx-'));
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const SENTENCE = 'We keep your order records for 12 months after your last order with us.';
const read = async (bytes: Buffer): Promise<Notice> =>
  extract(await readRef('-', sourceIo({ stdin: Readable.from([bytes]), cwd })));

async function faultOf(bytes: Buffer): Promise<string> {
  const error = await read(bytes).catch((thrown: unknown) => thrown);
  if (!(error instanceof Fault)) throw new Error(`expected a Fault, got ${String(error)}`);
  return `${error.exit}: ${error.code}: ${error.message}`;
}

describe('a Word document', () => {
  it('is read with its headings, lists, tables and links, and without places in the file', async () => {
    const notice = await read(
      wordFile(
        heading('隐私政策') +
          paragraph('本政策说明云雀购物如何处理您的个人信息，适用于我们的网站和应用程序。') +
          heading('一、收集的信息', '2') +
          item('手机号码，用于注册账号；') +
          item('收货地址，用于配送商品。') +
          table(['信息', '用途', '保存期限'], ['订单记录', '履行合同', '十二个月']) +
          paragraph(`${run('参见')}<w:hyperlink r:id="r3">${run('帮助中心')}</w:hyperlink>${run('。')}`),
      ),
    );
    expect(outline(notice)).toEqual([
      '# 隐私政策',
      '本政策说明云雀购物如何处理您的个人信息，适用于我们的网站和应用程序。',
      '## 一、收集的信息',
      '手机号码，用于注册账号；',
      '收货地址，用于配送商品。',
      '信息 | 用途 | 保存期限',
      '订单记录 | 履行合同 | 十二个月',
      '参见帮助中心。',
    ]);
    const blocks = notice.sections.flatMap((section) => section.blocks);
    expect(blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'list-item',
      'list-item',
      'table-row',
      'table-row',
      'paragraph',
    ]);
    expect(blocks.at(-1)?.links).toMatchObject([{ href: 'https://larkhaven.example/help', start: 2, end: 6 }]);
    expect(blocks.every((block) => block.position === null)).toBe(true);
    expect(notice).toMatchObject({ title: '隐私政策', language: 'zh', problems: [] });
  });

  it('keeps bold and underlined words', async () => {
    const content = `${run('You must ')}${run('never', '<w:b/>')}${run(' share ')}${run('your password', '<w:u w:val="single"/>')}${run(' with anybody who asks for it.')}`;
    const [block] = (await read(wordFile(heading('Rules') + paragraph(content)))).sections[0]?.blocks ?? [];
    expect(block?.marks).toEqual([
      { kind: 'bold', start: 9, end: 14 },
      { kind: 'underline', start: 21, end: 34 },
    ]);
  });

  it('says of its own tracked changes that they are there, and is read as if all were accepted', async () => {
    const notice = await read(
      wordFile(
        heading('Retention') +
          paragraph(
            `${run('We keep records for ')}<w:del w:id="1" w:author="A"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run('36')}</w:ins>${run(' months after your last order with us.')}`,
          ) +
          `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr><w:del w:id="4" w:author="A"><w:r><w:delText>${SENTENCE}</w:delText></w:r></w:del></w:p>` +
          paragraph('Then we delete them.'),
      ),
    );
    expect(outline(notice)).toEqual([
      '# Retention',
      'We keep records for 36 months after your last order with us.',
      'Then we delete them.',
    ]);
    expect(notice.problems).toMatchObject([{ code: 'tracked-changes', fatal: false }]);
    expect(notice.problems[0]?.detail).toContain('insertions: 1, deletions: 3');
  });

  it('keeps text that looks like markup as text', async () => {
    const notice = await read(wordFile(paragraph(`&lt;script&gt;alert(1)&lt;/script&gt; ${SENTENCE}`)));
    expect(outline(notice)).toEqual([`<script>alert(1)</script> ${SENTENCE}`]);
  });

  it('does not let a style map inside of it hide text', async () => {
    const notice = await read(wordFile(paragraph(SENTENCE), { 'mammoth/style-map': 'p => !' }));
    expect(outline(notice)).toEqual([SENTENCE]);
  });

  it('without a word in it is empty, not unchanged', async () => {
    expect((await read(wordFile(''))).problems).toMatchObject([{ code: 'empty', fatal: true }]);
  });

  it('is told by its content, from a path, git and the archive alike, and hashed as it is', async () => {
    const bytes = wordFile(heading('Privacy notice') + paragraph(SENTENCE));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const folder = join(cwd, 'snapshots/larkhaven/20220118T101500Z');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '1.docx'), bytes);
    writeFileSync(
      join(folder, 'capture.json'),
      JSON.stringify({
        schemaVersion: 1,
        urls: [],
        capturedAt: '2022-01-18T10:15:00Z',
        cameBy: 'import',
        pages: [{ file: '1.docx', sha256, mediaType: 'text/html', charset: null, url: null }],
      }),
    );
    writeFileSync(join(cwd, 'notice.docx'), bytes);
    writeFileSync(join(cwd, 'misnamed.html'), bytes);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd, stdio: 'pipe' });
    git('init', '-q');
    git('add', 'notice.docx');
    git('commit', '-qm', 'a');
    for (const ref of ['notice.docx', 'misnamed.html', 'git:HEAD:notice.docx', 'larkhaven@latest']) {
      const capture = await readRef(ref, sourceIo({ cwd }));
      expect([ref, capture.sha256]).toEqual([ref, sha256]);
      expect(outline(extract(capture))).toEqual(['# Privacy notice', SENTENCE]);
    }
  });
});

describe('what is no readable Word document', () => {
  it('is refused with its reason: damaged, encrypted, another ZIP, an old .doc', async () => {
    const whole = wordFile(paragraph(SENTENCE));
    expect(await faultOf(whole.subarray(0, whole.length - 400))).toMatch(
      /^unjudged: docx-unreadable: .*damaged|end is missing/,
    );
    const encrypted = Buffer.from(whole);
    for (let at = whole.indexOf('PK\u0001\u0002'); at >= 0; at = whole.indexOf('PK\u0001\u0002', at + 1))
      encrypted.writeUInt16LE(1, at + 8);
    expect(await faultOf(encrypted)).toMatch(/^unjudged: docx-unreadable: .*encrypted/);
    expect(await faultOf(packStored([{ name: 'notes.txt', bytes: Buffer.from(SENTENCE) }]))).toMatch(
      /^unjudged: not-text: .*ZIP archive/,
    );
    expect(
      await faultOf(
        packStored([
          { name: '[Content_Types].xml', bytes: Buffer.from(PARTS['[Content_Types].xml'] ?? '') },
          { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
        ]),
      ),
    ).toMatch(/^unjudged: not-text: .*Office file/);
    expect(await faultOf(Buffer.from('d0cf11e0a1b11ae1'.padEnd(200, '0'), 'hex'))).toMatch(
      /not-text: .*\.doc\).*password/,
    );
    expect(await faultOf(wordFile('<w:p><w:r>'))).toMatch(/^unjudged: docx-unreadable/);
  });

  it('cannot unpack to more than a bound, whatever its list of parts says', async () => {
    const big = 25 * 1024 * 1024;
    expect(await faultOf(packedWordFile(big, big))).toMatch(/^unjudged: too-large/);
    expect(await faultOf(packedWordFile(big, 10))).toMatch(/^unjudged: too-large/);
    expect(await faultOf(packedWordFile(10, 0xffffffff))).toMatch(/^unjudged: too-large/);
    expect((await read(packedWordFile(10, 10))).problems).toMatchObject([{ code: 'empty' }]);
  });

  it('cannot nest elements without bound, nor bring entities of its own', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(2_000) + '</w:tc></w:tr></w:tbl>'.repeat(2_000);
    expect(await faultOf(wordFile(deep))).toMatch(/^unjudged: docx-unreadable: .*nests/);
    const entities = wordFile('', {
      'word/document.xml': '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
    });
    expect(await faultOf(entities)).toMatch(/^unjudged: docx-unreadable: .*document type/);
  });

  it('ends in a Fault or in a notice when single bytes are wrong, never otherwise', async () => {
    const whole = wordFile(heading('Privacy notice') + paragraph(SENTENCE) + table(['a', 'b'], ['c', 'd']));
    for (let at = 4; at < whole.length; at += 97) {
      const broken = Buffer.from(whole);
      broken.writeUInt8((broken.readUInt8(at) + 131) % 256, at);
      const outcome = await read(broken).then(
        () => 'read',
        (error: unknown) => (error instanceof Fault ? 'fault' : String(error)),
      );
      expect([at, outcome]).toEqual([at, expect.stringMatching(/^(?:read|fault)$/)]);
    }
  });
});
