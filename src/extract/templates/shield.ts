/**
 * Template tokens in a source ⇄ single characters that the readers of HTML and Markdown pass on as text: what stands in braces is no
 * markup of theirs. Afterwards the characters become the tokens as they are printed, `{{ … }}` or `{% … %}`, with the values they use.
 */
import type { Flow, FlowBlock } from '../flow.js';

/** Values that a page defines beside its text: front matter, attributes of a document, constants of a script. By lower-case name. */
export type Values = ReadonlyMap<string, string>;

const FIRST = 0xe000;
const LAST = 0xf8ff;
/** A printed token is one line of at most so many characters. */
const LONGEST = 1_000;

export class Shield {
  readonly #source: string;
  readonly #values: Values;
  readonly #tokens = new Map<string, string>();
  #next = FIRST;

  /** The characters of the private use area that the source does not use itself stand for tokens. */
  constructor(source: string, values: Values = new Map()) {
    this.#source = source;
    this.#values = values;
  }

  /** The character that stands for the token, with the line ends of the token behind it, so that places stay. */
  token(raw: string): string {
    const lines = raw.split('\n').length - 1;
    const printed = this.#print(raw);
    while (this.#next <= LAST && this.#source.includes(String.fromCharCode(this.#next))) this.#next += 1;
    if (this.#next > LAST) return printed + '\n'.repeat(lines);
    const character = String.fromCharCode(this.#next);
    this.#next += 1;
    this.#tokens.set(character, printed);
    return character + '\n'.repeat(lines);
  }

  #print(raw: string): string {
    const plain = raw
      .replace(/\s+/g, ' ')
      // The mark alone would be punctuation.
      .replace(/!(?=[!$(_])/g, 'not ')
      .trim()
      .replace(/^\{\{\{(.*)\}\}\}$/, '{{$1}}')
      .replace(/^(\{\{|\{%)[-~+]\s?/, '$1 ')
      .replace(/\s?[-~+](\}\}|%\})$/, ' $1');
    const [open, inner, close] = /^(?:\{\{.*\}\}|\{%.*%\})$/.test(plain)
      ? [plain.slice(0, 2), plain.slice(2, -2), plain.slice(-2)]
      : ['{{', plain.replace(/^\{([^{}]*)\}$/, '$1'), '}}'];
    const whole = `${inner.trim()}${this.#valuesIn(inner)}`.slice(0, LONGEST);
    return `${open} ${whole.replace(/\}\}/g, '} }').replace(/%\}/g, '% }')} ${close}`;
  }

  /** `page.period` prints as `page.period: 30 days` where the page says so: a change of the value is one of the sentence. */
  #valuesIn(raw: string): string {
    if (this.#values.size === 0) return '';
    const used = new Set(
      (raw.toLowerCase().match(/[\p{L}_$][\p{L}\p{N}_$-]*/gu) ?? []).filter((name) => this.#values.has(name)),
    );
    return used.size === 0 ? '' : `: ${[...used].map((name) => this.#values.get(name) ?? '').join(', ')}`;
  }

  /** The flow with its tokens printed; places in its texts are moved with them. */
  restore(flow: Flow): Flow {
    if (this.#tokens.size === 0) return flow;
    return {
      ...flow,
      title: flow.title === null ? null : this.#printIn(flow.title),
      blocks: flow.blocks.map((block) => this.#restoreBlock(block)),
    };
  }

  #printIn = (text: string): string =>
    text.replace(/[\ue000-\uf8ff]/g, (character) => this.#tokens.get(character) ?? character);

  #restoreBlock(block: FlowBlock): FlowBlock {
    const { text, links } = block;
    const hasTarget = links.some(({ href }) => /[\ue000-\uf8ff]|%E[EF]/i.test(href));
    if (!/[\ue000-\uf8ff]/.test(text) && !hasTarget) return block;
    let printed = '';
    const places = new Int32Array(text.length + 1);
    for (let at = 0; at < text.length; at += 1) {
      places[at] = printed.length;
      const token = this.#tokens.get(text.charAt(at));
      // Words that touch a token are words of their own.
      const gap = token !== undefined && /[\p{L}\p{N}]$/u.test(printed) ? ' ' : '';
      printed +=
        token === undefined ? text.charAt(at) : `${gap}${token}${/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? ' ' : ''}`;
    }
    places[text.length] = printed.length;
    const move = <T extends { readonly start: number; readonly end?: number }>(span: T): T => ({
      ...span,
      start: places[span.start] ?? 0,
      ...(span.end === undefined ? {} : { end: places[span.end] ?? printed.length }),
    });
    return {
      ...block,
      text: printed,
      marks: block.marks.map(move),
      links: links.map((link) => ({ ...move(link), href: this.#printIn(decodeTokens(link.href)) })),
      ...(block.lines === undefined ? {} : { lines: block.lines.map(move) }),
    };
  }
}

/** Readers of Markdown encode what is not ASCII in an address. */
const decodeTokens = (href: string): string =>
  href.replace(/%E[EF]%[89AB][0-9A-F]%[89AB][0-9A-F]/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
