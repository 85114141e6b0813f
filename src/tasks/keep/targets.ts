/** Names and addresses on the command line, configuration and archive → the notices to fetch, each with its addresses. */
import { createHash } from 'node:crypto';
import type { ExtractOptions } from '../../extract/extract.js';
import type { Config } from '../../model/config.js';
import { usage } from '../../model/fault.js';
import { nearestName } from '../../model/nearest.js';
import { type Archive, listNotices, listSnapshots, readCaptureRecord } from '../../source/archive.js';
import { checkNoticeId, isNoticeId } from '../../source/notice-id.js';
import { printRef } from '../../source/print-ref.js';
import { parseUrl, printUrl } from '../../source/url.js';
import { archiveOf, extractionOf } from '../config/settings.js';

export interface Target {
  readonly id: string;
  readonly urls: readonly string[];
  readonly language: string | null;
  readonly privateRedirects: boolean;
  readonly extraction: ExtractOptions;
  /** The id was made of the address. */
  readonly derived: boolean;
}

/** `names`: ids or addresses; none: every notice of the configuration, those without an address too. Named ones have one. */
export async function chooseTargets(
  names: readonly string[],
  notice: string | undefined,
  config: Config,
): Promise<readonly Target[]> {
  if (notice !== undefined) checkNoticeId(notice);
  if (names.length === 0) return chooseAll(notice, config);
  const targets: Target[] = [];
  for (const name of names) {
    const target = /^https?:/i.test(name) ? await byAddress(name, notice, config) : await byId(name, config);
    const twice = targets.find(({ id }) => id === target.id);
    if (twice !== undefined && twice.urls.join() !== target.urls.join())
      throw usage(
        `"${target.id}" is given two addresses: ${printUrl(twice.urls[0] ?? '')} and ${printUrl(target.urls[0] ?? '')}.`,
        'Pages of one notice belong into the configuration: "urls": ["…", "…"].',
      );
    if (twice === undefined) targets.push(target);
  }
  return targets;
}

async function chooseAll(notice: string | undefined, config: Config): Promise<readonly Target[]> {
  if (notice !== undefined) return [await byId(notice, config)];
  if (config.notices.some(({ urls }) => urls.length > 0)) return config.notices.map((listed) => configured(listed));
  throw usage(
    `There is nothing to fetch: no notice is named, and the configuration lists none${config.notices.length > 0 ? ' that has an address' : ''}.`,
    'Give an address: noticediff fetch https://example.com/privacy --notice example; or write a configuration: noticediff init.',
  );
}

function configured(notice: Config['notices'][number]): Target {
  const { id, urls, language, privateRedirects } = notice;
  return {
    id,
    urls,
    language,
    privateRedirects,
    extraction: extractionOf(notice),
    derived: false,
  };
}

/** What the configuration says of a notice that it does not list. */
const UNLISTED = { language: null, privateRedirects: false, extraction: {} } as const;

/** As configured; else the addresses of its newest capture. */
async function byId(id: string, config: Config): Promise<Target> {
  const listed = config.notices.find((one) => one.id === id);
  if (listed !== undefined && listed.urls.length > 0) return configured(listed);
  if (listed !== undefined)
    throw usage(
      `The configuration gives "${id}" no address.`,
      `Give it "urls", or name one: noticediff fetch https://example.com/privacy --notice ${id}`,
    );
  const urls = isNoticeId(id) ? await lastUrls(config, id) : null;
  if (urls !== null) return { ...UNLISTED, id, urls, derived: false };
  const known = [...config.notices.map((one) => one.id), ...(await listNotices(archiveOf(config)))];
  throw usage(
    `"${printRef(id)}" is no notice of the configuration, and the archive knows no address of it.`,
    known.length === 0
      ? 'Give its address: noticediff fetch https://example.com/privacy --notice example.'
      : `The nearest is "${nearestName(id, known)}". An address begins with http:// or https://.`,
  );
}

async function lastUrls({ archive }: Config, id: string): Promise<readonly string[] | null> {
  const folder: Archive = { snapshots: archive };
  const newest = (await listSnapshots(folder, id)).at(-1);
  const urls = newest === undefined ? [] : (await readCaptureRecord(newest)).urls;
  return urls.length > 0 && urls.every((url) => /^https?:\/\//i.test(url) && !url.includes('***')) ? urls : null;
}

async function byAddress(address: string, notice: string | undefined, config: Config): Promise<Target> {
  const url = parseUrl(address).href;
  const listed = config.notices.find(
    ({ id, urls }) =>
      (notice === undefined || id === notice) &&
      urls.length === 1 &&
      URL.canParse(urls[0] ?? '') &&
      new URL(urls[0] ?? '').href === url,
  );
  if (listed !== undefined) return configured(listed);
  const settings = config.notices.find(({ id }) => id === notice);
  if (notice !== undefined)
    return {
      ...(settings === undefined ? UNLISTED : configured(settings)),
      id: notice,
      urls: [url],
      derived: false,
    };
  const id = deriveId(url);
  const before = await lastUrls(config, id);
  if (before !== null && before.join() !== printUrl(url))
    throw usage(
      `${printUrl(url)} would be called "${id}", and the archive keeps another address under that name: ${before.map(printUrl).join(', ')}.`,
      'Name it: --notice <id>.',
    );
  return { ...UNLISTED, id, urls: [url], derived: true };
}

/** Host and path: `https://www.example.com/legal/privacy.html` → `example-com-legal-privacy`. What does not fit is told apart by a hash. */
export function deriveId(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  const path = pathname.replace(/\.(?:html?|php|aspx?|jsp)$/i, '');
  const plain = `${hostname.replace(/^www\./, '')}${path}`.toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const whole = id.length <= 64 && search === '' && !/%|[^\x21-\x7e]/.test(path);
  if (whole && isNoticeId(id)) return id;
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 8);
  return `${id.slice(0, 55).replace(/-+$/, '')}-${hash}`.replace(/^-/, '');
}
