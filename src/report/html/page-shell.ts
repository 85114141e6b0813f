/** Title, styles, script and body → one self-contained page that loads nothing: what every HTML report stands in. */
import { createHash } from 'node:crypto';
import type { UiLanguage } from '../../model/finding.js';
import { escapeHtml } from '../escape.js';
import base from './page.css?raw';

export interface PageParts {
  readonly lang: UiLanguage;
  readonly title: string;
  /** Style sheets of this kind of page, after the one that all pages share. Content of this project only. */
  readonly styles: readonly string[];
  /** Content of this project only; null for a page without one. */
  readonly script: string | null;
  /** HTML, everything in it escaped. */
  readonly body: string;
}

const PAUSE_SCRIPT = '/* A place to pause. */';
/** Between parts of a long page: at a script a browser leaves off reading, so that it never reads for longer than a reader would notice. */
export const PAUSE = `<script>${PAUSE_SCRIPT}</script>`;

const HTML_LANG: Readonly<Record<UiLanguage, string>> = { en: 'en', zh: 'zh-Hans' };

/**
 * The policy allows the page's own style sheet and script, by their hashes, and nothing else: no address is ever loaded, no attribute is
 * ever run, whatever stands in a notice.
 */
export function printPage({ lang, title, styles, script, body }: PageParts): string {
  const style = inert([base, ...styles].join('\n'), 'style');
  const code = script === null ? null : inert(script, 'script');
  const scripts = [...(code === null ? [] : [code]), ...(body.includes(PAUSE) ? [PAUSE_SCRIPT] : [])];
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.map(hashOf).join(' ')}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${[
    '<!doctype html>',
    `<html lang="${HTML_LANG[lang]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    '<meta name="format-detection" content="telephone=no">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    ...(code === null ? [] : [`<script>${code}</script>`]),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;

/** What is hashed is what the browser reads: its parser turns line ends into `\n`, and an end tag inside would cut the element short. */
function inert(content: string, element: 'style' | 'script'): string {
  const text = content.replaceAll('\r\n', '\n');
  if (new RegExp(`</${element}|<!--`, 'i').test(text))
    throw new Error(`this is a bug: an end tag inside of <${element}>`);
  return text;
}
