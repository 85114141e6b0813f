/** How far a test goes: `npm test` takes the first, `npm run test:long` the second, for the same claim over more or larger cases. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly long: boolean;
  }
}

export const extent = <T>(usual: T, long: T): T => (inject('long') ? long : usual);
