/** `noticediff import git`: a file of the repository around the current folder → one capture for each content it had on the main line. */
import { Fault, usage } from '../../model/fault.js';
import { type CommittedVersion, openBlobs, readCommits } from '../../source/git-history.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { pageTypeOf } from '../../source/page-types.js';
import { printRef } from '../../source/print-ref.js';
import { DEFAULT_SIZE_LIMIT } from '../../source/read-limited.js';
import { loadConfig } from '../config/load.js';
import type { Surroundings } from '../process/surroundings.js';
import { importCommits } from './commits.js';
import type { ImportOptions } from './options.js';
import { openTally } from './tally.js';

export async function importGit(what: readonly string[], options: ImportOptions, here: Surroundings): Promise<number> {
  const [path, ...more] = what;
  const { notice } = options;
  if (path === undefined || more.length > 0 || notice === undefined)
    throw usage(
      'import git: expected one file and the notice that it is.',
      'noticediff import git docs/privacy.md --notice example-cn',
    );
  checkNoticeId(notice);
  const config = await loadConfig(options, here);
  const versions = await readVersions(path, here);
  const tally = openTally(options, here);
  tally.expect(versions.length);
  const blobs = openBlobs({ cwd: here.cwd, env: here.env, ref: path }, DEFAULT_SIZE_LIMIT);
  try {
    await importCommits({
      config,
      notice,
      versions,
      blobs,
      charset: null,
      dryRun: options.dryRun === true,
      tally,
    });
  } finally {
    blobs.close();
  }
  return tally.finish();
}

/** The oldest first; a commit that only renames the file is none. */
async function readVersions(path: string, { cwd, env }: Surroundings): Promise<CommittedVersion[]> {
  if (/[\n\r\0]/.test(path) || pageTypeOf(path) === null)
    throw refused(
      path,
      'its name ends in none of .html, .md, .txt, .docx, .pdf, nor in that of a template',
      'Give the file of the notice itself.',
    );
  const versions: CommittedVersion[] = [];
  for await (const commit of readCommits({ cwd, env, ref: path, follow: path })) {
    const change = commit.changes[0];
    if (change === undefined || change.blob === null) continue;
    versions.push({
      commit: commit.id,
      authoredAt: commit.authoredAt,
      technical: false,
      pages: [{ path: change.path, blob: change.blob }],
    });
  }
  versions.reverse();
  if (versions.length === 0)
    throw refused(
      path,
      'no commit of the current branch holds it',
      'Check the path, and that the whole history is there (in CI: fetch-depth: 0).',
    );
  return versions.filter((version, index) => version.pages[0]?.blob !== versions[index - 1]?.pages[0]?.blob);
}

const refused = (path: string, what: string, hint: string): Fault =>
  new Fault({ code: 'no-history', exit: 'unjudged', message: `${printRef(path)} cannot be imported: ${what}.`, hint });
