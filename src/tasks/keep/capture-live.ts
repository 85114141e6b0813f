/** One notice → its pages as they are now: kept as a version, put aside as suspect, or seen again. */
import type { Capture } from '../../model/capture.js';
import { extract } from '../../pipeline.js';
import { type Archive, listSnapshots, listSuspects, readCaptureRecord, type Snapshot } from '../../source/archive.js';
import { expectPage, type HttpAnswer, type HttpClient, type HttpWishes } from '../../source/http.js';
import { capturedAtOf, chosenHeaders, draftOf } from '../../source/live.js';
import { withLock } from '../../source/lock.js';
import { captureOfDraft } from '../../source/pages.js';
import { readSighting, recordSighting } from '../../source/state.js';
import { printUrl } from '../../source/url.js';
import { findDoubt } from './doubts.js';
import { type Judged, judgeDraft, keepJudged, type Outcome } from './keep.js';
import type { Target } from './targets.js';

export interface LiveOptions {
  readonly keepAll: boolean;
  /** Whoever calls has looked: what is only unlikely is kept. */
  readonly accept: boolean;
  readonly dryRun: boolean;
}

export type LiveResult =
  | { readonly kind: 'not-modified'; readonly stamp: string }
  | { readonly kind: 'judged'; readonly judged: Judged; readonly outcome: Outcome | null };

/** Throws a `Fault` where a page cannot be read; nothing is kept then. */
export async function captureLive(
  archive: Archive,
  target: Target,
  http: HttpClient,
  options: LiveOptions,
): Promise<LiveResult> {
  const newest = (await listSnapshots(archive, target.id)).at(-1) ?? null;
  // After a suspect capture, one that is right is kept: the archive says then that the page came back.
  const lastSuspect = (await listSuspects(archive, target.id)).at(-1)?.stamp ?? '';
  const unsettled = newest !== null && lastSuspect > newest.stamp;
  const known = newest === null || unsettled || options.keepAll ? {} : await knownHeaders(archive, newest, target.urls);
  const answers = await ask(target, http, known);
  if (newest !== null && answers.every(({ status }) => status === 304)) {
    // With the lock: what a killed run has left goes also where there is nothing new.
    if (!options.dryRun)
      await withLock(archive, target.id, () => sight(archive, target, newest.stamp, { answers, known }));
    return { kind: 'not-modified', stamp: newest.stamp };
  }
  const draft = draftOf(target.urls, answers);
  const led = answers.map(({ url }, index) => ({ from: target.urls[index] ?? '', to: url.href }));
  const judge = (): Promise<Judged> =>
    judgeDraft(archive, target.id, draft, {
      ...target.extraction,
      keepAll: options.keepAll || unsettled,
      examine: (found, before) =>
        options.accept ? null : findDoubt(found, before, { language: target.language, led }),
    });
  if (options.dryRun) return { kind: 'judged', judged: await judge(), outcome: null };
  return await withLock(archive, target.id, async () => {
    const judged = await judge();
    const outcome = await keepJudged(archive, target.id, judged);
    if (outcome.kind !== 'suspect') await sight(archive, target, outcome.snapshot.stamp, { answers, known });
    return { kind: 'judged', judged, outcome };
  });
}

type Known = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the servers said of the newest version, by address. */
async function knownHeaders(archive: Archive, newest: Snapshot, urls: readonly string[]): Promise<Known> {
  const record = await readCaptureRecord(newest);
  // Another address, or a version that came another way, is no state of these pages.
  if (record.cameBy !== 'live' || record.urls.join() !== urls.map(printUrl).join()) return {};
  const sighting = await readSighting(archive, newest.notice);
  if (sighting?.stamp === newest.stamp && sighting.headers !== undefined) return sighting.headers;
  const [only] = urls;
  return only === undefined || urls.length > 1 || record.headers === undefined ? {} : { [only]: record.headers };
}

async function ask(
  { urls, language, privateRedirects }: Target,
  http: HttpClient,
  known: Known,
): Promise<readonly HttpAnswer[]> {
  const answers: HttpAnswer[] = [];
  for (const url of urls) {
    const headers = known[url];
    const wishes: HttpWishes = {
      language,
      privateRedirects,
      etag: headers?.['etag'],
      lastModified: headers?.['last-modified'],
    };
    const answer = await http.get(url, wishes);
    answers.push(answer.status === 304 && headers !== undefined ? answer : await pageOf(answer));
  }
  if (answers.every(({ status }) => status === 304)) return answers;
  // A version is all of its pages: those that did not change are asked for once more.
  for (const [index, { status }] of answers.entries())
    if (status === 304)
      answers[index] = await pageOf(await http.get(urls[index] ?? '', { language, privateRedirects }));
  return answers;
}

/** A refusal is told with what its page shows. */
async function pageOf(answer: HttpAnswer): Promise<HttpAnswer> {
  return answer.status === 200 ? answer : expectPage(answer, await describe(answer));
}

async function describe(answer: HttpAnswer): Promise<string | null> {
  try {
    const capture: Capture = await captureOfDraft(answer.url.href, draftOf([answer.url.href], [answer]));
    const shown = extract(capture).problems.find(({ code }) => code === 'blocked' || code === 'login-wall');
    return shown === undefined ? null : `${shown.detail} (${shown.code})`;
  } catch {
    return null;
  }
}

/** For the next run: when these pages were seen to be that version, and what to ask their servers by. */
const sight = (
  archive: Archive,
  { id, urls }: Target,
  stamp: string,
  { answers, known }: { readonly answers: readonly HttpAnswer[]; readonly known: Known },
): Promise<void> => {
  const headers = answers.map((answer, index): [string, Readonly<Record<string, string>>] => {
    const url = urls[index] ?? '';
    return [url, answer.status === 304 ? (known[url] ?? {}) : chosenHeaders(answer)];
  });
  return recordSighting(archive, id, { seenAt: capturedAtOf(answers), stamp, headers: Object.fromEntries(headers) });
};
