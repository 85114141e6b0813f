/**
 * Tree and measures → the elements that are page furniture: navigation, headers, footers, banners, dialogs, widgets. What
 * holds a good share of the page's prose is never furniture, whatever it is called.
 */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { attribute, hintWords, SKIPPED } from './elements.js';
import { isElement, type Measure, type Measures, NOTHING, walk } from './tree.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TAGS = words('nav footer header aside form dialog menu noscript');
const ROLES = words(
  'navigation banner contentinfo search menu menubar toolbar dialog alertdialog alert complementary tooltip status tablist listbox form',
);
/** Dropped where they hold little prose. */
const HINTS = words(
  'breadcrumb breadcrumbs crumb crumbs skip skiplink sidebar sidenav navbar navigation nav topnav topbar footer copyright share sharing ' +
    'social socials feedback helpful related recommend recommended recommendations newsletter subscribe subscription popup modal overlay toast ' +
    'banner advert advertisement ads promo comments comment pagination pager search login signin signup language languages lang locale ' +
    'toolbar backtop totop onetrust ot cmp gdpr cookiebar cookiebanner cookieconsent appdownload download survey rating hd ft ' +
    'hamburger dropdown megamenu menu sitemap tags tooltip switcher print icp beian sticker header masthead cta',
);
/** With `cookie`, `consent` or `privacy` beside them, a banner over the page. */
const BANNER = words(
  'banner bar consent popup modal dialog overlay confirm notification prompt widget manager toast alert layer settings preferences',
);
/** A page that is the cookie policy may well hold its whole text in `.cookie-policy`. */
const COOKIE = words('cookie cookies consent gdpr ccpa');

/** Share of the page's prose that no furniture holds. */
const NEVER = 0.3;
const NEVER_HINTED = 0.15;
/** A banner over a page of a few lines may say as much as the page. */
const NEVER_BANNER = 0.5;

export function findFurniture(
  document: Document,
  measures: Measures,
  removed: ReadonlySet<ParentNode>,
): Set<ParentNode> {
  const total = measures.get(document)?.prose ?? 0;
  const furniture = new Set<ParentNode>(removed);
  let articles = 0;
  walk(
    document,
    (node) => {
      if (!isElement(node)) return node.type === 'root';
      if (SKIPPED.has(node.name) || removed.has(node)) return false;
      const own = measures.get(node) ?? NOTHING;
      if (isFurniture(node, own, total, articles > 0)) {
        furniture.add(node);
        return false;
      }
      if (isArticle(node)) articles++;
      return true;
    },
    (node) => {
      if (isElement(node as AnyNode) && isArticle(node as Element) && !furniture.has(node)) articles--;
    },
  );
  return furniture;
}

const isArticle = (element: Element): boolean =>
  element.name === 'article' || element.name === 'main' || attribute(element, 'role') === 'main';

function isFurniture(element: Element, own: Measure, total: number, inArticle: boolean): boolean {
  if (own.text === 0 || element.name === 'html' || element.name === 'body' || isArticle(element)) return false;
  const share = total === 0 ? 0 : own.prose / total;
  const hints = hintWords(element);
  if (share < NEVER_BANNER && isCookieBanner(element, hints)) return true;
  if (share >= NEVER) return false;
  const role = attribute(element, 'role');
  const named = TAGS.has(element.name) || ROLES.has(role);
  if (named) return isNamedFurniture(element.name, role, own, inArticle);
  if (attribute(element, 'aria-modal') === 'true') return true;
  if (share >= NEVER_HINTED || hints.length === 0) return false;
  if (isTextElement(element) || !hints.some((word) => HINTS.has(word))) return false;
  const strong = hints.some((word) => STRONG.has(word));
  return isLinkHeavy(own) || own.prose === 0 ? strong || !holdsTitle(element, own) : !inArticle && strong;
}

const isCookieBanner = (element: Element, hints: readonly string[]): boolean =>
  hints.some((word) => COOKIE.has(word)) && hints.some((word) => BANNER.has(word)) && !isTextElement(element);

const STRONG = words(
  'footer sidebar navbar breadcrumb breadcrumbs popup modal related newsletter feedback onetrust cookiebar cookiebanner cookieconsent',
);

function isNamedFurniture(name: string, role: string, own: Measure, inArticle: boolean): boolean {
  if (name === 'header' || role === 'banner')
    return !(own.headings > 0 && own.links <= 3) && !(inArticle && !isLinkHeavy(own));
  if (name === 'aside' || role === 'complementary') return !(inArticle && own.prose > 0 && !isLinkHeavy(own));
  if (name === 'footer' || role === 'contentinfo') return !(inArticle && own.prose > 0 && own.links === 0);
  if (role === 'alert' || role === 'status') return !(inArticle && own.prose > 0);
  return true;
}

/** Paragraphs and headings are never judged by their classes. */
const isTextElement = (element: Element): boolean =>
  /^(?:p|h[1-6]|li|td|th|tr|tbody|b|i|u|em|strong|span|a|dt|dd|blockquote|pre|code|details|summary)$/.test(
    element.name,
  );

const isLinkHeavy = (own: Measure): boolean => own.linked * 2 > own.text;

const holdsTitle = (element: Element, own: Measure): boolean =>
  own.headings > 0 && own.links <= 3 && element.name !== 'nav';
