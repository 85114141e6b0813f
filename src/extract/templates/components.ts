/**
 * Markup with components (MDX, Astro, Vue) → markup that the readers know: components, conditions and expressions shielded as tokens of
 * the sentence that holds them, links of a router as links.
 */
import { lineEndsOf } from './placeholders.js';
import type { Shield } from './shield.js';

/** `jsx`: expressions stand in single braces; `vue`: conditions are attributes; `tags`: components alone. */
export type Components = 'jsx' | 'vue' | 'tags';

const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^<>"'{}])*)>/y;
/** An expression that is longer is text. */
const LONGEST_EXPRESSION = 20_000;
/** So many braces that nothing closes, and all others are text: looking for the end of each takes time. */
const MOST_UNCLOSED = 20;
/** Expressions within markup within expressions. */
const DEEPEST = 20;

const ELEMENTS = new Set(
  (
    'a abbr address article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup data ' +
    'datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr ' +
    'html i iframe img input ins kbd label legend li link main map mark menu meta nav noscript object ol optgroup option output p param ' +
    'picture pre progress q rp rt ruby s samp script search section select small source span strike strong style sub summary sup svg ' +
    'table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

export function shieldComponents(source: string, shield: Shield, kind: Components, depth = 0): string {
  let out = '';
  let at = 0;
  let unclosed = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '<') {
      const { text, end } = readTag(source, at, shield, kind);
      out += text;
      at = end;
    } else if (char === '{' && kind === 'jsx' && source.charAt(at - 1) !== '\\' && unclosed < MOST_UNCLOSED) {
      const end = endOfBraces(source, at);
      if (end < 0) unclosed += 1;
      out += end < 0 ? char : showExpression(source.slice(at + 1, end - 1), shield, depth);
      at = end < 0 ? at + 1 : end;
    } else {
      const next = source.slice(at + 1).search(/[<{]/);
      const stop = next < 0 ? source.length : at + 1 + next;
      out += source.slice(at, stop);
      at = stop;
    }
  }
  return out;
}

function readTag(source: string, at: number, shield: Shield, kind: Components): { text: string; end: number } {
  const fragment = /^<\/?>/.exec(source.slice(at, at + 3))?.[0];
  if (fragment !== undefined && kind === 'jsx') return { text: '', end: at + fragment.length };
  TAG.lastIndex = at;
  const found = TAG.exec(source);
  if (found === null) return { text: '<', end: at + 1 };
  const [tag, slash = '', name = '', attributes = ''] = found;
  const end = at + tag.length;
  if (isComponent(name, attributes)) return { text: showComponent(slash, name, attributes, shield), end };
  if (slash !== '' || kind === 'tags') return { text: tag, end };
  return {
    text: kind === 'vue' ? showDirectives(name, attributes, shield) : showAttributes(name, attributes, shield),
    end,
  };
}

/** Not an address in angle brackets, and no element in capitals. */
const isComponent = (name: string, attributes: string): boolean =>
  !ELEMENTS.has(name.toLowerCase()) &&
  !attributes.startsWith('@') &&
  /^(?:[A-Z][\w.]*|[a-z][a-z0-9]*(?:-[\w-]+|\.\w+)|slot|component)$/.test(name);

/** What only says how it looks. */
const LOOKS =
  /\s(?::|v-bind:)?(?:class|className|style|id|key|ref|slot|#[\w-]+|client:\w+)(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?(?=[\s/]|$)/g;

function showComponent(slash: string, name: string, attributes: string, shield: Shield): string {
  const isLink = /link$/i.test(name);
  if (slash !== '') return isLink ? '</a>' : '';
  const target = /\s:?(?:to|href)=(?:"([^"]*)"|'([^']*)'|(\{[^{}]*\}))/.exec(attributes);
  if (isLink && target !== null)
    return `<a href="${target[1] ?? target[2] ?? shield.token(target[3] ?? '')}">${lineEndsOf(attributes)}`;
  return shield.token(`<${name}${attributes.replace(LOOKS, '')}>`);
}

const CONDITIONS = /\s(v-(?:if|else-if|else|for|show|html|text)(?:=(?:"[^"]*"|'[^']*'))?)(?=[\s/]|$)/g;

/** A condition on an element stands at the head of its text. */
function showDirectives(name: string, attributes: string, shield: Shield): string {
  const tokens = Array.from(attributes.matchAll(CONDITIONS), ([, condition = '']) => shield.token(condition));
  const rest = attributes
    .replace(CONDITIONS, '')
    .replace(
      /\s(?::|v-bind:)(href|to)=(?:"([^"]*)"|'([^']*)')/g,
      (_, _name, one, other) => ` href="${shield.token(`{{ ${one ?? other} }}`)}"`,
    );
  // Within a page a template is only what its condition is about.
  return name === 'template' ? tokens.join('') : `<${name}${rest}>${tokens.join('')}`;
}

const EXPRESSION = /([\w:-]+)=(\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/g;

function showAttributes(name: string, attributes: string, shield: Shield): string {
  let tokens = '';
  const rest = attributes.replace(EXPRESSION, (_, attribute: string, value: string) => {
    if (attribute === 'set:html' || attribute === 'set:text' || attribute === 'dangerouslySetInnerHTML')
      tokens += shield.token(value);
    return attribute === 'href' ? `href="${shield.token(value)}"` : lineEndsOf(value);
  });
  return `<${name}${rest.replace(/\{[^{}]*\}/g, '')}>${tokens}`;
}

/** Behind the brace that closes, strings passed over; -1 where none does. */
function endOfBraces(source: string, start: number): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(source.length, start + LONGEST_EXPRESSION);
  for (let at = start; at < limit; at += 1) {
    const char = source.charAt(at);
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '`' || (/["']/.test(char) && /[\s({[,:=+?&|]/.test(source.charAt(at - 1)))) quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

function showExpression(inner: string, shield: Shield, depth: number): string {
  if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(inner)) return lineEndsOf(inner);
  const words = /^\s*(["'`])((?:(?!\1)[^\\$])*)\1\s*$/.exec(inner)?.[2];
  if (words !== undefined) return words;
  const first = inner.search(/<[A-Za-z>]/);
  const last = inner.lastIndexOf('>') + 1;
  if (first < 0 || last <= first || depth >= DEEPEST) return shield.token(`{${inner}}`);
  const rest = inner.slice(last);
  return (
    shield.token(inner.slice(0, first).replace(/[({\s]+$/, '')) +
    shieldComponents(inner.slice(first, last), shield, 'jsx', depth + 1) +
    (/\w/.test(rest) ? shield.token(rest) : lineEndsOf(rest))
  );
}
