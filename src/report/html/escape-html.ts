/** Text of a notice or of the tool → HTML in which it is only text, in elements and in quoted attributes alike. */
import { escapeControls } from '../escape.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control and bidirectional characters are made visible; nothing is left that HTML acts on. */
export const escapeHtml = (text: string): string =>
  escapeControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
