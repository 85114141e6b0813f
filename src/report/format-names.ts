/** Names of the report's formats, apart from their printers: the command line lists them without loading those. */
export const FORMATS = ['terminal', 'json', 'markdown', 'html', 'docx'] as const;
export type Format = (typeof FORMATS)[number];
/** Formats whose bytes are no text: never written to a terminal. */
export const BINARY: ReadonlySet<Format> = new Set<Format>(['docx']);
