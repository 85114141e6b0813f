/** The robots.txt of a site → whether a page may be asked for, as RFC 9309 reads it. */
import type { Fault } from '../model/fault.js';

/** As in `User-agent: noticediff`. */
export const ROBOT_NAME = 'noticediff';
/** RFC 9309 asks for at least 500 KiB; what comes after is not read. */
export const ROBOTS_LIMIT = 512 * 1024;
/** Longer delays than this are meant for crawlers that read whole sites. */
const LONGEST_DELAY = 30_000;

export interface Robots {
  allows(url: URL): boolean;
  /** Milliseconds that the site asks for between two requests. */
  readonly delay: number;
  /** Why robots.txt could not be read, which disallows everything; else null. */
  readonly unread: Fault | null;
}

/** The package's own types describe it as an ES module, which it is not. */
type Parser = (
  url: string,
  text: string,
) => { isAllowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined };

export const ALLOW_ALL: Robots = { allows: () => true, delay: 0, unread: null };
export const disallowAll = (unread: Fault): Robots => ({ allows: () => false, delay: 0, unread });

export async function parseRobots(address: URL, text: string): Promise<Robots> {
  const { default: parse } = (await import('robots-parser')) as unknown as { default: Parser };
  const parsed = parse(address.href, text);
  const delay = Number(parsed.getCrawlDelay(ROBOT_NAME) ?? 0) * 1000;
  return {
    allows: (url) => parsed.isAllowed(url.href, ROBOT_NAME) ?? true,
    delay: delay > 0 ? Math.min(delay, LONGEST_DELAY) : 0,
    unread: null,
  };
}
