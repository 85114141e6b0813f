/** Decisions that were written for `--staged` → the command that puts them into the commit: until then nothing in the index knows of them. */
import type { Config } from '../model/config.js';
import type { UiLanguage } from '../model/finding.js';
import { APPROVAL_WORDS } from '../report/approval-words.js';
import { pathFrom } from '../source/place.js';
import { asWord } from '../source/print-ref.js';
import type { Surroundings } from '../tasks/process/surroundings.js';

export function tellToStage(
  { root, approvals }: Pick<Config, 'root' | 'approvals'>,
  lang: UiLanguage,
  { stdout }: Pick<Surroundings, 'stdout'>,
): void {
  const path = root === null ? null : pathFrom(root, approvals);
  if (path !== null) stdout.write(`${APPROVAL_WORDS[lang].toStage(asWord(`:/${path}`))}\n`);
}
