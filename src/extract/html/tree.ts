/** Walking a document tree without recursion, and the measures of each element that the choice of the main text rests on. */
import type { AnyNode, Document, Element, ParentNode, Text } from 'domhandler';
import { headingLevel, isBlock, SKIPPED } from './elements.js';

export interface Measure {
  /** Characters of text that are not white space. */
  text: number;
  /** Of them, inside links. */
  linked: number;
  /** Of them, in runs long enough to be sentences and not in links: what a notice is made of. */
  prose: number;
  /** Of them, in runs that are prose or end as sentences do, however short. */
  said: number;
  /** Elements inside that are headings. */
  headings: number;
  links: number;
}

export const isElement = (node: AnyNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';
export const isText = (node: AnyNode): node is Text => node.type === 'text';

export type Measures = ReadonlyMap<ParentNode, Measure>;

/** Calls `enter` before and `leave` after the children; `false` from `enter` passes the children over, `stop` ends the walk. */
export function walk(
  root: ParentNode,
  enter: (node: AnyNode) => boolean | 'stop',
  leave: (node: ParentNode) => void = () => {},
): void {
  let node: AnyNode = root as AnyNode;
  for (;;) {
    const answer = enter(node);
    if (answer === 'stop') return;
    const inside = answer && 'children' in node ? node.children[0] : undefined;
    if (inside !== undefined) {
      node = inside as AnyNode;
      continue;
    }
    if ('children' in node) leave(node as ParentNode);
    while (node !== root && node.next === null) {
      node = node.parent as AnyNode;
      leave(node as ParentNode);
    }
    if (node === root) return;
    node = node.next as AnyNode;
  }
}

/** The text in an element, up to about a length; scripts and the like hold none. */
export function textOf(element: ParentNode, most = 10_000): string {
  let text = '';
  walk(element, (node) => {
    if (isText(node)) text += node.data;
    return text.length > most ? 'stop' : !isElement(node) || node === element || !SKIPPED.has(node.name);
  });
  return text;
}

/** A run of text of this weight reads as a sentence. A Han character weighs as much as three letters. */
const PROSE_RUN = 60;

/** "We never sell data.": a sentence, but for what stands on a button. */
const SHORT_SENTENCE = 16;
const SENTENCE_END = /[.。!！?？;；]["”’)）」』]?$/;

export const weigh = (text: string): number => {
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 160) continue;
    weight += code >= 0x2e80 && code < 0xfb00 ? 3 : 1;
  }
  return weight;
};

/** Measures of every element that is not skipped. `dropped` elements count nothing. */
export function measure(document: Document, dropped: ReadonlySet<ParentNode>): Measures {
  const measures = new Map<ParentNode, Measure>();
  const open: Measure[] = [];
  let anchors = 0;
  /** The run of inline text since the last block boundary, credited to the block that holds it. */
  let run = { weight: 0, linked: 0, last: '', owner: null as Measure | null };
  const flush = (): void => {
    const own = run.weight - run.linked;
    if (run.owner !== null && own * 2 > run.weight) {
      if (run.weight >= PROSE_RUN) run.owner.prose += own;
      if (run.weight >= PROSE_RUN || (run.weight >= SHORT_SENTENCE && SENTENCE_END.test(run.last)))
        run.owner.said += own;
    }
    run = { weight: 0, linked: 0, last: '', owner: null };
  };
  walk(
    document,
    (node) => {
      if (isText(node)) {
        const weight = weigh(node.data);
        const here = open.at(-1);
        if (weight === 0 || here === undefined) return false;
        here.text += weight;
        if (anchors > 0) here.linked += weight;
        run.weight += weight;
        if (anchors > 0) run.linked += weight;
        run.last = node.data.slice(-40).trimEnd();
        run.owner ??= here;
        return false;
      }
      if (node.type === 'root') {
        open.push(blank());
        return true;
      }
      if (!isElement(node) || SKIPPED.has(node.name) || dropped.has(node)) return false;
      const own = blank();
      if (isBlock(node)) flush();
      if (node.name === 'a') {
        anchors++;
        own.links = 1;
      }
      if (headingLevel(node) !== null) own.headings = 1;
      open.push(own);
      return true;
    },
    (node) => {
      if (
        node.type !== 'root' &&
        (!isElement(node as AnyNode) || SKIPPED.has((node as Element).name) || dropped.has(node))
      )
        return;
      const own = open.pop() ?? blank();
      if (node.type === 'root' || isBlock(node as Element)) flush();
      if (node.type !== 'root' && (node as Element).name === 'a') anchors--;
      measures.set(node, own);
      const parent = open.at(-1);
      if (parent === undefined) return;
      parent.text += own.text;
      parent.linked += own.linked;
      parent.prose += own.prose;
      parent.said += own.said;
      parent.headings += own.headings;
      parent.links += own.links;
      // A run that began in an inline element belongs to what holds it.
      if (run.owner === own) run.owner = parent;
    },
  );
  return measures;
}

const blank = (): Measure => ({ text: 0, linked: 0, prose: 0, said: 0, headings: 0, links: 0 });
export const NOTHING: Readonly<Measure> = blank();
