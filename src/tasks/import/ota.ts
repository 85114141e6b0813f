/** `noticediff import ota`: a clone of an Open Terms Archive repository → each document a notice, each commit a capture. */
import { resolve } from 'node:path';
import { usage } from '../../model/fault.js';
import { openBlobs } from '../../source/git-history.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { type OtaDocument, ownRepository, readOta } from '../../source/ota.js';
import { printRef } from '../../source/print-ref.js';
import { DEFAULT_SIZE_LIMIT } from '../../source/read-limited.js';
import { loadConfig } from '../config/load.js';
import type { Surroundings } from '../process/surroundings.js';
import { importCommits } from './commits.js';
import type { ImportOptions } from './options.js';
import { openTally } from './tally.js';

export async function importOta(what: readonly string[], options: ImportOptions, here: Surroundings): Promise<number> {
  const [folder, ...more] = what;
  if (folder === undefined || more.length > 0)
    throw usage(
      `import ota: expected one folder, found ${what.length}.`,
      'noticediff import ota <folder of the clone> --service <name> --type <terms type>, or --all',
    );
  if (options.notice !== undefined) checkNoticeId(options.notice);
  const config = await loadConfig(options, here);
  const repository = resolve(here.cwd, folder);
  const env = ownRepository(here.env);
  const documents = choose(await readOta(repository, env), folder, options);
  const tally = openTally(options, here);
  tally.expect(documents.reduce((sum, { versions }) => sum + versions.length, 0));
  const blobs = openBlobs({ cwd: repository, ref: folder, env }, DEFAULT_SIZE_LIMIT);
  try {
    for (const { notice, versions } of documents)
      await importCommits({
        config,
        notice: options.notice ?? notice,
        versions,
        blobs,
        charset: 'utf-8',
        dryRun: options.dryRun === true,
        tally,
      }).catch((error: unknown) => tally.fail(notice, error));
  } finally {
    blobs.close();
  }
  return tally.finish();
}

function choose(documents: readonly OtaDocument[], folder: string, options: ImportOptions): readonly OtaDocument[] {
  const same = (wanted: string | undefined, name: string): boolean =>
    wanted === undefined || wanted.toLowerCase() === name.toLowerCase();
  const chosen = documents.filter(({ service, type }) => same(options.service, service) && same(options.type, type));
  const names = (list: readonly OtaDocument[]): string =>
    `${list
      .slice(0, 20)
      .map(({ service, type }) => printRef(`${service}/${type}`))
      .join(', ')}${list.length > 20 ? ', …' : ''}`;
  if (documents.length === 0)
    throw usage(
      `${printRef(folder)} holds no documents laid out as <Service>/<Terms Type>.md or .html.`,
      'Give the root of a clone of a versions or snapshots repository.',
    );
  if (chosen.length === 0)
    throw usage(`${printRef(folder)} holds no such document.`, `It holds ${documents.length}: ${names(documents)}.`);
  const whole = options.service === undefined && options.type === undefined;
  if (whole && options.all !== true && documents.length > 1)
    throw usage(
      `${printRef(folder)} holds ${documents.length} documents: ${names(documents)}.`,
      'Name one with --service and --type, or give --all.',
    );
  if (options.notice !== undefined && chosen.length > 1)
    throw usage(
      `--notice ${options.notice} is one notice, and ${chosen.length} documents were named: ${names(chosen)}.`,
      'Name one with --service and --type.',
    );
  return chosen;
}
