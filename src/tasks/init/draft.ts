/** The flags of `init`, or a declaration of Open Terms Archive → what the first configuration says; each checked as the configuration will be. */
import { resolve } from 'node:path';
import { usage } from '../../model/fault.js';
import { escapeControls } from '../../report/escape.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { readFileLimited } from '../../source/read-limited.js';
import { isContact, isLanguage, isPublicUrl } from '../config/file.js';
import type { DraftConfig } from './config-text.js';
import { suggestId } from './suggest-id.js';

export interface DraftFlags {
  readonly id?: string;
  readonly url?: readonly string[];
  readonly name?: string;
  readonly language?: string;
  readonly archive?: string;
  readonly contact?: string;
  readonly from?: string;
}

/** The declaration of one service; the largest known have some hundreds of lines. */
const LARGEST_DECLARATION = 1024 * 1024;

/** What a declaration says and the configuration cannot is told. */
export const draftConfig = (
  flags: DraftFlags,
  cwd: string,
  warn: (line: string) => void,
): Promise<DraftConfig> | DraftConfig =>
  flags.from === undefined ? draftOf(flags) : readFrom(resolve(cwd, flags.from), flags, warn);

function draftOf(flags: DraftFlags): DraftConfig {
  const { url = [], id, name = null, language = null, archive = 'snapshots', contact = null } = flags;
  const bad = url.find((each) => !isPublicUrl(each));
  if (bad !== undefined) {
    throw usage(
      `--url must be an address that begins with https:// or http://, without user name and password; found "${escapeControls(bad.slice(0, 100))}".`,
      'Give it in full, such as --url https://shop.example/privacy',
    );
  }
  if (id !== undefined) checkNoticeId(id);
  if (language !== null && !isLanguage(language))
    throw usage(
      `--language must be two small letters; found "${escapeControls(language.slice(0, 40))}".`,
      'For example: --language zh',
    );
  if (contact !== null && !isContact(contact))
    throw usage(
      '--contact must be one line in ASCII, at most 200 characters.',
      'For example: --contact privacy@shop.example',
    );
  if (archive.trim() === '') throw usage('--archive must be the path of a folder.', 'For example: --archive snapshots');
  const [first] = url;
  const given = first !== undefined || id !== undefined || name !== null || language !== null;
  const notice = {
    id: id ?? (first === undefined ? 'notice' : suggestId(first)),
    name: name?.trim() || null,
    urls: url,
    language,
    select: [],
    remove: [],
  };
  return { archive, approvals: 'approvals', contact, notices: given ? [notice] : [] };
}

async function readFrom(file: string, flags: DraftFlags, warn: (line: string) => void): Promise<DraftConfig> {
  for (const flag of ['id', 'url', 'name'] as const) {
    if (flags[flag] !== undefined)
      throw usage(`--from names the notices itself: it goes without --${flag}.`, 'Edit the file that it writes.');
  }
  const { readDeclaration } = await import('./declaration.js');
  const name = escapeControls(flags.from ?? file);
  const bytes = await readFileLimited(file, name, LARGEST_DECLARATION);
  const { notices, untold } = readDeclaration(bytes.toString('utf8'), name);
  for (const line of untold) warn(`${name}: ${line}`);
  const { language = null } = flags;
  return { ...draftOf(flags), notices: notices.map((notice) => ({ ...notice, language })) };
}
