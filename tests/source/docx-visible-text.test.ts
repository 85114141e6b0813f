import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { Notice } from '../../src/model/notice.js';
import { readDocx } from '../../src/source/docx/read-docx.js';
import { readRef } from '../../src/source/ref.js';
import { outline } from '../extract/read.js';
import { sourceIo } from './io.js';
import { footnotes, heading, item, paragraph, run, styleSheet, table, wordFile } from './word-file.js';

type Parts = Readonly<Record<string, string>>;
const html = async (body: string, more: Parts = {}): Promise<string> =>
  (await readDocx(wordFile(body, more), 'notice.docx'))?.html ?? '';
const read = async (body: string, more: Parts = {}): Promise<Notice> =>
  extract(await readRef('-', sourceIo({ stdin: Readable.from([wordFile(body, more)]) })));
const lines = async (body: string, more: Parts = {}): Promise<readonly string[]> => outline(await read(body, more));

const textBox = (text: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp>`;
const drawing = (shape: string): string =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData uri="shape">${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
const oldBox = (text: string): string =>
  `<w:pict><v:rect><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:rect></w:pict>`;
const field = (code: string, result: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  (result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

describe('the text that a word processor shows', () => {
  it('has what fields show: simple ones, complex ones, a choice from a list, a ticked box', async () => {
    const simple = `<w:fldSimple w:instr=" DOCPROPERTY Period "><w:r><w:t>45 days</w:t></w:r></w:fldSimple>`;
    const nested = `<w:fldSimple w:instr=" IF "><w:fldSimple w:instr=" REF a ">${run('their owner')}</w:fldSimple></w:fldSimple>`;
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="never"/><w:listEntry w:val="sometimes"/></w:ddList></w:ffData>';
    const box = '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>';
    expect(
      await lines(
        paragraph(`${run('We keep camera footage for ')}${simple}${run(' and give it to ')}${nested}${run('.')}`) +
          paragraph(`${run('Logs are kept for ')}${field(' REF logs ', 'six weeks')}${run('.')}`) +
          paragraph(`${run('We ')}${field(' FORMDROPDOWN ', '', list)}${run(' share footage with insurers.')}`) +
          paragraph(`${field(' FORMCHECKBOX ', '', box)}${run(' I agree to the recording of my voice.')}`) +
          paragraph(
            `${field(' FORMCHECKBOX ', '', box.replace('<w:checked/>', ''))}${run(' Send me offers by post.')}`,
          ),
      ),
    ).toEqual([
      'We keep camera footage for 45 days and give it to their owner.',
      'Logs are kept for six weeks.',
      'We sometimes share footage with insurers.',
      '☑ I agree to the recording of my voice.',
      '☐ Send me offers by post.',
    ]);
  });

  it('has that of text boxes, drawn the new or the old way, once, and as new programs show it', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(textBox('We never rent out your address.'))}</mc:Choice><mc:Fallback>${oldBox('We rent out your address.')}</mc:Fallback></mc:AlternateContent>`;
    expect(
      await lines(
        paragraph(`${run('In short:')}<w:r>${drawing(textBox('We never sell your address.'))}</w:r>`) +
          paragraph(`${run('And also:')}<w:r>${both}</w:r>`) +
          paragraph(`${run('As before:')}<w:r>${oldBox('We never lend your address.')}</w:r>`) +
          paragraph(
            `${run('Inside:')}<w:r>${drawing(`<wps:wsp><wps:txbx><w:txbxContent>${paragraph(`${run('A box holds a box.')}<w:r>${oldBox('We never swap addresses.')}</w:r>`)}</w:txbxContent></wps:txbx></wps:wsp>`)}</w:r>`,
          ),
      ),
    ).toEqual([
      'In short:',
      'We never sell your address.',
      'And also:',
      'We never rent out your address.',
      'As before:',
      'We never lend your address.',
      'Inside:',
      'A box holds a box.',
      'We never swap addresses.',
    ]);
  });

  it('has the base text of ruby, content controls, text that runs the other way, and formulas', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('bǎocún')}</w:rt><w:rubyBase>${run('保存')}</w:rubyBase></w:ruby></w:r>`;
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${run('三十天')}</w:sdtContent></w:sdt>`;
    const formula = '<m:oMath><m:r><m:t>2</m:t></m:r><m:r><m:t>×7</m:t></m:r></m:oMath>';
    expect(
      await lines(
        paragraph(`${run('我们')}${ruby}${run('监控录像')}${control}${run('，随后删除。')}`) +
          paragraph(
            `${run('Backups are kept for ')}${formula}${run(' days, ')}<w:bdo w:val="ltr">${run('then deleted')}</w:bdo>${run('.')}`,
          ),
      ),
    ).toEqual(['我们保存监控录像三十天，随后删除。', 'Backups are kept for 2×7 days, then deleted.']);
  });

  it('has notes behind the paragraph that refers to them, without their numbers', async () => {
    const refer = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    expect(
      await lines(
        heading('Sharing', '2') +
          paragraph(`${run('We do not share recordings')}${refer(1)}${run('.')}`) +
          item(`${run('Police')}${refer(2)}`) +
          heading('Contact', '2') +
          paragraph('Write to the office of the building.'),
        footnotes('Except with the insurer of the building.', 'Only with a warrant.'),
      ),
    ).toEqual([
      '## Sharing',
      'We do not share recordings.',
      'Except with the insurer of the building.',
      'Police',
      'Only with a warrant.',
      '## Contact',
      'Write to the office of the building.',
    ]);
  });

  it('says which parts it does not read', async () => {
    const { problems } = await read(
      paragraph('We keep camera footage for 45 days and then delete it for good.') +
        paragraph(`<w:r>${drawing('<dgm:relIds/>')}</w:r>`) +
        '<w:altChunk/>',
    );
    expect(problems).toMatchObject([{ code: 'unread-part', fatal: false, detail: expect.stringContaining('2') }]);
  });
});

describe('headings of a Word document', () => {
  const styled = (text: string, style: string, properties = ''): string =>
    paragraph(text, `<w:pStyle w:val="${style}"/>${properties}`);
  const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const STYLES = styleSheet(
    '<w:style w:type="paragraph" w:styleId="clause"><w:name w:val="条款"/><w:basedOn w:val="2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="sub"><w:name w:val="Sub clause"/><w:basedOn w:val="clause"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="TOC Heading"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="circle"><w:name w:val="Circle"/><w:basedOn w:val="circle"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="list"><w:name w:val="List Paragraph"/></w:style>',
  );

  it('are those whose style is based on a heading, with and without numbers', async () => {
    expect(
      await lines(
        styled('我们收集的信息', 'clause', NUMBERED) +
          paragraph('我们收集访客的姓名和车牌号码。') +
          styled('访客登记', 'sub') +
          paragraph('登记表保存三十天。') +
          styled('目录', 'toc') +
          styled('访客登记表由前台保管。', 'circle') +
          heading('联系我们', '2').replace('<w:pPr>', `<w:pPr>${NUMBERED}`),
        { 'word/styles.xml': STYLES },
      ),
    ).toEqual([
      '## 我们收集的信息',
      '我们收集访客的姓名和车牌号码。',
      '### 访客登记',
      '登记表保存三十天。',
      '目录',
      '访客登记表由前台保管。',
      '## 联系我们',
    ]);
  });

  it('are paragraphs with an outline level of their own', async () => {
    expect(
      await lines(
        paragraph('Visitors', '<w:outlineLvl w:val="1"/>') +
          paragraph('We write down the names of visitors in a book at the desk.', '<w:outlineLvl w:val="9"/>'),
      ),
    ).toEqual(['## Visitors', 'We write down the names of visitors in a book at the desk.']);
  });

  it('leave list paragraphs their lists', async () => {
    const notice = await read(
      paragraph('We write down:') +
        styled('your name,', 'list', NUMBERED) +
        styled('your number plate.', 'list', NUMBERED),
      { 'word/styles.xml': STYLES },
    );
    expect(notice.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list-item', 'list-item']);
  });
});

describe('text that is struck or hidden', () => {
  it('is marked as struck, whether the run, its style or that of its paragraph says so', async () => {
    const styles = styleSheet(
      '<w:style w:type="character" w:styleId="gone"><w:name w:val="Gone"/><w:rPr><w:dstrike/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const text = `${run('We ')}${run('never ', '<w:strike/>')}${run('ever ', '<w:dstrike w:val="true"/>')}${run('share ', '<w:strike w:val="0"/>')}${run('or sell ', '<w:rStyle w:val="gone"/>')}${run('rent ', '<w:rStyle w:val="gone"/><w:dstrike w:val="0"/>')}${run('privately', '<w:vanish/>')}${run(' lists.')}`;
    const page = await html(
      paragraph(text) +
        paragraph('Nobody reads this.', '<w:pStyle w:val="draft"/>') +
        table(['<w:r><w:rPr><w:strike/></w:rPr><w:t>No</w:t></w:r>', 'Yes']),
      { 'word/styles.xml': styles },
    );
    expect(page).toContain('<p>We <s>never ever </s>share <s>or sell </s>rent <s>privately</s> lists.</p>');
    expect(page).toContain('<p><s>Nobody reads this.</s></p>');
    expect(page).toContain('<s>No</s>');
  });
});
