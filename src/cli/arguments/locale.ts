/** The environment → the language of the tool's own words. */
import type { UiLanguage } from '../../model/finding.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The first of LC_ALL, LC_MESSAGES and LANG that says something, as the C library reads them. */
export function chooseLanguage(env: Environment): UiLanguage {
  const said = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return said.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Before anything is parsed: help and errors of the parser need it too. */
export function languageOf(args: readonly string[], env: Environment): UiLanguage {
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break;
    const said = arg === '--lang' ? args[index + 1] : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : null;
    if (said === 'zh' || said === 'en') return said;
  }
  return chooseLanguage(env);
}
