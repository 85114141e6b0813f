/** How the document looks: fonts for Latin and Chinese letters, headings, and the styles of the first page. */
import type { IStylesOptions } from 'docx';

/** The reader of Word documents leaves out paragraphs of styles whose name begins so: the first page is no part of the notice. */
export const FRONT = 'noticediff front';
export const STYLE = {
  front: 'NoticediffFront',
  frontHead: 'NoticediffFrontHead',
  frontTitle: 'NoticediffFrontTitle',
  contents: 'NoticediffContents',
} as const;

const BODY = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'SimSun' };
const HEAD = { ...BODY, eastAsia: 'SimHei' };
export const INK = {
  dark: '1F2937',
  dim: '6B7280',
  link: '1D4ED8',
  rule: 'D1D5DB',
  shade: 'F3F4F6',
  high: 'B91C1C',
  medium: 'B45309',
  low: '854D0E',
  raises: '047857',
  unclear: '6D28D9',
} as const;

export function styleSheet(language: string): IStylesOptions {
  const chinese = language === 'zh';
  // The hint gives Chinese quotation marks and dashes their full width, which Latin fonts have too.
  const font = chinese ? { ...BODY, hint: 'eastAsia' } : BODY;
  const headFont = chinese ? { ...HEAD, hint: 'eastAsia' } : HEAD;
  const heading = (size: number, before: number) => ({
    run: { font: headFont, size, bold: true, color: INK.dark },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  const front = { basedOn: 'Normal', quickFormat: false };
  return {
    default: {
      document: {
        run: { font, size: 21, language: { value: chinese ? 'en-US' : printLanguage(language), eastAsia: 'zh-CN' } },
        paragraph: { spacing: { after: 120, line: 300 } },
      },
      title: heading(36, 0),
      heading1: heading(32, 120),
      heading2: heading(26, 280),
      heading3: heading(23, 220),
      heading4: heading(21, 180),
      heading5: heading(21, 160),
      heading6: heading(21, 160),
    },
    paragraphStyles: [
      { id: STYLE.front, name: FRONT, ...front, run: { size: 19 }, paragraph: { spacing: { after: 60, line: 260 } } },
      {
        id: STYLE.frontHead,
        name: `${FRONT} heading`,
        ...front,
        run: { font: headFont, size: 23, bold: true, color: INK.dark },
        paragraph: { spacing: { before: 260, after: 80 }, keepNext: true },
      },
      {
        id: STYLE.frontTitle,
        name: `${FRONT} title`,
        ...front,
        run: { font: headFont, size: 36, bold: true, color: INK.dark },
        paragraph: { spacing: { after: 60, line: 300 } },
      },
      {
        id: STYLE.contents,
        name: 'noticediff contents',
        ...front,
        run: { color: INK.dim, size: 19 },
        paragraph: { spacing: { after: 20 }, indent: { left: 360 } },
      },
    ],
  };
}

const printLanguage = (language: string): string => (language === 'en' || language === 'und' ? 'en-US' : language);
