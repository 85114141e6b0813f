/** PDFs as the simplest programs write them: pages of lines at given places, in fonts that the file only names. */

export interface DrawnText {
  readonly text: string;
  readonly x: number;
  /** From the lower edge. */
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Written in an encoding of Chinese that the file names and does not hold. */
  readonly chinese?: boolean;
}

export const PAGE = { width: 400, height: 600 } as const;

export const lineOf = (text: string, y: number, more: Partial<DrawnText> = {}): DrawnText => ({
  text,
  x: 50,
  y,
  ...more,
});

/** Lines below each other, 14 points apart. */
export const linesOf = (top: number, ...texts: readonly string[]): readonly DrawnText[] =>
  texts.map((text, index) => lineOf(text, top - index * 14));

/** `stream`: put in the place of the first page's content, with the entries of its dictionary. */
export interface PdfOptions {
  readonly trailer?: string;
  readonly stream?: { readonly entries: string; readonly bytes: Buffer };
}

export function pdfFile(pages: readonly (readonly DrawnText[])[], options: PdfOptions = {}): Buffer {
  const fonts =
    '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> ' +
    '/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> ' +
    '/F3 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [ ' +
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ' +
    '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 >> >> ] >> >>';
  const objects: Buffer[] = [Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')];
  const kids = pages.map((_, index) => `${3 + index * 2} 0 R`).join(' ');
  objects.push(Buffer.from(`<< /Type /Pages /Kids [ ${kids} ] /Count ${pages.length} >>`));
  for (const [index, drawn] of pages.entries()) {
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font ${fonts} >> /Contents ${4 + index * 2} 0 R >>`,
      ),
    );
    const own = index === 0 ? options.stream : undefined;
    const bytes = own?.bytes ?? Buffer.from(drawn.map(draw).join('\n'), 'latin1');
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${bytes.length} ${own?.entries ?? ''} >>\nstream\n`),
        bytes,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return assemble(objects, options.trailer ?? '');
}

function draw({ text, x, y, size = 11, bold = false, chinese = false }: DrawnText): string {
  const font = chinese ? 'F3' : bold ? 'F2' : 'F1';
  const string = chinese
    ? `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
    : `(${text.replace(/[()\\]/g, '\\$&').replaceAll('•', '\x95')})`;
  return `BT /${font} ${size} Tf ${x} ${y} Td ${string} Tj ET`;
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = 9;
  for (const [index, body] of objects.entries()) {
    places.push(length);
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    chunks.push(object);
    length += object.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  chunks.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}
