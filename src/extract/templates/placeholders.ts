/**
 * Source of a template in the manner of Mustache, Handlebars, Liquid, Jinja, Hugo or ERB → the same without comments, its placeholders,
 * conditions and includes shielded. What only orders pages (blocks, layouts) is no text.
 */
import type { Shield } from './shield.js';

const COMMENTS =
  /\{\{!--[\s\S]{0,20000}?--\}\}|\{\{![^}]{0,2000}\}\}|\{\{\/\*[\s\S]{0,20000}?\*\/\}\}|<%(?:--|#)[\s\S]{0,20000}?%>|\{%-?\s*comment\b[\s\S]{0,20000}?endcomment\s*-?%\}/g;
/** `{# … #}`; Markdown has anchors of headings in such braces. */
const HASH_COMMENTS = /\{#[\s\S]{0,20000}?#\}/g;
/** Settings and styles of a page in Liquid. */
const SETTINGS = /\{%-?\s*(schema|stylesheet|javascript|style)\b[^%]{0,200}%\}[\s\S]{0,200000}?\{%-?\s*end\1\s*-?%\}/g;
const TOKENS =
  /\{\{\{[\s\S]{1,1000}?\}\}\}|\{\{[\s\S]{1,1000}?\}\}|\{%[\s\S]{1,1000}?%\}|<%[\s\S]{1,1000}?%>|\$\{[^{}\n]{1,200}\}|\{![^!\n{}]{1,200}!\}|^[ \t]*--8<--[^\n]{0,300}$|<!--\s?@?include:?\s[^>]{1,300}-->/gim;
const LAYOUT =
  /^\{%[-+~]?\s*(?:extends|block|endblock|load|layout|section|endsection|sections|raw|endraw|verbatim|endverbatim|csrf_token|autoescape|endautoescape|spaceless|endspaceless|extends|import|from)\b/;
/** Words to be translated are the words of the text. */
const TRANSLATED =
  /^(?:\{%[-+~]?\s*(?:trans|translate)\s+|\{\{[-~]?\s*(?:_|gettext|__)\(\s*)(["'])((?:(?!\1)[^\\])*)\1/;
const UNMARKED = /^\{%[-+~]?\s*(?:end)?(?:blocktrans|blocktranslate|trans|pluralize)\b/;

export function shieldPlaceholders(source: string, shield: Shield, hasHashComments: boolean): string {
  const plain = source.replace(SETTINGS, lineEndsOf).replace(COMMENTS, lineEndsOf);
  return (hasHashComments ? plain.replace(HASH_COMMENTS, lineEndsOf) : plain).replace(TOKENS, (token) => {
    if (LAYOUT.test(token)) return lineEndsOf(token);
    const words = TRANSLATED.exec(token)?.[2];
    if (words !== undefined) return words;
    return UNMARKED.test(token) ? lineEndsOf(token) : shield.token(token);
  });
}

/** What is left out leaves its line ends, so that places stay. */
export const lineEndsOf = (text: string): string => text.replace(/[^\n]+/g, '');
