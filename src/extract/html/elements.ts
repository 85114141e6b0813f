/** What an element is, by its name and attributes alone: block or inline, skipped, heading, and the words of its classes. */
import type { Element } from 'domhandler';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that never hold text of the page. */
export const SKIPPED = words(
  'script style template head title meta link base svg math canvas iframe object embed audio video map area select datalist ' +
    'textarea input progress meter img picture source track noframes noembed frame frameset param col colgroup rp',
);

export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section ' +
    'summary table tbody td tfoot th thead tr ul xmp noscript',
);

/** Own boxes in the rendering although inline: text of two neighbours does not run together. */
export const BOXES = words('button label');

export const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.name) || (element.name.includes('-') && hasBlockChild(element));

function hasBlockChild(element: Element): boolean {
  return element.children.some((child) => child.type === 'tag' && BLOCKS.has((child as Element).name));
}

export const attribute = (element: Element, name: string): string => element.attribs[name] ?? '';

/** 1 to 6, or null. */
export function headingLevel(element: Element): number | null {
  const { name } = element;
  if (name.length === 2 && name.charCodeAt(0) === 104 && name >= 'h1' && name <= 'h6') return Number(name[1]);
  if (attribute(element, 'role') !== 'heading') return null;
  const level = Number.parseInt(attribute(element, 'aria-level'), 10);
  return level >= 1 && level <= 6 ? level : 2;
}

/** Words of `class` and `id`, lower case, camel case and snake case taken apart: `cookieConfirm--qyD` → cookie, confirm, qyd. */
export function hintWords(element: Element): readonly string[] {
  const source = `${attribute(element, 'id').slice(0, 200)} ${attribute(element, 'class').slice(0, 400)}`;
  if (source.length === 1) return [];
  return source
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
}
