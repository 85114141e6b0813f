/** Names of the gate's formats, apart from their printers: the command line lists them without loading those. */
export const CHECK_FORMATS = ['terminal', 'json', 'markdown', 'github', 'sarif', 'junit', 'gitlab'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
