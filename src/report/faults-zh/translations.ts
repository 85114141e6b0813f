/** `{0}`, `{1}` stand for what a message holds, each translated in its turn. */
export type Translations = readonly (readonly [english: string, chinese: string])[];
