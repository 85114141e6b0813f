/** `noticediff log`: what the archive holds of a notice, or of all. */
import { hashCatalogue } from '../assess/catalogue-hash.js';
import { EXIT, Fault } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import { printLogJson, printLogTerminal } from '../report/archive-log.js';
import { type Archive, listNotices, listSnapshots, listSuspects } from '../source/archive.js';
import { readLog } from './archive-log.js';
import { type ConfigOptions, loadConfig } from './config.js';
import { chooseLook } from './look.js';
import { NO_CACHE, openCache } from './step-cache.js';
import { openSink } from './streams.js';

export interface LogOptions extends ConfigOptions {
  readonly format: 'terminal' | 'json';
  readonly cache: boolean;
  readonly output?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly lang: 'en' | 'zh';
}

export async function runLog(named: readonly string[], options: LogOptions): Promise<number> {
  const config = await loadConfig(options);
  const archive: Archive = { snapshots: config.archive, approvals: config.approvals };
  const notices = named.length > 0 ? named : await listNotices(archive);
  for (const notice of named) await checkHeld(archive, notice);
  const cache = options.cache ? openCache(`${VERSION}-${hashCatalogue()}`) : NO_CACHE;
  const logs = [];
  for (const notice of notices) {
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
  const sink = openSink(options.output);
  await sink.write(
    options.format === 'json'
      ? printLogJson(logs)
      : printLogTerminal(logs, { lang: options.lang, ...chooseLook(options) }),
  );
  sink.finish();
  return EXIT.ok;
}

async function checkHeld(archive: Archive, notice: string): Promise<void> {
  if ((await listSnapshots(archive, notice)).length > 0 || (await listSuspects(archive, notice)).length > 0) return;
  throw new Fault({
    code: 'no-such-notice',
    exit: 'unjudged',
    message: `The archive ${archive.snapshots} holds no capture of "${notice}".`,
    hint: 'noticediff log lists what it holds.',
  });
}
