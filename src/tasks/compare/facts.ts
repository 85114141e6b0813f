/** A snapshot → what its bytes say of it, whatever stands around it; remembered by their hashes, so that a history is extracted once. */
import type { ExtractOptions } from '../../extract/extract.js';
import type { Capture } from '../../model/capture.js';
import type { Fault } from '../../model/fault.js';
import { lettersOf, textKeyOf } from '../../normalise/text-key.js';
import { type Extracted, isJudgeable, readNotice } from '../../pipeline.js';
import type { CaptureRecord } from '../../source/archive.js';
import type { Cache } from './cache.js';
import { contentOf, type Facts, factsKey } from './content.js';

export function factsOf(read: Extracted): Facts {
  const { capture, notice } = read;
  const { title, statedDate, language } = notice;
  const fatal = isJudgeable(read)
    ? []
    : [...capture.problems, ...notice.problems]
        .filter((problem) => problem.fatal)
        .map(({ code, detail }) => ({ code, detail }));
  return { textKey: textKeyOf(notice), letters: lettersOf(notice), title, statedDate, language, fatal };
}

export const factsOfUnread = ({ code, message }: Fault): Facts => ({
  textKey: '',
  letters: '',
  title: null,
  statedDate: null,
  language: 'und',
  fatal: [{ code, detail: message }],
});

/** Remembered; else `read` and extracted. Throws the `Fault` of what cannot be. */
export async function readFacts(
  record: CaptureRecord,
  read: () => Promise<Capture>,
  { cache, extraction }: { readonly cache: Cache; readonly extraction: ExtractOptions },
): Promise<Facts> {
  const key = factsKey(contentOf(record), extraction);
  const known = cache.get(key) as Facts | undefined;
  if (known !== undefined) return known;
  const facts = factsOf(readNotice(await read(), extraction));
  cache.set(key, facts);
  return facts;
}
