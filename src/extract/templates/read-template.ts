/** Source of a page in a template language → its flow, as the readers of HTML and Markdown see it, with template tokens printed in its sentences. */
import type { Dialect, MediaType } from '../../model/capture.js';
import type { Flow } from '../flow.js';
import { asciidocToMarkdown, readValuesOfAsciidoc } from './asciidoc.js';
import { type Components, shieldComponents } from './components.js';
import { lineEndsOf, shieldPlaceholders } from './placeholders.js';
import { readValuesOfRestructured, restructuredToMarkdown } from './restructured.js';
import { Shield } from './shield.js';
import { addConstants, splitFrontMatter } from './values.js';

/** What the reader of the page's kind is given, and what makes its flow whole again. */
export interface Template {
  readonly text: string;
  readonly restore: (flow: Flow) => Flow;
}

/** Markdown is read with its front matter, which has a title and a language; elsewhere front matter is left out. */
export function readTemplate(dialect: Dialect, mediaType: MediaType, source: string): Template {
  const { text, shield } = shieldAll(dialect, mediaType === 'markdown', source.replace(/\r\n?/g, '\n'));
  return { text, restore: (flow) => shield.restore(flow) };
}

interface Shielded {
  readonly text: string;
  readonly shield: Shield;
}

function shieldAll(dialect: Dialect, isMarkdown: boolean, source: string): Shielded {
  switch (dialect) {
    case 'asciidoc': {
      const shield = new Shield(source, readValuesOfAsciidoc(source));
      return { text: asciidocToMarkdown(source, shield), shield };
    }
    case 'restructured': {
      const shield = new Shield(source, readValuesOfRestructured(source));
      return { text: restructuredToMarkdown(source, shield), shield };
    }
    case 'vue':
      return shieldVue(source);
    case 'astro':
      return shieldScripted(source, 'jsx', false);
    case 'mdx':
      return shieldScripted(source, 'jsx', true);
    case 'markdown':
      return shieldScripted(source, 'tags', true);
    case 'placeholders': {
      const { head, body, values } = splitFrontMatter(source);
      const shield = new Shield(source, values);
      return { text: (isMarkdown ? head : lineEndsOf(head)) + shieldPlaceholders(body, shield, true), shield };
    }
  }
}

/** Lines that bring in or define something, up to the next empty one. */
const MODULE_LINES = /^(?:import|export)[ \t][^\n]*(?:\n(?![ \t]*\n)[^\n]*)*/gm;

/** Markdown and Astro: the front matter of one is YAML, that of the other a script. */
function shieldScripted(source: string, components: Components, isMarkdown: boolean): Shielded {
  const { head, body, values } = splitFrontMatter(source);
  if (!isMarkdown) addConstants(head, values);
  const text =
    components === 'jsx' && isMarkdown
      ? body.replace(MODULE_LINES, (lines) => {
          addConstants(lines, values);
          return lineEndsOf(lines);
        })
      : body;
  const shield = new Shield(source, values);
  const open = components === 'jsx' ? text : shieldPlaceholders(text, shield, false);
  return { text: (isMarkdown ? head : lineEndsOf(head)) + shieldComponents(open, shield, components), shield };
}

function shieldVue(source: string): Shielded {
  const values = new Map<string, string>();
  const markup = source.replace(
    /<(script|style|i18n)\b[^>]{0,500}>([\s\S]*?)<\/\1>/gi,
    (whole: string, name: string, content: string) => {
      if (name.toLowerCase() === 'script') addConstants(content, values);
      return lineEndsOf(whole);
    },
  );
  const shield = new Shield(source, values);
  const text = markup
    .replace(/<template(?:\s[^>]{0,500})?>/, lineEndsOf)
    .replace(/<\/template>(?![\s\S]*<\/template>)/, '');
  return {
    text: shieldComponents(shieldPlaceholders(text, shield, false), shield, 'vue').replace(/<\/template>/gi, ''),
    shield,
  };
}
