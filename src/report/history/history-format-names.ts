/** Names of the changelog's formats, apart from their printers: the command line lists them without loading those. */
export const HISTORY_FORMATS = ['terminal', 'markdown', 'json', 'atom', 'html'] as const;
export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
