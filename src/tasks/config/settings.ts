/** The configuration → what it says of one notice, and of where versions and decisions are kept. */
import type { Config, FailOn, NoticeConfig } from '../../model/config.js';
import type { UiLanguage } from '../../model/finding.js';
import type { CompareOptions } from '../../pipeline.js';
import { type Archive, listNotices } from '../../source/archive.js';

/** How a page is read and told, where a call says so. */
export interface Flags {
  readonly lang: UiLanguage;
  /** In place of those of the configuration. */
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

/** Those of a command's options. */
export const flagsOf = ({ lang, select, remove }: Flags): Flags => ({
  lang,
  ...(select && { select }),
  ...(remove && { remove }),
});

/** How the pages of a notice of the configuration are read. */
export const extractionOf = (
  notice: Pick<NoticeConfig, 'select' | 'remove' | 'keys'> | undefined,
): Pick<CompareOptions, 'select' | 'remove' | 'keys'> => {
  const { select = [], remove = [], keys = [] } = notice ?? {};
  return {
    ...(select.length > 0 && { select }),
    ...(remove.length > 0 && { remove }),
    ...(keys.length > 0 && { keys }),
  };
};

/** What `compare` and `extract` are told of one notice (null: of a page that is no notice of the configuration); flags come before the file. */
export function compareOptionsFor(config: Config, notice: string | null, flags: Partial<Flags>): CompareOptions {
  const listed = config.notices.find(({ id }) => id === notice);
  return {
    notice,
    rules: config.rules,
    ...(flags.lang && { lang: flags.lang }),
    ...extractionOf({
      select: flags.select ?? listed?.select ?? [],
      remove: flags.remove ?? listed?.remove ?? [],
      keys: listed?.keys ?? [],
    }),
  };
}

export const failOnOf = ({ notices, failOn }: Config, notice: string): FailOn =>
  notices.find(({ id }) => id === notice)?.failOn ?? failOn;

export const archiveOf = ({ archive, approvals }: Pick<Config, 'archive' | 'approvals'>): Archive => ({
  snapshots: archive,
  approvals,
});

/** Those of the configuration; where it lists none, those of the archive. */
export const listKnown = async (config: Config): Promise<readonly string[]> =>
  config.notices.length > 0 ? config.notices.map(({ id }) => id) : listNotices(archiveOf(config));
