/** A file's name → what its page is called in the archive; null where the archive keeps no such files. */

const TYPES: Readonly<Record<string, readonly [extension: string, mediaType: string]>> = {
  html: ['html', 'text/html'],
  htm: ['html', 'text/html'],
  xhtml: ['html', 'application/xhtml+xml'],
  md: ['md', 'text/markdown'],
  markdown: ['md', 'text/markdown'],
  txt: ['txt', 'text/plain'],
  text: ['txt', 'text/plain'],
  mdx: ['mdx', 'text/mdx'],
  adoc: ['adoc', 'text/asciidoc'],
  asciidoc: ['adoc', 'text/asciidoc'],
  rst: ['rst', 'text/x-rst'],
  vue: ['vue', 'text/x-vue'],
  astro: ['astro', 'text/x-astro'],
  hbs: ['hbs', 'text/x-handlebars'],
  handlebars: ['hbs', 'text/x-handlebars'],
  liquid: ['liquid', 'text/x-liquid'],
  jinja: ['jinja', 'text/x-jinja'],
  jinja2: ['jinja', 'text/x-jinja'],
  j2: ['jinja', 'text/x-jinja'],
  json: ['json', 'application/json'],
  yaml: ['yaml', 'application/yaml'],
  yml: ['yaml', 'application/yaml'],
  po: ['po', 'text/x-gettext-translation'],
  xlf: ['xlf', 'application/xliff+xml'],
  xliff: ['xlf', 'application/xliff+xml'],
  strings: ['strings', 'text/x-apple-strings'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  pdf: ['pdf', 'application/pdf'],
};

export interface PageType {
  readonly extension: string;
  readonly mediaType: string;
}

export function pageTypeOf(name: string): PageType | null {
  const [extension, mediaType] = TYPES[/\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? [];
  return extension === undefined || mediaType === undefined ? null : { extension, mediaType };
}

export const PAGE_EXTENSIONS: readonly string[] = Object.keys(TYPES);
