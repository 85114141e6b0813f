/** `noticediff init`: answers, flags or a declaration of Open Terms Archive → `noticediff.config.json`. Never over a file unasked. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EXIT, Fault } from '../model/fault.js';
import type { UiLanguage } from '../model/finding.js';
import { escapeControls } from '../report/escape.js';
import { listNotices } from '../source/archive.js';
import { checkNoticeId } from '../source/notice-id.js';
import { readFileLimited } from '../source/read-limited.js';
import { isContact, isLanguage, isPublicUrl } from '../work/config/file.js';
import { CONFIG_NAME } from '../work/config/load.js';
import { type DraftConfig, printConfig } from '../work/init/config-text.js';
import { suggestId } from '../work/init/suggest-id.js';
import { INIT_WORDS } from '../work/init/words.js';
import { openSink } from '../work/process/streams.js';
import type { Surroundings } from '../work/process/surroundings.js';

export interface InitOptions {
  readonly id?: string;
  readonly url?: readonly string[];
  readonly name?: string;
  readonly language?: string;
  readonly archive?: string;
  readonly contact?: string;
  readonly from?: string;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly config?: string;
  readonly lang: UiLanguage;
  readonly quiet?: boolean;
}

/** The declaration of one service; the largest known have some hundreds of lines. */
const LARGEST_DECLARATION = 1024 * 1024;

export async function runInit(options: InitOptions, here: Surroundings): Promise<number> {
  const file = options.config ?? CONFIG_NAME;
  if (existsSync(resolve(here.cwd, file)) && options.force !== true) {
    throw usage(
      `${escapeControls(file)} is there already and is not overwritten.`,
      'To replace it: noticediff init --force',
    );
  }
  const draft = options.from === undefined ? draftOf(options) : await readFrom(options.from, options, here);
  const asks = options.from === undefined && options.yes !== true && here.stdin.isTTY && here.stderr.isTTY;
  if (!asks && draft.notices.length === 0 && options.yes !== true) {
    throw usage(
      'init asks in a terminal; elsewhere it takes the address of a notice.',
      'For example: noticediff init --url https://shop.example/privacy --id shop; with --yes it lists none.',
    );
  }
  const config = asks ? await (await import('../work/init/ask.js')).askConfig(draft, options.lang, here) : draft;
  if (config === null) return EXIT.interrupted;
  const sink = openSink(file, here);
  await sink.write(printConfig(config, options.lang));
  sink.finish();
  if (options.quiet !== true) await tellNext(file, config, options.lang, here);
  return EXIT.ok;
}

/** Names a notice that there is: of the configuration, else of the archive. */
async function tellNext(
  file: string,
  { notices, archive }: DraftConfig,
  lang: UiLanguage,
  here: Surroundings,
): Promise<void> {
  const words = INIT_WORDS[lang];
  const [archived = 'shop'] = await listNotices({ snapshots: resolve(here.cwd, dirname(file), archive) });
  const lines = [words.written(escapeControls(file), notices.length), ...words.next(notices[0]?.id ?? archived)];
  here.stderr.write(`${lines.join('\n')}\n`);
}

/** The flags, each checked as the configuration will be. */
function draftOf(options: InitOptions): DraftConfig {
  const { url = [], id, name = null, language = null, archive = 'snapshots', contact = null } = options;
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

async function readFrom(from: string, options: InitOptions, here: Surroundings): Promise<DraftConfig> {
  for (const flag of ['id', 'url', 'name'] as const) {
    if (options[flag] !== undefined)
      throw usage(`--from names the notices itself: it goes without --${flag}.`, 'Edit the file that it writes.');
  }
  const { readDeclaration } = await import('../work/init/declaration.js');
  const name = escapeControls(from);
  const bytes = await readFileLimited(resolve(here.cwd, from), name, LARGEST_DECLARATION);
  const { notices, untold } = readDeclaration(bytes.toString('utf8'), name);
  if (options.quiet !== true) for (const line of untold) here.stderr.write(`noticediff: ${name}: ${line}\n`);
  const { language = null } = options;
  return { ...draftOf(options), notices: notices.map((notice) => ({ ...notice, language })) };
}

const usage = (message: string, hint: string): Fault => new Fault({ code: 'usage', exit: 'usage', message, hint });
