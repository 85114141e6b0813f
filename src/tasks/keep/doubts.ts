/** What was extracted from a live page, and from the version before → why it may not be the notice, beside the fatal problems. Pure. */
import type { Notice } from '../../model/notice.js';
import type { SuspectReason } from '../../source/archive.js';

/** Below this share of the version before: no rewrite that was looked at cut a notice so far down, and failed captures do. */
const SHARE = 1 / 3;
/** Characters, Han ones counted three times: of less than this, a share says nothing. */
const LITTLE = 600;

export interface Expected {
  /** ISO 639-1 code that the configuration declares; null where it does not. */
  readonly language: string | null;
  /** Addresses as asked for and where they led, page by page. */
  readonly led: readonly { readonly from: string; readonly to: string }[];
}

export function findDoubt(found: Notice, before: Notice | null, { language, led }: Expected): SuspectReason | null {
  const home = led.find(({ from, to }) => leadsHome(from, to));
  if (home !== undefined)
    return { code: 'redirected', detail: `the address leads to the home page of ${new URL(home.to).host}` };
  const expected = language ?? before?.language ?? 'und';
  if (expected !== 'und' && found.language !== 'und' && found.language !== expected)
    return { code: 'language-changed', detail: `the page is in "${found.language}", expected "${expected}"` };
  const [now, then] = [weightOf(found), before === null ? 0 : weightOf(before)];
  if (then >= LITTLE && now < then * SHARE)
    return {
      code: 'shorter',
      detail: `the text has ${Math.floor((now / then) * 100)} % of the length of the version before`,
    };
  return null;
}

/** A page that was taken down often leads to the front door. */
function leadsHome(from: string, to: string): boolean {
  const [asked, got] = [new URL(from).pathname, new URL(to).pathname];
  return asked !== got && /^\/?$/.test(got);
}

function weightOf(notice: Notice): number {
  let weight = 0;
  for (const { heading, blocks } of notice.sections)
    for (const text of [heading ?? '', ...blocks.map((block) => block.text)])
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        weight += code >= 0x2e80 && code < 0xfb00 ? 3 : 1;
      }
  return weight;
}
