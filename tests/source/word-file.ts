/** Word documents for tests, from the XML of their body. */
import { crc32, deflateRawSync } from 'node:zlib';
import { packStored } from '../../src/source/docx/zip.js';

/** The prefixes that a body may use. */
const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATION}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${RELATION}/hyperlink" Target="https://larkhaven.example/help" TargetMode="External"/></Relationships>`,
  // A word processor set to Chinese numbers its styles; only the names are the same everywhere.
  'word/styles.xml': `<w:styles ${NAMES}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
};

/** A style sheet with these styles besides the two headings. */
export const styleSheet = (styles: string): string =>
  (PARTS['word/styles.xml'] ?? '').replace('</w:styles>', `${styles}</w:styles>`);

/** The part that holds footnotes, and what the document needs to find it. */
export const footnotes = (...notes: readonly string[]): Readonly<Record<string, string>> => ({
  'word/footnotes.xml': `<w:footnotes ${NAMES}>${notes
    .map((note, index) => `<w:footnote w:id="${index + 1}">${paragraph(note)}</w:footnote>`)
    .join('')}</w:footnotes>`,
  'word/_rels/document.xml.rels': (PARTS['word/_rels/document.xml.rels'] ?? '').replace(
    '</Relationships>',
    `<Relationship Id="r9" Type="${RELATION}/footnotes" Target="footnotes.xml"/></Relationships>`,
  ),
});

export const wordFile = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  packStored(
    Object.entries({
      ...PARTS,
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMES} xmlns:r="${RELATION}"><w:body>${body}</w:body></w:document>`,
      ...more,
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  );

/** One whose document part is packed, holds so many spaces, and is said to unpack to `claimed` bytes. */
export function packedWordFile(spaces: number, claimed: number): Buffer {
  const name = 'word/document.xml';
  const text = Buffer.from(`<w:document ${NAMES}><w:body>${' '.repeat(spaces)}</w:body></w:document>`);
  const packed = deflateRawSync(text);
  // The stored form of the packed bytes, then what the headers say of them is put right.
  const archive = packStored([
    { name, bytes: packed },
    ...Object.entries(PARTS).map(([part, content]) => ({ name: part, bytes: Buffer.from(content) })),
  ]);
  for (const [signature, method] of [
    ['PK\u0003\u0004', 8],
    ['PK\u0001\u0002', 10],
  ] as const) {
    const at = archive.indexOf(signature);
    archive.writeUInt16LE(8, at + method);
    archive.writeUInt32LE(crc32(text), at + method + 6);
    archive.writeUInt32LE(claimed, at + method + 14);
  }
  return archive;
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
export const heading = (text: string, style = '1'): string => paragraph(text, `<w:pStyle w:val="${style}"/>`);
export const item = (text: string): string =>
  paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
