/** Quotations in the language of the notice, inside of a page in the language of the tool: every one says which it is. */
import type { UiLanguage } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { escapeHtml } from '../escape.js';

export interface Quoting {
  /** Attributes of an element whose text is that of a side, with a space before. */
  readonly before: string;
  readonly after: string;
  /** Attribute for words of the tool that stand inside of a quotation; empty where both are in one language. */
  readonly own: string;
  /** A sentence of the tool that quotes words of the notice: those in its script are marked. */
  readonly mixed: (text: string) => string;
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u3001-\u3011][\u3400-\u9fff\uf900-\ufaff\u3001-\u301f\uff01-\uff5e]*/gu;
const LATIN = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]*(?: [A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]*)*/gu;
/** Written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function quotingOf(report: Report, lang: UiLanguage): Quoting {
  const { before, after } = report;
  return {
    before: attributesFor(before.language),
    after: attributesFor(after.language),
    own: before.language === lang && after.language === lang ? '' : ` lang="${tag(lang)}"`,
    mixed: mixer(after.language, lang),
  };
}

const tag = (language: string): string => (language === 'und' ? '' : language === 'zh' ? 'zh-Hans' : language);

const attributesFor = (language: string): string =>
  ` lang="${escapeHtml(tag(language))}"${RIGHT_TO_LEFT.has(language) ? ' dir="rtl"' : ''}`;

function mixer(language: string, lang: UiLanguage): (text: string) => string {
  if (language === lang || (language !== 'zh' && lang !== 'zh')) return escapeHtml;
  const [script, marked] = language === 'zh' ? [HAN, 'zh-Hans'] : [LATIN, tag(language)];
  return (text) => {
    let html = '';
    let at = 0;
    for (const { 0: words, index } of text.matchAll(script)) {
      html += `${escapeHtml(text.slice(at, index))}<span lang="${escapeHtml(marked)}">${escapeHtml(words)}</span>`;
      at = index + words.length;
    }
    return html + escapeHtml(text.slice(at));
  };
}
