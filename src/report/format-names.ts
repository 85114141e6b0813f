/** Names of the report's formats, apart from their printers: the command line lists them without loading those. */
export const FORMATS = ['terminal', 'json', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];
