/** The environment → the language of the tool's own words. */
import type { UiLanguage } from '../../model/finding.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The first of LC_ALL, LC_MESSAGES and LANG that says something, as the C library reads them. */
export function chooseLanguage(env: Environment): UiLanguage {
  const said = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return said.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
