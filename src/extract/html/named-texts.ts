/** `<dt>` and `<summary>` → whether they are headings of the text below them, or terms with a gloss. Those of one list are judged together. */
import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isElement, isText, walk, weigh } from './tree.js';

/** Enough for a term or a fold to be the heading of what it names, not of a gloss. */
const NAMED_TEXT = 100;

export class NamedTexts {
  readonly #verdicts = new Map<ParentNode, boolean>();

  has(element: Element): boolean {
    if (element.name !== 'dt' && element.name !== 'summary') return false;
    const group = groupOf(element);
    const known = this.#verdicts.get(group);
    if (known !== undefined) return known;
    const weights = runsOf(group, element.name).flatMap((run) => weighNamed(run, element.name));
    // One short text among long ones ("contact us") is named like the others.
    const verdict = weights.filter((weight) => weight >= NAMED_TEXT).length * 2 >= weights.length;
    this.#verdicts.set(group, verdict);
    return verdict;
  }
}

/** The `<dl>` of a term, what holds the `<details>` of a summary. */
function groupOf({ name, parent }: Element): ParentNode {
  const wrapped = name === 'dt' ? isNamed(parent, 'div') : isNamed(parent, 'details');
  return (wrapped ? (parent as Element).parent : parent) as ParentNode;
}

const isNamed = (node: ParentNode | null, name: string): boolean =>
  node !== null && isElement(node as AnyNode) && (node as Element).name === name;

function runsOf(group: ParentNode, name: string): AnyNode[][] {
  const wrapper = name === 'dt' ? 'div' : 'details';
  const wrapped = group.children.filter((child): child is Element => isElement(child) && child.name === wrapper);
  return [group.children, ...wrapped.map((child) => child.children)];
}

/** For every term of a run, how much stands between it and the next; no more than matters. */
function weighNamed(run: readonly AnyNode[], name: string): number[] {
  const weights: number[] = [];
  let weight: number | null = null;
  for (const node of run) {
    if (isElement(node) && node.name === name) {
      if (weight !== null) weights.push(weight);
      weight = 0;
    } else if (weight !== null && weight < NAMED_TEXT) weight += weightOf(node);
  }
  return weight === null ? weights : [...weights, weight];
}

function weightOf(node: AnyNode): number {
  if (isText(node)) return weigh(node.data);
  if (!isElement(node)) return 0;
  let weight = 0;
  walk(node, (inner: AnyNode) => {
    if (isText(inner)) weight += weigh(inner.data);
    return weight >= NAMED_TEXT ? 'stop' : true;
  });
  return weight;
}
