/** A verification → text or JSON. */
import type { Verification } from '../model/archive.js';
import type { UiLanguage } from '../model/finding.js';
import { archiveWords } from './archive-words.js';
import { escapeControls } from './escape.js';

export function printVerificationText(found: Verification, lang: UiLanguage): string {
  const words = archiveWords[lang].verified;
  const lines = found.wrong.map(({ path, code, detail }) =>
    escapeControls(`${path}  ${words.wrong[code]}${words.colon}${detail}`),
  );
  return `${[...lines, words.summary({ ...found, wrong: found.wrong.length })].join('\n')}\n`;
}

export const printVerificationJson = (found: Verification): string =>
  `${JSON.stringify({ schemaVersion: 1, ...found }, null, 2)}\n`;
