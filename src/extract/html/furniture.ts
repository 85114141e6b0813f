/**
 * Tree and measures → the elements that are page furniture: navigation, headers, footers, banners, dialogs, widgets. What an
 * element is called decides nothing of text that stands in an article or among other text; and what holds a good share of the
 * page's prose is furniture only where it is the panel of a consent tool beside a notice.
 */
import type { AnyNode, Document, Element, ParentNode } from 'domhandler';
import { attribute, headingLevel, hintWords, SKIPPED } from './elements.js';
import { isElement, type Measure, type Measures, NOTHING, textOf, walk } from './tree.js';

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
const STRONG = words(
  'footer sidebar navbar breadcrumb breadcrumbs popup modal related newsletter feedback onetrust cookiebar cookiebanner cookieconsent',
);
/** With `cookie`, `consent` or `privacy` beside them, a banner over the page. */
const BANNER = words(
  'banner bar consent popup modal dialog overlay confirm notification prompt widget manager toast alert layer settings preferences',
);
/** A page that is the cookie policy may well hold its whole text in `.cookie-policy`. */
const COOKIE = words('cookie cookies consent gdpr ccpa');
/** Elements of consent tools that many sites buy. */
const TOOLS = words(
  'onetrust cookiebot cybotcookiebotdialog usercentrics didomi truste trustarc cmpbox klaro cky cookieyes',
);

/** Share of the page's prose that no furniture holds. */
const NEVER = 0.3;
const NEVER_HINTED = 0.15;
/** A banner over a page of a few lines may say as much as the page. */
const NEVER_BANNER = 0.5;
/** Prose beside a consent tool's panel that is a notice, if a short one. */
const NOTICE = 120;
/** A banner without controls that says more than this is read: it may be no banner. */
const LONG_BANNER = 600;

export interface Furniture {
  readonly all: ReadonlySet<ParentNode>;
  /** Of them those that say nothing about the notice's subject, whatever they say: menus, consent tools. */
  readonly silent: ReadonlySet<ParentNode>;
}

export function findFurniture(document: Document, measures: Measures, dropped: ReadonlySet<ParentNode>): Furniture {
  const page: Page = { total: measures.get(document)?.prose ?? 0, measures };
  const all = new Set<ParentNode>();
  const silent = new Set<ParentNode>();
  let articles = 0;
  walk(
    document,
    (node) => {
      if (!isElement(node)) return node.type === 'root';
      if (SKIPPED.has(node.name) || dropped.has(node)) return false;
      const own = measures.get(node) ?? NOTHING;
      const panel = isConsentPanel(node, own, page, articles > 0);
      if (panel || isFurniture(node, own, page, articles > 0)) {
        all.add(node);
        if (panel ? hasControls(node) || own.text < LONG_BANNER : isSilent(node, own)) silent.add(node);
        return false;
      }
      if (isArticle(node)) articles++;
      return true;
    },
    (node) => {
      if (isElement(node as AnyNode) && isArticle(node as Element) && !all.has(node)) articles--;
    },
  );
  return { all, silent };
}

interface Page {
  readonly total: number;
  readonly measures: Measures;
}

const isArticle = (element: Element): boolean =>
  element.name === 'article' || element.name === 'main' || attribute(element, 'role') === 'main';

function isFurniture(element: Element, own: Measure, page: Page, inArticle: boolean): boolean {
  if (own.text === 0 || isWholePage(element) || isArticle(element)) return false;
  const share = page.total === 0 ? 0 : own.prose / page.total;
  if (share >= NEVER) return false;
  const role = attribute(element, 'role');
  const among = (): boolean => inArticle || isAmongText(element, page.measures);
  if (TAGS.has(element.name) || ROLES.has(role)) return isNamedFurniture(element.name, role, own, among);
  if (attribute(element, 'aria-modal') === 'true') return true;
  if (share >= NEVER_HINTED || isTextElement(element)) return false;
  const hints = hintWords(element);
  if (!hints.some((word) => HINTS.has(word))) return false;
  const strong = hints.some((word) => STRONG.has(word));
  if (isLinkHeavy(own) || own.said === 0) return strong || !holdsTitle(element, own);
  return strong && !among();
}

const isWholePage = ({ name }: Element): boolean => name === 'html' || name === 'body';

function isNamedFurniture(name: string, role: string, own: Measure, among: () => boolean): boolean {
  if (name === 'header' || role === 'banner')
    return !(own.headings > 0 && own.links <= 3) && (isLinkHeavy(own) || !among());
  if (name === 'aside' || role === 'complementary') return isLinkHeavy(own) || own.said === 0 || !among();
  if (name === 'footer' || role === 'contentinfo') return own.links > 0 || own.said === 0 || !among();
  if (role === 'alert' || role === 'status') return own.said === 0 || !among();
  return true;
}

/**
 * The panel or banner in which visitors choose their cookies. By its name where it is small; else by what it holds too: controls, and
 * a notice beside it. Inside an article it is one only where it lies over the page.
 */
function isConsentPanel(element: Element, own: Measure, page: Page, inArticle: boolean): boolean {
  if (own.text === 0 || isWholePage(element) || isArticle(element) || isTextElement(element)) return false;
  const hints = hintWords(element);
  const named =
    hints.some((word) => TOOLS.has(word)) ||
    (hints.some((word) => COOKIE.has(word)) && hints.some((word) => BANNER.has(word)));
  const over = isOverPage(element);
  if (!named && !over) return false;
  const share = page.total === 0 ? 0 : own.prose / page.total;
  if (over && !named && !ABOUT_COOKIES.test(textOf(element, 2_000))) return false;
  if (inArticle || isAmongText(element, page.measures)) return over && share < NEVER_BANNER && hasControls(element);
  if (share < NEVER_BANNER) return hasControls(element) || (named && !isSection(element, page.measures));
  return page.total - own.prose >= NOTICE && hasControls(element) && !hasNoticeTitle(element);
}

const ABOUT_COOKIES = /cookie|consent|trackers?|同意|追踪/i;

const isOverPage = (element: Element): boolean =>
  element.name === 'dialog' ||
  /^(?:alert)?dialog$/.test(attribute(element, 'role')) ||
  attribute(element, 'aria-modal') === 'true';

/** Buttons or switches, as many as it takes to say yes or no. */
const FEWEST_CONTROLS = 2;

function hasControls(element: Element): boolean {
  let controls = 0;
  walk(element, (node) => {
    if (!isElement(node)) return false;
    if (
      node.name === 'button' ||
      (node.name === 'input' && attribute(node, 'type') !== 'hidden') ||
      /^(?:button|switch|checkbox)$/.test(attribute(node, 'role'))
    )
      controls++;
    return controls >= FEWEST_CONTROLS ? 'stop' : true;
  });
  return controls >= FEWEST_CONTROLS;
}

/** A page's own text begins with its title. */
function hasNoticeTitle(element: Element): boolean {
  let found = false;
  walk(element, (node) => {
    found ||= isElement(node) && node.name === 'h1';
    return found ? 'stop' : true;
  });
  return found;
}

/** Menus and bars: what they hold are names of pages. */
function isSilent(element: Element, own: Measure): boolean {
  const role = attribute(element, 'role');
  const isMenu = element.name === 'nav' || SILENT_ROLES.has(role);
  return (isMenu && own.said === 0) || isLinkHeavy(own) || isTeasers(element, own);
}

/** Other pages, each with a link and a few words about it. */
const isTeasers = (element: Element, own: Measure): boolean =>
  own.links >= FEWEST_TEASERS &&
  own.said <= own.links * LONGEST_TEASER &&
  hintWords(element).some((word) => TEASERS.has(word));
const FEWEST_TEASERS = 2;
/** Two sentences. */
const LONGEST_TEASER = 300;
const TEASERS = words('related recommend recommended recommendations news blog articles posts promo');
const SILENT_ROLES = words('navigation search menu menubar toolbar tooltip tablist listbox');

/** Text stands before and after it, or two sections of its kind on one side. */
function isAmongText(element: Element, measures: Measures): boolean {
  const [above, below] = [near(element, 'prev', measures), near(element, 'next', measures)];
  if (above !== null && below !== null) return true;
  const level = firstHeading(element);
  if (level === null) return false;
  const isAlike = (one: Element | null): one is Element =>
    one !== null && one.name === element.name && firstHeading(one) === level;
  return (
    (isAlike(above) && isAlike(near(above, 'prev', measures))) ||
    (isAlike(below) && isAlike(near(below, 'next', measures)))
  );
}

/** With a heading of its own, behind text. */
const isSection = (element: Element, measures: Measures): boolean =>
  firstHeading(element) !== null && near(element, 'prev', measures) !== null;

function isTextOf(node: Element, measures: Measures): boolean {
  const own = measures.get(node);
  if (own === undefined) return false;
  if (own.said === 0 || isLinkHeavy(own)) return headingLevel(node) !== null;
  return isTextElement(node) || TEXTS.has(node.name) || own.headings > 0;
}

const TEXTS = words('ul ol dl table');
/** Neighbours that are looked at; between them stand rules, anchors and empty boxes. */
const REACH = 4;

function near(element: Element, way: 'prev' | 'next', measures: Measures): Element | null {
  let steps = 0;
  for (let node = element[way]; node !== null && steps < REACH; node = node[way]) {
    if (!isElement(node) || SKIPPED.has(node.name)) continue;
    if (isTextOf(node, measures)) return node;
    steps++;
  }
  return null;
}

/** Of its first children. */
function firstHeading(element: Element): number | null {
  const heading = element.children
    .slice(0, 2 * REACH)
    .find((child) => isElement(child) && headingLevel(child) !== null);
  return heading === undefined ? null : headingLevel(heading as Element);
}

/** Paragraphs and headings are never judged by their classes. */
const isTextElement = (element: Element): boolean =>
  /^(?:p|h[1-6]|li|td|th|tr|tbody|b|i|u|em|strong|span|a|dt|dd|blockquote|pre|code|details|summary)$/.test(
    element.name,
  );

export const isLinkHeavy = (own: Measure): boolean => own.linked * 2 > own.text;

const holdsTitle = (element: Element, own: Measure): boolean =>
  own.headings > 0 && own.links <= 3 && element.name !== 'nav';
