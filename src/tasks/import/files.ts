/** `noticediff import files`: saved pages → captures of one notice, each under the date that its name, its markup or a flag gives. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Fault, usage } from '../../model/fault.js';
import { extract } from '../../pipeline.js';
import { addressInPage, dateGiven, dateInName, dateInPage } from '../../source/file-dates.js';
import { withLock } from '../../source/lock.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { PAGE_EXTENSIONS, type PageType, pageTypeOf } from '../../source/page-types.js';
import { captureOfDraft } from '../../source/pages.js';
import { printRef } from '../../source/print-ref.js';
import { DEFAULT_SIZE_LIMIT, readFileLimited } from '../../source/read-limited.js';
import type { CaptureDraft } from '../../source/store.js';
import { loadConfig } from '../config/load.js';
import { archiveOf, extractionOf } from '../config/settings.js';
import { keepDraft } from '../keep/keep.js';
import type { Surroundings } from '../process/surroundings.js';
import type { DateFrom, ImportOptions } from './options.js';
import { openTally } from './tally.js';

export async function importFiles(
  what: readonly string[],
  options: ImportOptions,
  here: Surroundings,
): Promise<number> {
  const notice = checkCall(what, options);
  const config = await loadConfig(options, here);
  const files = await listFiles(what, here.cwd);
  const archive = archiveOf(config);
  const settings = config.notices.find(({ id }) => id === notice);
  const tally = openTally(options, here);
  tally.expect(files.length);
  const importOne = async (file: string): Promise<void> => {
    const draft = await readDraft({ name: file, path: resolve(here.cwd, file) }, options, settings?.urls ?? []);
    tally.refuseToCome(draft.capturedAt);
    if (options.dryRun === true) return tally.count(notice, 'wouldKeep');
    const outcome = await keepDraft(archive, notice, draft, {
      keepAll: true,
      ...extractionOf(settings),
    });
    tally.add(notice, file, outcome);
    if (outcome.snapshot.stamp !== draft.capturedAt.replace(/[-:]/g, '')) tally.moved(notice);
  };
  const importAll = async (): Promise<void> => {
    for (const file of files) await importOne(file).catch((error: unknown) => tally.fail(file, error));
  };
  await (options.dryRun === true ? importAll() : withLock(archive, notice, importAll));
  return tally.finish();
}

function checkCall(what: readonly string[], { notice, date, dateFrom }: ImportOptions): string {
  if (what.length === 0 || notice === undefined)
    throw usage(
      'import files: expected files or folders, and the notice that they are.',
      'noticediff import files ./old-versions --notice example-cn',
    );
  if (date !== undefined && dateFrom !== undefined)
    throw usage('--date and --date-from cannot both say when it was.', 'Give one of them.');
  if (date !== undefined && dateGiven(date) === null)
    throw usage(
      `--date ${printRef(date)}: expected YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ, in UTC.`,
      'Such as --date 2022-01-18.',
    );
  checkNoticeId(notice);
  return notice;
}

/** Folders give the pages in them, not those of folders below; the order is that of names. */
async function listFiles(what: readonly string[], cwd: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of what) {
    const isFolder = await stat(resolve(cwd, path)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      files.push(path);
      continue;
    }
    const inside = (await readdir(resolve(cwd, path)))
      .filter((name) => !name.startsWith('.') && pageTypeOf(name) !== null)
      .sort();
    if (inside.length === 0)
      throw new Fault({
        code: 'not-found',
        exit: 'unjudged',
        message: `The folder ${printRef(path)} holds no pages.`,
        hint: `Expected files that end in ${PAGE_EXTENSIONS.map((one) => `.${one}`).join(', ')}.`,
      });
    files.push(...inside.map((name) => join(path, name)));
  }
  return files;
}

/** A file as it was called, and where it is. */
interface Found {
  readonly name: string;
  readonly path: string;
}

async function readDraft(file: Found, options: ImportOptions, urls: readonly string[]): Promise<CaptureDraft> {
  const type = pageTypeOf(file.name);
  if (type === null)
    throw new Fault({
      code: 'unsupported',
      exit: 'unjudged',
      message: 'the archive keeps no such files.',
      hint: `Expected a name that ends in ${PAGE_EXTENSIONS.map((one) => `.${one}`).join(', ')}.`,
    });
  const bytes = await readFileLimited(file.path, file.name, DEFAULT_SIZE_LIMIT);
  const url = addressInPage(bytes);
  return {
    urls: url === null ? urls : [url],
    capturedAt: await dateOf(file, bytes, type, options),
    cameBy: 'import',
    pages: [{ bytes, charset: null, url, ...type }],
  };
}

/** Tried in this order where nothing was asked for. A file's own time is when it was copied, most often: only on request. */
const BY_ITSELF: readonly DateFrom[] = ['name', 'page'];

async function dateOf(file: Found, bytes: Buffer, type: PageType, options: ImportOptions): Promise<string> {
  const given = options.date === undefined ? null : dateGiven(options.date);
  if (given !== null) return given;
  const sources = options.dateFrom === undefined ? BY_ITSELF : [options.dateFrom];
  for (const source of sources) {
    const time = await readDate(source, file, bytes, type);
    if (time !== null) return time;
  }
  throw undated(`no date was found (looked at: ${sources.join(', ')}).`);
}

async function readDate(source: DateFrom, file: Found, bytes: Buffer, type: PageType): Promise<string | null> {
  switch (source) {
    case 'name': {
      const reading = dateInName(basename(file.name));
      if (reading.kind === 'several') throw undated(`its name holds several dates: ${reading.times.join(', ')}.`);
      return reading.kind === 'found' ? reading.time : null;
    }
    case 'page':
      return dateInPage(bytes);
    case 'stated': {
      const page = { bytes, charset: null, url: null, ...type };
      const draft: CaptureDraft = { urls: [], capturedAt: '1970-01-01T00:00:00Z', cameBy: 'import', pages: [page] };
      const { statedDate } = extract(await captureOfDraft(file.name, draft));
      return statedDate === null ? null : dateGiven(statedDate);
    }
    case 'mtime':
      return `${(await stat(file.path)).mtime.toISOString().slice(0, 19)}Z`;
  }
}

const undated = (what: string): Fault =>
  new Fault({
    code: 'no-date',
    exit: 'unjudged',
    message: what,
    hint: 'Put the date into the name (privacy-2022-01-18.html), or give --date YYYY-MM-DD, or --date-from stated or mtime.',
  });
