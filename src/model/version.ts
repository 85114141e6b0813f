/** The package's version; a test holds it equal to package.json (reading that file at start-up would cost, and be I/O). */
export const VERSION = '0.1.0';
