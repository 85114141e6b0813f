/** A file's name → what its page is called in the archive; null where the archive keeps no such files. */

const TYPES: Readonly<Record<string, readonly [extension: string, mediaType: string]>> = {
  html: ['html', 'text/html'],
  htm: ['html', 'text/html'],
  xhtml: ['html', 'application/xhtml+xml'],
  md: ['md', 'text/markdown'],
  markdown: ['md', 'text/markdown'],
  txt: ['txt', 'text/plain'],
  text: ['txt', 'text/plain'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
};

export interface PageType {
  readonly extension: string;
  readonly mediaType: string;
}

export function pageTypeOf(name: string): PageType | null {
  const [extension, mediaType] = TYPES[/\.([a-z]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? [];
  return extension === undefined || mediaType === undefined ? null : { extension, mediaType };
}

export const PAGE_EXTENSIONS: readonly string[] = Object.keys(TYPES);
