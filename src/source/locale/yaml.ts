/** YAML → the texts in it, each under the path of its keys. What an alias stands for is read where it is written. */
import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { LocaleText } from '../../model/capture.js';
import type { Reading } from './reading.js';

export function readYaml(text: string): Reading {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, stringKeys: true });
  const texts: LocaleText[] = [];
  for (const { errors, contents } of 'empty' in documents ? [] : documents) {
    const [error] = errors;
    if (error !== undefined) return error.message.split('\n', 1)[0]?.replace(/[.:]$/, '') ?? error.code;
    const stack: (readonly [key: string, node: unknown])[] = [['', contents]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const [key, node] = next;
      if (isScalar(node) && typeof node.value === 'string') {
        const { line, col } = lines.linePos(node.range?.[0] ?? 0);
        texts.push({ key, text: node.value, position: { line, column: col } });
      }
      const inner = isMap(node)
        ? node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair.value] as const)
        : isSeq(node)
          ? node.items.map((item, index) => [String(index), item] as const)
          : [];
      for (const [name, child] of [...inner].reverse()) stack.push([key === '' ? name : `${key}.${name}`, child]);
    }
  }
  return { texts, language: null };
}
