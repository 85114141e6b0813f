/** Which file may import which, said once: cli → tasks → pipeline → stages → normalise → language → model, and packages where they belong. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const STAGES = ['source', 'extract', 'align', 'diff', 'assess', 'reading', 'review', 'report'];
const ORDER = [['cli'], ['tasks'], ['index'], ['pipeline'], STAGES, ['normalise'], ['language'], ['model']];
const PACKAGES: Readonly<Record<string, RegExp>> = {
  cli: /^(?:commander|@bomb\.sh\/tab)$/,
  tasks: /^(?:jsonc-parser|@clack\/prompts)$/,
  source:
    /^(?:undici|openai|ipaddr\.js|robots-parser|mammoth|@xmldom\/xmldom|jsonc-parser|yaml|pofile|#?iconv-lite|pdfjs-dist\/.+)$/,
  extract: /^(?:#cheerio|cheerio\/slim|domhandler|markdown-it|parse5|parse5-htmlparser2-tree-adapter)$/,
  diff: /^diff$/,
  normalise: /^#traditional$/,
  report: /^(?:chalk|docx)$/,
};
/** Files, network, processes, threads: everything but the edges is told what it needs. */
const OUTSIDE = /^node:(?:fs|net|https?|http2|tls|dgram|dns|child_process|process|worker_threads|readline|os)(?:\/|$)/;
const EDGES = ['cli', 'tasks', 'source'];

const root = fileURLToPath(new URL('../src', import.meta.url));
const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const files = new Map(names.filter((name) => name.endsWith('.ts')).map((name) => [name, importsOf(name)]));

function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${root}/${file}`, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts') : fileName,
  );
}

const folderOf = (file: string): string => file.replace(/(?:\/.*|\.ts)$/, '');
const layerOf = (folder: string): number => ORDER.findIndex((layer) => layer.includes(folder));

function mayImport(file: string, to: string): boolean {
  const [from, into] = [folderOf(file), folderOf(to)];
  if (files.has(to)) return from === into || layerOf(from) < layerOf(into);
  if (to.startsWith('node:')) return EDGES.includes(from) || !OUTSIDE.test(to);
  return /\.(?:css|js)\?raw$/.test(to) || PACKAGES[from]?.test(to) === true;
}

describe('a file imports', () => {
  it('of src its own folder or one below, no stage another; packages where they are at home, the outside at the edges', () => {
    expect([...files.keys()].filter((file) => layerOf(folderOf(file)) === -1)).toEqual([]);
    expect(
      [...files].flatMap(([file, all]) => all.filter((to) => !mayImport(file, to)).map((to) => [file, to])),
    ).toEqual([]);
  });

  it('nothing that imports it again', () => {
    const [circles, done]: [string[][], Set<string>] = [[], new Set()];
    const follow = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) circles.push([...above, file]);
      else if (!done.has(file)) for (const to of files.get(file) ?? []) follow(to, [...above, file]);
      done.add(file);
    };
    for (const file of files.keys()) follow(file, []);
    expect(circles).toEqual([]);
  });
});
