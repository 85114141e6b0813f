/** `noticediff log`: what the archive holds of a notice, or of all. */
import { hashCatalogue } from '../assess/catalogue-hash.js';
import { EXIT, Fault } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import { printLogJson, printLogTerminal } from '../report/archive-log.js';
import { type Archive, listNotices, listSnapshots, listSuspects } from '../source/archive.js';
import { isNoticeId } from '../source/notice-id.js';
import { printRef } from '../source/parse-ref.js';
import { NO_CACHE, openCache } from '../work/compare/cache.js';
import { type ConfigOptions, loadConfig } from '../work/config/load.js';
import { readLog } from '../work/history/log.js';
import { page } from '../work/process/pager.js';
import { openSink } from '../work/process/streams.js';
import { SHIPPED } from '../work/shipped.js';
import { chooseLook } from './arguments/look.js';

export interface LogOptions extends ConfigOptions {
  readonly format: 'terminal' | 'json';
  readonly cache: boolean;
  readonly pager: boolean;
  readonly output?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly lang: 'en' | 'zh';
}

export async function runLog(named: readonly string[], options: LogOptions): Promise<number> {
  const config = await loadConfig(options);
  const own: Archive = { snapshots: config.archive, approvals: config.approvals };
  const notices = named.length > 0 ? [...new Set(named)] : await listNotices(own);
  const cache = options.cache ? openCache(`${VERSION}-${hashCatalogue()}`) : NO_CACHE;
  const logs = [];
  for (const notice of notices) {
    const archive = named.length > 0 ? await findHolder(own, notice) : own;
    const settings = config.notices.find(({ id }) => id === notice);
    const { select, remove } = settings ?? {};
    logs.push(
      await readLog(notice, {
        archive,
        name: settings?.name ?? null,
        extraction: { ...(select && { select }), ...(remove && { remove }) },
        cache,
      }),
    );
  }
  const text =
    options.format === 'json'
      ? printLogJson(logs)
      : printLogTerminal(logs, { lang: options.lang, ...chooseLook(options) });
  if (options.output === undefined && options.pager && options.format === 'terminal' && process.stdout.isTTY) {
    await page(text, process.env);
    return EXIT.ok;
  }
  const sink = openSink(options.output);
  await sink.write(text);
  sink.finish();
  return EXIT.ok;
}

/** The configured archive, or else the shipped one, as for refs. */
async function findHolder(own: Archive, notice: string): Promise<Archive> {
  if (isNoticeId(notice)) {
    for (const archive of [own, { ...own, snapshots: SHIPPED }])
      if ((await listSnapshots(archive, notice)).length > 0 || (await listSuspects(archive, notice)).length > 0)
        return archive;
  }
  throw new Fault({
    code: 'no-such-notice',
    exit: 'unjudged',
    message: `The archive ${own.snapshots} holds no capture of "${printRef(notice)}".`,
    hint: 'noticediff log lists what it holds.',
  });
}
