/** What a pull request does to one notice → its report: pages compared, pages that came and went, settings that changed. */
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { hashCatalogue } from '../../assess/catalogue-hash.js';
import { explain } from '../../assess/messages.js';
import type { Capture } from '../../model/capture.js';
import type { PassageKeys } from '../../model/decision.js';
import { Fault } from '../../model/fault.js';
import type { UiLanguage } from '../../model/finding.js';
import type { Report, ReportFinding, ReportPlace } from '../../model/report.js';
import { keyOf } from '../../normalise/key.js';
import { textKeyOf } from '../../normalise/text-key.js';
import type { CompareOptions } from '../../pipeline.js';
import { addFindings, type Unnumbered } from '../../report/add-findings.js';
import { describeSource } from '../../report/build.js';
import { reportUncompared, unread } from '../../report/unchanged.js';
import { nameWhole } from '../../review/fingerprint.js';
import type { GitAt } from '../../source/git.js';
import { readBlobs } from '../../source/git-trees.js';
import { capture, readPage } from '../../source/pages.js';
import { type FilePlace, pathFrom } from '../../source/place.js';
import { printRef } from '../../source/print-ref.js';
import { DEFAULT_SIZE_LIMIT } from '../../source/read-limited.js';
import type { Surroundings } from '../process/surroundings.js';
import { type NoticeFiles, type PageFile, readInWorkTree } from './files.js';
import { findLeftBehind, type LanguageFiles, type LeftBehind } from './languages.js';
import type { SettingChange } from './settings.js';

/** Plain data, but for a fault: it is handed to worker threads. */
export interface NoticeChange {
  readonly notice: string;
  /** Null where it has a baseline; a fault where nothing can be said. */
  readonly files: NoticeFiles | Fault | null;
  /** The base's configuration lists it, and the head's does not. */
  readonly isDropped: boolean;
  readonly settings: readonly SettingChange[];
  /** Empty where it is in one language. */
  readonly languages: readonly LanguageFiles[];
  readonly where: Where;
}

export const isOfFiles = (change: NoticeChange): change is NoticeChange & { readonly files: NoticeFiles | Fault } =>
  change.files !== null;

export interface Where {
  /** Absolute. */
  readonly root: string;
  /** What stands before the path of an earlier page in `git:…:<path>`. */
  readonly rev: string;
  /** The commit that it names, by its hash. */
  readonly base: string;
  readonly staged: boolean;
  /** Of the configuration, from the root; null where it is none of its files. */
  readonly configuration: string | null;
}

/** Throws what stands against it. */
export async function reportFiles(
  change: NoticeChange & { readonly files: NoticeFiles | Fault },
  options: CompareOptions,
  here: Surroundings,
): Promise<Report> {
  const { notice, files, where } = change;
  if (files instanceof Fault) throw files;
  if (files.same !== null)
    return reportUncompared({
      notice,
      before: unread(refOf(files.before, 'before', where, here), files.same),
      after: unread(refOf(files.after, 'after', where, here), files.same, placesOf(files.after, where, here)),
      changed: false,
      problems: [],
      rules: hashCatalogue(),
    });
  const sides = {
    before: await readSide(files.before, 'before', where, here),
    after: await readSide(files.after, 'after', where, here),
  };
  const { before, after } = sides;
  const told = { ...change, files };
  const report =
    before === null || after === null
      ? await reportOneSide(told, sides, options, here)
      : await compare({ before, after }, options, here);
  const found = [
    ...(await findRemoved(told, options, here)),
    ...(await findAdded(told, options, here)),
    ...findLeftBehind(report.sections, files, change.languages).map((left) => tellLeftBehind(left, options)),
  ];
  return addFindings(report, keepOn(found, options), coveredBy(files));
}

/** The same with what changed in the settings that decide over it. */
export const addSettings = (report: Report, change: NoticeChange, options: CompareOptions): Report =>
  addFindings(
    report,
    keepOn(
      change.settings.map(({ key, before, after }) =>
        tell(
          'configuration-changed',
          `${key} ${printRef(before)} → ${printRef(after)}`,
          { before: `${key} ${before}`, after: `${key} ${after}` },
          { ...placeIn(change.where), lang: options.lang },
        ),
      ),
      options,
    ),
  );

const placeIn = ({ configuration }: Where): { readonly place?: ReportPlace } =>
  configuration === null ? {} : { place: { path: configuration, line: 1, column: 1 } };

/** Loaded with the first notice that changed. */
async function compare(
  pair: { readonly before: Capture; readonly after: Capture },
  options: CompareOptions,
  { env }: Surroundings,
): Promise<Report> {
  const { comparePair } = await import('../compare/compare-pair.js');
  return comparePair({ ...pair, notice: null }, options, { archive: '', env });
}

type Side = 'before' | 'after';

export async function readSide(
  pages: readonly PageFile[],
  side: Side,
  where: Where,
  here: Surroundings,
): Promise<Capture | null> {
  if (pages.length === 0) return null;
  const ref = refOf(pages, side, where, here);
  const [only] = pages;
  if (only?.bytes !== undefined)
    return capture(ref, null, [await readPage(Buffer.from(only.bytes), { ref, name: null })]);
  const at = { cwd: here.cwd, env: here.env, ref };
  const places = pages.map(({ path }) => ({ path: pathFrom(here.cwd, join(where.root, path)), repositoryPath: path }));
  if (side === 'before' || where.staged) return readInGit(pages, at, places);
  const raw = [];
  for (const { path } of pages) {
    const bytes = await readInWorkTree(where.root, path, at);
    if (bytes === null)
      throw new Fault({
        code: 'not-found',
        exit: 'unjudged',
        message: `${printRef(path)} vanished while it was read.`,
      });
    raw.push(await readPage(bytes, { ref: path, name: path }));
  }
  return capture(ref, null, raw, places);
}

/** Pages by the hashes of their content; `ref` is what they are called together. */
export async function readInGit(
  pages: readonly PageFile[],
  at: GitAt,
  places: readonly FilePlace[] = [],
): Promise<Capture> {
  const blobs = await readBlobs(
    at,
    pages.map(({ blob }) => blob),
    DEFAULT_SIZE_LIMIT,
  );
  const raw = [];
  for (const [index, { path }] of pages.entries())
    raw.push(await readPage(blobs[index] ?? Buffer.alloc(0), { ref: path, name: path }));
  return capture(at.ref, null, raw, places);
}

/** As a ref from the working folder says it; of several pages, each. */
function refOf(pages: readonly PageFile[], side: Side, { root, rev, staged }: Where, { cwd }: Surroundings): string {
  const prefix = side === 'before' ? `git:${rev}:` : staged ? 'git::' : null;
  return pages
    .map(({ path, bytes }) =>
      prefix !== null ? `${prefix}${path}` : bytes === undefined ? relative(cwd, join(root, path)) : path,
    )
    .join(', ');
}

function placesOf(pages: readonly PageFile[], { root }: Where, { cwd }: Surroundings) {
  if (pages.some(({ bytes }) => bytes !== undefined)) return { path: null };
  const [only] = pages;
  const path = only !== undefined && pages.length === 1 ? pathFrom(cwd, join(root, only.path)) : null;
  return { path, repositoryPaths: pages.map((page) => page.path) };
}

const NOTHING = createHash('sha256').digest('hex');

/** What is new is not held against anything; what stands against reading it counts. Of what is gone nothing has to be read. */
async function reportOneSide(
  { notice, where, files }: NoticeChange & { readonly files: NoticeFiles },
  { before, after }: { readonly before: Capture | null; readonly after: Capture | null },
  options: CompareOptions,
  here: Surroundings,
): Promise<Report> {
  const { readNotice } = await import('../../pipeline.js');
  const pages = [...files.before, ...files.after];
  const absent = (side: Side) => unread(refOf(pages, side, where, here) || notice, NOTHING);
  const read = after === null ? null : readNotice(after, options);
  return reportUncompared({
    notice,
    before: before === null ? absent('before') : describeSource(before, readNotice(before, options).notice),
    after: after === null || read === null ? absent('after') : describeSource(after, read.notice),
    changed: true,
    problems: [...(after?.problems ?? []), ...(read?.notice.problems ?? [])].map((one) => ({ ...one, side: 'after' })),
    rules: hashCatalogue(),
  });
}

/** All of the notice, or pages of it. */
async function findRemoved(
  { notice, files, isDropped, where }: NoticeChange & { readonly files: NoticeFiles },
  options: CompareOptions,
  here: Surroundings,
): Promise<readonly Unnumbered[]> {
  const { lang } = options;
  const gone = files.before.filter(({ path }) => files.removed.includes(path));
  if (gone.length === 0)
    return isDropped
      ? [tell('notice-removed', notice, { before: notice, after: null }, { ...placeIn(where), lang })]
      : [];
  const parts = files.after.length === 0 ? [gone] : gone.map((page) => [page]);
  return Promise.all(
    parts.map(async (pages) => {
      const before = await keyOfText(pages, 'before', where, options, here);
      // Of several pages, the first that stands.
      const place = files.after.length === 0 ? placeIn(where) : {};
      return tell('notice-removed', nameAll(pages), { before, after: null }, { ...place, lang });
    }),
  );
}

async function findAdded(
  { files, where }: NoticeChange & { readonly files: NoticeFiles },
  options: CompareOptions,
  here: Surroundings,
): Promise<readonly Unnumbered[]> {
  const came = files.after.filter(({ path }) => files.added.includes(path));
  if (came.length === 0) return [];
  const parts = files.before.length === 0 ? [came] : came.map((page) => [page]);
  return Promise.all(
    parts.map(async (pages) => {
      const number = files.after.indexOf(pages[0] as PageFile) + 1;
      const place = { line: 1, column: 1, ...(number > 1 && { page: number }) };
      const after = await keyOfText(pages, 'after', where, options, here);
      return tell('notice-added', nameAll(pages), { before: null, after }, { place, lang: options.lang });
    }),
  );
}

const tellLeftBehind = ({ language, by, headings, text, page }: LeftBehind, { lang }: CompareOptions): Unnumbered =>
  tell(
    'translation-left-behind',
    `${by} → ${language}${headings.length > 0 ? `: ${headings.map((heading) => `“${printRef(heading)}”`).join(', ')}` : ''}`,
    { before: null, after: JSON.stringify([language, by, ...text.map(keyOf)]) },
    { place: { line: 1, column: 1, ...(page > 1 && { page }) }, lang },
  );

const nameAll = (pages: readonly PageFile[]): string => pages.map(({ path }) => printRef(path)).join(', ');

/** An approval is bound to all that is read there: a later edit is another text. */
async function keyOfText(
  pages: readonly PageFile[],
  side: Side,
  where: Where,
  options: CompareOptions,
  here: Surroundings,
): Promise<string> {
  const { readNotice } = await import('../../pipeline.js');
  const read = await readSide(pages, side, where, here);
  if (read === null) throw new Error('this is a bug: a text of no pages');
  return textKeyOf(readNotice(read, options).notice);
}

/**
 * What `notice-removed` says of its pages need not be said passage by passage; likewise what is unclear on pages that came. A passage of a
 * new page that a rule finds to lower is said all the same, since `notice-added` passes where only what lowers is asked for.
 */
function coveredBy({ before, after, added, removed }: NoticeFiles): (finding: ReportFinding) => boolean {
  const pageOf = (pages: readonly PageFile[], place: ReportFinding['after']): string =>
    pages[(place?.position?.page ?? 1) - 1]?.path ?? '';
  return (finding) =>
    finding.before === null
      ? finding.after !== null && finding.direction === 'unclear' && added.includes(pageOf(after, finding.after))
      : finding.after === null && removed.includes(pageOf(before, finding.before));
}

interface Telling {
  readonly place?: ReportPlace;
  readonly lang?: UiLanguage | undefined;
}

/** `about`: the keys of what it is about, to which a decision on it is bound. */
function tell(rule: string, terms: string, about: PassageKeys, { place, lang = 'en' }: Telling): Unnumbered {
  const lowers = rule === 'notice-removed';
  const said = {
    rule,
    category: 'transparency',
    direction: lowers ? 'lowers' : 'unclear',
    severity: lowers ? 'high' : null,
    scope: 'check',
    section: null,
    before: null,
    after: null,
  } as const;
  return {
    ...said,
    ...nameWhole(rule, about),
    ...(place !== undefined && { place }),
    ...explain({ ...said, values: { terms } }, lang),
    reason: null,
    reading: null,
    approval: null,
  };
}

/** As the settings of rules have it, like every other finding. */
const keepOn = (found: readonly Unnumbered[], { rules = {} }: CompareOptions): readonly Unnumbered[] =>
  found.flatMap((finding) => {
    const set = rules[finding.rule];
    if (set === 'off') return [];
    return set !== undefined && finding.direction === 'lowers' ? [{ ...finding, severity: set }] : [finding];
  });
