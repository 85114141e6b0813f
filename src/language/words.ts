/** Text → word tokens whose join is the text. Chinese is cut by the segmenter of the platform, known terms kept whole. */
import { scan } from './scan.js';
import { termLengthAt } from './terms.js';

// One call of the segmenter is quadratic in its input on Node 20 (80,000 characters: out of memory at 4 GB; Node 22 mended it): longer runs are cut.
const SEGMENTER_CAP = 500;
let segmenters: Map<string, Intl.Segmenter> | null = null;

function segmenterFor(language: string): Intl.Segmenter {
  const locale = language === 'ja' ? 'ja' : 'zh';
  segmenters ??= new Map();
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** Tokens in order: words, numbers, single marks and runs of white space. `tokens.join('') === text`. */
export function words(text: string, language: string): string[] {
  const tokens: string[] = [];
  scan(text, (kind, start, end) => {
    if (kind !== 'han') {
      tokens.push(text.slice(start, end));
      return;
    }
    for (let at = start; at < end; ) {
      let stop = Math.min(end, at + SEGMENTER_CAP);
      // Never between the halves of a surrogate pair.
      if (stop < end && (text.charCodeAt(stop) & 0xfc00) === 0xdc00) stop -= 1;
      pushHanWords(text.slice(at, stop), language, tokens);
      at = stop;
    }
  });
  return tokens;
}

function pushHanWords(run: string, language: string, tokens: string[]): void {
  const ends = new Uint8Array(run.length + 1);
  for (const segment of segmenterFor(language).segment(run)) ends[segment.index + segment.segment.length] = 1;
  let start = 0;
  for (let at = 0; at < run.length; ) {
    const term = termLengthAt(run, at);
    if (term > 0) {
      if (at > start) tokens.push(run.slice(start, at));
      tokens.push(run.slice(at, at + term));
      at += term;
      start = at;
    } else {
      at += 1;
      if (ends[at] === 1) {
        tokens.push(run.slice(start, at));
        start = at;
      }
    }
  }
  if (start < run.length) tokens.push(run.slice(start));
}
