/** A saved page's name or markup → when it was captured. Nothing is guessed: two dates in one name are none. */

/** Year to day, then perhaps the time, in the notations of dates in file names. All are UTC. */
const IN_NAME =
  /(?<!\d)((?:19|20)\d\d)(?:([-_.]?)(\d\d)\2(\d\d)|年(\d{1,2})月(\d{1,2})日?)(?:[T _-]?(\d\d)[-:_.]?(\d\d)[-:_.]?(\d\d)Z?)?(?!\d)/gi;

export type DateReading =
  | { readonly kind: 'found'; readonly time: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly times: readonly string[] };

/** `privacy-2022-01-18.html`, `20220118.md`, `20220118T101500Z.html`, `20220118101500.html`, `2022年1月18日.html`. */
export function dateInName(name: string): DateReading {
  const times = new Set<string>();
  for (const [, year, , month, day, hanMonth, hanDay, hour, minute, second] of name.matchAll(IN_NAME)) {
    const time = instant(
      `${year}-${(month ?? hanMonth ?? '').padStart(2, '0')}-${(day ?? hanDay ?? '').padStart(2, '0')}`,
      `${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}`,
    );
    if (time !== null) times.add(time);
  }
  const [first, ...others] = [...times];
  if (first === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'found', time: first } : { kind: 'several', times: [first, ...others] };
}

const instant = (day: string, clock: string): string | null => isoOf(`${day}T${clock}Z`);

/** ISO 8601 in UTC to the second; null where there is no such time. */
function isoOf(text: string): string | null {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  const iso = `${new Date(time).toISOString().slice(0, 19)}Z`;
  // A 30 February is another day to Date, and no date to us.
  return /^\d{4}-/.test(text) && text.length === 20 && iso !== text ? null : iso;
}

/** `--date`: a day, or a time in UTC. */
export function dateGiven(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text)) return null;
  return isoOf(text.length === 10 ? `${text}T00:00:00Z` : text);
}

const SAVED_AT: readonly RegExp[] = [
  // SingleFile writes when it saved the page.
  /<!--[^>]{0,300}?\bsaved date: ([^\n>]{10,60})/i,
];
const META_NAMES =
  /^(?:date|dc\.date|dcterms\.(?:date|modified)|last-modified|article:(?:modified|published)_time|og:updated_time)$/i;
const WINDOW = 64 * 1024;

/** What the page says of when it was saved, or else made. */
export function dateInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, WINDOW)).toString('latin1');
  for (const pattern of SAVED_AT) {
    // The zone's name stands in brackets behind the offset; Date.parse passes over brackets.
    const time = isoOf(pattern.exec(head)?.[1]?.trim() ?? '');
    if (time !== null) return time;
  }
  for (const [tag] of head.matchAll(/<meta\s[^>]{1,1000}>/gi)) {
    const name = attribute(tag, 'name') ?? attribute(tag, 'property') ?? attribute(tag, 'http-equiv') ?? '';
    const content = attribute(tag, 'content') ?? '';
    if (!META_NAMES.test(name)) continue;
    const time = isoOf(/^\d{4}-\d\d-\d\d$/.test(content) ? `${content}T00:00:00Z` : withZone(content));
    if (time !== null) return time;
  }
  return null;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s{0,5}=\\s{0,5}["']([^"']{1,200})["']`, 'i').exec(tag)?.[1]?.trim() ?? null;

/** Only times that say their zone: others mean another time on every machine. */
const withZone = (text: string): string => (/(?:Z|GMT|UTC|[+-]\d\d:?\d\d)$/.test(text) ? text : '');

/** The address in the first lines of a page that a browser or SingleFile saved. */
export function addressInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8 * 1024)).toString('latin1');
  const found =
    /<!--\s?saved from url=\(\d{4,6}\)(https?:\/\/[^\s<>"]{4,2000}?)\s*-->/i.exec(head) ??
    /<!--\s{0,5}Page saved with SingleFile\s{1,20}url: (https?:\/\/[^\s<>"]{4,2000})/i.exec(head);
  return found?.[1] ?? null;
}
